import type { Corpus, Passage } from '../../model/corpus';
import { touches } from '../../model/span';
import { annotationsAt } from './annotationAt';
import type { Annotation } from './annotationAt';
import { eventReports, type EventReport } from '../lists/eventReports';
import { quotePassages } from './places';

/** A passage and those of other documents that a reader would hold beside it. */
export interface Counterparts {
  readonly own: Passage;
  /** One of each other document, at least one; in path order from the document of `own` on, and round. */
  readonly others: readonly [Passage, ...Passage[]];
}

/**
 * What stands in other documents for what stands at `offset`: the same statement, else the same event, else what a link
 * between documents holds against it. Undefined where there is none.
 */
export function counterpartsAt(corpus: Corpus, file: string, offset: number): Counterparts | undefined {
  const found = annotationsAt(corpus, file, offset);
  for (const annotation of [...found.filter(({ kind }) => kind === 'quote'), ...found]) {
    const others = onePerFile(sameAs(corpus, file, annotation), file);
    if (others) {
      return { own: { file, start: annotation.span.start, end: annotation.span.end }, others };
    }
  }
  for (const { evidence } of corpus.links()) {
    const own = evidence.find((passage) => passage.file === file && touches(passage, offset));
    const others = own && onePerFile(evidence, file);
    if (own && others) {
      return { own, others };
    }
  }
  return undefined;
}

/** The passages of an event, one of each document that reports it, first to last; undefined where only one does. */
export function eventCounterparts(corpus: Corpus, id: string): Counterparts | undefined {
  const [own, ...rest] = eventPassagesOf(corpus, id);
  const others = own && onePerFile(rest, own.file);
  return own && others && { own, others };
}

function sameAs(corpus: Corpus, file: string, annotation: Annotation): readonly Passage[] {
  switch (annotation.kind) {
    case 'quote':
      return quotePassages(corpus, corpus.sameQuote(file, annotation.index));
    case 'event':
      return eventPassagesOf(corpus, annotation.event.cluster);
    case 'mention':
    case 'date':
      return [];
  }
}

/** What tells the event comes before what only refers to it. */
function eventPassagesOf(corpus: Corpus, id: string): readonly Passage[] {
  const event = corpus.event(id);
  const refers = ({ mention }: EventReport): number => Number(mention.reference === true);
  return (event ? eventReports(corpus, event) : [])
    .sort((a, b) => refers(a) - refers(b))
    .map(({ document, mention: { start, end } }) => ({ file: document.file, start, end }));
}

function onePerFile(passages: readonly Passage[], except: string): Counterparts['others'] | undefined {
  const first = new Map<string, Passage>();
  for (const passage of passages) {
    if (passage.file !== except && !first.has(passage.file)) {
      first.set(passage.file, passage);
    }
  }
  const sorted = [...first.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const [head, ...rest] = [
    ...sorted.filter(({ file }) => file > except),
    ...sorted.filter(({ file }) => file < except),
  ];
  return head && [head, ...rest];
}
