import type { Basis } from './basis';
import type { Span } from './span';

/** TIMEX3 types of ISO-TimeML. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Which way an open expression looks from its anchor; `nearest` where tense and words do not tell. */
export type Direction = 'past' | 'future' | 'nearest';

/** What a relative expression counts from. */
export type Anchor =
  | { readonly kind: 'document' }
  /** The date last told before it: index into `DocumentAnalysis.dates`. */
  | { readonly kind: 'expression'; readonly index: number };

/**
 * What an expression says before anything outside the document is known.
 * Document analysis stores it; the corpus stage turns it into a value once the document date is settled.
 */
export type DateReading =
  /** A complete TIMEX3 value: a full date, a duration, a set, PRESENT_REF and its like. */
  | { readonly kind: 'value'; readonly value: string }
  /** A value with an open year, `XXXX-09-17`, `XXXX-09`, `XXXX-FA`. */
  | { readonly kind: 'open-year'; readonly value: string; readonly direction: Direction }
  /** A day of the week, ISO 1 (Monday) to 7. `weeks` moves it by whole weeks (`last week Tuesday`: -1), else 0. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly direction: Direction;
      readonly weeks: number;
      readonly anchor: Anchor;
      /** Part of day or clock time behind the date, with its `T` (`TMO`, `T14:00`); '' for none. */
      readonly time: string;
    }
  /** A count of units from an anchor (`yesterday`, `last week`, `two days later`), cut to `granularity`. */
  | {
      readonly kind: 'shift';
      readonly amount: number;
      readonly unit: TimeUnit;
      readonly granularity: TimeUnit;
      readonly anchor: Anchor;
      readonly time: string;
    };

/** One temporal expression, as the document alone gives it. */
export interface DateExpression extends Span {
  readonly type: TimexType;
  readonly reading: DateReading;
  readonly basis: readonly Basis[];
}

/** The document date (DCT of TimeML), as far as it is known. Never invented. */
export interface DocumentDate {
  /** `YYYY-MM-DD`, or null where it cannot be known. */
  readonly value: string | null;
  /** What is known of it where `value` is null: `XXXX-11-12`, `XXXX-11-12` with `weekday` 4, …; else null. */
  readonly open: string | null;
  /** ISO weekday 1–7 of the document date where the text tells it, else null. */
  readonly weekday: number | null;
  /** Bounds `YYYY-MM-DD`, where only they are known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: readonly Basis[];
}

/** A temporal expression with its value, resolved against the document date. */
export interface ResolvedDate extends Span {
  readonly type: TimexType;
  /** TIMEX3 value; `XXXX-09-17` or `XXXX-WXX-6` where the year cannot be known. */
  readonly value: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: readonly Basis[];
}
