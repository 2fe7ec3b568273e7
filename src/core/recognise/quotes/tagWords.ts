import type { SyntacticWord } from '../../model/syntax';
import { closedClass } from '../text/wordClasses';

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

/** The tags of what Penn tags tell without more. */
const BY_PENN: ReadonlyMap<string, Tag> = new Map(
  Object.entries<Tag>({
    CC: 'coordinator',
    CD: 'number',
    DT: 'determiner',
    EX: 'pronoun',
    FW: 'noun',
    IN: 'preposition',
    JJ: 'adjective',
    JJR: 'adjective',
    JJS: 'adjective',
    MD: 'modal',
    NN: 'noun',
    NNS: 'noun',
    NNP: 'name',
    NNPS: 'name',
    PDT: 'determiner',
    PRP: 'pronoun',
    PRP$: 'possessive',
    RB: 'adverb',
    RBR: 'adverb',
    RBS: 'adverb',
    RP: 'preposition',
    TO: 'to',
    UH: 'adverb',
    VB: 'infinitive',
    VBD: 'verb',
    VBG: 'gerund',
    VBN: 'participle',
    VBP: 'verb',
    VBZ: 'verb',
    WDT: 'relative',
    WP: 'relative',
    WP$: 'possessive',
    WRB: 'subordinator',
  }),
);

/** The tag of a token by its syntactic words: its first, and a clitic written together with it; `before` stands in front. */
export function tagOf(word: SyntacticWord, clitic: SyntacticWord | null, before: SyntacticWord | undefined): Tag {
  const { lower, upos, xpos, relation } = word;
  const mark = /^[a-z]/.test(lower) ? undefined : PUNCTUATION.get(lower);
  if (mark) return mark;
  if (clitic?.xpos === 'POS') return 'genitive';
  if (clitic && upos === 'PRON' && (clitic.upos === 'AUX' || clitic.upos === 'VERB')) return 'pronoun-verb';
  if (lower === 'that') return 'that';
  if (lower === 'to')
    return before?.lower === 'according' ? 'preposition' : xpos === 'TO' || xpos === 'IN' ? 'to' : 'to';
  if (upos === 'AUX' || upos === 'VERB') {
    if (word.lemma === 'be') return 'be';
    if (word.lemma === 'have') return 'have';
    if (word.lemma === 'do') return 'do';
    if (xpos === 'VBG' && (relation === 'amod' || relation === 'compound')) return 'adjective';
    if (xpos === 'VBN' && relation === 'amod') return 'adjective';
    if (xpos === 'VBG' && relation === 'case') return 'preposition';
  }
  const closed = closedClass(lower);
  if (closed === 'time' && upos !== 'VERB' && upos !== 'AUX') return 'time';
  if (upos === 'SCONJ') return 'subordinator';
  if (upos === 'PUNCT' || upos === 'SYM') return 'other';
  return BY_PENN.get(xpos) ?? 'noun';
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
