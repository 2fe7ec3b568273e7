import type { SparseRows } from '../../../core/recognise/parse/syntaxModel';
import type { LearntRow } from './learningWeights';

/** What is too small to store, in steps of the scale. */
export interface Least {
  /** Between the largest and the smallest weight of a row (0 for classes without one): what it can change at most. */
  readonly spread: number;
  readonly weight: number;
}

const ANYTHING: Least = { spread: 1, weight: 1 };

/** The rows in whole numbers, `scale` to one, without what is smaller than `least`. */
export function packRows(rows: readonly LearntRow[], scale: number, least = ANYTHING): SparseRows {
  const sorted = [...rows].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const hashes: number[] = [];
  const starts: number[] = [0];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const row of sorted) {
    const rounded = row.weights.map((weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
    if (Math.max(0, ...rounded) - Math.min(0, ...rounded) < least.spread) continue;
    hashes.push(row.hash >>> 0);
    rounded.forEach((weight, at) => {
      if (Math.abs(weight) < least.weight) return;
      classes.push(row.classes[at] as number);
      weights.push(weight);
    });
    starts.push(classes.length);
  }
  return {
    hashes: Uint32Array.from(hashes),
    starts: Int32Array.from(starts),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(weights),
  };
}
