import type { Corpus, Passage } from '../model/corpus';
import { references } from './mentions';

/** A place in the corpus. */
export interface Place {
  readonly file: string;
  readonly offset: number;
}

/** The next mention of the actor after `from`, in text order, then path order, and round to the first. */
export function nextMention(corpus: Corpus, actor: string, from: Place): Passage | undefined {
  const all = references(corpus, actor);
  return all.find((passage) => isAfter(passage, from)) ?? all[0];
}

/** The previous mention of the actor before the one that `from` touches, and round to the last. */
export function previousMention(corpus: Corpus, actor: string, from: Place): Passage | undefined {
  const all = references(corpus, actor);
  return all.filter((passage) => isBefore(passage, from)).at(-1) ?? all.at(-1);
}

/** The passage of the same event in the next document in path order, and round to the first; undefined where no other has it. */
export function eventInNextSource(corpus: Corpus, file: string, index: number): Passage | undefined {
  const cluster = corpus.document(file)?.events[index]?.cluster;
  const event = cluster === undefined ? undefined : corpus.event(cluster);
  const passages = event?.mentions.flatMap((mention) => {
    const found = corpus.document(mention.file)?.events.find(({ id }) => id === mention.event);
    return found ? [{ file: mention.file, start: found.start, end: found.end }] : [];
  });
  return passages && inNextFile(passages, file);
}

/** The same statement in the next document in path order, and round to the first; undefined where no other has it. */
export function quoteInNextSource(corpus: Corpus, file: string, index: number): Passage | undefined {
  return inNextFile(quotePassages(corpus, corpus.sameQuote(file, index)), file);
}

/** The passages of quotes that are given by their places. */
export function quotePassages(
  corpus: Corpus,
  quotes: readonly { readonly file: string; readonly index: number }[],
): readonly Passage[] {
  return quotes.flatMap(({ file, index }) => {
    const quote = corpus.document(file)?.quotes[index];
    return quote ? [{ file, start: quote.start, end: quote.end }] : [];
  });
}

function inNextFile(passages: readonly Passage[], file: string): Passage | undefined {
  const others = passages.filter((passage) => passage.file !== file);
  return others.find((passage) => passage.file > file) ?? others[0];
}

function isAfter(passage: Passage, from: Place): boolean {
  return passage.file > from.file || (passage.file === from.file && passage.start > from.offset);
}

function isBefore(passage: Passage, from: Place): boolean {
  return passage.file < from.file || (passage.file === from.file && passage.end < from.offset);
}
