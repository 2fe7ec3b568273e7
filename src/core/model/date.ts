import type { Basis } from './basis';
import type { Span } from './span';

/** TIMEX3 types of ISO-TimeML. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** TIMEX3 modifier: which part of the period, or how exact the amount. */
export type TimexMod =
  'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE';

/**
 * Which way an open expression looks from its anchor. `past` and `future` are what the tense of the clause suggests and
 * yield to a much nearer date on the other side; `before` and `after` are what the words say (`last April`).
 */
export type Direction = 'before' | 'past' | 'nearest' | 'future' | 'after';

/** What a relative expression counts from. */
export type Anchor =
  | { readonly kind: 'document' }
  /** A date told before it: index into `DocumentAnalysis.dates`, smaller than its own. */
  | { readonly kind: 'expression'; readonly index: number };

/**
 * What an expression says before anything outside the document is known.
 * Document analysis stores it; the corpus stage turns it into a value once the document date is settled.
 */
export type DateReading =
  /** A complete TIMEX3 value: a full date, a duration, a set, PRESENT_REF and its like. */
  | { readonly kind: 'value'; readonly value: string }
  /** A value with an open year, `XXXX-09-17`, `XXXX-09`, `XXXX-FA`: that occurrence which fits the anchor and direction. */
  | {
      readonly kind: 'open-year';
      readonly value: string;
      readonly direction: Direction;
      /** ISO weekday that the words give the day (`Sunday, May 3`), which the year must agree with; null for none. */
      readonly weekday: number | null;
      readonly anchor: Anchor;
    }
  /** A day of the week, ISO 1 (Monday) to 7. */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly direction: Direction;
      /** In the week that lies so many weeks from the anchor's (`Tuesday last week`: -1); null: the next one in `direction`. */
      readonly weeks: number | null;
      readonly anchor: Anchor;
      /** Behind the date: a part of the day or a clock time with its `T` (`TMO`, `T14:00`); '' for none. */
      readonly suffix: string;
    }
  /** A count of units from an anchor (`yesterday`, `last week`, `two days later`), cut to `granularity`. */
  | {
      readonly kind: 'shift';
      readonly amount: number;
      readonly unit: TimeUnit;
      /** `anchor`: as fine as the anchor is (`a year earlier`, of a quarter: that quarter). */
      readonly granularity: TimeUnit | 'anchor';
      readonly anchor: Anchor;
      /** Behind the value of that granularity: part of a year (`-Q3`, `-04`), of a week (`-WE`), of a day (`TMO`); '' for none. */
      readonly suffix: string;
    };

/** One temporal expression, as the document alone gives it. */
export interface DateExpression extends Span {
  readonly type: TimexType;
  readonly reading: DateReading;
  readonly mod?: TimexMod;
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
  readonly mod?: TimexMod;
  /** Bounds `YYYY-MM-DD` of a day, where only they are known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /**
   * Days from the document date (`D0-1` of an article that says `yesterday`), where that date is unknown; else absent.
   * Weekdays are counted from that of the newest news. Only good for putting the days of one document in order.
   */
  readonly fromDocument?: number;
  readonly basis: readonly Basis[];
}
