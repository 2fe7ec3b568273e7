import type { Corpus, CorpusDocument, Passage, Quote } from '../../model/corpus';
import type { QuotePolarity, QuoteType, StatementAct } from '../../model/quote';
import { present } from './actorCard';
import { boundedMap } from '../lists/bounded';
import type { Bounded } from '../lists/bounded';
import type { Excerpt } from '../wording/excerpt';
import { readable, excerptOf } from '../wording/excerpt';
import { compareWords, unmarkedElsewhere, shownWording } from '../wording/sharedWords';
import type { QuotePlace, WordRun } from '../wording/sharedWords';

/** The same statement as another document has it. */
export interface SameStatement {
  /** Where it stands, with the words around it. */
  readonly excerpt: Excerpt;
  /** In quotation marks there, or reported in the outlet's own words. */
  readonly isMarked: boolean;
  /** Its wording, held against that of the document asked about. */
  readonly wording: readonly WordRun[];
}

/** What a reader wants to know of a quotation at a glance. */
export interface QuoteCard {
  readonly type: QuoteType;
  /** Id and name of the actor who speaks, or null. */
  readonly speaker: { readonly id: string; readonly name: string } | null;
  /** The words of this document that name the speaker, or null. */
  readonly speakerWords: string | null;
  /** What the speaker is, as this document says it, else another one; or null. */
  readonly role: string | null;
  readonly cue: string | null;
  readonly polarity: QuotePolarity;
  readonly act: StatementAct;
  /** The same statement in other documents. */
  readonly elsewhere: Bounded<SameStatement>;
  /** The words of the quotation in other documents that use them without marks. */
  readonly unmarked: Bounded<Excerpt>;
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
  const others = withoutEchoes(
    corpus,
    corpus.sameQuote(file, index).filter((same) => same.file !== file),
  );
  const told = new Set(others.map((other) => other.file));
  const unmarked = unmarkedElsewhere(corpus, { file, index }).filter((passage) => !told.has(passage.file));
  const { type, polarity, act } = quote;
  const role = speaker?.roles.find((stated) => stated.file === file) ?? speaker?.roles[0];
  return {
    type,
    speaker: speaker ? { id: speaker.id, name: speaker.name } : null,
    speakerWords: words(quote.speakerSpan),
    role: role ? readable(role.text) : null,
    cue: words(quote.cueSpan),
    polarity,
    act,
    elsewhere: present(boundedMap(others, 4, (same) => sameStatement(corpus, shownWording(document, quote), same))),
    unmarked: present(boundedMap(unmarked, 3, (passage) => excerptAt(corpus, passage))),
  };
}

function sameStatement(corpus: Corpus, wording: string, { file, index }: QuotePlace): SameStatement | undefined {
  const document = corpus.document(file);
  const quote = document?.quotes[index];
  return (
    document &&
    quote && {
      excerpt: excerptOf(document, quote),
      isMarked: quote.type !== 'indirect',
      wording: compareWords(wording, shownWording(document, quote)).second,
    }
  );
}

function excerptAt(corpus: Corpus, passage: Passage): Excerpt | undefined {
  const document = corpus.document(passage.file);
  return document && excerptOf(document, passage);
}

/** Leaves out what a document prints a second time, and statements that only wrap a quotation of the list. */
function withoutEchoes(corpus: Corpus, places: readonly QuotePlace[]): readonly QuotePlace[] {
  const quoteAt = ({ file, index }: QuotePlace): Quote | undefined => quotesOf(corpus.document(file))[index];
  return places.filter((place) => {
    const quote = quoteAt(place);
    if (!quote || quote.sameAs !== null) return false;
    return !places.some((other) => {
      const inner = other.file === place.file && other.index !== place.index ? quoteAt(other) : undefined;
      return quote.type === 'indirect' && inner && inner.start >= quote.start && inner.end <= quote.end;
    });
  });
}

function quotesOf(document: CorpusDocument | undefined): readonly Quote[] {
  return document?.quotes ?? [];
}
