import { hashText, mix } from './hashing';
import { indexOfHash } from './sortedHashes';

const SEED_WRITTEN = 1;
const SEED_LOWER = 2;

/** What a listed name names, by its number in the model file. New kinds go to the end, with a new model. */
export const NAME_KINDS = [
  'state',
  'capital',
  'region',
  'city',
  'supranational',
  'organization',
  'outlet',
  'building',
  'adjective',
  'people',
  'event',
  'known',
  'company',
  'body',
  'club',
  'thing',
  'place',
  'surname',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Names as hashes, as they stand in the model file. A name takes a row for each kind and for each way of writing it;
 * the rows of one name stand together, the likeliest kind first.
 */
export interface NameColumns {
  /** Hashes of the words in lower case that names begin with, ascending; the most words of such a name. */
  readonly openings: Uint32Array;
  readonly longest: Uint8Array;
  /** Hashes of the names in lower case, ascending. */
  readonly names: Uint32Array;
  /** The low half of the hash of the name as written. */
  readonly forms: Uint16Array;
  /** Indices of `NAME_KINDS`. */
  readonly kinds: Uint8Array;
}

/** A word of a text, with its hashes as written and in lower case. */
export interface HashedWord {
  readonly text: string;
  readonly id: number;
  readonly lowerId: number;
}

/** The number of words that a name takes, and what it may name, the likeliest first. */
export interface NameMatch {
  readonly length: number;
  readonly kinds: readonly NameKind[];
}

/** Hash of a word as written. */
export function writtenHash(word: string): number {
  return hashText(word, SEED_WRITTEN);
}

/** Hash of a word in lower case. */
export function lowerHash(key: string): number {
  return hashText(key, SEED_LOWER);
}

/** Hash of a name, from those of its words. */
export function hashOfWords(hashes: Iterable<number>): number {
  let hash = 0;
  for (const word of hashes) hash = mix(hash, word);
  return hash;
}

/** Looks names up by hash: the names themselves are not kept. */
export class NameList {
  constructor(private readonly columns: NameColumns) {}

  /** The most words of a name that begins with a word of this `lowerHash`; 0 where none does. */
  longest(lowerId: number): number {
    const at = indexOfHash(this.columns.openings, lowerId >>> 0);
    return at < 0 ? 0 : (this.columns.longest[at] as number);
  }

  /**
   * The longest name among the first `most` words from `from` on. Letter case must fit: as listed, with a capital at the
   * start, or all in capitals.
   */
  match(words: readonly HashedWord[], from: number, most: number): NameMatch | null {
    let best: NameMatch | null = null;
    let [lower, written, capitals] = [0, 0, true];
    for (let length = 1; length <= most; length++) {
      const word = words[from + length - 1] as HashedWord;
      lower = mix(lower, word.lowerId);
      written = mix(written, word.id);
      capitals &&= word.text === word.text.toUpperCase();
      // one or two letters in capitals are initials more often than a name that is shouted
      const kinds = this.kinds(lower, written, capitals && (length > 1 || !/^\p{Lu}{1,2}$/u.test(word.text)));
      if (kinds.length > 0) best = { length, kinds };
    }
    return best;
  }

  /** What a word by itself may name. */
  kindsOf(text: string): readonly NameKind[] {
    const lowerId = lowerHash(text.toLowerCase());
    if (this.longest(lowerId) === 0) return [];
    return this.match([{ text, id: writtenHash(text), lowerId }], 0, 1)?.kinds ?? [];
  }

  private kinds(lower: number, written: number, capitals: boolean): NameKind[] {
    const { names, forms, kinds } = this.columns;
    const name = lower >>> 0;
    const found: NameKind[] = [];
    const first = indexOfHash(names, name);
    for (let at = first; at >= 0 && names[at] === name; at++) {
      const kind = NAME_KINDS[kinds[at] as number] as NameKind;
      if ((capitals || forms[at] === (written & 0xffff)) && !found.includes(kind)) found.push(kind);
    }
    return found;
  }
}
