import type { LocalMention } from '../../model/actor';
import type { DateExpression } from '../../model/date';
import type { LocalEvent } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import { takesClause } from '../text/wordClasses';
import { ClauseSpans } from './clauseSpans';
import { ContentEvents } from './contentEvents';
import type { SentenceDates } from './dating';
import { assignDates, dateOf } from './dating';
import { modalityOf } from './modality';
import { isObject } from './lexicon';
import { NominalEvents, quoteAround } from './nominalEvents';
import { ParticipantReader, unique } from './participants';
import { isNobody, isPast } from './quotedClauses';
import type { Typing } from './typing';
import { Typer } from './typing';

interface Found {
  readonly predicate: number;
  readonly typing: Typing | null;
  readonly date: number | null;
  /** True for a statement that is the news of the day of the report. */
  readonly isNews?: boolean;
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across']);
/** Verbs whose date says when something is the case, not when something happened. */
const STATIVE = new Set([
  'be',
  'have',
  'remain',
  'include',
  'belong',
  'consist',
  'contain',
  'know',
  'seem',
  'live',
  'own',
]);
/** An infinitive behind these is what was done, or tried. */
const ATTEMPTS = new Set(['try', 'attempt', 'manage', 'go', 'continue', 'begin', 'start', 'come', 'help', 'seek']);

/** What the other recognisers found in a sentence; lists in text order. */
export interface SentenceLayers {
  readonly mentions: readonly LocalMention[];
  /** All of the document. */
  readonly dates: readonly DateExpression[];
  /** Indices into `dates`. */
  readonly inSentence: readonly number[];
  /** Those that reach into the sentence. */
  readonly quotes: readonly LocalQuote[];
  /** True for the first sentence of a report whose dateline gives the day. */
  readonly isLead: boolean;
  /** True in headlines and their like. */
  readonly isTitle: boolean;
}

/** The events of one sentence. */
export class SentenceEvents {
  private readonly typer: Typer;
  private readonly participants: ParticipantReader;
  private readonly nominals: NominalEvents;
  private readonly contents: ContentEvents;
  private readonly sentenceDates: SentenceDates;

  public constructor(
    private readonly parse: SentenceParse,
    private readonly sentence: Span,
    private readonly layers: SentenceLayers,
  ) {
    const people = layers.mentions.filter(({ entity }) => entity === 'PER');
    this.typer = new Typer(parse, ({ head }) =>
      people.some((person) => overlaps(person, parse.words[head] ?? sentence)),
    );
    this.participants = new ParticipantReader(parse, layers.mentions, layers.isTitle);
    this.nominals = new NominalEvents(parse, layers, this.participants);
    this.contents = new ContentEvents(parse, layers.quotes, this.typer, this.participants);
    this.sentenceDates = assignDates(parse, layers.dates, layers.inSentence, (phrase) => this.nominals.isEvent(phrase));
  }

  public read(): LocalEvent[] {
    const found = this.find();
    const clauses = new ClauseSpans(this.parse, this.sentence, times(this.layers));
    const events = found.map((each, at) => this.event(each, clauses.of(found, at)));
    const nominals = this.nominals.read(found, this.sentenceDates);
    return [...events, ...nominals, ...this.contents.read(found)].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private find(): Found[] {
    const consumed = new Set<number>();
    const found: Found[] = [];
    this.parse.predicates.forEach((predicate, index) => {
      if (consumed.has(index)) return;
      const typing = this.typer.type(index);
      if (typing && typing.content >= 0 && !this.datedApart(index, typing.content)) consumed.add(typing.content);
      const begun = typing ? null : this.begun(predicate, index);
      if (begun !== null) found.push({ predicate: index, typing: null, date: begun });
      else if (typing ? this.reports(predicate) : this.isDatedClause(predicate, index)) {
        found.push({ predicate: index, typing, date: dateOf(this.parse, index, this.sentenceDates) });
      } else if (!typing && this.isPublicStatement(predicate)) {
        found.push({ predicate: index, typing, date: null, isNews: this.layers.isLead });
      }
    });
    return this.mergeOwnWords(found.filter((each) => this.happens(each)));
  }

  /** False for what a speaker only thinks, wants or waves aside: words in marks report an event where they tell of an act. */
  private happens({ predicate: index, typing, date }: Found): boolean {
    const predicate = this.parse.predicates[index];
    const verb = this.parse.words[predicate?.verb ?? -1];
    if (!predicate || !verb) return false;
    const quote = quoteAround(verb, this.layers.quotes);
    if (quote === null || quote.type === 'indirect') return true;
    if (isNobody(this.parse, predicate)) return false;
    if (typing && (date !== null || (!predicate.negated && isPast(this.parse, predicate)))) return true;
    const participants = typing ? this.participants.read(index, typing) : this.participants.readUntyped(index);
    return participants.some(({ actor }) => actor !== null) && (typing !== null || isPast(this.parse, predicate));
  }

  /**
   * `said on Monday that she rejects the offer`: where the speaker's own act is what is said, the statement is that act,
   * and its date is the act's date.
   */
  private mergeOwnWords(found: readonly Found[]): Found[] {
    const merged = new Map<number, number | null>();
    for (const { predicate, typing } of found) {
      const above = this.parse.predicates[predicate]?.governor ?? -1;
      const statement = found.find((each) => each.predicate === above && each.typing === null);
      if (typing && statement && this.participants.isOwnAct(predicate, typing)) merged.set(above, statement.date);
    }
    return found
      .filter(({ predicate }) => !merged.has(predicate))
      .map((each) => {
        const above = this.parse.predicates[each.predicate]?.governor ?? -1;
        return each.date === null && merged.has(above) ? { ...each, date: merged.get(above) ?? null } : each;
      });
  }

  /** `passed a law on Monday banning rallies from June 1`: the content has another date than the act. */
  private datedApart(index: number, content: number): boolean {
    const date = this.sentenceDates.ofPredicate.get(content);
    return (
      date !== undefined && date !== (this.sentenceDates.ofPredicate.get(index) ?? this.sentenceDates.opening ?? date)
    );
  }

  /** Whether a typed verb reports an event of its own here, and is not only a purpose or a state. */
  private reports(predicate: Predicate): boolean {
    if (predicate.form === 'finite') return true;
    if (predicate.form === 'infinitive') {
      return ATTEMPTS.has(this.parse.predicates[predicate.governor]?.lemma ?? '');
    }
    if (predicate.form === 'gerund') {
      const before = this.parse.words[predicate.first - 1];
      const nominalised = before?.tag === 'preposition' && !/^(?:by|after|before|of|for|from)$/.test(before.lower);
      return !nominalised && (predicate.object !== null || predicate.complements.length > 0);
    }
    return predicate.complements.some(({ preposition }) => preposition === 'by');
  }

  /** `began repairing the bridge on May 3`: the date of what is begun, or null. */
  private begun({ form, lemma }: Predicate, index: number): number | null {
    const next = this.parse.predicates[index + 1];
    if (form !== 'finite' || !ATTEMPTS.has(lemma) || next?.governor !== index || this.typer.type(index + 1))
      return null;
    return this.sentenceDates.ofPredicate.get(index + 1) ?? null;
  }

  /** `the almanac gives 12 June`: the date is what is said, not when. Headlines have no other tense. */
  private givesDate({ end, verb, object }: Predicate): boolean {
    const { words } = this.parse;
    return !this.layers.isTitle && object === null && words[verb]?.verb?.form === 'third' && words[end]?.tag === 'time';
  }

  /** An untyped clause is an event when it has a date of its own; a dated statement only when a known actor makes it. */
  private isDatedClause(predicate: Predicate, index: number): boolean {
    if (predicate.form !== 'finite' || !this.sentenceDates.ofPredicate.has(index)) return false;
    if (STATIVE.has(predicate.lemma) || this.givesDate(predicate)) return false;
    if (!takesClause(predicate.lemma)) return true;
    return this.isByActor(predicate);
  }

  private isByActor({ subject }: Predicate): boolean {
    const head = subject && this.parse.words[subject.head];
    return head ? this.layers.mentions.some((mention) => mention.actor !== null && overlaps(mention, head)) : false;
  }

  /** A statement that is an event itself: the news of a dated report, or made before the public (`at a press conference`). */
  private isPublicStatement(predicate: Predicate): boolean {
    const { form, lemma, object, complements, negated, modal } = predicate;
    if (form !== 'finite' || negated || modal !== null || !takesClause(lemma) || !this.isByActor(predicate))
      return false;
    const isOccasion = ({ head }: NounPhrase): boolean => isObject(this.parse.words[head]?.lower ?? '', 'occasion');
    const isAt = complements.some(
      ({ preposition, phrase }) => /^(?:at|in|during)$/.test(preposition) && isOccasion(phrase),
    );
    return this.layers.isLead || isAt || (object !== null && isOccasion(object));
  }

  private event({ predicate: index, typing, date, isNews = false }: Found, span: Span): LocalEvent {
    const predicate = this.parse.predicates[index];
    const begun = !typing && predicate && this.begun(predicate, index) !== null ? index + 1 : index;
    const trigger = this.parse.words[typing?.trigger ?? this.parse.predicates[begun]?.verb ?? 0] ?? span;
    const said = quoteAround(trigger, this.layers.quotes);
    const participants = typing
      ? this.participants.read(index, typing)
      : [
          ...this.participants.readUntyped(index),
          ...(begun === index ? [] : this.participants.readUntyped(begun)),
        ].filter(({ actor }) => actor !== null);
    return {
      ...span,
      trigger: { start: trigger.start, end: trigger.end },
      type: typing?.type ?? null,
      date,
      dateInherited: isNews,
      participants: unique(participants),
      place: this.place(span),
      modality: typing && this.isNone(typing) ? 'denied' : modalityOf(this.parse, index, said),
      attributedTo: said?.speaker ?? null,
      ...(predicate && this.isHistory(predicate) ? { background: true } : {}),
    };
  }

  /** `held no talks`, `there was no agreement`. */
  private isNone({ nominal }: Typing): boolean {
    return nominal !== null && this.parse.words[nominal.first]?.lower === 'no';
  }

  /** `since the war began`: told only to say since when. */
  private isHistory({ form, introducer }: Predicate): boolean {
    return form === 'finite' && introducer === 'since';
  }

  private place(span: Span): number | null {
    for (const mention of this.layers.mentions) {
      const isPlace = mention.form === 'place' && mention.actor !== null && overlaps(mention, span);
      if (isPlace && this.isLocative(mention)) return mention.actor;
    }
    return null;
  }

  /** `in Oslo`, `near the old town of Bergen`. */
  private isLocative(mention: Span): boolean {
    const { words } = this.parse;
    let at = words.findIndex(({ start }) => start >= mention.start) - 1;
    for (let steps = 0; at >= 0 && steps < 6; at--, steps++) {
      const { lower, tag } = words[at] ?? { lower: '', tag: 'punctuation' };
      if (LOCATIVE.has(lower)) return true;
      if (lower !== 'of' && tag !== 'noun' && tag !== 'adjective' && tag !== 'determiner') return false;
    }
    return false;
  }
}

/** The dates of the sentence. */
function times({ dates, inSentence }: SentenceLayers): DateExpression[] {
  return inSentence.flatMap((index) => dates[index] ?? []);
}
