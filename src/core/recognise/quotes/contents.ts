import { hasFiniteVerb, nounPhraseAt, type WordRange } from './clauses';
import type { Complement, Cue } from './cueLexicon';
import { verbCues } from './cueLexicon';
import type { FrameWord } from './frames';
import { isFinite, isNominal, type Tag } from './tagWords';

/** The statement that follows a cue, and what connects the two. */
export interface Content extends WordRange {
  readonly complement: Complement;
}

const SKIPPED: ReadonlySet<Tag> = new Set(['adverb', 'time']);
const QUESTION_WORDS = new Set(['whether', 'if', 'why', 'how', 'what', 'when', 'where', 'which', 'who']);
const PREPOSITION_COMPLEMENTS: Readonly<Record<string, Complement>> = {
  of: 'of',
  for: 'for',
  on: 'on',
  upon: 'on',
  about: 'about',
  against: 'against',
  at: 'at',
  with: 'with',
  over: 'over',
  to: 'to-np',
  as: 'as',
};
/** Words of another clause: no link reaches over them. */
const ENDS_LINK: ReadonlySet<Tag> = new Set([
  'stop',
  'verb',
  'modal',
  'be',
  'have',
  'do',
  'pronoun-verb',
  'relative',
  'subordinator',
  'gerund',
]);
/** How far `that`, a colon or a quotation may stand from its cue (`told reporters at a news conference in Berlin on Monday that`). */
const FARTHEST_LINK = 22;

/** Finds the statement behind the cue at `at` (its last word). Null where the words behind it are none. */
export function contentAfter(words: readonly FrameWord[], at: number, cue: Cue): Content | null {
  const { takes } = cue;
  const announced = takes.has('quote') ? announcedQuote(words, at + 1) : -1;
  if (announced >= 0) return upToEnd(words, announced, 'quote');
  let i = at + 1;
  if (takes.has('out-np') && words[i]?.lower === 'out' && opensNounPhrase(words, i + 1))
    return upToEnd(words, i + 1, 'np');
  if (takes.has('out') && /^(?:out|up)$/.test(words[i]?.lower ?? '')) i++;
  while (SKIPPED.has(words[i]?.tag ?? 'other')) i++;
  const linked = behindLink(words, i, takes);
  if (linked) return linked;
  const word = words[i];
  if (!word) return null;
  const isTo = word.lower === 'to';
  const behindTo = isTo ? afterAdverbs(words, i + 1) : null;
  if (behindTo?.tag === 'infinitive' && (takes.has('to') || takes.has('obj-to'))) return upToEnd(words, i, 'to');
  if (takes.has('wh') && QUESTION_WORDS.has(word.lower)) return upToEnd(words, i, 'wh');
  const preposition = PREPOSITION_COMPLEMENTS[word.lower];
  if (preposition && takes.has(preposition) && behindTo?.tag !== 'infinitive')
    return upToEnd(words, i + 1, preposition);
  if (takes.has('obj-to') || takes.has('as') || takes.has('of') || takes.has('for')) {
    const object = behindObject(words, i, takes);
    if (object) return object;
  }
  if (takes.has('bare')) {
    const clause = bareClause(words, i, takes);
    if (clause) return clause;
  }
  if (takes.has('np') && (word.tag === 'gerund' || opensNounPhrase(words, i)) && !isReciprocal(words, i))
    return upToEnd(words, i, 'np');
  return null;
}

/** `blame each other`, `praised himself`: whom it is about, not what is said. */
function isReciprocal(words: readonly FrameWord[], at: number): boolean {
  const [first, second] = [words[at]?.lower ?? '', words[at + 1]?.lower ?? ''];
  return (
    (first === 'each' && second === 'other') || (first === 'one' && second === 'another') || /sel(?:f|ves)$/.test(first)
  );
}

function afterAdverbs(words: readonly FrameWord[], from: number): FrameWord | undefined {
  let i = from;
  while (words[i]?.tag === 'adverb') i++;
  return words[i];
}

/** A statement linked by `that`, a colon or its marks, at once or behind hearer, time and place. */
function behindLink(words: readonly FrameWord[], from: number, takes: ReadonlySet<Complement>): Content | null {
  let commas = 0;
  // `kept the places that they had`: behind an object, `that` opens a relative clause
  const objectFirst = !takes.has('person') && words[from] !== undefined && opensNounPhrase(words, from);
  for (let i = from; i < Math.min(words.length, from + FARTHEST_LINK); i++) {
    const word = words[i];
    if (!word) break;
    if (word.tag === 'quote') {
      if (!takes.has('quote')) return null;
      // Behind other words only a comma shows that the marks hold the statement and not a term of the reporter's sentence.
      if (i === from || words[i - 1]?.tag === 'comma') return upToEnd(words, i, 'quote');
      return null;
    }
    if (word.tag === 'that' && takes.has('clause') && !(i > from && (objectFirst || relativeThat(words, i)))) {
      // `that` as pronoun or determiner: `said that was wrong`, `denounced that decision`
      return upToEnd(words, standsForNoun(words, i) ? i : i + 1, 'clause');
    }
    if (word.tag === 'colon')
      return i + 1 < words.length ? upToEnd(words, i + 1, takes.has('clause') ? 'clause' : 'quote') : null;
    if (word.tag === 'comma' && ++commas > 2) return null;
    if (ENDS_LINK.has(word.tag)) return null;
    if (word.tag === 'coordinator' && !nominalAround(words, i)) return null;
  }
  return null;
}

/** The quotation behind a colon that ends the clause of the cue (`said after the vote in Leeds: "…"`); -1 for none. */
function announcedQuote(words: readonly FrameWord[], from: number): number {
  for (let i = from; i < Math.min(words.length, from + FARTHEST_LINK); i++) {
    const tag = words[i]?.tag;
    if (tag === 'colon') return words[i + 1]?.tag === 'quote' ? i + 1 : -1;
    if (tag === undefined || tag === 'stop' || tag === 'quote' || tag === 'that' || isFinite(tag)) return -1;
  }
  return -1;
}

function nominalAround(words: readonly FrameWord[], at: number): boolean {
  const [before, behind] = [words[at - 1]?.tag, words[at + 1]?.tag];
  return before !== undefined && behind !== undefined && isNominal(before) && isNominal(behind);
}

function relativeThat(words: readonly FrameWord[], at: number): boolean {
  const behind = words[at + 1]?.tag;
  const before = words[at - 1];
  return (
    (before?.tag === 'noun' || before?.tag === 'determiner') &&
    (behind === 'verb' || behind === 'be' || behind === 'have' || behind === 'modal') &&
    !/^(?:reporters|journalists|lawmakers|supporters|voters|deputies|officials|people)$/.test(before.lower)
  );
}

function standsForNoun(words: readonly FrameWord[], at: number): boolean {
  const behind = words[at + 1]?.tag;
  return behind === 'be' || behind === 'modal' || behind === 'verb' || behind === 'have';
}

/** `urged Paris to act`, `described the raid as theft`, `accused him of theft`, `told reporters he would`. */
function behindObject(words: readonly FrameWord[], from: number, takes: ReadonlySet<Complement>): Content | null {
  const object = nounPhraseAt(words, from, words.length);
  if (!object) return null;
  for (let i = object.to; i < Math.min(words.length, object.to + 12); i++) {
    const word = words[i];
    if (!word || word.tag === 'stop' || word.tag === 'comma' || word.tag === 'quote' || word.tag === 'verb')
      return null;
    if (word.lower === 'to' && takes.has('obj-to') && afterAdverbs(words, i + 1)?.tag === 'infinitive')
      return upToEnd(words, from, 'obj-to');
    const complement = PREPOSITION_COMPLEMENTS[word.lower];
    if (complement && complement !== 'to-np' && takes.has(complement) && i === object.to)
      return upToEnd(words, from, complement);
    if (complement === 'as' && takes.has('as')) return upToEnd(words, from, 'as');
    if (complement === 'of' && takes.has('of') && takes.has('np')) return upToEnd(words, from, 'of');
  }
  return null;
}

/** A clause without `that`, perhaps behind hearer, place and time. */
function bareClause(words: readonly FrameWord[], from: number, takes: ReadonlySet<Complement>): Content | null {
  let start = from;
  if (takes.has('person')) {
    const hearer = nounPhraseAt(words, start, words.length);
    // `told him he would`: a clause needs a subject of its own behind the hearer
    if (hearer && opensClause(words, hearer.to)) start = hearer.to;
    while (SKIPPED.has(words[start]?.tag ?? 'other')) start++;
  }
  for (let n = 0; n < 4 && words[start]?.tag === 'preposition'; n++) {
    const phrase = nounPhraseAt(words, start + 1, words.length);
    let end = phrase?.to ?? start + 1;
    while (SKIPPED.has(words[end]?.tag ?? 'other') || (!phrase && words[end]?.tag === 'number')) end++;
    if (end === start + 1 || (!opensClause(words, end) && words[end]?.tag !== 'preposition')) break;
    start = end;
  }
  const word = words[start];
  if (!word || word.tag === 'comma' || word.tag === 'stop' || word.tag === 'gerund' || word.tag === 'coordinator')
    return null;
  const content = upToEnd(words, start, 'bare');
  const quoted = words.slice(content.from, content.to).some(({ passage }) => passage >= 0);
  return quoted || hasFiniteVerb(words, content.from, content.to) ? content : null;
}

function opensClause(words: readonly FrameWord[], at: number): boolean {
  const tag = words[at]?.tag;
  return (
    tag !== undefined &&
    (isNominal(tag) || tag === 'pronoun' || tag === 'pronoun-verb') &&
    hasFiniteVerb(words, at, words.length)
  );
}

function opensNounPhrase(words: readonly FrameWord[], at: number): boolean {
  const tag = words[at]?.tag;
  return tag !== undefined && (isNominal(tag) || tag === 'pronoun' || QUESTION_WORDS.has(words[at]?.lower ?? ''));
}

/** From `from` to the end of the statement: the end of the frame, or where the reporter takes the word again. */
function upToEnd(words: readonly FrameWord[], from: number, complement: Complement): Content {
  return { from, to: statementEnd(words, from), complement };
}

/** Where a statement that begins at `from` ends: before a semicolon, `, according to`, or a comma and a reporting gerund. */
export function statementEnd(words: readonly FrameWord[], from: number): number {
  let end = words.length;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (word?.text === ';') {
      end = i;
      break;
    }
    if (word?.tag !== 'comma') continue;
    const next = words[i + 1];
    if (!next) continue;
    const accordingTo = next.lower === 'according' && words[i + 2]?.lower === 'to';
    const gerundAt =
      next.tag === 'coordinator' || next.tag === 'adverb' || next.lower === 'while' ? words[i + 2] : next;
    const reports =
      gerundAt?.tag === 'gerund' &&
      verbCues(gerundAt.lower).some(({ takes }) => takes.has('clause') || takes.has('quote'));
    if (accordingTo || reports) {
      end = i;
      break;
    }
  }
  while (end > from && /^[.,;!?…]$/.test(words[end - 1]?.text ?? '')) end--;
  return end;
}
