import type { DateExpression } from '../../model/date';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import { takesClause } from '../text/wordClasses';

/** Which date expression dates which predicate of one sentence. Values are indices into `DocumentAnalysis.dates`. */
export interface SentenceDates {
  /** By index into `SentenceParse.predicates`. */
  readonly ofPredicate: ReadonlyMap<number, number>;
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
 * Gives each date to the verb whose stretch it stands in: from the verb on to the next verb, or before the first verb.
 * The date behind a noun that names an event of its own is that event's: `the talks on Monday were the first since the
 * storm last week` has two, and neither is the verb's. `isEvent` tells such a phrase.
 */
export function assignDates(
  parse: SentenceParse,
  dates: readonly DateExpression[],
  inSentence: readonly number[],
  isEvent: (phrase: NounPhrase) => boolean,
): SentenceDates {
  const ofPredicate = new Map<number, number>();
  const ofPhrase = new Map<NounPhrase, number>();
  let opening: number | null = null;
  for (const index of inSentence) {
    const date = dates[index];
    if (!date || !placesInTime(date)) continue;
    const named = phraseBefore(parse, date);
    const noun = named && eventNoun(parse, named, isEvent);
    if (noun && !isTopic(parse, noun)) ofPhrase.set(noun, index);
    if (noun && bearsDate(parse, noun)) continue;
    const at = predicateAt(parse, date);
    if (at < 0) {
      opening ??= index;
      const main = firstFinite(parse);
      if (main >= 0 && !ofPredicate.has(main)) ofPredicate.set(main, index);
    } else if (!ofPredicate.has(at)) {
      ofPredicate.set(at, index);
    }
  }
  parse.predicates.forEach((predicate, at) => {
    const own = ofPredicate.has(at) ? undefined : relativeDate(parse, predicate, ofPhrase);
    if (own !== undefined) ofPredicate.set(at, own);
    const since = ofPredicate.has(at) ? undefined : durationSince(parse, predicate, dates, inSentence);
    if (since !== undefined) ofPredicate.set(at, since);
  });
  return { ofPredicate, ofPhrase, opening };
}

/** The noun phrase that ends where the date begins, a preposition between them or not. */
function phraseBefore({ words, phrases }: SentenceParse, date: Span): NounPhrase | null {
  let at = words.findIndex(({ start }) => start >= date.start);
  if (at > 0 && /^(?:on|in|of|from)$/.test(words[at - 1]?.lower ?? '')) at--;
  return phrases.find(({ end }) => end === at) ?? null;
}

/** The phrase itself where it names an event, or the one before it that does (`the talks in Oslo`). */
function eventNoun(
  { words, phrases }: SentenceParse,
  phrase: NounPhrase,
  isEvent: (phrase: NounPhrase) => boolean,
): NounPhrase | null {
  if (isEvent(phrase)) return phrase;
  const before = phrases[phrases.indexOf(phrase) - 1];
  const isPlace = before?.end === phrase.preposition && PLACING.has(words[phrase.preposition]?.lower ?? '');
  return before && isPlace && isEvent(before) ? before : null;
}

/** What the verb is done to, or what is spoken of: the date behind it is the verb's. */
function isTopic({ words, predicates }: SentenceParse, phrase: NounPhrase): boolean {
  const { preposition } = phrase;
  const governing = predicates.find(({ object, secondObject }) => object === phrase || secondObject === phrase);
  if (governing) return !ATTENDING.has(governing.lemma);
  return /^(?:on|over|for|to|with|from)$/.test(words[preposition]?.lower ?? '');
}

/** Whether a date behind the phrase can only be the phrase's: it is a subject, or tells of another time than the verb. */
function bearsDate({ words, predicates }: SentenceParse, phrase: NounPhrase): boolean {
  if (OTHER_TIME.has(words[phrase.preposition]?.lower ?? '')) return true;
  const verb = predicates.filter(({ end }) => end <= phrase.first).at(-1);
  if (verb && verb.object === null && phrase.preposition > verb.end && takesClause(verb.lemma)) return true;
  return predicates.some(({ subject, first, lemma }) => subject === phrase && phrase.end <= first && lemma === 'be');
}

/** `a storm last week, in which two boats were lost`: what the relative clause tells has the date of its noun. */
function relativeDate(
  { words, predicates }: SentenceParse,
  { introducer, first }: Predicate,
  ofPhrase: ReadonlyMap<NounPhrase, number>,
): number | undefined {
  if (introducer !== 'which' && introducer !== 'when') return undefined;
  const previous = predicates.filter(({ end }) => end <= first).at(-1)?.end ?? 0;
  const opens = words.findIndex(({ lower }, at) => at >= previous && at < first && lower === introducer);
  if (opens < 0 || (introducer === 'which' && words[opens - 1]?.tag !== 'preposition')) return undefined;
  return [...ofPhrase].filter(([{ end, first: start }]) => end <= opens && start >= previous).at(-1)?.[1];
}

/** `in the two years since they left`: the duration that has passed since, which dates what the clause tells. */
function durationSince(
  { words }: SentenceParse,
  { introducer, first }: Predicate,
  dates: readonly DateExpression[],
  inSentence: readonly number[],
): number | undefined {
  if (introducer !== 'since') return undefined;
  let opens = first;
  while (opens > 0 && words[opens]?.lower !== 'since') opens--;
  const since = words[opens];
  return inSentence.find((index) => {
    const each = dates[index];
    return each?.type === 'DURATION' && since !== undefined && overlaps(each, since);
  });
}

/** The last predicate that begins before the date; the clause behind it for `a day after they left` and `1991, when …`. */
function predicateAt({ words, predicates }: SentenceParse, date: Span): number {
  const inside = predicates.findIndex(({ verb }) => {
    const start = words[verb]?.start ?? 0;
    return date.start <= start && start < date.end;
  });
  if (inside >= 0) return inside;
  const next = predicates.findIndex(({ verb }) => (words[verb]?.start ?? 0) > date.start);
  const behind = words.findIndex(({ start }) => start >= date.end);
  const comma = words[behind]?.lower === ',' ? 1 : 0;
  if (behind >= 0 && words[behind + comma]?.lower === 'when' && next >= 0) return next;
  return next < 0 ? predicates.length - 1 : next - 1;
}

function firstFinite({ predicates }: SentenceParse): number {
  const isMain = ({ form, introducer }: Predicate): boolean => form === 'finite' && !APART.has(introducer ?? '');
  const main = predicates.findIndex(isMain);
  return main >= 0 ? main : predicates.findIndex(({ form }) => form === 'finite');
}

/** The date of a predicate: its own, that of the verb it depends on (unless that one only reports), or the opening one. */
export function dateOf(parse: SentenceParse, index: number, { ofPredicate, opening }: SentenceDates): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const own = ofPredicate.get(at);
    if (own !== undefined) return own;
    const above = parse.predicates[at]?.governor ?? -1;
    if (APART.has(parse.predicates[at]?.introducer ?? '')) return null;
    const reporting = takesClause(parse.predicates[above]?.lemma ?? '');
    if (reporting && parse.predicates[at]?.form === 'finite') break;
    at = above;
  }
  return opening;
}
