import type { LocalMention } from '../../model/actor';
import type { DateExpression } from '../../model/date';
import type { LocalEvent, LocalParticipant } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import { takesClause } from '../text/wordClasses';
import { ClauseSpans } from './clauseSpans';
import { ContentEvents } from './contentEvents';
import type { SentenceDates } from './dating';
import { assignDates, dateOf } from './dating';
import { announces, modalityOf } from './modality';
import { isObject } from './lexicon';
import { NominalEvents, quoteAround } from './nominalEvents';
import { ParticipantReader, unique } from './participants';
import { isPast } from './quotedClauses';
import { placeOf } from './places';
import type { SentenceSyntax } from './sentenceSyntax';
import type { Typing } from './typing';
import { Typer } from './typing';

interface Found {
  readonly predicate: Predicate;
  readonly typing: Typing | null;
  readonly date: number | null;
  /** True for a statement that is the news of the day of the report. */
  readonly isNews?: boolean;
}

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
    private readonly syntax: SentenceSyntax,
    private readonly sentence: Span,
    private readonly layers: SentenceLayers,
  ) {
    const people = layers.mentions.filter(({ entity }) => entity === 'PER');
    this.typer = new Typer(syntax, (phrase) => people.some((person) => overlaps(person, syntax.span(phrase))));
    this.participants = new ParticipantReader(syntax, layers.mentions, layers.isTitle);
    this.nominals = new NominalEvents(syntax, layers, this.participants);
    this.contents = new ContentEvents(syntax, layers.quotes, this.typer, this.participants);
    this.sentenceDates = assignDates(syntax, layers.dates, layers.inSentence, (phrase) =>
      this.nominals.isEvent(phrase),
    );
  }

  public read(): LocalEvent[] {
    const found = this.find();
    const clauses = new ClauseSpans(this.syntax, this.sentence, times(this.layers));
    const told = found.map(({ predicate }) => predicate);
    const events = found.map((each, at) => this.event(each, clauses.of(told, at)));
    const nominals = this.nominals.read(found, this.sentenceDates);
    return [...events, ...nominals, ...this.contents.read(found)].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private find(): Found[] {
    const consumed = new Set<Predicate>();
    const found: Found[] = [];
    const triggers = new Set<number>();
    for (const predicate of this.syntax.predicates) {
      if (consumed.has(predicate)) continue;
      const typing = this.typer.type(predicate);
      // "launched an attack that failed": one event
      if (typing && triggers.has(typing.trigger)) continue;
      if (typing) triggers.add(typing.trigger);
      const content = typing?.content ?? null;
      if (content && !this.datedApart(predicate, content)) consumed.add(content);
      const begun = typing ? null : this.begun(predicate);
      if (begun !== null) {
        consumed.add(begun.predicate);
        found.push({ predicate, typing: null, date: begun.date });
      } else if (typing ? this.reports(predicate) : this.isDatedClause(predicate)) {
        found.push({ predicate, typing, date: dateOf(predicate, this.sentenceDates) });
      } else if (!typing && this.isPublicStatement(predicate)) {
        found.push({ predicate, typing, date: null, isNews: this.layers.isLead });
      }
    }
    return this.mergeOwnWords(found.filter((each) => this.happens(each)));
  }

  /** False for what a speaker only thinks, wants or waves aside: words in marks report an event where they tell of an act. */
  private happens({ predicate, typing, date }: Found): boolean {
    const verb = this.syntax.word(predicate.verb);
    const quote = verb ? quoteAround(verb, this.layers.quotes) : null;
    if (quote === null || quote.type === 'indirect') return true;
    // "nobody called us", "we do not ask": nothing happened, and to nobody in particular
    const isVague = predicate.negated && (predicate.negation < 0 || this.isByPronoun(predicate));
    if (isVague) return false;
    if (typing && (date !== null || (!predicate.negated && isPast(predicate)))) return true;
    return this.partakers(predicate, typing).length > 0 && (typing !== null || isPast(predicate));
  }

  private isByPronoun({ subject }: Predicate): boolean {
    return subject !== null && this.syntax.isPronoun(subject);
  }

  private partakers(predicate: Predicate, typing: Typing | null): LocalParticipant[] {
    const all = typing ? this.participants.read(predicate, typing) : this.participants.readUntyped(predicate);
    return all.filter(({ actor }) => actor !== null);
  }

  /**
   * `said on Monday that she rejects the offer`: where the speaker's own act is what is said, the statement is that act,
   * and its date is the act's date.
   */
  private mergeOwnWords(found: readonly Found[]): Found[] {
    const merged = new Map<Predicate, number | null>();
    for (const { predicate, typing } of found) {
      const statement = found.find((each) => each.predicate === predicate.governor && each.typing === null);
      if (typing && statement && this.participants.isOwnAct(predicate, typing)) {
        merged.set(statement.predicate, statement.date);
      }
    }
    return found
      .filter(({ predicate }) => !merged.has(predicate))
      .map((each) => {
        const { governor } = each.predicate;
        return each.date === null && governor ? { ...each, date: merged.get(governor) ?? null } : each;
      });
  }

  /** `passed a law on Monday banning rallies from June 1`: the content has another date than the act. */
  private datedApart(predicate: Predicate, content: Predicate): boolean {
    const { ofPredicate, opening } = this.sentenceDates;
    const date = ofPredicate.get(content);
    return date !== undefined && date !== (ofPredicate.get(predicate) ?? opening ?? date);
  }

  /** Whether a typed verb reports an event of its own here, and is not only a purpose or a state. */
  private reports(predicate: Predicate): boolean {
    const { form, governor, introducer, object, obliques, agent } = predicate;
    if (form === 'finite') return true;
    if (form === 'infinitive') {
      return governor !== null && (ATTEMPTS.has(governor.lemma) || this.isAnnounced(predicate));
    }
    if (form === 'participle') return agent !== null;
    const isNominalised = introducer !== null && /^(?:in|on|at|with|into|about|against|to|despite)$/.test(introducer);
    return !isNominalised && (object !== null || obliques.length > 0);
  }

  /** `is expected to reach the border`, `is due to open`: it is going to happen, and the verb above only says so. */
  private isAnnounced({ form, relation, governor }: Predicate): boolean {
    if (form !== 'infinitive' || relation !== 'xcomp' || !governor) return false;
    return (
      (governor.passive || governor.lemma === 'be') && announces(this.syntax, governor) && !this.typer.type(governor)
    );
  }

  /** `began repairing the bridge on May 3`: what is begun and its date, or null. */
  private begun(predicate: Predicate): { readonly predicate: Predicate; readonly date: number } | null {
    if (predicate.form !== 'finite' || !ATTEMPTS.has(predicate.lemma)) return null;
    const next = this.syntax.contentOf(predicate);
    if (!next || this.typer.type(next)) return null;
    const { ofPredicate } = this.sentenceDates;
    const date = ofPredicate.get(next) ?? ofPredicate.get(predicate);
    return date === undefined ? null : { predicate: next, date };
  }

  /** `the almanac gives 12 June`: the date is what is said, not when. Headlines have no other tense. */
  private givesDate({ end, tense, perfect, object }: Predicate): boolean {
    const isPresent = tense === 'present' && !perfect && this.syntax.word(end - 1)?.xpos === 'VBZ';
    return (
      !this.layers.isTitle &&
      isPresent &&
      (object === null || this.syntax.isTime(object.head)) &&
      this.syntax.isTime(end)
    );
  }

  /** An untyped clause is an event when it has a date of its own; a dated statement only when a known actor makes it. */
  private isDatedClause(predicate: Predicate): boolean {
    if (predicate.form !== 'finite' && !this.isAnnounced(predicate)) return false;
    if (!this.sentenceDates.ofPredicate.has(predicate)) return false;
    if (STATIVE.has(predicate.lemma) || this.givesDate(predicate)) return false;
    if (!takesClause(predicate.lemma)) return true;
    return this.isByActor(predicate);
  }

  private isByActor({ subject }: Predicate): boolean {
    const span = subject && this.syntax.span(subject);
    return span ? this.layers.mentions.some((mention) => mention.actor !== null && overlaps(mention, span)) : false;
  }

  /** A statement that is an event itself: the news of a dated report, or made before the public (`at a press conference`). */
  private isPublicStatement(predicate: Predicate): boolean {
    const { form, lemma, object, recipient, obliques, negated, modal } = predicate;
    if (form !== 'finite' || negated || modal !== null || !takesClause(lemma) || !this.isByActor(predicate))
      return false;
    const isOccasion = ({ head }: NounPhrase): boolean => isObject(this.syntax.lower(head), 'occasion');
    const isAt = obliques.some((phrase) => /^(?:at|in|during)$/.test(phrase.preposition ?? '') && isOccasion(phrase));
    return this.layers.isLead || isAt || [object, recipient].some((phrase) => phrase && isOccasion(phrase));
  }

  private event({ predicate, typing, date, isNews = false }: Found, span: Span): LocalEvent {
    const begun = typing ? undefined : this.begun(predicate)?.predicate;
    const trigger = this.syntax.word(typing?.trigger ?? (begun ?? predicate).verb) ?? span;
    const said = quoteAround(trigger, this.layers.quotes);
    const participants = typing
      ? this.participants.read(predicate, typing)
      : [predicate, begun].flatMap((each) => (each ? this.participants.readUntyped(each) : []));
    // "the talks opened and failed": what is told of stands in a clause before; a pronoun stands for what is outside
    const isOutside = typing?.nominal === this.syntax.before(predicate)?.object;
    return {
      start: isOutside ? span.start : Math.min(span.start, trigger.start),
      end: span.end,
      trigger: { start: trigger.start, end: trigger.end },
      type: typing?.type ?? null,
      date,
      dateInherited: isNews,
      participants: unique(participants),
      place: placeOf(this.syntax, this.layers.mentions, span),
      modality: modalityOf(this.syntax, predicate, said),
      attributedTo: said?.speaker ?? null,
      ...(this.isHistory(predicate) ? { background: true } : {}),
    };
  }

  /** `since the war began`: told only to say since when. */
  private isHistory({ form, introducer }: Predicate): boolean {
    return form === 'finite' && introducer === 'since';
  }
}

/** The dates of the sentence. */
function times({ dates, inSentence }: SentenceLayers): DateExpression[] {
  return inSentence.flatMap((index) => dates[index] ?? []);
}
