import type { DateExpression } from '../../model/date';
import type { EventType, LocalEvent, LocalParticipant } from '../../model/event';
import type { LocalMention } from '../../model/actor';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import type { SentenceDates } from './dating';
import { placesInTime } from './dating';
import { eventKind } from './eventKind';
import { hasOperator, isHappening, nominalType } from './lexicon';
import { modalityOf } from './modality';
import type { SentenceSyntax } from './sentenceSyntax';
import type { Typing } from './typing';
import { verbKeys } from './verbKeys';

/** What a noun phrase needs to know of its sentence. */
interface Layers {
  readonly mentions: readonly LocalMention[];
  readonly dates: readonly DateExpression[];
  readonly inSentence: readonly number[];
  readonly quotes: readonly LocalQuote[];
}

interface NominalReader {
  readNominal(phrase: NounPhrase): readonly LocalParticipant[];
}

/** A conference or briefing of these is where something is said, no meeting of parties. */
const FOR_REPORTERS = new Set(['news', 'press', 'media']);
const MOST_JOINED = 4;
/** Words before a noun that name no event in particular (`some talks`, `other attacks`). */
const UNCERTAIN = new Set('what which more other another few many some several'.split(' '));

/** The events of a sentence that a noun alone tells of: dated ones, and references to what is told elsewhere. */
export class NominalEvents {
  public constructor(
    private readonly syntax: SentenceSyntax,
    private readonly layers: Layers,
    private readonly participants: NominalReader,
  ) {}

  /** Whether the noun names one event among others. */
  public isEvent(phrase: NounPhrase): boolean {
    return isHappening(this.syntax.lower(phrase.head));
  }

  /** `found`: the events that verbs of the sentence tell of; what names one of them is none of its own. */
  public read(
    found: readonly { readonly typing: Pick<Typing, 'nominal' | 'trigger' | 'type'> | null }[],
    dates: SentenceDates,
  ): LocalEvent[] {
    const taken = new Set(
      found.flatMap(({ typing }) =>
        typing?.nominal && typing.type === this.typeOf(typing.nominal) ? typing.nominal : [],
      ),
    );
    const triggers = new Set(found.map(({ typing }) => typing?.trigger));
    return this.syntax.phrases.flatMap((phrase) => {
      if (taken.has(phrase) || triggers.has(phrase.head)) return [];
      return this.event(phrase, dates) ?? [];
    });
  }

  private event(phrase: NounPhrase, dates: SentenceDates): LocalEvent | null {
    const head = this.syntax.word(phrase.head);
    if (!head) return null;
    const span = this.syntax.span(phrase);
    const type = this.typeOf(phrase);
    const isEvent = this.isEvent(phrase);
    const date = this.dateInside(span) ?? (isEvent ? (this.dateOf(phrase, dates) ?? this.lasting(phrase)) : null);
    const cause = isEvent && date === null ? this.causeOf(phrase) : null;
    const names = isEvent || eventKind(head.lower) !== null;
    if (cause === null && date === null ? !names || !this.refers(phrase) : type === null && !isEvent) return null;
    const said = quoteAround(head, this.layers.quotes);
    const event: LocalEvent = {
      start: span.start,
      end: date !== null && this.isFragment() ? this.syntax.endOfText() : head.end,
      trigger: { start: head.start, end: head.end },
      type,
      date,
      dateInherited: false,
      participants: this.participants.readNominal(phrase).filter(({ actor }) => actor !== null),
      place: this.placeAt(phrase),
      modality: cause ? modalityOf(this.syntax, cause, said) : said ? 'reported' : 'asserted',
      attributedTo: said?.speaker ?? null,
    };
    return date === null && cause === null ? { ...event, reference: true } : event;
  }

  private typeOf(phrase: NounPhrase): EventType | null {
    // "a strike on the depot" is none of workers
    const isHit =
      /^strikes?$/.test(this.syntax.lower(phrase.head)) &&
      this.syntax.clauses.phrases
        .attributes(phrase)
        .some(({ preposition }) => /^(?:on|against)$/.test(preposition ?? ''));
    return isHit ? 'ASSAULT' : nominalType(this.syntax.nounWords(phrase));
  }

  /** The verb that says that the event came about (`setting off a riot and an exodus`), or null. */
  private causeOf(phrase: NounPhrase): Predicate | null {
    const { tree, phrases } = this.syntax.clauses;
    const wholes = [phrase];
    // what it is joined to, over phrases that belong to that (`a riot in the port and an exodus`)
    if (tree.relation(phrase.head) === 'conj') {
      for (const at of tree.above(phrase.head)) if (wholes.push(phrases.at(at)) > MOST_JOINED) break;
    }
    const cause = this.syntax.predicates.find((predicate) => {
      const direct = [predicate.object, predicate.obliques[0]].some((each) => each && wholes.includes(each));
      return direct && verbKeys(this.syntax, predicate).some((verb) => hasOperator(verb, 'cause'));
    });
    return cause ?? null;
  }

  /** The duration of what is to end (`ended its two-year siege`): it began that long before. */
  private lasting(phrase: NounPhrase): number | null {
    const ended = this.syntax.predicates.some(
      (predicate) =>
        predicate.object === phrase && verbKeys(this.syntax, predicate).some((verb) => hasOperator(verb, 'cease')),
    );
    const { start, end } = this.syntax.span(phrase);
    const inside = this.layers.inSentence.find((index) => {
      const each = this.layers.dates[index];
      return each?.type === 'DURATION' && start <= each.start && each.end < end;
    });
    return ended ? (inside ?? null) : null;
  }

  /** `the 1998 peace agreement`. */
  private dateInside(span: Span): number | null {
    const inside = this.layers.inSentence.find((index) => {
      const each = this.layers.dates[index];
      return each !== undefined && placesInTime(each) && span.start <= each.start && each.end < span.end;
    });
    return inside ?? null;
  }

  /** The date that stands behind the noun, or before it in a line without a verb (`9 May: gunfire in the port`). */
  private dateOf(phrase: NounPhrase, { ofPhrase, opening }: SentenceDates): number | null {
    const own = ofPhrase.get(phrase);
    if (own !== undefined) return own;
    return opening !== null && this.isFragment() && this.isFirst(phrase) ? opening : null;
  }

  private isFragment(): boolean {
    return this.syntax.predicates.length === 0;
  }

  private isFirst(phrase: NounPhrase): boolean {
    return !this.syntax.phrases.some((other) => other.first < phrase.first && other.preposition === null);
  }

  private refers(phrase: NounPhrase): boolean {
    const before = this.syntax.nounWords(phrase).slice(0, -1);
    return !FOR_REPORTERS.has(before.at(-1) ?? '') && !before.some((word) => UNCERTAIN.has(word));
  }

  /** `the Oslo talks`, `talks in Oslo`. */
  private placeAt(phrase: NounPhrase): number | null {
    const behind = this.syntax.clauses.phrases
      .attributes(phrase)
      .find(({ preposition }) => /^(?:in|at|near|outside)$/.test(preposition ?? ''));
    const { start } = this.syntax.span(phrase);
    const { end } = this.syntax.span(behind ?? phrase);
    const inside = this.layers.mentions.find(
      (mention) => mention.form === 'place' && mention.actor !== null && start <= mention.start && mention.end <= end,
    );
    return inside?.actor ?? null;
  }
}

/** The innermost statement that some words are part of, or null. Words at a distance are nobody's statement. */
export function quoteAround(words: Span, quotes: readonly LocalQuote[]): LocalQuote | null {
  let best: LocalQuote | null = null;
  for (const quote of quotes) {
    if (quote.start <= words.start && words.end <= quote.end && quote.type !== 'scare') best = quote;
  }
  return best;
}
