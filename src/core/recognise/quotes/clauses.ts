import type { FrameWord } from './frames';
import { isFinite, isNominal, type Tag } from './tagWords';

/** A half-open range of words in a frame. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Who a verb says it of: the base noun phrase, and the range its attributes and appositions reach over. */
export interface Subject extends WordRange {
  /** The word that the phrase is about: its last noun or name. */
  readonly head: number;
  /** `relative`: `who`, `which`; `shared`: the subject of an earlier verb of the sentence. */
  readonly how: 'phrase' | 'relative' | 'shared';
}

const VERB_GROUP: ReadonlySet<Tag> = new Set(['be', 'have', 'do', 'modal', 'adverb', 'to', 'infinitive', 'participle']);
const BORDERS: ReadonlySet<Tag> = new Set(['quote', 'stop', 'colon', 'dash', 'that', 'subordinator', 'bracket']);
/** Words that no subject begins with: what they open stands before the subject. */
const ADVERBIAL: ReadonlySet<Tag> = new Set([
  'preposition',
  'adverb',
  'time',
  'gerund',
  'subordinator',
  'to',
  'participle',
]);
const LONGEST_REGION = 60;

/** The first word of the verb group that ends with the verb at `verb`: its auxiliaries, negations and adverbs. */
export function verbGroupStart(words: readonly FrameWord[], verb: number): number {
  let start = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const tag = words[i]?.tag;
    if (!tag || !VERB_GROUP.has(tag)) break;
    if (tag !== 'adverb' && tag !== 'to') start = i;
    // `asked to say`: the infinitive belongs to the verb before it only through an auxiliary.
    if (tag === 'infinitive' || tag === 'participle') {
      const outer = words[i - 1]?.tag;
      if (outer !== 'be' && outer !== 'have' && outer !== 'modal' && outer !== 'do' && outer !== 'to') break;
    }
  }
  while (start > 0 && words[start - 1]?.tag === 'adverb') start--;
  return start;
}

/** True where [from, to) holds a finite verb. */
export function hasFiniteVerb(words: readonly FrameWord[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word && isFinite(word.tag)) return true;
  }
  return false;
}

/** The base noun phrase that begins at `from`: its words up to the last noun or name in a row; null where none begins. */
export function nounPhraseAt(
  words: readonly FrameWord[],
  from: number,
  to: number,
): (WordRange & { head: number }) | null {
  const first = words[from];
  if (!first || from >= to) return null;
  if (first.tag === 'pronoun' || first.tag === 'pronoun-verb') return { from, to: from + 1, head: from };
  let head = -1;
  let end = from;
  for (; end < to; end++) {
    const tag = words[end]?.tag;
    if (!tag || !isNominal(tag)) {
      // `Smith and Jones`, `Smith & Co`
      const next = words[end + 1]?.tag;
      if (tag === 'coordinator' && head >= 0 && end + 1 < to && next && isNominal(next)) continue;
      break;
    }
    if (tag === 'name' || tag === 'noun') head = end;
  }
  if (head < 0) {
    // `many`, `some`, `the president's` standing alone
    const last = end - 1;
    return last > from || (last === from && words[last]?.tag !== 'adjective') ? { from, to: end, head: last } : null;
  }
  return { from, to: head + 1, head };
}

/**
 * The subject of the finite verb group that begins at `group`, read leftwards. Null where nothing stands there
 * that could be one.
 */
export function subjectBefore(words: readonly FrameWord[], group: number): Subject | null {
  const regionStart = regionBefore(words, group);
  if (regionStart === group) return null;
  const commas: number[] = [];
  for (let i = regionStart; i < group; i++) if (words[i]?.tag === 'comma') commas.push(i);
  const lastComma = commas.at(-1);
  if (lastComma === group - 1) return behindApposition(words, regionStart, group, commas);
  const segment = lastComma === undefined ? regionStart : lastComma + 1;
  return phraseIn(words, segment, group);
}

/** Where the clause of the verb group begins: behind a border, or behind a coordinator that joins two clauses. */
function regionBefore(words: readonly FrameWord[], group: number): number {
  let start = group;
  for (let i = group - 1; i >= Math.max(0, group - LONGEST_REGION); i--) {
    const tag = words[i]?.tag;
    if (!tag) break;
    if (tag === 'that' && isRelativeThat(words, i)) {
      start = i;
      continue;
    }
    if (BORDERS.has(tag)) break;
    if (tag === 'coordinator' && (words[i - 1]?.tag === 'comma' || hasFiniteVerb(words, Math.max(0, i - 25), i))) {
      // `Smith, Jones and Brown said`: a list has no verb before its conjunction
      if (hasFiniteVerb(words, Math.max(0, i - 25), i) || i === 0) break;
    }
    start = i;
  }
  return start;
}

function isRelativeThat(words: readonly FrameWord[], at: number): boolean {
  const [before, behind] = [words[at - 1]?.tag, words[at + 1]?.tag];
  return (before === 'noun' || before === 'name') && behind !== undefined && isFinite(behind);
}

/** `Smith, who leads the party, said`; `Smith, the mayor, said`: the subject stands before the first of the pair of commas. */
function behindApposition(
  words: readonly FrameWord[],
  start: number,
  group: number,
  commas: readonly number[],
): Subject | null {
  let from = start;
  for (const comma of commas) {
    const first = words[from]?.tag;
    if (first && !ADVERBIAL.has(first) && first !== 'coordinator') break;
    from = comma + 1;
  }
  if (from >= group - 1) from = start;
  // `Smith denies it, calls it a lie`: no apposition but a row of verbs
  const verb = words.findIndex(({ tag }, i) => i >= from && i < group && isFinite(tag));
  const inRelative = words.slice(from, group).some(({ tag }) => tag === 'relative' || tag === 'that');
  const first = verb > from && !inRelative ? nounPhraseAt(words, from, verb) : null;
  if (first?.to === verb) return { ...first, how: 'shared' };
  return phraseIn(words, from, commas.find((comma) => comma > from) ?? group);
}

function phraseIn(words: readonly FrameWord[], from: number, to: number): Subject | null {
  let start = from;
  const first = words[start]?.tag;
  if (first === 'coordinator' || first === 'adverb') start++;
  if (words[start]?.tag === 'relative') return relativeSubject(start);
  const opening = words[start]?.tag;
  if (opening && !ADVERBIAL.has(opening) && !hasFiniteVerb(words, start, to)) {
    const phrase = nounPhraseAt(words, start, to);
    if (phrase) return { ...phrase, how: 'phrase' };
  }
  // A relative clause directly before the verb: `the man who left said`, `officials who said`
  for (let i = to - 1; i >= start; i--) {
    if (words[i]?.tag !== 'relative') continue;
    if (i === to - 1) return relativeSubject(i);
    // `what it called`, `which the ministry denied`: the relative is the object
    const inner = nounPhraseAt(words, i + 1, to);
    if (inner?.to === to) return { ...inner, how: 'phrase' };
    const phrase = i > start && opening && !ADVERBIAL.has(opening) ? nounPhraseAt(words, start, i) : null;
    if (phrase) return { ...phrase, how: 'phrase' };
    break;
  }
  return phraseEndingAt(words, start, to);
}

function relativeSubject(at: number): Subject {
  return { from: at, to: at + 1, head: at, how: 'relative' };
}

/** The noun phrase directly before `to`, without what it may be an attribute of. */
export function baseNounPhraseBefore(words: readonly FrameWord[], to: number): Subject | null {
  const phrase = nounPhraseAt(words, baseStart(words, Math.max(0, to - LONGEST_REGION), to), to);
  return phrase && { ...phrase, how: 'phrase' };
}

/** The base noun phrase directly before `to`, its prepositional attributes left of it included in the search for the head. */
function phraseEndingAt(words: readonly FrameWord[], start: number, to: number): Subject | null {
  let end = to;
  while (end > start && (words[end - 1]?.tag === 'time' || words[end - 1]?.tag === 'adverb')) end--;
  let from = baseStart(words, start, end);
  // `a spokesman for the ministry`: go on left over `of`, `for`, `from`, `at`, `in`
  while (from - 1 > start && /^(?:of|for|from|at|in|with)$/.test(words[from - 1]?.lower ?? '')) {
    const left = baseStart(words, start, from - 1);
    if (left === from - 1) break;
    from = left;
  }
  const phrase = nounPhraseAt(words, from, end);
  return phrase ? { ...phrase, how: 'phrase' } : null;
}

function baseStart(words: readonly FrameWord[], start: number, end: number): number {
  let from = end;
  if (words[end - 1]?.tag === 'pronoun') return end - 1;
  while (from > start) {
    const tag = words[from - 1]?.tag;
    if (!tag || !isNominal(tag)) break;
    from--;
    if (tag === 'determiner' || tag === 'possessive') break;
  }
  return from;
}

/** The first finite verb of a frame that has a subject; asked for again and again, it is looked for once. */
const mainClauses = new WeakMap<readonly FrameWord[], { readonly verb: number; readonly subject: Subject } | null>();

/** The subject of the first finite verb of the frame, for verbs behind it that have none of their own. */
export function mainSubject(words: readonly FrameWord[], before: number): Subject | null {
  let main = mainClauses.get(words);
  if (main === undefined) {
    main = readMainClause(words);
    mainClauses.set(words, main);
  }
  return main && main.verb < before ? { ...main.subject, how: 'shared' } : null;
}

function readMainClause(words: readonly FrameWord[]): { verb: number; subject: Subject } | null {
  for (const [verb, { tag }] of words.entries()) {
    if (!isFinite(tag)) continue;
    if (tag === 'pronoun-verb') return { verb, subject: { from: verb, to: verb + 1, head: verb, how: 'shared' } };
    const subject = subjectBefore(words, verbGroupStart(words, verb));
    if (subject) return { verb, subject };
  }
  return null;
}
