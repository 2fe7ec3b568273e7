import type { Event, Link } from '../../model/corpus';
import type { CalendarSpan } from '../calendarSpans';
import { calendarSpan, daysBetween, isOneDay } from '../calendarSpans';
import type { ReportedEvent } from '../reportedEvent';
import { clausePassage, distinct, listed, outletOf } from './evidence';

/** The reports that give one day, in words of their own. */
interface DateVersion {
  readonly day: CalendarSpan;
  value: string;
  readonly reports: ReportedEvent[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Documents that date one event to different days in words of their own; the version of most outlets first. */
export function dateConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const versions: DateVersion[] = [];
  for (const report of reports) {
    const { value, span } = report.event.date;
    const day = calendarSpan(value);
    if (value === null || span === null || day === null || !isOneDay(day) || isOpen(report) || !isExact(report))
      continue;
    const same = versions.find((version) => daysBetween(version.day, day) === 0);
    if (same === undefined) versions.push({ day, value, reports: [report] });
    else {
      same.reports.push(report);
      if (same.value.startsWith('XXXX')) same.value = value;
    }
  }
  const conflicting = versions.flatMap((version) => version.reports);
  if (versions.length < 2 || new Set(conflicting.map(({ document }) => document.file)).size < 2) return [];
  versions.sort((a, b) => outlets(b).size - outlets(a).size);
  const told = versions.map((version) => `${dayName(version.value)} (${listed(outlets(version))})`);
  return [
    {
      id: `L-date-${event.id}`,
      relation: 'contradiction',
      about: event.id,
      summary: `${event.title}: ${told.join(' or ')}`,
      evidence: distinct(conflicting.map(clausePassage)),
      confidence: 0.6,
    },
  ];
}

/**
 * Told by a verb and dated by a number or by a count of days: a bare weekday is too easily read as another week's, and a
 * noun too easily as another event's.
 */
function isExact({ document, event }: ReportedEvent): boolean {
  const { span } = event.date;
  if (span === null || event.reference || event.start === event.trigger.start) return false;
  return /\d|\b(?:later|after|before|earlier)\b/.test(document.text.slice(span.start, span.end));
}

/** What is only planned or thought of may come on another day, and contradicts nobody. */
function isOpen({ event: { modality } }: ReportedEvent): boolean {
  return modality === 'planned' || modality === 'hypothetical';
}

function outlets({ reports }: DateVersion): Set<string> {
  return new Set(reports.map(({ document }) => outletOf(document)));
}

/** `11 June 2018`, `11 June` where the year is open. */
function dayName(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\w{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  return `${Number(day)} ${name}${year === 'XXXX' ? '' : ` ${year}`}`;
}
