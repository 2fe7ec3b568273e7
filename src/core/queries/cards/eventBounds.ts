import { shiftIsoDate } from '../../time/calendar';
import { calendarSpan } from '../../time/calendarSpans';
import type { Corpus, Event } from '../../model/corpus';
import { eventReports, type EventReport } from '../lists/eventReports';

/** What is known of the day of an event that has none. At least one of the three is known. */
export interface EventBounds {
  /** `YYYY-MM-DD`, or null. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Days from the unknown date of the article that tells it first, where that is all there is. */
  readonly fromArticle: number | null;
}

/**
 * Bounds of an undated event: its own, else those of the article that it is counted from, else what its reports imply:
 * an article tells what has happened by its own date, and announces what has not. Null for a dated event, and where
 * nothing bounds it.
 */
export function eventBounds(corpus: Corpus, event: Event): EventBounds | null {
  const { value, earliest, latest, fromDocument } = event.date;
  if (calendarSpan(value) !== null) return null;
  if (earliest !== null || latest !== null) return { earliest, latest, fromArticle: null };
  const reports = eventReports(corpus, event);
  return counted(reports[0], fromDocument) ?? impliedBy(reports);
}

/** Days counted from an article: between the bounds of its date, where both are known; one alone tells less than the count. */
function counted(first: EventReport | undefined, days: number | undefined): EventBounds | null {
  if (first === undefined || days === undefined) return null;
  const { earliest, latest } = first.document.published;
  if (earliest === null || latest === null) return { earliest: null, latest: null, fromArticle: days };
  return { earliest: shifted(earliest, days), latest: shifted(latest, days), fromArticle: null };
}

/** The day of the first article that tells it as done, and that of the first which announces it. */
function impliedBy(reports: readonly EventReport[]): EventBounds | null {
  const days = (told: (report: EventReport) => boolean): string[] =>
    reports.flatMap((report) => (told(report) ? (report.document.published.value ?? []) : [])).sort();
  const [latest = null] = days(({ mention: { modality } }) => modality === 'asserted' || modality === 'reported');
  const [announced = null] = days(({ mention: { modality } }) => modality === 'planned');
  const earliest = announced !== null && latest !== null && announced > latest ? null : announced;
  return earliest === null && latest === null ? null : { earliest, latest, fromArticle: null };
}

function shifted(day: string | null, days: number): string | null {
  return day === null ? null : shiftIsoDate(day, days);
}
