import type { DateLanguage, DatePhrases, PeriodUnit } from './dateLanguage';
import { ENGLISH_DATES } from './dateLanguage';

/** Units of durations as `Intl.NumberFormat` names them; a minute and a second stand behind `PT`. */
const INTL_UNITS = new Map(
  Object.entries({ Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', TM: 'minute', TS: 'second' }),
);

/**
 * A TIMEX3 value as a reader would say it (`2023-09-17` → `Sunday, 17 September 2023`); the value itself where no words
 * are known.
 */
export function dateInWords(value: string, language: DateLanguage = ENGLISH_DATES): string {
  const { weekday, date } = dayInWords(value, language);
  return weekday === null ? date : language.phrases.weekdayAndDate(weekday, date);
}

/**
 * A day or longer period inside a sentence. Days and months are nouns of one gender in most languages; others are made so
 * by the language.
 */
export function periodInPhrase(value: string, language: DateLanguage): string {
  const { phrases, locale } = language;
  if (/^\d{4}$/.test(value)) return phrases.yearInPhrase(value);
  const [, year, month = '', day] = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === undefined) return phrases.periodInPhrase(dateInWords(value, language));
  const instant = dayIn(year === 'XXXX' ? 2000 : Number(year), Number(month), Number(day ?? 1));
  if (instant.getUTCMonth() !== Number(month) - 1) return value;
  if (day === undefined) return format(locale, year === 'XXXX' ? 'monthOfYear' : 'month', instant);
  return format(locale, year === 'XXXX' ? 'dayOfYear' : 'day', instant);
}

/** The name of an ISO weekday. */
export function weekdayName(weekday: number, { locale }: DateLanguage): string {
  // 3 January 2000 was a Monday.
  return format(locale, 'weekday', dayIn(2000, 1, 2 + weekday));
}

/** The words for a calendar day in two parts, so that a list can show the weekday apart; null where there is none. */
export function dayInWords(
  value: string,
  language: DateLanguage = ENGLISH_DATES,
): { readonly date: string; readonly weekday: string | null } {
  const { phrases } = language;
  const reference = phraseIn(phrases.references, value);
  if (reference) {
    return { date: reference(), weekday: null };
  }
  if (value.startsWith('P')) {
    return { date: durationInWords(value, language) ?? value, weekday: null };
  }
  const [day = '', time] = value.split('T', 2);
  const words = calendarInWords(day, language);
  if (words === undefined) {
    return { date: value, weekday: null };
  }
  const { date, weekday = null } = words;
  return {
    date: time === undefined ? date : phrases.atTime(date, phraseIn(phrases.dayParts, time)?.() ?? time),
    weekday,
  };
}

/** The day of a value (`2023-09-17T14:00` → `2023-09-17`), or what there is of it. */
export function dayOf(value: string): string {
  return value.split('T', 1)[0] ?? value;
}

interface DayWords {
  readonly date: string;
  readonly weekday?: string;
}

function calendarInWords(date: string, language: DateLanguage): DayWords | undefined {
  const { locale, phrases } = language;
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(date);
  if (day) {
    const [, year = '', month = '', number = ''] = day;
    // 2000 has every day that any year has.
    const instant = dayIn(year === 'XXXX' ? 2000 : Number(year), Number(month), Number(number));
    if (instant.getUTCMonth() !== Number(month) - 1) {
      return undefined;
    }
    return year === 'XXXX'
      ? { date: phrases.yearUnknown(format(locale, 'dayOfYear', instant)) }
      : { date: format(locale, 'day', instant), weekday: format(locale, 'weekday', instant) };
  }
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(date);
  if (month) {
    const [, year = '', number = ''] = month;
    if (Number(number) < 1 || Number(number) > 12) {
      return undefined;
    }
    const first = dayIn(year === 'XXXX' ? 2000 : Number(year), Number(number), 1);
    return {
      date:
        year === 'XXXX' ? phrases.yearUnknown(format(locale, 'monthOfYear', first)) : format(locale, 'month', first),
    };
  }
  const weekday = /^(?:\d{4}|XXXX)-WXX-([1-7])$/.exec(date);
  if (weekday) {
    return { date: phrases.dateUnknown(weekdayName(Number(weekday[1]), language)) };
  }
  const partOfYear = partInWords(date, phrases);
  return partOfYear === undefined ? undefined : { date: partOfYear };
}

function partInWords(date: string, phrases: DatePhrases): string | undefined {
  const week = /^(\d{4}|XXXX)-W(\d{2})(-WE)?$/.exec(date);
  if (week) {
    const [, year = '', number = '', isWeekend] = week;
    return isWeekend ? phrases.weekend(Number(number), year) : phrases.week(Number(number), year);
  }
  const season = /^(\d{4}|XXXX)-(SP|SU|FA|WI)$/.exec(date);
  if (season) {
    const [, year = '', code = ''] = season;
    const name = phraseIn(phrases.seasons, code)?.() ?? code;
    return year === 'XXXX' ? phrases.yearUnknown(name) : phrases.seasonOf(name, year);
  }
  const part = /^(\d{4}|XXXX)-(Q|H)([1-4])$/.exec(date);
  if (part) {
    const [, year = '', code, number = ''] = part;
    const name = code === 'Q' ? phrases.quarter(number) : phrases.half(number);
    return year === 'XXXX' ? phrases.yearUnknown(name) : phrases.partOf(name, year);
  }
  if (/^\d{4}$/.test(date)) {
    return date;
  }
  return /^\d{3}X?$/.test(date) ? phrases.decade(`${date.slice(0, 3)}0`) : undefined;
}

function durationInWords(value: string, { locale, phrases }: DateLanguage): string | undefined {
  const match = /^P(T?)(\d+(?:\.\d+)?|X)(Y|Q|M|WE|W|DE|D|CE|H|S)$/.exec(value);
  if (!match) {
    return undefined;
  }
  const [, clock, amount = '', code = ''] = match;
  const unit = INTL_UNITS.get(clock && (code === 'M' || code === 'S') ? `T${code}` : code);
  const isSome = amount === 'X';
  const number = isSome ? 2 : Number(amount);
  if (unit === undefined) {
    const period = phraseIn<PeriodUnit, (figure: string, isOne: boolean) => string>(phrases.periods, code);
    const words = period?.(isSome ? '' : figureIn(locale, number), number === 1);
    return words !== undefined && isSome ? phrases.some(words.trim()) : words;
  }
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(number);
  const name = parts.find(({ type }) => type === 'unit')?.value ?? unit;
  return isSome ? phrases.some(name) : parts.map((part) => part.value).join('');
}

/** A number as the language writes it. */
export function figureIn(locale: string, number: number): string {
  return number.toLocaleString(locale);
}

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthOfYear: { month: 'long' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, kind: keyof typeof FORMATS, instant: Date): string {
  const key = `${locale} ${kind}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...FORMATS[kind], timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, found);
  }
  return found.format(instant);
}

/** Noon of a day of the proleptic Gregorian calendar. */
function dayIn(year: number, month: number, day: number): Date {
  const instant = new Date(Date.UTC(2000, month - 1, day, 12));
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

function phraseIn<Key extends string, Phrase>(phrases: Readonly<Record<Key, Phrase>>, key: string): Phrase | undefined {
  return Object.hasOwn(phrases, key) ? phrases[key as Key] : undefined;
}
