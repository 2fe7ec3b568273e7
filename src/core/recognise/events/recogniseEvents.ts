import type { LocalMention } from '../../model/actor';
import type { DateExpression } from '../../model/date';
import type { LocalEvent } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';
import type { Sentence, StructuredText } from '../../model/text';
import type { ActorLayer } from '../actors/recogniseActors';
import type { Clauses } from '../parse/clauses';
import { isLimit, isPerfect, placesInTime } from './dating';
import { SentenceEvents } from './sentenceEvents';
import { SentenceSyntax } from './sentenceSyntax';

/**
 * Finds the clauses that report an event: those with a telling verb or noun, and those with a date.
 * In text order; two events of one sentence are two clauses of it.
 */
export function recogniseEvents(
  document: StructuredText,
  clauses: Clauses,
  actors: ActorLayer,
  dates: readonly DateExpression[],
  quotes: readonly LocalQuote[],
): LocalEvent[] {
  const mentionsIn = slices(actors.mentions);
  const datesIn = slices(dates);
  const quotesIn = reaching(quotes);
  const events: LocalEvent[] = [];
  const story = new StoryDate(document);
  const lead = datedLead(document, dates);
  for (const [at, sentence] of document.sentences.entries()) {
    const inSentence = datesIn(sentence);
    const times = inSentence.map((index) => dates[index]).filter((date) => date !== undefined);
    const around = quotesIn(sentence);
    const syntax = new SentenceSyntax(clauses, clauses.sentences[at] ?? EMPTY, times);
    const mentions: LocalMention[] = pick(actors.mentions, mentionsIn(sentence));
    const isTitle = document.layout.blocks[sentence.block]?.kind !== 'paragraph';
    const isLead = sentence === lead;
    const layers = { mentions, dates, inSentence, quotes: around, isTitle, isLead };
    const found = new SentenceEvents(syntax, sentence, layers).read();
    events.push(...story.carry(sentence, found, dates, inSentence));
  }
  return events;
}

const EMPTY = { first: 0, end: 0, predicates: [] };

/** The first sentence behind a dateline that has a date: what it says is said is the news of that day. */
function datedLead(
  { text, layout, sentences }: StructuredText,
  dates: readonly DateExpression[],
): Sentence | undefined {
  const { dateline } = layout;
  if (dateline === null || !dates.some((date) => contains(dateline, date))) return undefined;
  return sentences.find(({ start, end }) => /\p{Ll}{2}/u.test(text.slice(Math.max(start, dateline.end), end)));
}

/** The date that a narrative has reached: what happens next in the same paragraph happens then, until another is named. */
class StoryDate {
  private block = -1;
  private date: number | null = null;

  public constructor(private readonly document: StructuredText) {}

  public carry(
    sentence: Sentence,
    events: readonly LocalEvent[],
    dates: readonly DateExpression[],
    inSentence: readonly number[],
  ): LocalEvent[] {
    if (sentence.block !== this.block) this.date = null;
    this.block = sentence.block;
    const inherited = this.date;
    const placing = inSentence.filter((index) => dates[index] && placesInTime(dates[index]));
    const own = placing.at(-1);
    if (own !== undefined) {
      const reached = placing.filter((index) => !isLimit(this.document.text, dates[index])).at(-1);
      this.date = events.some(({ date }) => date === reached) ? (reached ?? null) : null;
    }
    const isParagraph = this.document.layout.blocks[sentence.block]?.kind === 'paragraph';
    if (inherited === null || own !== undefined || !isParagraph) return [...events];
    return events.map((event) =>
      event.date === null &&
      !event.dateInherited &&
      !event.reference &&
      (event.modality === 'asserted' || event.modality === 'reported') &&
      !isPerfect(this.document.text, event)
        ? { ...event, date: inherited, dateInherited: true }
        : event,
    );
  }
}

/** For text-ordered spans: the indices of those inside a sentence, for sentences in text order, linear over all calls. */
function slices(spans: readonly Span[]): (sentence: Span) => number[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next]?.start ?? 0) < start) next++;
    const inside: number[] = [];
    for (; next < spans.length && (spans[next]?.start ?? 0) < end; next++) inside.push(next);
    return inside;
  };
}

/** For text-ordered spans that may be long: those that reach into a sentence, for sentences in text order. */
function reaching<T extends Span>(spans: readonly T[]): (sentence: Span) => T[] {
  let next = 0;
  let open: T[] = [];
  return ({ start, end }) => {
    for (let span = spans[next]; span && span.start < end; span = spans[++next]) open.push(span);
    open = open.filter((span) => span.end > start);
    return [...open];
  };
}

function pick<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.flatMap((index) => items[index] ?? []);
}
