import { fromDayNumber, isoDate, shiftIsoDate } from '../time/calendar';
import { calendarSpan } from '../time/calendarSpans';
import type { Event } from '../model/corpus';

/** A stretch of the calendar, first and last day as `YYYY-MM-DD`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** The days that a TIMEX3 value means; null where it is no stretch of the calendar, or its year is open. */
export function periodOf(value: string | null): Period | null {
  const span = calendarSpan(value);
  if (span === null || span.open) return null;
  const [first, last] = [dayText(span.from), dayText(span.to)];
  return first === null || last === null ? null : { first, last };
}

/** The day behind a day. */
export function dayAfter(day: string): string {
  return shiftIsoDate(day, 1) ?? day;
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
  const date = fromDayNumber(day);
  return date.year >= 1 && date.year <= 9998 ? isoDate(date) : null;
}
