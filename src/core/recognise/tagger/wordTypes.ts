import { LIST_BIT, topicOf, WORD_LISTS, type FeatureLists } from './featureLists';
import { hashText, mix } from './hashing';
import { lowerHash, writtenHash } from './nameList';
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
  /** The most words of a name of the gazetteer, and of the lists of well-known names, that begins with the word. */
  readonly opensGazetteer: number;
  readonly opensKnown: number;
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
/** Of the feature of `WEEKDAYS_AND_MONTHS`, beside those of `WORD_LISTS`. */
const FLAG_CALENDAR = 19;
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
    readonly lists: FeatureLists,
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
    const lists = this.lists.listsOf(key, titled(word, written));
    const lowerId = lowerHash(key);
    const shapeId = hashText(shape, SEED_SHAPE);
    const id = writtenHash(word);
    const wide = [lowerId, shapeId, mix(SEED_COARSE, clusters.coarse), mix(SEED_MIDDLE, clusters.middle)];
    wide.push(mix(SEED_FINE, clusters.fine), mix(SEED_CASING, casing), mix(SEED_USED_AS, usedAs(use)));
    const near = [
      id,
      mix(SEED_USE, use),
      ...this.memberships(lists, titled(word, written), key),
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
      english: (lists & LIST_BIT.english) !== 0,
      givenName: (lists & LIST_BIT.givenName) !== 0,
      title: (lists & (LIST_BIT.honorific | LIST_BIT.office)) !== 0,
      headKind: headKindOf(lists),
      topic: written === CASE_LOWER ? topicOf(lists) : 0,
      opensGazetteer: this.lists.gazetteer.longest(lowerId),
      opensKnown: this.lists.known.longest(lowerId),
      id,
      lowerId,
      shapeId,
      clusters,
      wide: Int32Array.from(wide),
      near: Int32Array.from(near),
      own: Int32Array.from(own),
    };
  }

  /** The features of the lists that have the word. */
  private memberships(lists: number, titledForm: string, key: string): number[] {
    const found: number[] = [];
    WORD_LISTS.forEach(({ flag }, bit) => {
      if (flag !== 0 && (lists >> bit) & 1) found.push(mix(SEED_FLAG, flag));
    });
    if (WEEKDAYS_AND_MONTHS.has(key)) found.push(mix(SEED_FLAG, FLAG_CALENDAR));
    for (const kind of this.lists.gazetteer.kindsOf(titledForm)) found.push(hashText(kind, SEED_GAZETTEER));
    return found;
  }

  /** First and last part of a compound, and what the gazetteer says of the first. */
  private parts(word: string): number[] {
    const [first, last] = [word.indexOf('-'), word.lastIndexOf('-')];
    if (first < 1 || last === word.length - 1) return [];
    const [head, tail] = [word.slice(0, first), word.slice(last + 1)];
    const kinds = this.lists.gazetteer.kindsOf(head).map((kind) => mix(hashText(kind, SEED_HEAD_PART), caseOf(tail)));
    return [hashText(head, SEED_HEAD_PART), hashText(tail.toLowerCase(), SEED_TAIL_PART), ...kinds];
  }
}

/** The word with one capital, as the word lists write it. */
function titled(word: string, written: number): string {
  return written === CASE_UPPER && word.length > 3 ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function headKindOf(lists: number): number {
  return (
    Number((lists & LIST_BIT.organizationHead) !== 0) +
    2 * Number((lists & LIST_BIT.organizationSuffix) !== 0) +
    4 * Number((lists & LIST_BIT.placeHead) !== 0) +
    8 * Number((lists & LIST_BIT.miscHead) !== 0)
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
