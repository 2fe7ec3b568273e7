import type { CalendarSpan } from '../time/calendarSpans';
import { calendarSpan } from '../time/calendarSpans';
import type { EventMention } from '../model/corpus';
import type { DocumentDate, ResolvedDate } from '../model/date';

/** Days before the document from which on an event is history to it. */
const REMOTE_DAYS = 180;

type Mention = Omit<EventMention, 'cluster'>;

/**
 * Marks the events that a document tells in passing, as history: those that lie long before it. A document most of whose
 * dated events do has history for its story; nothing is background there. Where the document date is unknown, the last
 * full date that it tells stands for it.
 */
export function withBackground(
  events: readonly Mention[],
  dates: readonly ResolvedDate[],
  published: Pick<DocumentDate, 'value'>,
): readonly Mention[] {
  const now = calendarSpan(published.value)?.to ?? lastDay(dates);
  // what has lasted until now (`their two-year siege`) is no history, however long ago it began
  const durations = new Set(dates.flatMap(({ type, start }) => (type === 'DURATION' ? [start] : [])));
  const isRemote = ({ date }: Mention): boolean => {
    if (date.span !== null && durations.has(date.span.start)) return false;
    const span = calendarSpan(date.value);
    return now !== null && span !== null && !span.open && now - span.to > REMOTE_DAYS;
  };
  const dated = events.filter((event) => !event.reference && closed(event.date.value) !== null);
  const remote = dated.filter(isRemote).length;
  const isHistory = remote * 2 > dated.length && dated.length > 1;
  return events.map((event): Mention => {
    const { background: inPassing, ...told } = event;
    const marked = inPassing === true || isRemote(event);
    return marked && !isHistory && !event.recorded ? { ...told, background: true } : told;
  });
}

function lastDay(dates: readonly ResolvedDate[]): number | null {
  const days = dates.flatMap(({ value }) => closed(value)?.to ?? []);
  return days.length === 0 ? null : days.reduce((last, day) => Math.max(last, day));
}

function closed(value: string | null): CalendarSpan | null {
  const span = calendarSpan(value);
  return span === null || span.open ? null : span;
}
