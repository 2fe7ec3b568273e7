import type { DateExpression } from '../../model/date';
import type { EventType, LocalEvent, LocalParticipant } from '../../model/event';
import type { LocalMention } from '../../model/actor';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import type { SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import type { SentenceDates } from './dating';
import { placesInTime } from './dating';
import { eventKind } from './eventKind';
import { hasOperator, isHappening, nominalType } from './lexicon';
import { modalityOf } from './modality';
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
/** Words before a noun that name no event in particular (`some talks`, `other attacks`). */
const UNCERTAIN = new Set('what which more other another few many some several'.split(' '));

/** The events of a sentence that a noun alone tells of: dated ones, and references to what is told elsewhere. */
export class NominalEvents {
  public constructor(
    private readonly parse: SentenceParse,
    private readonly layers: Layers,
    private readonly participants: NominalReader,
  ) {}

  /** Whether the noun names one event among others. */
  public isEvent(phrase: NounPhrase): boolean {
    return isHappening(this.parse.words[phrase.head]?.lower ?? '');
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
    return this.parse.phrases.flatMap((phrase) => {
      if (taken.has(phrase) || triggers.has(phrase.head)) return [];
      return this.event(phrase, dates) ?? [];
    });
  }

  private event(phrase: NounPhrase, dates: SentenceDates): LocalEvent | null {
    const { words } = this.parse;
    const head = words[phrase.head];
    const first = words[phrase.first];
    if (!head || !first) return null;
    const type = this.typeOf(phrase);
    const isEvent = this.isEvent(phrase);
    const date =
      this.dateInside({ start: first.start, end: head.end }) ??
      (isEvent ? (this.dateOf(phrase, dates) ?? this.lasting(phrase)) : null);
    const cause = isEvent && date === null ? this.causeOf(phrase) : -1;
    const names = isEvent || eventKind(head.lower) !== null;
    if (cause < 0 && date === null ? !names || !this.refers(phrase) : type === null && !isEvent) return null;
    const said = quoteAround(head, this.layers.quotes);
    const event: LocalEvent = {
      start: first.start,
      end: date === null ? head.end : Math.max(head.end, this.isFragment() ? (words.at(-1)?.end ?? 0) : 0),
      trigger: { start: head.start, end: head.end },
      type,
      date,
      dateInherited: false,
      participants: this.participants.readNominal(phrase).filter(({ actor }) => actor !== null),
      place: this.placeAt(phrase),
      modality: cause >= 0 ? modalityOf(this.parse, cause, said) : said ? 'reported' : 'asserted',
      attributedTo: said?.speaker ?? null,
    };
    return date === null && cause < 0 ? { ...event, reference: true } : event;
  }

  private typeOf({ first, head, end }: NounPhrase): EventType | null {
    const { words } = this.parse;
    // "a strike on the depot" is none of workers
    const isHit = /^strikes?$/.test(words[head]?.lower ?? '') && /^(?:on|against)$/.test(words[end]?.lower ?? '');
    return isHit ? 'ASSAULT' : nominalType(words.slice(first, head + 1).map(({ lower }) => lower));
  }

  /** The verb that says that the event came about (`setting off a riot and an exodus`), or -1. */
  private causeOf(phrase: NounPhrase): number {
    const { words, phrases, predicates } = this.parse;
    const before = phrases[phrases.indexOf(phrase) - 1];
    const at = predicates.findIndex((predicate) => {
      const { object, complements } = predicate;
      const direct = object === phrase || complements[0]?.phrase === phrase;
      return direct && verbKeys(this.parse, predicate).some((verb) => hasOperator(verb, 'cause'));
    });
    if (at >= 0 || words[phrase.first - 1]?.lower !== 'and') return at;
    // what is joined to it, over phrases that belong to it (`a riot in the port and an exodus`)
    for (let last = before; last; last = phrases[phrases.indexOf(last) - 1]) {
      const own = this.isEvent(last) ? this.causeOf(last) : -1;
      if (own >= 0 || last.preposition < 0) return own;
    }
    return -1;
  }

  /** The duration of what is to end (`ended its two-year siege`): it began that long before. */
  private lasting(phrase: NounPhrase): number | null {
    const { words, predicates } = this.parse;
    const ended = predicates.some(
      (predicate) =>
        predicate.object === phrase && verbKeys(this.parse, predicate).some((verb) => hasOperator(verb, 'cease')),
    );
    const [start, end] = [words[phrase.first]?.start ?? 0, words[phrase.head]?.start ?? 0];
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
    return this.parse.predicates.length === 0;
  }

  private isFirst(phrase: NounPhrase): boolean {
    return !this.parse.phrases.some((other) => other.first < phrase.first && other.preposition < 0);
  }

  private refers({ first, head }: NounPhrase): boolean {
    const { words } = this.parse;
    if (FOR_REPORTERS.has(words[head - 1]?.lower ?? '')) return false;
    return !words.slice(first, head).some(({ lower }) => UNCERTAIN.has(lower));
  }

  /** `the Oslo talks`, `talks in Oslo`. */
  private placeAt(phrase: NounPhrase): number | null {
    const { words, phrases } = this.parse;
    const next = phrases[phrases.indexOf(phrase) + 1];
    const behind =
      next && next.preposition === phrase.end && /^(?:in|at|near|outside)$/.test(words[phrase.end]?.lower ?? '');
    const start = words[phrase.first]?.start ?? 0;
    const end = words[(behind ? next : phrase).head]?.end ?? 0;
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
