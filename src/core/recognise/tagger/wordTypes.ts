import type { Gazetteer } from '../../lexicon/gazetteer';
import { isEnglishWord } from '../../lexicon/englishWords';
import {
  COLLECTIVE_NOUNS,
  givenNameGender,
  GROUP_NOUNS,
  HONORIFICS,
  MISC_HEADS,
  NOT_NAMES,
  OFFICES,
  ORGANIZATION_HEADS,
  ORGANIZATION_OPENERS,
  ORGANIZATION_SUFFIXES,
  PARTICLES,
  PERSON_NOUNS,
  PLACE_CUES,
  PLACE_HEADS,
  PLACE_LEADS,
  PLACE_PREPOSITIONS,
  SPEECH_VERBS,
} from '../../lexicon/nameWords';
import { topicOf } from '../../lexicon/topicWords';
import { hashText, mix } from './hashing';
import { normaliseWord, wordShape } from './wordShape';
import { usedAs, type WordKnowledge, type WordTable } from './wordTable';

/** How a word is written. */
export const CASE_NONE = 0;
export const CASE_LOWER = 1;
export const CASE_TITLE = 2;
export const CASE_UPPER = 3;
export const CASE_MIXED = 4;

/** A distinct word with all that can be said of it outside any sentence. */
export interface WordType {
  /** In lower case, normalised. */
  readonly text: string;
  /** In lower case, normalised. */
  readonly key: string;
  readonly letters: number;
  /** One of the CASE constants. */
  readonly case: number;
  /** True for a capital anywhere near its beginning: the word may be part of a name. */
  readonly capital: boolean;
  readonly casing: number;
  /** How raw text uses the word as a name: a `nameUse`. */
  readonly use: number;
  readonly english: boolean;
  readonly givenName: boolean;
  readonly title: boolean;
  /** What a name that ends in the word is, by the word lists: a bit for each kind of head. */
  readonly headKind: number;
  /** What texts with the word are about, see `topicOf`. */
  readonly topic: number;
  /** Hashes of the word as written, in lower case, and of its shape. */
  readonly id: number;
  readonly lowerId: number;
  readonly shapeId: number;
  readonly clusters: WordKnowledge;
  /** Hashed features that count for words up to two away, for neighbours, and for the word itself only. */
  readonly wide: Int32Array;
  readonly near: Int32Array;
  readonly own: Int32Array;
}

const SEED_TEXT = 1;
const SEED_LOWER = 2;
const SEED_SHAPE = 3;
const SEED_LONG_SHAPE = 4;
const SEED_PREFIX = 5;
const SEED_SUFFIX = 6;
const SEED_COARSE = 7;
const SEED_MIDDLE = 8;
const SEED_FINE = 9;
const SEED_LOWER_MIDDLE = 10;
const SEED_CASING = 11;
const SEED_FLAG = 12;
const SEED_GAZETTEER = 13;
const SEED_HEAD_PART = 14;
const SEED_TAIL_PART = 15;
const SEED_TRUE_CASE = 16;
const SEED_USED_AS = 17;
const SEED_USE = 18;
const SEED_USE_CASE = 19;

const LONGEST_AFFIX = 5;
const WEEKDAYS_AND_MONTHS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** Text repeats its words, so each is looked at once; the bound keeps hostile text from growing the cache for ever. */
const CACHE_LIMIT = 40_000;

/** Knows the distinct words of all documents. */
export class WordTypes {
  private readonly cache = new Map<string, WordType>();
  /** What stands before the first and behind the last word of a sentence. */
  readonly before: WordType;
  readonly behind: WordType;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly table: WordTable,
  ) {
    this.before = this.describe('\u0002');
    this.behind = this.describe('\u0003');
  }

  of(text: string): WordType {
    let type = this.cache.get(text);
    if (!type) {
      if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
      this.cache.set(text, (type = this.describe(text)));
    }
    return type;
  }

  private describe(text: string): WordType {
    const word = normaliseWord(text.length > 60 ? text.slice(0, 60) : text);
    const key = word.toLowerCase();
    const casing = this.table.casing(key);
    const use = this.table.use(key);
    const clusters = this.table.lookUp(word, key);
    const written = caseOf(word);
    const shape = wordShape(word, 1);
    const english = isEnglishWord(key);
    const givenName = givenNameGender(titled(word, written)) !== undefined;
    const title = HONORIFICS.has(titled(word, written)) || OFFICES.has(key);
    const headKind = headKindOf(titled(word, written));
    const lowerId = hashText(key, SEED_LOWER);
    const shapeId = hashText(shape, SEED_SHAPE);
    const id = hashText(word, SEED_TEXT);
    const wide = [lowerId, shapeId, mix(SEED_COARSE, clusters.coarse), mix(SEED_MIDDLE, clusters.middle)];
    wide.push(mix(SEED_FINE, clusters.fine), mix(SEED_CASING, casing), mix(SEED_USED_AS, usedAs(use)));
    const near = [
      id,
      mix(SEED_USE, use),
      ...this.memberships(word, key, written),
      hashText(key.slice(-3), SEED_SUFFIX + 100),
    ];
    const own = [hashText(wordShape(word, 4), SEED_LONG_SHAPE), mix(mix(SEED_TRUE_CASE, casing), written)];
    own.push(mix(mix(SEED_USE_CASE, use), written * 8 + casing));
    own.push(mix(SEED_LOWER_MIDDLE, this.table.exact(key).middle));
    for (let length = 1; length <= LONGEST_AFFIX && length < key.length; length++) {
      own.push(hashText(key.slice(0, length), SEED_PREFIX), hashText(key.slice(-length), SEED_SUFFIX));
    }
    own.push(...this.parts(word));
    return {
      text: word,
      key,
      letters: key.length,
      case: written,
      capital: written >= CASE_TITLE,
      casing,
      use,
      english,
      givenName,
      title,
      headKind,
      topic: written === CASE_LOWER ? topicOf(key) : 0,
      id,
      lowerId,
      shapeId,
      clusters,
      wide: Int32Array.from(wide),
      near: Int32Array.from(near),
      own: Int32Array.from(own),
    };
  }

  /** The word lists that have the word. */
  private memberships(word: string, key: string, written: number): number[] {
    const titleForm = titled(word, written);
    const found: number[] = [];
    const flag = (is: boolean, number: number): void => {
      if (is) found.push(mix(SEED_FLAG, number));
    };
    flag(HONORIFICS.has(titleForm), 1);
    flag(OFFICES.has(key), 2);
    flag(givenNameGender(titleForm) !== undefined, 3);
    flag(PERSON_NOUNS.has(key), 4);
    flag(GROUP_NOUNS.has(key), 5);
    flag(COLLECTIVE_NOUNS.has(key), 6);
    flag(SPEECH_VERBS.has(key), 7);
    flag(ORGANIZATION_HEADS.has(titleForm), 8);
    flag(ORGANIZATION_SUFFIXES.has(titleForm), 9);
    flag(ORGANIZATION_OPENERS.has(titleForm), 10);
    flag(PLACE_HEADS.has(titleForm), 11);
    flag(PLACE_LEADS.has(titleForm), 12);
    flag(PLACE_CUES.has(key), 13);
    flag(PLACE_PREPOSITIONS.has(key), 14);
    flag(MISC_HEADS.has(titleForm), 15);
    flag(PARTICLES.has(key), 16);
    flag(NOT_NAMES.has(titleForm), 17);
    flag(isEnglishWord(key), 18);
    flag(WEEKDAYS_AND_MONTHS.has(key), 19);
    for (const kind of this.kindsOf(titleForm)) found.push(hashText(kind, SEED_GAZETTEER));
    return found;
  }

  private kindsOf(word: string): string[] {
    const match = this.gazetteer.match(0, (index) => (index === 0 ? word : null));
    return [...new Set((match?.entries ?? []).map(({ kind }) => kind))];
  }

  /** First and last part of a compound, and what the gazetteer says of the first. */
  private parts(word: string): number[] {
    const [first, last] = [word.indexOf('-'), word.lastIndexOf('-')];
    if (first < 1 || last === word.length - 1) return [];
    const [head, tail] = [word.slice(0, first), word.slice(last + 1)];
    const kinds = this.kindsOf(head).map((kind) => mix(hashText(kind, SEED_HEAD_PART), caseOf(tail)));
    return [hashText(head, SEED_HEAD_PART), hashText(tail.toLowerCase(), SEED_TAIL_PART), ...kinds];
  }
}

/** The word with one capital, as the word lists write it. */
function titled(word: string, written: number): string {
  return written === CASE_UPPER && word.length > 3 ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function headKindOf(word: string): number {
  return (
    Number(ORGANIZATION_HEADS.has(word)) +
    2 * Number(ORGANIZATION_SUFFIXES.has(word)) +
    4 * Number(PLACE_HEADS.has(word)) +
    8 * Number(MISC_HEADS.has(word))
  );
}

function caseOf(word: string): number {
  const first = word.charAt(0);
  if (/^[a-z]+$/.test(word)) return CASE_LOWER;
  if (/^\p{Lu}/u.test(word)) {
    if (word.length === 1) return CASE_TITLE;
    return word === word.toUpperCase() ? CASE_UPPER : CASE_TITLE;
  }
  if (first.toLowerCase() === first.toUpperCase() && !/\p{L}/u.test(word)) return CASE_NONE;
  return /\p{Lu}/u.test(word) ? CASE_MIXED : CASE_LOWER;
}
