import type { CorpusDocument, EventMention } from '../../model/corpus';
import { wordsIn } from '../wording/excerpt';
import { wordingOf } from '../wording/sharedWords';

/** A quote or an event mention of a document by its words, which stay when passages before it change. */
export interface PassageKey {
  readonly words: string;
  /** How many passages of the document of the same kind, with these words, stand before it. */
  readonly nth: number;
}

/** The keys of the quotes of a document, in their order. */
export const quoteKeys = keptFor((document) => document.quotes.map((quote) => wordingOf(document, quote)));

/** Index of the quote with this key; -1 where it is gone. */
export function quoteWithKey(document: CorpusDocument, key: PassageKey): number {
  return indexOfKey(quoteKeys(document), key);
}

/** The keys of the event mentions of a document, in their order; their words are those of the whole clause. */
export const eventKeys = keptFor((document) => document.events.map((mention) => wordsIn(document, mention)));

/** The event mention with this key; undefined where it is gone. */
export function eventWithKey(document: CorpusDocument, key: PassageKey): EventMention | undefined {
  return document.events[indexOfKey(eventKeys(document), key)];
}

/** Keys are made once for each document: a document of the corpus is replaced, never changed. */
function keptFor(
  wordings: (document: CorpusDocument) => readonly string[],
): (document: CorpusDocument) => readonly PassageKey[] {
  const kept = new WeakMap<CorpusDocument, readonly PassageKey[]>();
  return (document) => {
    const found = kept.get(document) ?? numbered(wordings(document));
    kept.set(document, found);
    return found;
  };
}

function numbered(wordings: readonly string[]): readonly PassageKey[] {
  const equal = new Map<string, number>();
  return wordings.map((words) => {
    const nth = equal.get(words) ?? 0;
    equal.set(words, nth + 1);
    return { words, nth };
  });
}

function indexOfKey(keys: readonly PassageKey[], { words, nth }: PassageKey): number {
  return keys.findIndex((key) => key.words === words && key.nth === nth);
}
