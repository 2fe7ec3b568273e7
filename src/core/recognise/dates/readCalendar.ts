import type { DateReading } from '../../model/date';
import { isCivilDate, isoDate } from '../../time/calendar';
import { holidayDate } from './holidays';
import type { Slots } from './patterns';
import { DOCUMENT, type Reader, numberIn, padded, relativeDirection, shift, textIn, value } from './reader';

/** The part of a year that the slots name (`-09-17`, `-Q3`, `-FA`), '' for none; undefined for a day that does not exist. */
function partOfYear(slots: Slots, year: number | undefined): string | undefined {
  const [month, day] = [numberIn(slots, 'month'), numberIn(slots, 'day')];
  if (month !== undefined) {
    if (day === undefined) return `-${padded(month)}`;
    return isCivilDate({ year: year ?? 2000, month, day }) ? `-${padded(month)}-${padded(day)}` : undefined;
  }
  const quarter = numberIn(slots, 'quarter');
  if (quarter !== undefined) return quarter >= 1 && quarter <= 4 ? `-Q${String(quarter)}` : undefined;
  if (slots.half !== undefined) return `-H${textIn(slots, 'half')}`;
  return slots.season === undefined ? '' : `-${textIn(slots, 'season')}`;
}

export const calendar: Reader = (slots, { direction, toldYear }, type) => {
  const year = numberIn(slots, 'year');
  const part = partOfYear(slots, year);
  if (part === undefined) return undefined;
  const suffix = textIn(slots, 'daypart');
  if (year !== undefined) return { type, reading: value(`${String(year)}${part}${suffix}`) };
  const relyear = numberIn(slots, 'relyear');
  if (relyear !== undefined) return { type, reading: shift(relyear, 'year', 'year', DOCUMENT, part) };
  if (part === '') return undefined;
  const rel = numberIn(slots, 'rel');
  if (rel === 0) return { type, reading: shift(0, 'year', 'year', DOCUMENT, part) };
  const told = rel === undefined ? toldYear() : undefined;
  const reading: DateReading = {
    kind: 'open-year',
    value: `XXXX${part}${suffix}`,
    direction: rel === undefined ? (told ? 'nearest' : direction) : relativeDirection(rel),
    weekday: numberIn(slots, 'weekday') ?? null,
    anchor: told ?? DOCUMENT,
  };
  return { type, reading };
};

export const iso: Reader = (slots) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\S*)?$/.exec(textIn(slots, 'iso'));
  const date = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!isCivilDate(date)) return undefined;
  if (match?.[4] === undefined) return { type: 'DATE', reading: value(isoDate(date)) };
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/.exec(textIn(slots, 'iso').slice(16))?.[0] ?? '';
  return { type: 'TIME', reading: value(`${isoDate(date)}T${match[4]}${zone}`) };
};

export const numericDate: Reader = (slots, { dayFirst }) => {
  const text = textIn(slots, 'numeric');
  const [a = 0, b = 0, c = 0] = text.split(/[/.]/).map(Number);
  const yearFirst = /^\d{4}/.test(text);
  const fullYear = yearFirst || /\d{4}$/.test(text);
  if (!fullYear && text.includes('.')) return undefined;
  if (!yearFirst && a > 31) return undefined;
  const swap = a > 12 || (dayFirst && b <= 12) || text.includes('.');
  const date = yearFirst
    ? { year: a, month: b, day: c }
    : { year: fullYear ? c : c + (c < 70 ? 2000 : 1900), month: swap ? b : a, day: swap ? a : b };
  if (date.year < 1000 || date.year > 2199 || !isCivilDate(date)) return undefined;
  return { type: 'DATE', reading: value(isoDate(date)) };
};

export const decade: Reader = (slots, _context, type) => ({
  type,
  reading: value(textIn(slots, 'decade').slice(0, 3)),
});

export const century: Reader = (slots, _context, type) => {
  const ordinal = numberIn(slots, 'ord') ?? 0;
  return ordinal < 1 || ordinal > 30 ? undefined : { type, reading: value(padded(ordinal - 1)) };
};

export const holiday: Reader = (slots, { direction }, type) => {
  const year = numberIn(slots, 'year');
  const rule = textIn(slots, 'holiday');
  if (year !== undefined) {
    const date = holidayDate(rule, year);
    return date && { type, reading: value(isoDate(date)) };
  }
  if (!/^\d\d-\d\d$/.test(rule)) return undefined;
  const rel = numberIn(slots, 'rel');
  const towards = rel === undefined || rel === 0 ? direction : relativeDirection(rel);
  const reading: DateReading = {
    kind: 'open-year',
    value: `XXXX-${rule}`,
    direction: towards,
    weekday: null,
    anchor: DOCUMENT,
  };
  return { type, reading };
};

/** `the first Monday of July 2019` is a day; without its year, no more than its month is told. */
export const nthWeekday: Reader = (slots, context, type) => {
  const [month, year] = [numberIn(slots, 'month'), numberIn(slots, 'year')];
  if (month === undefined || year === undefined) return calendar({ month: month ?? 0 }, context, type);
  const nth = slots.last === undefined ? `${textIn(slots, 'ord')}th` : 'last';
  const day = holidayDate(`${nth}-${textIn(slots, 'weekday')}-${String(month)}`, year);
  return day?.month === month ? { type, reading: value(isoDate(day)) } : undefined;
};

/** `T17:30` from the slots of a clock time, or undefined where there is no such time. */
function clockSuffix(slots: Slots): string | undefined {
  const meridiem = textIn(slots, 'meridiem');
  const [hours = '', minutes = '', seconds] = (textIn(slots, 'clock') || textIn(slots, 'hour')).split(':');
  let hour = Number(hours);
  if (!Number.isInteger(hour) || hour > 24 || Number(minutes) > 59) return undefined;
  if (meridiem !== '') {
    if (hour > 12 || hour === 0) return undefined;
    hour = (hour % 12) + (meridiem === 'pm' ? 12 : 0);
  }
  const time = [padded(hour), minutes === '' ? '00' : minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
  return `T${time}${textIn(slots, 'zone') === 'Z' ? 'Z' : ''}`;
}

export const clock: Reader = (slots, { told }) => {
  const suffix = clockSuffix(slots);
  return suffix === undefined ? undefined : { type: 'TIME', reading: shift(0, 'day', 'day', told('day'), suffix) };
};
