import type { SparseRows } from '../../../core/recognise/parse/syntaxModel';
import type { LearntRow } from './learningWeights';

/** The rows in whole numbers, `scale` to one; weights that round to nothing and rows without weights are left out. */
export function packRows(rows: readonly LearntRow[], scale: number, least = 1): SparseRows {
  const sorted = [...rows].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const hashes: number[] = [];
  const starts: number[] = [0];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const row of sorted) {
    const rounded = row.weights.map((weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
    if (!rounded.some((weight) => Math.abs(weight) >= least)) continue;
    hashes.push(row.hash >>> 0);
    rounded.forEach((weight, at) => {
      if (weight === 0) return;
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
