import { hashText } from './hashing';
import { indexOfHash } from './sortedHashes';

/** How running text mostly writes a word. */
export const CASING_UNKNOWN = 0;
export const CASING_LOWER = 1;
export const CASING_MIXED = 2;
export const CASING_TITLE = 3;
export const CASING_UPPER = 4;

const SEED_WORD = 101;
const SEED_KEY = 102;

/** What unlabelled text says of a word. Clusters count from 1; 0 is a word that it does not have. */
export interface WordKnowledge {
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
}

export const NO_KNOWLEDGE: WordKnowledge = { coarse: 0, middle: 0, fine: 0 };

/** The columns of the table as they stand in the model file: hashes ascending (unsigned), each with its values. */
export interface WordColumns {
  readonly words: Uint32Array;
  readonly coarse: Uint8Array;
  readonly middle: Uint8Array;
  readonly fine: Uint16Array;
  /** Hashes of lower-case words, ascending, with their casing. */
  readonly keys: Uint32Array;
  readonly casings: Uint8Array;
  /** How a first model reads these words all over the raw text, see `nameUse`; 0 where it says nothing. */
  readonly uses: Uint8Array;
}

export function wordHash(word: string): number {
  return hashText(word, SEED_WORD) >>> 0;
}

export function keyHash(lower: string): number {
  return hashText(lower, SEED_KEY) >>> 0;
}

/** Clusters of word vectors and usual casing, by hash of the word: the words themselves are not kept. */
export class WordTable {
  constructor(private readonly columns: WordColumns) {}

  /** One of the CASING constants for a word in lower case. */
  casing(lower: string): number {
    const at = indexOfHash(this.columns.keys, keyHash(lower));
    return at < 0 ? CASING_UNKNOWN : (this.columns.casings[at] as number);
  }

  /** How raw text uses a word in lower case as a name, see `nameUse`. */
  use(lower: string): number {
    const at = indexOfHash(this.columns.keys, keyHash(lower));
    return at < 0 ? 0 : (this.columns.uses[at] as number);
  }

  /** The clusters of the word as written; `NO_KNOWLEDGE` where it is unknown in this form. */
  exact(word: string): WordKnowledge {
    const { words, coarse, middle, fine } = this.columns;
    const at = indexOfHash(words, wordHash(word));
    if (at < 0) return NO_KNOWLEDGE;
    return {
      coarse: 1 + (coarse[at] as number),
      middle: 1 + (middle[at] as number),
      fine: 1 + (fine[at] as number),
    };
  }

  /** The clusters of the word, or else of the form that running text mostly writes. */
  lookUp(word: string, lower: string): WordKnowledge {
    const exact = this.exact(word);
    if (exact.coarse > 0) return exact;
    const title = lower.charAt(0).toUpperCase() + lower.slice(1);
    const forms = this.casing(lower) >= CASING_MIXED ? [title, word.toUpperCase(), lower] : [lower, title];
    for (const form of forms) {
      const known = form === word ? NO_KNOWLEDGE : this.exact(form);
      if (known.coarse > 0) return known;
    }
    return NO_KNOWLEDGE;
  }
}

/**
 * One number for the class that a word mostly has where it is capitalised (an index of `ENTITY_CLASSES`, 4 for none),
 * for how surely (0 to 2), and for its usual place: 0 a name by itself, 1 first of several words, 2 further on.
 */
export function nameUse(entity: number, sureness: number, place: number): number {
  return 1 + (entity * 3 + sureness) * 3 + place;
}

/** The class in a `nameUse`, or -1 for a word without. */
export function usedAs(use: number): number {
  return use === 0 ? -1 : Math.floor((use - 1) / 9);
}
