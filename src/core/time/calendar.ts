/** A day of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01; months and days outside their range carry over, as `Date.UTC` has it. */
export function dayNumber({ year, month, day }: CivilDate): number {
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY);
}

export function fromDayNumber(days: number): CivilDate {
  const date = new Date(days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO day of the week, 1 (Monday) to 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return fromDayNumber(dayNumber({ year, month: month + 1, day: 0 })).day;
}

export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Moves by whole months; the day is cut to the length of the month reached (31 January + 1 month = 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const first = fromDayNumber(dayNumber({ year: date.year, month: date.month + months, day: 1 }));
  return { ...first, day: Math.min(date.day, daysInMonth(first.year, first.month)) };
}

/** ISO 8601 week and the year it belongs to: the year of its Thursday. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  const days = dayNumber(date);
  const thursday = days + 4 - weekdayOf(days);
  const { year } = fromDayNumber(thursday);
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): CivilDate {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  return fromDayNumber(fourth + 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** Easter Sunday of the Western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD`. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** True for a day that exists, written `YYYY-MM-DD` (ISO 8601, proleptic Gregorian calendar). */
export function isCalendarDay(text: string): boolean {
  return parseIsoDate(text) !== undefined;
}

/** `YYYY-MM-DD` moved by whole days; null for what is no such day. */
export function shiftIsoDate(day: string, days: number): string | null {
  const date = parseIsoDate(day);
  return date ? isoDate(addDays(date, days)) : null;
}

/** Reads `YYYY-MM-DD`; undefined for anything else, and for days that do not exist. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? date : undefined;
}
