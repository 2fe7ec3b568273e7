import type { Corpus } from '../model/corpus';
import type { QuoteType } from '../model/quote';
import { present } from './actorCard';
import { boundedMap } from './bounded';
import type { Bounded } from './bounded';
import type { Excerpt } from './excerpt';
import { readable, excerptOf } from './excerpt';

/** What a reader wants to know of a quotation at a glance. */
export interface QuoteCard {
  readonly type: QuoteType;
  /** Id and name of the actor who speaks, or null. */
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** The words of this document that name the speaker, or null. */
  readonly speakerWords: string | null;
  readonly cue: string | null;
  /** The same statement in other documents. */
  readonly elsewhere: Bounded<Excerpt>;
}

/** The card of a quotation, by its place in the document. */
export function quoteCard(corpus: Corpus, file: string, index: number): QuoteCard | undefined {
  const document = corpus.document(file);
  const quote = document?.quotes[index];
  if (!document || !quote) {
    return undefined;
  }
  const words = (span: { start: number; end: number } | null): string | null =>
    span && readable(document.text.slice(span.start, span.end));
  const speaker = quote.speaker === null ? undefined : corpus.actor(quote.speaker);
  const others = corpus.sameQuote(file, index).filter((same) => same.file !== file);
  return {
    type: quote.type,
    speaker: speaker ? { id: speaker.id, name: speaker.name } : null,
    speakerWords: words(quote.speakerSpan),
    cue: words(quote.cueSpan),
    elsewhere: present(
      boundedMap(others, 4, (same) => {
        const other = corpus.document(same.file);
        const span = other?.quotes[same.index];
        return other && span && excerptOf(other, span);
      }),
    ),
  };
}
