/** What a TIMEX3 value says about the calendar: year and month-day, each null where it is open or coarser. */
export interface CalendarDay {
  readonly year: string | null;
  /** `MM-DD`, `MM`, or null. */
  readonly monthDay: string | null;
}

const CALENDAR_VALUE = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/;

/** Reads dates down to the day; null for weeks, seasons, durations, sets and references to the present. */
export function calendarDay(value: string | null): CalendarDay | null {
  const match = CALENDAR_VALUE.exec(value ?? '');
  if (match === null) return null;
  const [, year = 'XXXX', month, day] = match;
  return {
    year: year === 'XXXX' ? null : year,
    monthDay: month === undefined ? null : day === undefined ? month : `${month}-${day}`,
  };
}

/** Days between two calendar days (never negative); null where one of them is no day, or only one has a year. */
export function daysBetween(a: CalendarDay, b: CalendarDay): number | null {
  if (a.monthDay?.length !== 5 || b.monthDay?.length !== 5) return null;
  const [yearA, yearB] = [a.year ?? b.year ?? '2000', b.year ?? a.year ?? '2000'];
  return Math.abs(Date.parse(`${yearA}-${a.monthDay}`) - Date.parse(`${yearB}-${b.monthDay}`)) / 86_400_000;
}

/** True where both may mean the same day: what both state is equal, and what only one states is open in the other. */
export function compatibleDays(a: CalendarDay, b: CalendarDay): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  if (a.monthDay === null || b.monthDay === null) return true;
  return a.monthDay.startsWith(b.monthDay) || b.monthDay.startsWith(a.monthDay);
}
