import type { CorpusDocument } from '../model/corpus';
import { wordingOf } from './wording';

/** A quote of a document by its words, which stay when passages before it change. */
export interface QuoteKey {
  readonly words: string;
  /** How many quotes of the document with these words stand before it. */
  readonly nth: number;
}

/** A document of the corpus is replaced, never changed. */
const keys = new WeakMap<CorpusDocument, readonly QuoteKey[]>();

/** The keys of the quotes of a document, in their order. */
export function quoteKeys(document: CorpusDocument): readonly QuoteKey[] {
  let found = keys.get(document);
  if (!found) {
    const equal = new Map<string, number>();
    found = document.quotes.map((quote) => {
      const words = wordingOf(document, quote);
      const nth = equal.get(words) ?? 0;
      equal.set(words, nth + 1);
      return { words, nth };
    });
    keys.set(document, found);
  }
  return found;
}

/** Index of the quote with this key; -1 where it is gone. */
export function quoteWithKey(document: CorpusDocument, { words, nth }: QuoteKey): number {
  return quoteKeys(document).findIndex((key) => key.words === words && key.nth === nth);
}
