import type { Anchor, DateReading, Direction, TimeUnit, TimexMod, TimexType } from '../../model/date';
import { isCivilDate, isoDate } from './calendar';
import { holidayDate } from './holidays';
import type { Slots } from './patterns';

/** What a reader may ask about the place of the expression. */
export interface ReadingContext {
  /** From the tense of the clause. */
  readonly direction: Direction;
  /** The date last told, as fine as `unit` or finer where there is one; the document date where none was told. */
  readonly told: (unit: TimeUnit) => Anchor;
  /** The year, quarter or month under discussion; undefined where there is none. */
  readonly toldPeriod: () => Anchor | undefined;
  /** Its quarter (`-Q3`), or '' where there is none. */
  readonly toldQuarter: () => string;
  /** A date with its year that opens the sentence (`In 2020, … on September 27`). */
  readonly toldYear: () => Anchor | undefined;
  /** The day told before it in the same sentence. */
  readonly toldInSentence: () => Anchor | undefined;
  /** True where a word follows, not a mark or the end. */
  readonly clauseFollows: boolean;
  /** True where `17/09` is 17 September in this document. */
  readonly dayFirst: boolean;
}

/** The meaning of a pattern's slots. */
export interface Meaning {
  readonly type: TimexType;
  readonly reading: DateReading;
  /** `amount`: the expression ends at the pattern's `^`; `clause`: it holds the event that follows; else as matched. */
  readonly extent?: 'amount' | 'clause';
}

export type Reader = (slots: Slots, context: ReadingContext, type: TimexType) => Meaning | undefined;

const DOCUMENT: Anchor = { kind: 'document' };
const padded = (value: number): string => String(value).padStart(2, '0');

function numberIn(slots: Slots, name: string): number | undefined {
  const value = slots[name];
  return value === undefined ? undefined : Number(value);
}

function textIn(slots: Slots, name: string): string {
  const value = slots[name];
  return value === undefined ? '' : String(value);
}

const value = (text: string): DateReading => ({ kind: 'value', value: text });

function shift(
  amount: number,
  unit: TimeUnit,
  granularity: TimeUnit | 'anchor' = unit,
  anchor: Anchor = DOCUMENT,
  suffix = '',
): DateReading {
  return { kind: 'shift', amount, unit, granularity, anchor, suffix };
}

/** `past`, `this`, `next` before a part of a year, as the words say it. */
function relativeDirection(rel: number): Direction {
  return rel < 0 ? 'before' : 'after';
}

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

const calendar: Reader = (slots, { direction, toldYear }, type) => {
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

const iso: Reader = (slots) => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)\S*)?$/.exec(textIn(slots, 'iso'));
  const date = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!isCivilDate(date)) return undefined;
  if (match?.[4] === undefined) return { type: 'DATE', reading: value(isoDate(date)) };
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/.exec(textIn(slots, 'iso').slice(16))?.[0] ?? '';
  return { type: 'TIME', reading: value(`${isoDate(date)}T${match[4]}${zone}`) };
};

const numericDate: Reader = (slots, { dayFirst }) => {
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

const decade: Reader = (slots, _context, type) => ({ type, reading: value(textIn(slots, 'decade').slice(0, 3)) });

const century: Reader = (slots, _context, type) => {
  const ordinal = numberIn(slots, 'ord') ?? 0;
  return ordinal < 1 || ordinal > 30 ? undefined : { type, reading: value(padded(ordinal - 1)) };
};

const holiday: Reader = (slots, { direction }, type) => {
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

const clock: Reader = (slots, { told }) => {
  const suffix = clockSuffix(slots);
  return suffix === undefined ? undefined : { type: 'TIME', reading: shift(0, 'day', 'day', told('day'), suffix) };
};

const relativeDay: Reader = (slots, _context, type) => {
  const suffix = slots.tonight === undefined ? textIn(slots, 'daypart') : 'TNI';
  const reading = shift(numberIn(slots, 'relday') ?? 0, 'day', 'day', DOCUMENT, suffix);
  return { type: suffix === '' ? type : 'TIME', reading };
};

const weekday: Reader = (slots, { direction, told }, type) => {
  const suffix = textIn(slots, 'daypart');
  const rel = numberIn(slots, 'rel');
  const toldrel = numberIn(slots, 'toldrel');
  const week = slots.week !== undefined;
  let towards: Direction = direction === 'nearest' ? 'past' : direction;
  if (rel !== undefined && rel !== 0) towards = relativeDirection(rel);
  if (toldrel !== undefined) towards = toldrel === 0 ? 'past' : relativeDirection(toldrel);
  const reading: DateReading = {
    kind: 'weekday',
    weekday: numberIn(slots, 'weekday') ?? 1,
    direction: towards,
    weeks: week ? (rel ?? 0) : null,
    anchor: toldrel === undefined ? DOCUMENT : told('day'),
    suffix,
  };
  return { type: suffix === '' ? type : 'TIME', reading };
};

const dayPart: Reader = (slots) => {
  const part = textIn(slots, 'daypart');
  const rel = numberIn(slots, 'rel') ?? 0;
  return { type: 'TIME', reading: shift(rel, 'day', 'day', DOCUMENT, part) };
};

const partOfToldDay: Reader = (slots, { told }) => ({
  type: 'TIME',
  reading: shift(0, 'day', 'day', told('day'), textIn(slots, 'daypart')),
});

/** Units of the language tables that are calendar periods, with their length in model units. */
const CALENDAR_UNITS: Readonly<Record<string, readonly [TimeUnit, number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  quarter: ['quarter', 1],
  year: ['year', 1],
  decade: ['decade', 1],
  century: ['century', 1],
  night: ['day', 1],
  weekend: ['week', 1],
};

const UNIT_SUFFIX: Readonly<Record<string, string>> = { night: 'TNI', weekend: '-WE' };

const relativeUnit: Reader = (slots, _context, type) => {
  const name = textIn(slots, 'unit');
  const [unit, length] = CALENDAR_UNITS[name] ?? [];
  if (unit === undefined || length === undefined) return undefined;
  const suffix = UNIT_SUFFIX[name] ?? '';
  const amount = (numberIn(slots, 'rel') ?? 0) * length;
  return { type: name === 'night' ? 'TIME' : type, reading: shift(amount, unit, unit, DOCUMENT, suffix) };
};

/** How many `TimeUnit`s a count of table units is; undefined for hours and vague counts. */
function amountOf(slots: Slots): readonly [number, TimeUnit] | undefined {
  const [unit, length] = CALENDAR_UNITS[textIn(slots, 'unit')] ?? [];
  const amount = numberIn(slots, 'num') ?? Number.NaN;
  if (unit === undefined || length === undefined || Number.isNaN(amount) || amount > 10_000) return undefined;
  if (Number.isInteger(amount)) return [amount * length, unit];
  // Half years and the like, in months; other fractions have no calendar value.
  return unit === 'year' && Number.isInteger(amount * 12) ? [amount * 12, 'month'] : undefined;
}

const ago: Reader = (slots, { toldPeriod }, type) => {
  const side = numberIn(slots, 'towards') ?? -1;
  const amount = amountOf(slots);
  if (!amount)
    return CALENDAR_UNITS[textIn(slots, 'unit')] && { type, reading: value(side < 0 ? 'PAST_REF' : 'FUTURE_REF') };
  const [count, unit] = amount;
  const period = unit === 'year' && count === 1 ? toldPeriod() : undefined;
  return { type, reading: shift(side * count, unit, period ? 'anchor' : unit, period ?? DOCUMENT) };
};

const toldShift: Reader = (slots, { told, toldPeriod, clauseFollows }, type) => {
  // `a year before the vote` counts from the vote: another pattern.
  if (clauseFollows && textIn(slots, 'eventside') !== '') return undefined;
  const side = numberIn(slots, 'toldside') ?? -1;
  const amount = amountOf(slots);
  if (!amount) return undefined;
  const [count, unit] = amount;
  const anchor = unit === 'year' ? (toldPeriod() ?? told(unit)) : told(unit);
  return { type, reading: shift(side * count, unit, unit === 'year' ? 'anchor' : unit, anchor) };
};

const toldUnit: Reader = (slots, { told, toldPeriod }, type) => {
  const [unit, length] = CALENDAR_UNITS[textIn(slots, 'unit')] ?? [];
  if (unit === undefined || length === undefined) return undefined;
  const anchor = unit === 'quarter' || unit === 'year' ? (toldPeriod() ?? told(unit)) : told(unit);
  return { type, reading: shift((numberIn(slots, 'toldrel') ?? 0) * length, unit, unit, anchor) };
};

/**
 * `a day after they met`. Beside a date told in the sentence it is the date of that event; alone it is only a length
 * of time, because when the event was is not known.
 */
const eventShift: Reader = (slots, { toldInSentence, clauseFollows }) => {
  if (!clauseFollows) return undefined;
  const amount = amountOf(slots);
  const told = toldInSentence();
  if (amount && told) {
    const [count, unit] = amount;
    const side = numberIn(slots, 'eventside') ?? 1;
    return { type: 'DATE', reading: shift(-side * count, unit, unit, told), extent: 'clause' };
  }
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  return text === undefined ? undefined : { type: 'DURATION', reading: value(text), extent: 'amount' };
};

const durationSince: Reader = (slots, { clauseFollows }, type) => {
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  if (text === undefined) return undefined;
  return { type, reading: value(text), extent: clauseFollows ? 'clause' : 'amount' };
};

const latestPeriod: Reader = (_slots, { toldPeriod }, type) => {
  const period = toldPeriod();
  return { type, reading: period ? shift(0, 'quarter', 'quarter', period) : shift(-1, 'quarter') };
};

/** `the 1988 period`: the period under discussion, in that year. */
const toldYear: Reader = (slots, { toldQuarter }, type) => ({
  type,
  reading: value(textIn(slots, 'year') + toldQuarter()),
});

/** `the day before`, counted from the day told; `the day before the vote` is that day itself, told beside it. */
const toldDay: Reader = (slots, { told, toldInSentence, clauseFollows }, type) => {
  const anchor = clauseFollows ? toldInSentence() : told('day');
  return (
    anchor && { type, reading: shift(clauseFollows ? 0 : (numberIn(slots, 'eventside') ?? 0), 'day', 'day', anchor) }
  );
};

const told: Reader = (slots, context, type) => {
  const quarter = numberIn(slots, 'quarter');
  const amount = numberIn(slots, 'amount') ?? 0;
  if (quarter !== undefined) return { type, reading: shift(amount, 'year', 'year', DOCUMENT, `-Q${String(quarter)}`) };
  return { type, reading: shift(amount, 'year', 'anchor', context.toldPeriod() ?? DOCUMENT) };
};

const weekend: Reader = (slots, { direction }, type) => {
  const rel = numberIn(slots, 'rel');
  const weeks = rel ?? (direction === 'future' ? 0 : -1);
  return { type, reading: shift(weeks, 'week', 'week', DOCUMENT, '-WE') };
};

const DURATION_LETTERS: Readonly<Record<string, readonly [prefix: string, letter: string, factor: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  night: ['P', 'D', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  weekend: ['P', 'WE', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
  millennium: ['P', 'Y', 1000],
  time: ['P', 'X', 1],
};

/** Vague amounts of long units have letters of their own in TIMEX3. */
const VAGUE_LETTERS: Readonly<Record<string, string>> = { decade: 'PXE', century: 'PXC', millennium: 'PXL' };

/** What half a unit is. */
const HALVES: Readonly<Record<string, string>> = { year: '6M', day: 'T12H', hour: '30M', minute: '30S' };

/** The TIMEX3 duration of a count of units; a vague count (NaN) gives `PXD`. */
export function durationValue(amount: number, unit: string): string | undefined {
  const entry = DURATION_LETTERS[unit];
  if (!entry || amount > 1_000_000) return undefined;
  const [prefix, letter, factor] = entry;
  if (Number.isNaN(amount)) return VAGUE_LETTERS[unit] ?? `${prefix}X${letter}`;
  const whole = Math.floor(amount);
  const half = HALVES[unit];
  if (amount - whole === 0.5 && half !== undefined) {
    return whole === 0
      ? prefix === 'PT' || half.startsWith('T')
        ? `P${half.startsWith('T') ? '' : 'T'}${half}`
        : `P${half}`
      : `${prefix}${String(whole)}${letter}${half}`;
  }
  return `${prefix}${String(Number((amount * factor).toFixed(2)))}${letter}`;
}

const duration: Reader = (slots, _context, type) => {
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  if (text === undefined) return undefined;
  return { type, reading: value(text), ...(slots.extent === 'amount' && { extent: 'amount' }) };
};

const vagueDuration: Reader = (slots, _context, type) => {
  const text = durationValue(Number.NaN, textIn(slots, 'unit'));
  return text === undefined ? undefined : { type, reading: value(text) };
};

/** Recurring calendar values by unit (`daily`). */
const RECURRENCE: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'XXXX-XX-XX',
  night: 'XXXX-XX-XXTNI',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
};

const set: Reader = (slots) => {
  const type = 'SET';
  const part = textIn(slots, 'daypart');
  const [weekdayNumber, month] = [numberIn(slots, 'weekday'), numberIn(slots, 'month')];
  if (weekdayNumber !== undefined) return { type, reading: value(`XXXX-WXX-${String(weekdayNumber)}${part}`) };
  if (month !== undefined) return { type, reading: value(`XXXX-${padded(month)}`) };
  if (slots.season !== undefined) return { type, reading: value(`XXXX-${textIn(slots, 'season')}`) };
  if (part !== '') return { type, reading: value(`XXXX-XX-XX${part}`) };
  const unit = textIn(slots, 'unit');
  const text =
    slots.adverb === undefined
      ? durationValue(slots.other === undefined ? (numberIn(slots, 'num') ?? 1) : 2, unit)
      : RECURRENCE[unit];
  return text === undefined ? undefined : { type, reading: value(text) };
};

const reference: Reader = (slots, _context, type) => ({ type, reading: value(textIn(slots, 'ref')) });

/** The readers by the names that the language tables use. */
export const READERS: Readonly<Record<string, Reader>> = {
  ago,
  calendar,
  century,
  clock,
  dayPart,
  decade,
  duration,
  durationSince,
  eventShift,
  holiday,
  iso,
  latestPeriod,
  numericDate,
  partOfToldDay,
  reference,
  relativeDay,
  relativeUnit,
  set,
  told,
  toldDay,
  toldShift,
  toldUnit,
  toldYear,
  vagueDuration,
  weekday,
  weekend,
};

/** The TIMEX3 modifier of the slots, if any. */
export function modifierIn(slots: Slots): TimexMod | undefined {
  const text = textIn(slots, 'mod') || textIn(slots, 'approx');
  return text === '' ? undefined : (text as TimexMod);
}
