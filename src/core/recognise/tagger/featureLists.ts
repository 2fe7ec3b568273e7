import { isEnglishForm } from './englishForms';
import { hashText } from './hashing';
import { NameList, type NameColumns } from './nameList';

const SEED_LISTED = 501;

/**
 * The lists of single words that features ask for, in the order of their bits in the model file. `flag` is the number
 * that the feature of the list has, 0 for none; `titled` lists have their words with a capital, the others without.
 */
export const WORD_LISTS = [
  { name: 'english', flag: 18, titled: false },
  { name: 'givenName', flag: 3, titled: true },
  { name: 'notName', flag: 17, titled: true },
  { name: 'personNoun', flag: 4, titled: false },
  { name: 'groupNoun', flag: 5, titled: false },
  { name: 'speechVerb', flag: 7, titled: false },
  { name: 'organizationHead', flag: 8, titled: true },
  { name: 'honorific', flag: 1, titled: true },
  { name: 'office', flag: 2, titled: false },
  { name: 'collectiveNoun', flag: 6, titled: false },
  { name: 'organizationSuffix', flag: 9, titled: true },
  { name: 'organizationOpener', flag: 10, titled: true },
  { name: 'placeHead', flag: 11, titled: true },
  { name: 'placeLead', flag: 12, titled: true },
  { name: 'placeCue', flag: 13, titled: false },
  { name: 'placePreposition', flag: 14, titled: false },
  { name: 'miscHead', flag: 15, titled: true },
  { name: 'particle', flag: 16, titled: false },
  { name: 'business', flag: 0, titled: false },
  { name: 'sport', flag: 0, titled: false },
  { name: 'politics', flag: 0, titled: false },
] as const;
export type WordListName = (typeof WORD_LISTS)[number]['name'];

/** What a text can be about, as far as it changes how an unknown name is read: these lists have its words. */
export const TOPICS = ['business', 'sport', 'politics'] as const satisfies readonly WordListName[];

/** The bit of each list. */
export const LIST_BIT = Object.fromEntries(WORD_LISTS.map(({ name }, bit) => [name, 1 << bit])) as Readonly<
  Record<WordListName, number>
>;
const TITLED = WORD_LISTS.reduce((bits, { name, titled }) => (titled ? bits | LIST_BIT[name] : bits), 0);

/** Hash of a word as a list has it. */
export function listedHash(word: string): number {
  return hashText(word, SEED_LISTED) >>> 0;
}

/**
 * The lists that the features of the model were made of: they travel with its weights, and what the lexicon learns later
 * changes nothing of them.
 */
export interface ListColumns {
  /** Hashes of words, ascending, with the bits of the lists that have them. */
  readonly words: Uint32Array;
  readonly bits: Uint32Array;
  /** States, cities, bodies, peoples; well-known names that may mean something else too. */
  readonly gazetteer: NameColumns;
  readonly known: NameColumns;
}

/** Answers what the lists say of a word. */
export class FeatureLists {
  readonly gazetteer: NameList;
  readonly known: NameList;
  private readonly bits: ReadonlyMap<number, number>;

  constructor({ words, bits, gazetteer, known }: ListColumns) {
    const byHash = new Map<number, number>();
    words.forEach((hash, at) => byHash.set(hash, bits[at] as number));
    this.bits = byHash;
    this.gazetteer = new NameList(gazetteer);
    this.known = new NameList(known);
  }

  /** The bits of the lists that have a word, given in lower case and as names are written. */
  listsOf(key: string, titled: string): number {
    let bits = (this.bitsOf(key) & ~TITLED) | (this.bitsOf(titled) & TITLED);
    if (isEnglishForm(key, this.isEnglish)) bits |= LIST_BIT.english;
    // Jean-Claude, Anna-Maria: the first part decides
    if (titled.includes('-')) bits |= this.bitsOf(titled.slice(0, titled.indexOf('-'))) & LIST_BIT.givenName;
    return bits;
  }

  private readonly isEnglish = (word: string): boolean => (this.bitsOf(word) & LIST_BIT.english) !== 0;

  private bitsOf(word: string): number {
    return this.bits.get(listedHash(word)) ?? 0;
  }
}

/** 0 for the lists of a word that says nothing of the topic, else 1 and the index in `TOPICS`. */
export function topicOf(lists: number): number {
  return 1 + TOPICS.findIndex((topic) => (lists & LIST_BIT[topic]) !== 0);
}
