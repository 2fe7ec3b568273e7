import type { DateReading, Direction, TimeUnit } from '../../model/date';
import type { Slots } from './patterns';
import { durationValue } from './readDuration';
import { DOCUMENT, type Reader, numberIn, relativeDirection, shift, textIn, value } from './reader';

export const relativeDay: Reader = (slots, _context, type) => {
  const suffix = slots.tonight === undefined ? textIn(slots, 'daypart') : 'TNI';
  const reading = shift(numberIn(slots, 'relday') ?? 0, 'day', 'day', DOCUMENT, suffix);
  return { type: suffix === '' ? type : 'TIME', reading };
};

export const weekday: Reader = (slots, { direction, told }, type) => {
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

/** `on a Sunday`: no particular one. */
export const anyWeekday: Reader = (slots, _context, type) => ({
  type,
  reading: value(`XXXX-WXX-${textIn(slots, 'weekday')}`),
});

export const dayPart: Reader = (slots) => {
  const part = textIn(slots, 'daypart');
  const rel = numberIn(slots, 'rel') ?? 0;
  return { type: 'TIME', reading: shift(rel, 'day', 'day', DOCUMENT, part) };
};

export const partOfToldDay: Reader = (slots, { told }) => ({
  type: 'TIME',
  reading: shift(numberIn(slots, 'toldrel') ?? 0, 'day', 'day', told('day'), textIn(slots, 'daypart')),
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

export const relativeUnit: Reader = (slots, _context, type) => {
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

export const ago: Reader = (slots, { toldPeriod }, type) => {
  const side = numberIn(slots, 'towards') ?? -1;
  const amount = amountOf(slots);
  if (!amount)
    return CALENDAR_UNITS[textIn(slots, 'unit')] && { type, reading: value(side < 0 ? 'PAST_REF' : 'FUTURE_REF') };
  const [count, unit] = amount;
  const period = unit === 'year' && count === 1 ? toldPeriod() : undefined;
  return { type, reading: shift(side * count, unit, period ? 'anchor' : unit, period ?? DOCUMENT) };
};

export const toldShift: Reader = (slots, { told, toldPeriod, clauseFollows }, type) => {
  // `a year before the vote` counts from the vote: another pattern.
  if (clauseFollows && textIn(slots, 'eventside') !== '') return undefined;
  const side = numberIn(slots, 'toldside') ?? numberIn(slots, 'eventside') ?? -1;
  const amount = amountOf(slots);
  if (!amount) return undefined;
  const [count, unit] = amount;
  // A decade later is a certain year, not a decade.
  if (unit === 'decade') return { type, reading: shift(side * count * 10, 'year', 'year', told('year')) };
  const anchor = unit === 'year' ? (toldPeriod() ?? told(unit)) : told(unit);
  return { type, reading: shift(side * count, unit, unit === 'year' ? 'anchor' : unit, anchor) };
};

/** `ten years on,`: later than what was told; only a length of time where nothing was. */
export const toldOn: Reader = (slots, context, type) => {
  if (context.clauseFollows) return undefined;
  if (context.told('year').kind === 'expression') return toldShift({ ...slots, toldside: 1 }, context, type);
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  return text === undefined ? undefined : { type: 'DURATION', reading: value(text) };
};

export const toldUnit: Reader = (slots, { told, toldPeriod }, type) => {
  const [unit, length] = CALENDAR_UNITS[textIn(slots, 'unit')] ?? [];
  if (unit === undefined || length === undefined) return undefined;
  const anchor = unit === 'quarter' || unit === 'year' ? (toldPeriod() ?? told(unit)) : told(unit);
  return { type, reading: shift((numberIn(slots, 'toldrel') ?? 0) * length, unit, unit, anchor) };
};

/**
 * `a day after they met`. Beside a date told in the sentence it is the date of that event; alone it is only a length
 * of time, because when the event was is not known.
 */
export const eventShift: Reader = (slots, { toldInSentence, clauseFollows }) => {
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

export const durationSince: Reader = (slots, { clauseFollows }, type) => {
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  if (text === undefined) return undefined;
  return { type, reading: value(text), extent: clauseFollows ? 'clause' : 'amount' };
};

export const latestPeriod: Reader = (_slots, { toldPeriod }, type) => {
  const period = toldPeriod();
  return { type, reading: period ? shift(0, 'quarter', 'quarter', period) : shift(-1, 'quarter') };
};

/** `the 2012 period`, told of a third quarter: the period under discussion, in that year. */
export const toldYear: Reader = (slots, { toldQuarter }, type) => ({
  type,
  reading: value(textIn(slots, 'year') + toldQuarter()),
});

/** `the day before`, counted from the day told; `the day before the vote` is that day itself, told beside it. */
export const toldDay: Reader = (slots, { told, toldInSentence, clauseFollows }, type) => {
  const anchor = clauseFollows ? toldInSentence() : told('day');
  return (
    anchor && { type, reading: shift(clauseFollows ? 0 : (numberIn(slots, 'eventside') ?? 0), 'day', 'day', anchor) }
  );
};

export const told: Reader = (slots, context, type) => {
  const quarter = numberIn(slots, 'quarter');
  const amount = numberIn(slots, 'amount') ?? 0;
  if (quarter !== undefined) return { type, reading: shift(amount, 'year', 'year', DOCUMENT, `-Q${String(quarter)}`) };
  return { type, reading: shift(amount, 'year', 'anchor', context.toldPeriod() ?? DOCUMENT) };
};

export const weekend: Reader = (slots, { direction }, type) => {
  const rel = numberIn(slots, 'rel');
  const weeks = rel ?? (direction === 'future' ? 0 : -1);
  return { type, reading: shift(weeks, 'week', 'week', DOCUMENT, '-WE') };
};
