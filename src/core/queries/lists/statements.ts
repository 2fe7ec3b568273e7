import type { ActorKind } from '../../model/actor';
import type { Corpus, CorpusDocument, Quote } from '../../model/corpus';
import { sourceName } from '../wording/excerpt';
import { wordFilter } from './filterWords';
import type { QuotePlace } from '../wording/sharedWords';
import { wordingOf } from '../wording/sharedWords';
import { message } from '../../util/message';

/** One utterance, by all the quotes of it that were found. */
export interface Statement {
  /** The first that a document has in marks, else the first; then the others, in path and text order. */
  readonly quotes: readonly [QuotePlace, ...QuotePlace[]];
}

/** What one speaker said. */
export interface SpeakerStatements {
  /** Id of the actor; '' for statements whose speaker is unknown. */
  readonly speaker: string;
  readonly label: string;
  readonly kind: ActorKind | null;
  /** In path and text order. */
  readonly statements: readonly Statement[];
}

/**
 * The statements that match `filter`, by speaker: who said most comes first, the unknown last. Every word of the filter
 * must stand in the speaker's name, the statement or its sources; case and accents do not count.
 */
export function statementsBySpeaker(corpus: Corpus, filter = ''): readonly SpeakerStatements[] {
  const groups = new Map<string, Statement[]>();
  const seen = new Set<string>();
  const matches = wordFilter(filter);
  for (const file of corpus.files()) {
    const document = corpus.document(file);
    for (const [index, quote] of document?.quotes.entries() ?? []) {
      if (!document || seen.has(keyOf({ file, index })) || !isStatement(document, quote)) continue;
      const same = corpus.sameQuote(file, index);
      for (const place of same) seen.add(keyOf(place));
      const statement = statementOf(corpus, { file, index }, same);
      if (!matches(wordsOf(corpus, quote.speaker, statement))) continue;
      const group = groups.get(quote.speaker ?? '');
      if (group) group.push(statement);
      else groups.set(quote.speaker ?? '', [statement]);
    }
  }
  return [...groups]
    .map(([speaker, statements]): SpeakerStatements => {
      const actor = corpus.actor(speaker);
      return {
        speaker,
        label: actor?.name ?? (speaker || message('Speaker unknown')),
        kind: actor?.kind ?? null,
        statements,
      };
    })
    .sort(
      (a, b) =>
        Number(a.speaker === '') - Number(b.speaker === '') ||
        b.statements.length - a.statements.length ||
        (a.speaker < b.speaker ? -1 : 1),
    );
}

/** What one actor said, in path and text order: one entry for each utterance, as `statementsBySpeaker` has them. */
export function statementsOf(corpus: Corpus, speaker: string): readonly Statement[] {
  const seen = new Set<string>();
  return corpus.quotesOf(speaker).flatMap(({ file, index }) => {
    const document = corpus.document(file);
    const quote = document?.quotes[index];
    if (!document || !quote || seen.has(keyOf({ file, index })) || !isStatement(document, quote)) return [];
    const same = corpus.sameQuote(file, index);
    for (const place of same) seen.add(keyOf(place));
    return [statementOf(corpus, { file, index }, same)];
  });
}

/** A statement of somebody: neither a term at a distance, nor a repetition, nor the frame of another one. */
export function isStatement(document: CorpusDocument, quote: Quote): boolean {
  return quote.type !== 'scare' && quote.sameAs === null && !isOnlyFrame(document, quote);
}

function keyOf({ file, index }: QuotePlace): string {
  return `${index} ${file}`;
}

/** Quotes of one statement, without repetitions in one document. */
function statementOf(corpus: Corpus, place: QuotePlace, same: readonly QuotePlace[]): Statement {
  const isMarked = ({ file, index }: QuotePlace): boolean => corpus.document(file)?.quotes[index]?.type !== 'indirect';
  const first = isMarked(place) ? place : (same.find((other) => other.file === place.file && isMarked(other)) ?? place);
  const others = same.filter(({ file }) => file !== place.file);
  return { quotes: [first, ...others] };
}

/** A reported statement around a quotation that is listed itself. */
function isOnlyFrame(document: CorpusDocument, quote: Quote): boolean {
  return (
    quote.type === 'indirect' &&
    document.quotes.some(
      (inner) =>
        inner.type !== 'indirect' && inner.type !== 'scare' && quote.start <= inner.start && inner.end <= quote.end,
    )
  );
}

/** What a filter is held against: the names of the speaker, the wordings and their sources. */
function wordsOf(corpus: Corpus, speaker: string | null, { quotes }: Statement): string[] {
  const actor = speaker === null ? undefined : corpus.actor(speaker);
  const told = quotes.flatMap(({ file, index }) => {
    const document = corpus.document(file);
    const quote = document?.quotes[index];
    return document && quote ? [sourceName(document), file, wordingOf(document, quote)] : [];
  });
  return [actor?.name ?? '', ...(actor?.aliases ?? []), ...told];
}
