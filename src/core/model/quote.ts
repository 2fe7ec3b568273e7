import type { Span } from './span';

/** direct: a clause in marks; partial: words in marks inside the reporter's sentence; scare: a term kept at a distance; indirect: no marks. */
export type QuoteType = 'direct' | 'partial' | 'scare' | 'indirect';

/**
 * How the source stands to the statement: says that it is so; says that it is not so; leaves it open or calls it into
 * question; will not have it.
 */
export type QuotePolarity = 'affirmed' | 'denied' | 'doubted' | 'rejected';

/** What is done by the statement: something is said, thought or demanded. */
export type StatementAct = 'speech' | 'thought' | 'demand';

/** One statement of one document. `start` and `end` span all the parts. */
export interface LocalQuote extends Span {
  /** The words without the marks, in text order; an interrupted quotation has several. */
  readonly parts: readonly Span[];
  readonly type: QuoteType;
  /** Index into `DocumentAnalysis.actors`, or null where the speaker is unknown or not an actor of the document. */
  readonly speaker: number | null;
  /** The words that name the speaker, or null. */
  readonly speakerSpan: Span | null;
  /** `said`, `according to`, `stressed`; or null. */
  readonly cueSpan: Span | null;
  readonly polarity: QuotePolarity;
  readonly act: StatementAct;
  /** Index of an earlier quote of the same document that this one repeats, or null. */
  readonly sameAs: number | null;
  /** 0 to 1. */
  readonly confidence: number;
}
