import { type Reader, numberIn, padded, textIn, value } from './reader';

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

export const duration: Reader = (slots, _context, type) => {
  const text = durationValue(numberIn(slots, 'num') ?? Number.NaN, textIn(slots, 'unit'));
  if (text === undefined) return undefined;
  return { type, reading: value(text), ...(slots.extent === 'amount' && { extent: 'amount' }) };
};

export const vagueDuration: Reader = (slots, _context, type) => {
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

export const set: Reader = (slots) => {
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

export const reference: Reader = (slots, _context, type) => ({ type, reading: value(textIn(slots, 'ref')) });
