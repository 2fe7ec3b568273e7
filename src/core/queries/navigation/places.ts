import type { Corpus, CorpusDocument, Passage } from '../../model/corpus';
import type { Span } from '../../model/span';
import { eventReports } from '../lists/eventReports';
import { references } from '../lists/mentions';
import { isStatement } from '../lists/statements';

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

/** What a reader goes through an article by. */
export type Stop = 'quote' | 'date' | 'event';

/** The next statement, date or event that begins after `from`, then in the documents that follow in path order, and round. */
export function nextStop(corpus: Corpus, stop: Stop, from: Place): Passage | undefined {
  return findStop(corpus, stop, from.file, 1, (stops) => stops.find(({ start }) => start > from.offset));
}

/** The last one that ends before `from`, then in the documents before, and round. */
export function previousStop(corpus: Corpus, stop: Stop, from: Place): Passage | undefined {
  return findStop(corpus, stop, from.file, -1, (stops) => stops.filter(({ end }) => end < from.offset).at(-1));
}

function findStop(
  corpus: Corpus,
  stop: Stop,
  file: string,
  step: 1 | -1,
  inSame: (stops: readonly Span[]) => Span | undefined,
): Passage | undefined {
  const files = corpus.files();
  const at = files.indexOf(file);
  const passage = (of: string, span: Span | undefined): Passage | undefined =>
    span && { file: of, start: span.start, end: span.end };
  const found = passage(file, inSame(stopsIn(corpus.document(file), stop)));
  for (let i = 1; !found && at >= 0 && i <= files.length; i++) {
    const other = files.at((at + i * step) % files.length) ?? file;
    const elsewhere = passage(other, stopsIn(corpus.document(other), stop).at(step === 1 ? 0 : -1));
    if (elsewhere) {
      return elsewhere;
    }
  }
  return found;
}

function stopsIn(document: CorpusDocument | undefined, stop: Stop): readonly Span[] {
  switch (stop) {
    case 'quote':
      return document?.quotes.filter((quote) => isStatement(document, quote)) ?? [];
    case 'date':
      return document?.dates ?? [];
    case 'event':
      return document?.events.filter(({ reference }) => !reference) ?? [];
  }
}

/** The passage of the same event in the next document in path order, and round to the first; undefined where no other has it. */
export function eventInNextSource(corpus: Corpus, file: string, index: number): Passage | undefined {
  const cluster = corpus.document(file)?.events[index]?.cluster;
  const event = cluster === undefined ? undefined : corpus.event(cluster);
  const passages =
    event &&
    eventReports(corpus, event).map(({ document, mention: { start, end } }) => ({ file: document.file, start, end }));
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
