import { dayNumber, fromDayNumber, isCivilDate, isoDate, mondayOf } from './calendar';

/** The days that a TIMEX3 value may mean: first and last, as days since 1970-01-01. */
export interface CalendarSpan {
  /** True where the year is open; the days are then those of the leap year 2000. */
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

const LEAP_YEAR = 2000;
/** First month of what TIMEX3 calls a season, a quarter or a half, and its length in months. Winter runs into the next year. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [month: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
};

/**
 * Reads a day, week, month, season, quarter, half, year or decade, with any time of day cut off. Null for all that is
 * no stretch of the calendar: durations, sets, references to the present, days of the week without a week.
 */
export function calendarSpan(value: string | null): CalendarSpan | null {
  const [head = ''] = (value ?? '').split('T');
  const match = /^(\d{4}|XXXX|\d{3})(?:-(\w+))?(?:-(\w+))?$/.exec(head);
  if (match === null) return null;
  const [, yearText = '', part, day] = match;
  const open = yearText === 'XXXX';
  const year = open ? LEAP_YEAR : Number(yearText);
  if (part === undefined)
    return open ? null : ofYears(yearText.length === 3 ? year * 10 : year, yearText.length === 3 ? 10 : 1);
  const week = /^W(\d\d)$/.exec(part);
  if (week !== null) return open ? null : ofWeek(year, Number(week[1]), day);
  const season = PARTS_OF_YEAR[part];
  if (season !== undefined) return ofMonths(open, year, ...season);
  if (!/^\d\d$/.test(part)) return null;
  if (day === undefined) return ofMonths(open, year, Number(part), 1);
  const date = { year, month: Number(part), day: /^\d\d$/.test(day) ? Number(day) : 0 };
  return isCivilDate(date) ? { open, from: dayNumber(date), to: dayNumber(date) } : null;
}

/** True where the span is one day. */
export function isOneDay({ from, to }: CalendarSpan): boolean {
  return from === to;
}

/** Lowest number of a day in sort keys; values of the calendar begin in the year 0. */
const DAY_ZERO = 1_000_000;

/**
 * A key that puts values in order of their first days, the longer stretch first; then those of an open year, then the
 * values that are no stretch of the calendar. Values of one stretch come in code-unit order (`2018-06-04T09:00`).
 */
export function calendarOrder(value: string): string {
  const span = calendarSpan(value);
  if (span === null) return `2${value}`;
  const [from, backwards] = [DAY_ZERO + span.from, DAY_ZERO - span.to];
  return `${span.open ? '1' : '0'}${String(from).padStart(8, '0')}${String(backwards).padStart(8, '0')}${value}`;
}

/** Days between two spans, 0 where they may share a day. Where one has an open year, both are laid into one year. */
export function daysBetween(a: CalendarSpan, b: CalendarSpan): number {
  if (a.open !== b.open) return daysBetween(withoutYear(a), withoutYear(b));
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The day of the year as `MM-DD`, for a span of one day. */
export function monthDay({ from }: CalendarSpan): string {
  return isoDate(fromDayNumber(from)).slice(5);
}

function withoutYear({ open, from, to }: CalendarSpan): CalendarSpan {
  if (open) return { open, from, to };
  if (to - from > 366) return { ...ofYears(LEAP_YEAR, 1), open: true };
  const moved = dayNumber({ ...fromDayNumber(from), year: LEAP_YEAR });
  return { open: true, from: moved, to: moved + to - from };
}

function ofYears(first: number, years: number): CalendarSpan {
  return ofMonths(false, first, 1, 12 * years);
}

function ofMonths(open: boolean, year: number, month: number, months: number): CalendarSpan {
  return { open, from: dayNumber({ year, month, day: 1 }), to: dayNumber({ year, month: month + months, day: 0 }) };
}

/** ISO 8601 week: the week with 4 January is the first. `day` is a weekday, `WE` the weekend. */
function ofWeek(year: number, week: number, day: string | undefined): CalendarSpan {
  const monday = dayNumber(mondayOf(year, week));
  if (day === 'WE') return { open: false, from: monday + 5, to: monday + 6 };
  const weekday = Number(day ?? NaN);
  if (weekday >= 1 && weekday <= 7) return { open: false, from: monday + weekday - 1, to: monday + weekday - 1 };
  return { open: false, from: monday, to: monday + 6 };
}
