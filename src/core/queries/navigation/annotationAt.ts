import type { Corpus, CorpusDocument, EventMention, Mention, Quote } from '../../model/corpus';
import type { ResolvedDate } from '../../model/date';
import type { Span } from '../../model/span';
import { touches } from '../../model/span';

/** One thing that was recognised in a document; `index` is its place in the document's list of that kind. */
export type Annotation =
  | { readonly kind: 'mention'; readonly index: number; readonly span: Span; readonly mention: Mention }
  | { readonly kind: 'date'; readonly index: number; readonly span: Span; readonly date: ResolvedDate }
  | { readonly kind: 'quote'; readonly index: number; readonly span: Span; readonly quote: Quote }
  | { readonly kind: 'event'; readonly index: number; readonly span: Span; readonly event: EventMention };

export type AnnotationKind = Annotation['kind'];

/** Which of two spans of equal length a reader means: the word before the statement before the sentence. */
const RANK: Readonly<Record<AnnotationKind, number>> = { mention: 0, date: 1, quote: 2, event: 3 };

/** Everything that was recognised at `offset`, the tightest first: a name inside a quotation before the quotation. */
export function annotationsAt(corpus: Corpus, file: string, offset: number): readonly Annotation[] {
  const document = corpus.document(file);
  if (!document) {
    return [];
  }
  return allAnnotations(document)
    .filter(({ span }) => touches(span, offset))
    .sort(
      (a, b) =>
        // A cursor between two neighbours means the one that begins there.
        Number(a.span.end === offset) - Number(b.span.end === offset) ||
        a.span.end - a.span.start - (b.span.end - b.span.start) ||
        RANK[a.kind] - RANK[b.kind],
    );
}

/** The tightest annotation at `offset`; with `kinds`, the tightest of those kinds. */
export function annotationAt(
  corpus: Corpus,
  file: string,
  offset: number,
  kinds?: readonly AnnotationKind[],
): Annotation | undefined {
  return annotationsAt(corpus, file, offset).find(({ kind }) => !kinds || kinds.includes(kind));
}

/** Id of the actor named at `offset`, or undefined. */
export function actorAt(corpus: Corpus, file: string, offset: number): string | undefined {
  for (const annotation of annotationsAt(corpus, file, offset)) {
    if (annotation.kind === 'mention' && annotation.mention.actor !== null) {
      return annotation.mention.actor;
    }
  }
  return undefined;
}

/** Everything that was recognised in a document, by kind. */
export function allAnnotations(document: CorpusDocument): Annotation[] {
  return [
    ...document.mentions.map((mention, index): Annotation => ({ kind: 'mention', index, span: mention, mention })),
    ...document.dates.map((date, index): Annotation => ({ kind: 'date', index, span: date, date })),
    ...document.quotes.map((quote, index): Annotation => ({ kind: 'quote', index, span: quote, quote })),
    ...document.events.map((event, index): Annotation => ({ kind: 'event', index, span: event, event })),
  ];
}
