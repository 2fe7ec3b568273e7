import type { DateExpression } from '../../model/date';
import type { LocalEvent, LocalParticipant } from '../../model/event';
import type { LocalMention } from '../../model/actor';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import type { SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import type { SentenceDates } from './dating';
import { placesInTime } from './dating';
import { isHappening, nominalType } from './lexicon';

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

/** Words before a noun that name no event in particular (`no talks`, `any attack`). */
const UNCERTAIN = new Set('no any every each such what which more other another few many some several'.split(' '));

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
    found: readonly { readonly typing: { readonly nominal: NounPhrase | null; readonly trigger: number } | null }[],
    dates: SentenceDates,
  ): LocalEvent[] {
    const taken = new Set(found.map(({ typing }) => typing?.nominal));
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
    const type = nominalType(words.slice(phrase.first, phrase.head + 1).map(({ lower }) => lower));
    const isEvent = this.isEvent(phrase);
    const date =
      this.dateInside({ start: first.start, end: head.end }) ?? (isEvent ? this.dateOf(phrase, dates) : null);
    if (date === null ? !isEvent || !this.refers(phrase) : type === null && !isEvent) return null;
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
      modality: said ? 'reported' : 'asserted',
      attributedTo: said?.speaker ?? null,
    };
    return date === null ? { ...event, reference: true } : event;
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
    return !this.parse.words.slice(first, head).some(({ lower }) => UNCERTAIN.has(lower));
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
