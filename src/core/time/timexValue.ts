import type { TimeUnit } from '../model/date';
import { type CivilDate, addDays, addMonths, dayNumber, isoDate, isoWeek, mondayOf } from './calendar';

/** A TIMEX3 calendar value taken apart: its first day, and how long it is. */
export interface CalendarValue {
  readonly first: CivilDate;
  readonly granularity: TimeUnit | 'season' | 'half';
  /** False where the year is open (`XXXX-09-17`): `first` then has `PLACEHOLDER_YEAR`. */
  readonly hasYear: boolean;
}

/** Stands for an open year in calculations; not a leap year, like most. */
const PLACEHOLDER_YEAR = 2001;

/** First month of each season; winter is counted from the end of its year, as TIMEX3 names it (`1994-WI`). */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const VALUE =
  /^(?<year>\d{4}|XXXX)(?:-(?:W(?<week>\d\d)(?:-(?<weekday>[1-7]|WE))?|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)|(?<month>\d\d)(?:-(?<day>\d\d))?))?(?:T.*)?$/;

/** Reads a calendar value; undefined for durations, sets, references and dates that are more open than their year. */
export function parseValue(value: string): CalendarValue | undefined {
  const decade = /^(\d{2,3})$/.exec(value)?.[1];
  if (decade !== undefined) {
    const year = Number(decade) * (decade.length === 3 ? 10 : 100);
    return {
      first: { year, month: 1, day: 1 },
      granularity: decade.length === 3 ? 'decade' : 'century',
      hasYear: true,
    };
  }
  const groups = VALUE.exec(value)?.groups;
  if (!groups) return undefined;
  const hasYear = groups.year !== 'XXXX';
  const year = hasYear ? Number(groups.year) : PLACEHOLDER_YEAR;
  const at = (month: number, day: number, granularity: CalendarValue['granularity']): CalendarValue => ({
    first: { year, month, day },
    granularity,
    hasYear,
  });
  if (groups.week !== undefined) {
    const monday = mondayOf(year, Number(groups.week));
    if (groups.weekday === undefined) return { first: monday, granularity: 'week', hasYear };
    return {
      first: addDays(monday, groups.weekday === 'WE' ? 5 : Number(groups.weekday) - 1),
      granularity: 'day',
      hasYear,
    };
  }
  if (groups.quarter !== undefined) return at(Number(groups.quarter) * 3 - 2, 1, 'quarter');
  if (groups.half !== undefined) return at(Number(groups.half) * 6 - 5, 1, 'half');
  if (groups.season !== undefined) return at(SEASONS[groups.season] ?? 1, 1, 'season');
  if (groups.day !== undefined) return at(Number(groups.month), Number(groups.day), 'day');
  return groups.month === undefined ? at(1, 1, 'year') : at(Number(groups.month), 1, 'month');
}

/** The TIMEX3 value of the period of that length around a day; the year open where `hasYear` is false. */
export function formatValue(date: CivilDate, granularity: CalendarValue['granularity'], hasYear = true): string {
  const value = format(date, granularity);
  if (hasYear) return value;
  if (granularity === 'week') return 'XXXX-WXX';
  return granularity === 'decade' || granularity === 'century' ? 'XXXX' : `XXXX${value.slice(4)}`;
}

function format(date: CivilDate, granularity: CalendarValue['granularity']): string {
  const day = isoDate(date);
  switch (granularity) {
    case 'day':
      return day;
    case 'week': {
      const { year, week } = isoWeek(date);
      return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
    }
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${String(Math.ceil(date.month / 3))}`;
    case 'half':
      return `${day.slice(0, 4)}-H${date.month <= 6 ? '1' : '2'}`;
    case 'season':
      return `${day.slice(0, 4)}-${seasonOf(date.month)}`;
    case 'year':
      return day.slice(0, 4);
    case 'decade':
      return day.slice(0, 3);
    case 'century':
      return day.slice(0, 2);
  }
}

function seasonOf(month: number): string {
  return Object.entries(SEASONS).find(([, first]) => (month - first + 12) % 12 < 3)?.[0] ?? 'SU';
}

/** What stands for a date of which nothing is known but how fine it is. */
export function openValue(granularity: CalendarValue['granularity']): string {
  switch (granularity) {
    case 'day':
      return 'XXXX-XX-XX';
    case 'week':
      return 'XXXX-WXX';
    case 'month':
      return 'XXXX-XX';
    case 'quarter':
      return 'XXXX-QX';
    case 'half':
    case 'season':
    case 'year':
    case 'decade':
    case 'century':
      return 'XXXX';
  }
}

const BY_LENGTH: readonly CalendarValue['granularity'][] = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
];

/** True where a period of the one granularity may hold several of the other. */
export function isCoarser(a: CalendarValue['granularity'], b: CalendarValue['granularity']): boolean {
  return BY_LENGTH.indexOf(a) > BY_LENGTH.indexOf(b);
}

/** A finer date of which only the year, or the year and month, is known: `2010-04-XX`, `2010-WXX`. */
export function openWithin(
  { first, granularity, hasYear }: CalendarValue,
  finer: CalendarValue['granularity'],
): string {
  const open = openValue(finer);
  if (isCoarser(granularity, 'year')) return open;
  const known = granularity === 'month' && finer === 'day' ? 'month' : 'year';
  const value = formatValue(first, known, hasYear);
  return value + open.slice(value.length);
}

const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Moves a day by whole units. */
export function shiftDate(date: CivilDate, amount: number, unit: TimeUnit): CivilDate {
  const months = MONTHS[unit];
  return months === undefined ? addDays(date, amount * (unit === 'week' ? 7 : 1)) : addMonths(date, amount * months);
}

/** The middle day of a period, for measuring how far apart two values are. */
export function middleDay({ first, granularity }: CalendarValue): number {
  const months = { season: 3, half: 6, ...MONTHS }[granularity as TimeUnit] ?? 0;
  const last = months === 0 ? addDays(first, granularity === 'week' ? 6 : 0) : addMonths(first, months);
  return (dayNumber(first) + dayNumber(last)) / 2;
}
