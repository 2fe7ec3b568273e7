import type { Phrase } from './phrase';

/** Why a value was inferred: the rule, and the passage it rests on, so that a hover can say so. */
export interface Basis {
  /** Short stable name of the rule, such as `month-day` or `dateline+year-from-date`. */
  readonly rule: string;
  /** The passage, or null where the rule rests on no single passage. Offsets into `file`'s text. */
  readonly start: number | null;
  readonly end: number | null;
  /** Document of the passage where it is another one than the value's own, else null. */
  readonly file: string | null;
  /** For the reader. */
  readonly note: Phrase;
}
