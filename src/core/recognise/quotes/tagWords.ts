import { remembered } from '../../util/remembered';
import { verbReadings } from '../text/inflection';
import { closedClass, isNounLike, likelyVerbReadings } from '../text/wordClasses';
import { type Cue, nounCue, verbCues } from './cueLexicon';

/** What a word is in its frame, as far as attribution needs to know. */
export type Tag =
  | 'quote'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'stop'
  | 'bracket'
  | 'determiner'
  | 'possessive'
  /** A noun or name with a possessive ending. */
  | 'genitive'
  | 'pronoun'
  /** A pronoun and its verb in one word: `he's`, `they'd`. */
  | 'pronoun-verb'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'to'
  | 'adverb'
  | 'time'
  | 'number'
  | 'name'
  | 'noun'
  | 'adjective'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  /** A finite verb. */
  | 'verb'
  /** A bare verb behind `to`, a modal or `do`. */
  | 'infinitive'
  | 'participle'
  | 'gerund'
  | 'other';

interface Untagged {
  readonly text: string;
  readonly lower: string;
  readonly passage: number;
}

interface Taggable extends Untagged {
  tag: Tag;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BE = set('is are was were be been being am');
const HAVE = set('has have had having');
const DO = set('do does did');
const NEGATED = /^(?:(is|are|was|were|ai)|(has|have|had)|(do|does|did)|(wo|would|ca|could|should|must|might))n['’]t$/;
const PRONOUN_VERB = /^(?:he|she|it|they|we|i|you|who|that|there|what)['’](?:s|d|ll|re|ve|m)$/;
const GENITIVE = /(?:['’]s|s['’])$/;
const PUNCTUATION: ReadonlyMap<string, Tag> = new Map(
  Object.entries<Tag>({
    ',': 'comma',
    ':': 'colon',
    ';': 'stop',
    '.': 'stop',
    '!': 'stop',
    '?': 'stop',
    '…': 'stop',
    '—': 'dash',
    '–': 'dash',
    '-': 'dash',
    '―': 'dash',
    '--': 'dash',
    '(': 'bracket',
    ')': 'bracket',
  }),
);
const BEFORE_NOUN: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive',
  'genitive',
  'adjective',
  'preposition',
  'number',
]);
const BEHIND_VERB: ReadonlySet<Tag> = new Set([
  'determiner',
  'possessive',
  'pronoun',
  'pronoun-verb',
  'preposition',
  'to',
  'that',
  'adverb',
  'quote',
  'subordinator',
  'relative',
]);
const SUBJECT: ReadonlySet<Tag> = new Set([
  'name',
  'noun',
  'pronoun',
  'relative',
  'quote',
  'bracket',
  'time',
  'comma',
  'dash',
]);
/** Quantifiers that may stand between a subject and its verb (`they all said`). */
const FLOATING = set('all both each');
const ALSO_NOUNS = set(
  'text blog email tweet retweet reason remark pledge forecast sense brag dream fret guess joke vow wish',
);
const PLURAL_SUBJECTS = set('they we i you who');

/**
 * Gives the words of one frame their tags, from left to right. `titleCase` where capital letters tell nothing, as in headlines.
 * Content words are told apart by their forms, their neighbours and the cue lexicon; what is left is a noun.
 */
export function tagWords(words: readonly Taggable[], titleCase: boolean): void {
  let before: Tag = 'stop';
  let left: Untagged | undefined;
  for (const [index, word] of words.entries()) {
    word.tag = tagOf(word, words[index + 1], left, before, index === 0 || titleCase);
    if (word.tag === 'adverb') continue;
    before = word.tag;
    left = word;
  }
}

function tagOf(
  word: Untagged,
  next: Untagged | undefined,
  left: Untagged | undefined,
  before: Tag,
  caseTellsNothing: boolean,
): Tag {
  if (word.passage >= 0) return 'quote';
  const { lower, text } = word;
  const mark = PLAIN_WORD.test(lower) ? null : markTag(lower);
  if (mark) return lower === '.' && next?.text === ',' ? 'other' : mark;
  if (FLOATING.has(lower) && (before === 'noun' || before === 'name' || before === 'pronoun')) return 'adverb';
  if (lower === 'to' && left?.lower === 'according') return 'preposition';
  const closed = closedTag(lower);
  const capital = text !== lower && /^\p{Lu}/u.test(text);
  if (closed && !(capital && !caseTellsNothing && (closed === 'adjective' || closed === 'modal') && text !== 'I'))
    return closed;
  if (GENITIVE.test(lower) && lower.length > 3) return 'genitive';
  if (capital && !caseTellsNothing) return 'name';
  const verb = verbTag(lower, next, left, before);
  if (verb) return verb;
  return capital ? 'name' : 'noun';
}

/** Nearly every word: the others alone are looked up. */
const PLAIN_WORD = /^[a-z]/;

/** The tag of what is no word. */
const markTag = remembered((lower): Tag | null => {
  const punctuation = PUNCTUATION.get(lower);
  if (punctuation) return punctuation;
  if (/^\p{N}/u.test(lower)) return 'number';
  return /^\p{L}/u.test(lower) ? null : 'other';
});

/** The tag of a function word, whatever stands around it. */
const closedTag = remembered((lower): Tag | null => {
  if (BE.has(lower)) return 'be';
  if (HAVE.has(lower)) return 'have';
  if (DO.has(lower)) return 'do';
  if (lower.length > 3 && (lower.includes("'") || lower.includes('’'))) {
    const negated = NEGATED.exec(lower);
    if (negated) return negated[1] ? 'be' : negated[2] ? 'have' : negated[3] ? 'do' : 'modal';
    if (PRONOUN_VERB.test(lower)) return 'pronoun-verb';
  }
  if (lower === 'that') return 'that';
  if (lower === 'who') return 'relative';
  if (lower === 'said') return null;
  const closed = closedClass(lower);
  switch (closed) {
    case null:
      return null;
    case 'conjunction':
      return 'coordinator';
    case 'not':
      return 'adverb';
    default:
      return lower === 'including' || lower === 'following' ? 'preposition' : closed;
  }
});

function verbTag(lower: string, next: Untagged | undefined, left: Untagged | undefined, before: Tag): Tag | null {
  const cues = verbCues(lower);
  const known = cues.length > 0 ? cues : likelyVerbReadings(lower);
  const readings = known.length > 0 || before !== 'to' ? known : verbReadings(lower);
  if (readings.length === 0) return null;
  const has = (form: string): boolean => readings.some((reading) => reading.form === form);
  const isCue = cues.length > 0;
  const opensObject = next !== undefined && opensComplement(next);
  if (has('gerund')) return before === 'determiner' || before === 'adjective' ? 'noun' : 'gerund';
  if (has('past') || has('participle')) {
    if (before === 'be' || before === 'have') return 'participle';
    if (before === 'determiner' || before === 'possessive' || before === 'genitive') return 'adjective';
    if (before === 'preposition' && !opensObject) return 'adjective';
    if (has('past')) return 'verb';
    if (!has('base')) return 'participle';
  }
  if (has('third') && SUBJECT.has(before)) {
    if (opensObject) return 'verb';
    if (isCue && (before !== 'noun' || endsSentence(next) || !isNounLike(readings[0]?.lemma ?? ''))) return 'verb';
  }
  if (has('base')) {
    if (before === 'to' || before === 'modal' || before === 'do') return 'infinitive';
    const subject = left?.lower ?? '';
    if (PLURAL_SUBJECTS.has(subject)) return 'verb';
    const behindNoun = before === 'noun' || before === 'name' || before === 'bracket';
    if (
      isCue &&
      behindNoun &&
      ((subject.endsWith('s') && opensObject) || isOnlyVerb(cues[0]) || (next?.lower === 'that' && !nounCue(lower)))
    )
      return 'verb';
  }
  return null;
}

function endsSentence(next: Untagged | undefined): boolean {
  return next === undefined || /^[.,:!?]$/.test(next.text);
}

/** A reporting verb that is no noun as well stands behind a noun as its verb (`Doe and Roe say`). */
function isOnlyVerb(cue: Cue | undefined): boolean {
  return cue !== undefined && cue.takes.has('clause') && !isNounLike(cue.lemma) && !ALSO_NOUNS.has(cue.lemma);
}

function opensComplement(next: Untagged): boolean {
  if (next.passage >= 0) return true;
  const tag = closedTag(next.lower);
  return tag !== null && BEHIND_VERB.has(tag);
}

/** Tags that make a clause of the words around them. */
export function isFinite(tag: Tag): boolean {
  return tag === 'verb' || tag === 'modal' || tag === 'do' || tag === 'be' || tag === 'have' || tag === 'pronoun-verb';
}

/** True for words that a noun phrase may consist of before and up to its head. */
export function isNominal(tag: Tag): boolean {
  return tag === 'name' || tag === 'noun' || BEFORE_NOUN_PHRASE.has(tag);
}

const BEFORE_NOUN_PHRASE: ReadonlySet<Tag> = new Set([...BEFORE_NOUN].filter((tag) => tag !== 'preposition'));
