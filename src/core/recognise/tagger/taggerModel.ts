import type { ListColumns } from './featureLists';
import type { WordColumns } from './wordTable';

/** A trained model as it is stored: whole numbers, so that every machine adds up the same. */
export interface TaggerModel {
  /** How it was trained: hyperparameters and data, for people to read. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Score units to one natural logarithm. */
  readonly unit: number;
  /** Feature hashes, ascending (signed). */
  readonly hashes: Int32Array;
  /** `TAG_COUNT` weights for each feature. */
  readonly weights: Int8Array;
  /** `[tag before × TAG_COUNT + tag]`. */
  readonly transitions: Int32Array;
  readonly words: WordColumns;
  /** What the features were made of, with its `fingerprintOf` at the time the weights were learned. */
  readonly lists: ListColumns;
  readonly fingerprint: number;
}
