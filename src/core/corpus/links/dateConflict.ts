import type { Event, Link } from '../../model/corpus';
import { joinedPhrase, type Phrase, phrase, type PhraseValue } from '../../model/phrase';
import type { CalendarSpan } from '../../time/calendarSpans';
import { calendarSpan, daysBetween, isOneDay } from '../../time/calendarSpans';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { likelySlip } from './likelySlip';
import { clausePassage, listed, outletOf } from './evidence';
import { clauseQuantities } from './quantities';
import type { Telling } from './telling';
import { telling, haveSameParties } from './telling';
import type { Version } from './versions';
import { isDisputed, outletsOf, relatedOnly, sample, versionLink } from './versions';

/** The reports that give one day, in words of their own. */
interface DateVersion extends Version {
  readonly day: CalendarSpan;
}

/** Outlets that may give one wrong day, where not many more give another. */
const MOST_MISTAKEN = 2;
/** Reports of more days are a series of events. */
const MOST_DAYS = 3;

/** Documents that date one event to different days in words of their own, with what a source that says less fits. */
export function dateConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const versions = relatedOnly(dateVersions(reports), (a, b) => haveSameParties(telling(a), telling(b)));
  if (versions.length > MOST_DAYS || !isDisputed(versions)) return [];
  if (isSeries(versions) || !versions.some((one) => versions.some((other) => areOneEvent(one, other)))) return [];
  const verdict = thirdSource(versions, reports);
  const [one, other, third] = versions;
  const slip = one && other && !third ? likelySlip(one.day, other.day) : null;
  const notes = [verdict.note ?? [], slip ?? []].flat();
  const note = joinedPhrase(notes, (before, next) => phrase('{0}. {1}', before, next));
  return [
    versionLink(event, versions, {
      family: 'date',
      relation: 'contradiction',
      confidence: 0.6,
      ...verdict,
      ...(notes.length > 0 && { note }),
    }),
  ];
}

/** The days that reports give in exact words, each with the reports that give it. */
function dateVersions(reports: readonly ReportedEvent[]): DateVersion[] {
  const days: { day: CalendarSpan; value: string; reports: ReportedEvent[] }[] = [];
  for (const report of reports) {
    const day = ownDay(report);
    const { value } = report.event.date;
    if (day === null || value === null || isOpen(report) || !isExact(report)) continue;
    const same = days.find((version) => daysBetween(version.day, day) === 0);
    if (same === undefined) days.push({ day, value, reports: [report] });
    else {
      same.reports.push(report);
      if (same.value.startsWith('XXXX')) same.value = value;
    }
  }
  return days.map(({ day, value, reports: own }) => ({
    day,
    label: dayOf(value),
    reports: own.map((report) => ({ report, passage: clausePassage(report) })),
  }));
}

/** The day of a value, whatever the hour. */
function dayOf(value: string): PhraseValue {
  return { day: value.split('T', 1)[0] ?? value };
}

/** The one day that a report gives in its own words, however vaguely; else null. */
const ownDay = memoized(({ event }: ReportedEvent): CalendarSpan | null => {
  const { value, span } = event.date;
  const day = span === null ? null : calendarSpan(value);
  return day !== null && isOneDay(day) ? day : null;
});

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

/** Days that many outlets give are two events: few make the same mistake. */
function isSeries(versions: readonly DateVersion[]): boolean {
  const [most = 0, next = 0] = versions.map((version) => outletsOf(version).length).sort((a, b) => b - a);
  return next > MOST_MISTAKEN && next * 3 > most;
}

/** Some report of one version tells of the same as some report of the other, but for the day. */
function areOneEvent(one: DateVersion, other: DateVersion): boolean {
  if (one === other) return false;
  return sample(one.reports).some((first) =>
    sample(other.reports).some(({ report }) => {
      const [a, b] = [telling(first.report), telling(report)];
      return haveSameParties(a, b) && wasOver(a, other) && wasOver(b, one) && !countOtherwise(a, b);
    }),
  );
}

/** The day had come when the report was written: what comes later is told of another event. */
function wasOver({ published }: Telling, { day }: DateVersion): boolean {
  return published === null || published.open || day.open || day.from <= published.to;
}

/** Two reports that differ in figures too tell of two events, as of the strikes of one day and those of the next. */
function countOtherwise(a: Telling, b: Telling): boolean {
  return clauseQuantities(a.report).some((one) =>
    clauseQuantities(b.report).some(
      (other) =>
        one.what === other.what && one.value !== other.value && one.bound === 'exact' && other.bound === 'exact',
    ),
  );
}

/** What a source that names no date of its own says all the same: a weekday, `yesterday`, that fits one version only. */
function thirdSource(
  versions: readonly DateVersion[],
  reports: readonly ReportedEvent[],
): { readonly note?: Phrase; readonly grounds?: readonly ReturnType<typeof clausePassage>[] } {
  const files = new Set(versions.flatMap((version) => version.reports.map(({ report }) => report.document.file)));
  const vague = reports.filter(
    (report) => !files.has(report.document.file) && !isOpen(report) && ownDay(report) !== null,
  );
  for (const version of versions) {
    const fitting = vague.filter((report) => {
      const day = ownDay(report);
      return day !== null && daysBetween(day, version.day) === 0;
    });
    const [first] = fitting;
    if (first === undefined || fitting.length < vague.length) continue;
    const { span } = first.event.date;
    const words = span === null ? '' : first.document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const who = listed(fitting.map(({ document }) => outletOf(document)));
    return {
      note: phrase('“{0}” in {1} fits {2}', words, who, version.label),
      grounds: fitting.slice(0, 3).map(clausePassage),
    };
  }
  return {};
}
