import type { PassageRecord, TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { findWords } from './findWords';
import { placePassages, type LostPassage } from './placePassages';

/** A passage that is not found, and where words like it stand: what the reader looks at to decide again. */
export interface LostWithLookalikes<T> extends LostPassage<T> {
  /** In text order, at most ten. None is the passage for sure. */
  readonly lookalikes: readonly Span[];
}

const MOST_LOOKALIKES = 10;

/** The passages of records of one file that its text does not have, or has more than once. */
export function lostPassages<T extends TextQuoteSelector & Pick<PassageRecord, 'position'>>(
  text: string,
  records: readonly T[],
): LostWithLookalikes<T>[] {
  return placePassages(text, records).lost.map((lost) => ({ ...lost, lookalikes: lookalikes(text, lost) }));
}

function lookalikes<T extends TextQuoteSelector>(text: string, { record, why }: LostPassage<T>): Span[] {
  const { exact, prefix, suffix } = record;
  const [before, words] = why === 'ambiguous' ? [prefix.length, prefix + exact + suffix] : [0, exact];
  const found: Span[] = [];
  if (why === 'too many' || exact === '') return found;
  for (
    let at = findWords(text, words);
    at >= 0 && found.length < MOST_LOOKALIKES;
    at = findWords(text, words, at + 1)
  ) {
    found.push({ start: at + before, end: at + before + exact.length });
  }
  return found;
}
