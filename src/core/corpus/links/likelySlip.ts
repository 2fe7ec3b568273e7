import { type Phrase, phrase } from '../../model/phrase';
import { fromDayNumber } from '../../time/calendar';
import type { CalendarSpan } from '../../time/calendarSpans';

const WEEK = 7;

/** What may explain that two sources give different days for one event, as a sentence without a stop; null where nothing does. */
export function likelySlip(one: CalendarSpan, other: CalendarSpan): Phrase | null {
  if (one.open !== other.open) return null;
  const { year: yearA, month: monthA, day: dayA } = fromDayNumber(one.from);
  const { year: yearB, month: monthB, day: dayB } = fromDayNumber(other.from);
  const days = Math.abs(one.from - other.from);
  const sameYear = yearA === yearB;
  if (!sameYear && monthA === monthB && dayA === dayB)
    return phrase('It is the same day of another year, likely a slip in the year');
  if (sameYear && monthA === dayB && monthB === dayA) return phrase('Day and month have changed places, likely a slip');
  if (sameYear && monthA !== monthB && dayA === dayB)
    return phrase('It is the same day of another month, likely a slip in the month');
  if (days === WEEK) return phrase('The days lie a week apart, on the same weekday: likely a slip in the week');
  if (days === 2 * WEEK) return phrase('The days lie two weeks apart, on the same weekday: likely a slip in the week');
  if (days === 1) return phrase('One day apart: time zones, or the day of the report, may explain it');
  return null;
}
