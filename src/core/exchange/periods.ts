import { calendarSpan } from '../corpus/calendarSpans';
import type { Event } from '../model/corpus';

/** A stretch of the calendar, first and last day as `YYYY-MM-DD`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

const DAY = 86_400_000;

/** The days that a TIMEX3 value means; null where it is no stretch of the calendar, or its year is open. */
export function periodOf(value: string | null): Period | null {
  const span = calendarSpan(value);
  if (span === null || span.open) return null;
  const [first, last] = [dayText(span.from), dayText(span.to)];
  return first === null || last === null ? null : { first, last };
}

/** The day behind a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** When an event took place: its date, or what its bounds leave where both are known; null where that is open. */
export function periodOfEvent({ date }: Event): Period | null {
  const stated = periodOf(date.value);
  if (stated !== null) return stated;
  return date.earliest !== null && date.latest !== null && date.earliest <= date.latest
    ? { first: date.earliest, last: date.latest }
    : null;
}

/** Null for days that four digits of a year cannot say. */
function dayText(day: number): string | null {
  const date = new Date(day * DAY);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 1 || year > 9998 ? null : date.toISOString().slice(0, 10);
}
