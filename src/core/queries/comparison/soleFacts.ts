import type { Quantity } from '../../corpus/links/quantities';
import { quantities } from '../../corpus/links/quantities';
import type { Corpus, CorpusDocument, Event, Mention, Passage } from '../../model/corpus';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';
import { dayOf } from '../wording/dateInWords';
import { sourceName, wordsIn } from '../wording/excerpt';

/** Something that one source alone tells of an event; the passage is the words that tell it. */
export interface SoleFact extends Passage {
  /** `actor`: somebody or some place that the others never name. `number`: a figure of something that the others count otherwise or not. */
  readonly kind: 'actor' | 'date' | 'number' | 'statement';
  /** The words on one line. */
  readonly words: string;
}

/** What one document alone tells of an event, in text order. */
export interface SourceFacts {
  readonly file: string;
  /** Outlet of the document, or its file name where the outlet is unknown. */
  readonly source: string;
  readonly passages: readonly SoleFact[];
}

/** Sentences behind the one that reports an event, in its paragraph, that are read as still telling of it. */
const SENTENCES_BEHIND = 2;
const NAMES: ReadonlySet<Mention['form']> = new Set<Mention['form']>(['name', 'short_name', 'acronym', 'place']);
/** Expressions that point at a day; durations and sets are no facts by themselves. */
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d/;

/**
 * The facts of an event that one source alone has: persons, bodies and places that no other source of the event names
 * anywhere, days and figures that no other source gives, direct quotations that no other source prints. One entry for
 * each document of the event that has any, in path order; nothing where one source alone reports the event.
 */
export function soleFacts(corpus: Corpus, eventId: string): readonly SourceFacts[] {
  const event = corpus.event(eventId);
  if (event === undefined) return [];
  const documents = event.documents.flatMap((file) => corpus.document(file) ?? []);
  const told = new Map(documents.map((document) => [document, toldIn(document)]));
  return documents.flatMap((document): SourceFacts[] => {
    const source = sourceName(document);
    const others = documents.filter((other) => sourceName(other) !== source);
    if (others.length === 0) return [];
    const elsewhere = others.flatMap((other) => told.get(other) ?? []);
    const passages = factsOf(corpus, document, event).filter(
      (fact) => !elsewhere.some((other) => fact.isToldBy(other)),
    );
    return passages.length === 0 ? [] : [{ file: document.file, source, passages: once(document, passages) }];
  });
}

/** All that a document tells, to hold facts of others against. */
interface Told {
  readonly file: string;
  readonly actors: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly figures: readonly Quantity[];
}

interface Candidate {
  readonly kind: SoleFact['kind'];
  readonly span: Span;
  readonly isToldBy: (other: Told) => boolean;
}

function toldIn({ file, text, mentions, dates, sentences }: CorpusDocument): Told {
  return {
    file,
    actors: new Set(mentions.flatMap(({ actor, alternatives = [] }) => [actor ?? [], alternatives].flat())),
    days: new Set(dates.map(({ value }) => dayOf(value))),
    figures: sentences.flatMap((sentence) => quantities(text, sentence, dates)),
  };
}

function factsOf(corpus: Corpus, document: CorpusDocument, event: Event): Candidate[] {
  const { file, text, mentions, dates, quotes } = document;
  const sentences = sentencesAbout(document, event);
  const about = (span: Span): boolean => sentences.some((sentence) => contains(sentence, span));
  const facts: Candidate[] = [];
  for (const { actor, form, start, end } of mentions) {
    if (actor === null || !NAMES.has(form) || !about({ start, end })) continue;
    // The outlet that a document comes from is no part of its story.
    if (document.outlet !== null && corpus.actor(actor)?.kind === 'outlet') continue;
    facts.push({ kind: 'actor', span: { start, end }, isToldBy: ({ actors }) => actors.has(actor) });
  }
  for (const { value, start, end } of dates) {
    const day = dayOf(value);
    if (DAY.test(value) && about({ start, end }))
      facts.push({ kind: 'date', span: { start, end }, isToldBy: ({ days }) => hasDay(days, day) });
  }
  for (const sentence of sentences) {
    for (const figure of quantities(text, sentence, dates))
      facts.push({
        kind: 'number',
        span: { start: figure.start, end: figure.end },
        isToldBy: ({ figures }) => figures.some((other) => isSameFigure(figure, other)),
      });
  }
  quotes.forEach(({ type, sameAs, start, end }, index) => {
    if (
      type !== 'direct' ||
      sameAs !== null ||
      !sentences.some((sentence) => sentence.start < end && start < sentence.end)
    )
      return;
    const printed = new Set(corpus.sameQuote(file, index).map((other) => other.file));
    facts.push({ kind: 'statement', span: { start, end }, isToldBy: (other) => printed.has(other.file) });
  });
  return facts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The sentences that report the event, and those next behind them in their paragraphs. */
function sentencesAbout({ file, events, sentences }: CorpusDocument, event: Event): readonly Span[] {
  const own = new Set(event.mentions.flatMap((mention) => (mention.file === file ? [mention.event] : [])));
  const triggers = events.flatMap(({ id, trigger }) => (own.has(id) ? [trigger] : []));
  return sentences.filter((sentence, at) =>
    sentences
      .slice(Math.max(0, at - SENTENCES_BEHIND), at + 1)
      .some((former) => former.block === sentence.block && triggers.some((trigger) => contains(former, trigger))),
  );
}

function isSameFigure(a: Quantity, b: Quantity): boolean {
  return (
    a.value === b.value && a.state === b.state && (a.what === b.what || a.what === 'people' || b.what === 'people')
  );
}

/** Whether a day is among the days; one whose year is open is the same day of any year. */
function hasDay(days: ReadonlySet<string>, day: string): boolean {
  if (days.has(day)) return true;
  if (days.has(`XXXX${day.slice(4)}`)) return true;
  return day.startsWith('XXXX') && [...days].some((other) => other.slice(4) === day.slice(4));
}

/** Each actor, figure and day once, at its first place. */
function once(document: CorpusDocument, candidates: readonly Candidate[]): SoleFact[] {
  const seen = new Set<string>();
  return candidates.flatMap(({ kind, span }): SoleFact[] => {
    const words = wordsIn(document, span);
    const key = `${kind} ${words.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind, words, file: document.file, start: span.start, end: span.end }];
  });
}
