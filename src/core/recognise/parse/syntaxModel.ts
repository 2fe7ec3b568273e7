import { keyHash } from '../tagger/wordTable';
import type { FormTable } from './formFeatures';

/** Rows of weights for hashed features: row `i` holds `classes` and `weights` from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  /** Ascending, unsigned. */
  readonly hashes: Uint32Array;
  readonly starts: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** What is known of word forms in lower case. */
export interface FormColumns {
  /** Ascending. */
  readonly hashes: Uint32Array;
  /** Clusters of word vectors, from 1; 0 for none. */
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  /** The only tag that the training data give the form, plus one; 0 where it has several or is rare. */
  readonly tag: Uint8Array;
}

/** A trained model of syntax as it is stored: whole numbers, so that every machine adds up the same. */
export interface SyntaxModel {
  /** How it was trained, for people to read. */
  readonly about: Readonly<Record<string, string | number>>;
  /** `XPOS|UPOS` of each tag. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** `form tag lemma`, where the rules of inflection give another lemma. Tags are `V`, `N`, `A` or `P`. */
  readonly lemmas: readonly string[];
  readonly forms: FormColumns;
  readonly tagger: SparseRows;
  readonly moves: SparseRows;
  readonly labels: SparseRows;
}

/** Clusters and tags of forms, found by hash. */
export class FormIndex implements FormTable {
  public constructor(private readonly columns: FormColumns) {}

  public clusters(lower: string): { readonly fine: number; readonly coarse: number } {
    const at = this.indexOf(keyHash(lower));
    return at < 0
      ? { fine: 0, coarse: 0 }
      : { fine: this.columns.fine[at] as number, coarse: this.columns.coarse[at] as number };
  }

  public onlyTag(lower: string): number {
    const at = this.indexOf(keyHash(lower));
    return at < 0 ? -1 : (this.columns.tag[at] as number) - 1;
  }

  private indexOf(hash: number): number {
    const { hashes } = this.columns;
    let low = 0;
    let high = hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = hashes[middle] as number;
      if (found === hash) return middle;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
