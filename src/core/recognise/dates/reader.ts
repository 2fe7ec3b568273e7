import type { Anchor, DateReading, Direction, TimeUnit, TimexType } from '../../model/date';
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

export const DOCUMENT: Anchor = { kind: 'document' };
export const padded = (value: number): string => String(value).padStart(2, '0');

export function numberIn(slots: Slots, name: string): number | undefined {
  const value = slots[name];
  return value === undefined ? undefined : Number(value);
}

export function textIn(slots: Slots, name: string): string {
  const value = slots[name];
  return value === undefined ? '' : String(value);
}

export const value = (text: string): DateReading => ({ kind: 'value', value: text });

export function shift(
  amount: number,
  unit: TimeUnit,
  granularity: TimeUnit | 'anchor' = unit,
  anchor: Anchor = DOCUMENT,
  suffix = '',
): DateReading {
  return { kind: 'shift', amount, unit, granularity, anchor, suffix };
}

/** `past`, `this`, `next` before a part of a year, as the words say it. */
export function relativeDirection(rel: number): Direction {
  return rel < 0 ? 'before' : 'after';
}
