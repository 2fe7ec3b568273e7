import type { DateExpression } from '../../model/date';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import { takesClause } from '../text/wordClasses';
import type { SentenceSyntax } from './sentenceSyntax';

/** Which date expression dates which predicate of one sentence. Values are indices into `DocumentAnalysis.dates`. */
export interface SentenceDates {
  readonly ofPredicate: ReadonlyMap<Predicate, number>;
  /** Of the noun phrases that name an event and bear a date themselves (`the talks on Monday`). */
  readonly ofPhrase: ReadonlyMap<NounPhrase, number>;
  /** The date that opens the sentence and so holds for all of it, or null. */
  readonly opening: number | null;
}

const DATED = new Set(['DATE', 'TIME']);
/** What a noun phrase behind these tells happened at another time than its verb. */
const OTHER_TIME = new Set(['after', 'before', 'since', 'until', 'following']);
/** Who does this to an event is there on the day of it. */
const ATTENDING = new Set(['attend', 'leave', 'host', 'chair', 'join', 'enter', 'quit', 'moderate', 'open']);
const PLACING = new Set(['in', 'at', 'near', 'outside']);
/** A clause that these open has a time of its own. */
const APART = new Set(['after', 'before', 'since', 'until', 'till']);

/** True for an expression that can place an event in time: not a duration, a repetition or a bare `now`. */
export function placesInTime({ type, reading }: DateExpression): boolean {
  return DATED.has(type) && !(reading.kind === 'value' && reading.value.endsWith('_REF'));
}

/** Longest stretch of text, in characters, that is read back from a date or a verb. */
const BACK = 40;
/** What comes into force, ends or falls due on a day: the story has not reached it. */
const LIMITING = new Set(['effective', 'until', 'till', 'by', 'before']);
const HAVE = new Set(['has', 'have']);

/** True for a date that only limits what is told (`dissolved it effective March 1`, `they have until Friday`). */
export function isLimit(text: string, date: Span | undefined): boolean {
  const [last, before] = wordsBefore(text, date?.start ?? 0);
  return LIMITING.has(last ?? '') || ((last === 'on' || last === 'from' || last === 'as') && before === 'effective');
}

/** True for a verb in the present perfect, which tells how things stand now and not what happened next in a story. */
export function isPerfect(text: string, { trigger }: { readonly trigger: Span }): boolean {
  for (const word of wordsBefore(text, trigger.start)) {
    if (HAVE.has(word)) return true;
    if (word !== 'been' && word !== 'not' && !word.endsWith('ly')) return false;
  }
  return false;
}

/** The words before an offset, in lower case, the nearest first. */
function wordsBefore(text: string, offset: number): string[] {
  const words = text
    .slice(Math.max(0, offset - BACK), offset)
    .toLowerCase()
    .match(/[^\s,]+/g);
  return words?.reverse() ?? [];
}

/**
 * Gives each date to the clause that it depends on. The date of a noun that names an event of its own is that event's:
 * `the talks on Monday were the first since the storm last week` has two, and neither is the verb's. `isEvent` tells
 * such a phrase.
 */
export function assignDates(
  syntax: SentenceSyntax,
  dates: readonly DateExpression[],
  inSentence: readonly number[],
  isEvent: (phrase: NounPhrase) => boolean,
): SentenceDates {
  const ofPredicate = new Map<Predicate, number>();
  const ofPhrase = new Map<NounPhrase, number>();
  let opening: number | null = null;
  for (const index of inSentence) {
    const date = dates[index];
    if (!date || !placesInTime(date)) continue;
    const place = new DatePlace(syntax, date);
    const noun = place.phrases().find(isEvent);
    if (noun && !isTopic(syntax, noun)) ofPhrase.set(noun, index);
    if (noun && bearsDate(syntax, noun)) continue;
    const predicate = place.predicate();
    if (predicate === null || place.opens()) {
      opening ??= index;
      const main = predicate && isMain(predicate) ? predicate : firstFinite(syntax);
      if (main && !ofPredicate.has(main)) ofPredicate.set(main, index);
    } else if (!ofPredicate.has(predicate)) {
      ofPredicate.set(predicate, index);
    }
  }
  for (const predicate of syntax.predicates) {
    if (ofPredicate.has(predicate)) continue;
    const own = relativeDate(syntax, predicate, ofPhrase) ?? durationSince(syntax, predicate, dates, inSentence);
    if (own !== undefined) ofPredicate.set(predicate, own);
  }
  return { ofPredicate, ofPhrase, opening };
}

/** Where an expression of time stands in the tree of its sentence. */
class DatePlace {
  private readonly first: number;
  private readonly end: number;

  public constructor(
    private readonly syntax: SentenceSyntax,
    date: Span,
  ) {
    [this.first, this.end] = syntax.clauses.tree.wordsIn(date);
  }

  /** The noun phrases that the date belongs to or directly follows, the nearest first. */
  public phrases(): NounPhrase[] {
    const { clauses } = this.syntax;
    const found: NounPhrase[] = [];
    let at = clauses.tree.head(clauses.tree.headOf(this.first, this.end));
    for (; at >= 0 && clauses.at(at) === null && found.length < 3; at = clauses.tree.head(at))
      found.push(clauses.phrases.at(at));
    const before = this.phraseBefore();
    return before && !found.includes(before) ? [...found, before] : found;
  }

  /** The clause that the date belongs to; the one inside it for `a day after they left`. */
  public predicate(): Predicate | null {
    const { clauses, predicates } = this.syntax;
    const inside = predicates.find(({ verb }) => this.first <= verb && verb < this.end);
    return inside ?? clauses.around(clauses.tree.headOf(this.first, this.end));
  }

  /** Whether nothing but the date opens the sentence, which then holds for all of it. */
  public opens(): boolean {
    return this.syntax.predicates.every(({ first, subject, subjectSource }) => {
      const start = subject && subjectSource === 'own' ? Math.min(first, subject.first) : first;
      return this.first < start && this.end <= start;
    });
  }

  /** The noun phrase that ends where the date begins, a preposition between them or not. */
  private phraseBefore(): NounPhrase | undefined {
    const { syntax } = this;
    const at = /^(?:on|in|of|from)$/.test(syntax.lower(this.first - 1)) ? this.first - 1 : this.first;
    const near = syntax.phrases.find(({ end }) => end === at);
    if (!near || !PLACING.has(near.preposition ?? '')) return near;
    // "the talks in Oslo on Monday"
    return syntax.phrases.find(({ end }) => end === near.marker) ?? near;
  }
}

/** What the verb is done to, or what is spoken of: the date behind it is the verb's. */
function isTopic({ predicates }: SentenceSyntax, phrase: NounPhrase): boolean {
  const governing = predicates.find(({ object, recipient }) => object === phrase || recipient === phrase);
  if (governing) return !ATTENDING.has(governing.lemma);
  return /^(?:on|over|for|to|with|from)$/.test(phrase.preposition ?? '');
}

/** Whether a date behind the phrase can only be the phrase's: it is a subject, or tells of another time than the verb. */
function bearsDate({ predicates }: SentenceSyntax, phrase: NounPhrase): boolean {
  if (OTHER_TIME.has(phrase.preposition ?? '')) return true;
  const verb = predicates.find(({ obliques }) => obliques.includes(phrase));
  if (verb && verb.object === null && phrase.marker > verb.end && takesClause(verb.lemma)) return true;
  return predicates.some(({ subject, isCopular, verb: at }) => subject === phrase && phrase.end <= at && isCopular);
}

/** `a storm last week, in which two boats were lost`: what the relative clause tells has the date of its noun. */
function relativeDate(
  syntax: SentenceSyntax,
  predicate: Predicate,
  ofPhrase: ReadonlyMap<NounPhrase, number>,
): number | undefined {
  const { introducer, noun, subject, object, first } = predicate;
  const isCircumstance = introducer === 'when' || (introducer === 'which' && subject !== noun && object !== noun);
  if (!noun || !isCircumstance) return undefined;
  // the noun itself, or the nearest dated one before it: what a relative clause belongs to is uncertain
  const floor = syntax.before(predicate)?.verb ?? -1;
  const near = [...ofPhrase].filter(([phrase]) => phrase.head > floor && phrase.end <= first);
  return ofPhrase.get(noun) ?? near.at(-1)?.[1];
}

/** `in the two years since they left`: the duration that has passed since, which dates what the clause tells. */
function durationSince(
  { clauses }: SentenceSyntax,
  { introducer, head }: Predicate,
  dates: readonly DateExpression[],
  inSentence: readonly number[],
): number | undefined {
  if (introducer !== 'since') return undefined;
  const { tree } = clauses;
  const since = tree.words[tree.children(head).find((at) => tree.words[at]?.lower === 'since') ?? -1];
  return inSentence.find((index) => {
    const each = dates[index];
    return each?.type === 'DURATION' && since !== undefined && overlaps(each, since);
  });
}

function isMain({ form, introducer, relation }: Predicate): boolean {
  return form === 'finite' && !APART.has(introducer ?? '') && !/^a(?:dv)?cl/.test(relation);
}

function firstFinite({ predicates }: SentenceSyntax): Predicate | undefined {
  return predicates.find(isMain) ?? predicates.find(({ form }) => form === 'finite');
}

/** The date of a predicate: its own, that of the verb it depends on (unless that one only reports), or the opening one. */
export function dateOf(predicate: Predicate, { ofPredicate, opening }: SentenceDates): number | null {
  let at: Predicate | null = predicate;
  for (let steps = 0; at && steps < 4; steps++) {
    const own = ofPredicate.get(at);
    if (own !== undefined) return own;
    if (APART.has(at.introducer ?? '')) return null;
    const above: Predicate | null = at.governor;
    if (above && takesClause(above.lemma) && at.form === 'finite') break;
    at = above;
  }
  return opening;
}
