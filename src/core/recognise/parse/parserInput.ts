import type { FormFeatures } from './formFeatures';

/** The words of a sentence as the arc parser sees them. */
export interface ParserInput {
  readonly forms: readonly FormFeatures[];
  /** Where the sentence begins in `forms` and `tags`. */
  readonly first: number;
  /** The predicted tag of each word. */
  readonly tags: Uint8Array;
}

/** Stands for what a word outside the sentence would have. */
export const OUTSIDE = 251;
/** Stands for the relation of a child that is not there. */
export const NO_LABEL = 253;

/** Distances are told apart up to three, then by classes. */
export function distanceClass(distance: number): number {
  if (distance < 4) return distance;
  return distance < 7 ? 4 : distance < 12 ? 5 : 6;
}
