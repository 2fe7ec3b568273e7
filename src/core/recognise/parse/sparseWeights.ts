import type { FeatureList } from '../tagger/featureList';
import { HashFilter } from './hashFilter';
import type { SparseRows } from './syntaxModel';

/** Weights of hashed features, of which each says something of a few classes only. */
export class SparseWeights {
  private readonly mask: number;
  /** Hash and row plus one, side by side; 0 is an empty cell. */
  private readonly cells: Int32Array;

  private readonly starts: Int32Array;
  private readonly classes: Uint8Array;
  private readonly weights: Int8Array;
  private readonly filter: HashFilter;

  public constructor({ hashes, starts, classes, weights }: SparseRows) {
    this.starts = starts;
    this.classes = classes;
    this.weights = weights;
    this.filter = new HashFilter(hashes);
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.cells = new Int32Array(2 * size);
    const { cells, mask } = this;
    for (let row = 0; row < hashes.length; row++) {
      const hash = (hashes[row] as number) | 0;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0) at = (at + 1) & mask;
      cells[2 * at] = hash;
      cells[2 * at + 1] = row + 1;
    }
  }

  /** Adds the weights of all features to `sums`, which has a number for each class. Unknown features add nothing. */
  public addAll({ values, length: all }: FeatureList, sums: Int32Array): void {
    const { cells, mask, starts, classes, weights } = this;
    const length = this.filter.keep(values, all);
    for (let i = 0; i < length; i++) {
      const hash = values[i] as number;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0 && cells[2 * at] !== hash) at = (at + 1) & mask;
      const row = (cells[2 * at + 1] as number) - 1;
      if (row < 0) continue;
      const end = starts[row + 1] as number;
      for (let k = starts[row] as number; k < end; k++) {
        const one = classes[k] as number;
        sums[one] = (sums[one] as number) + (weights[k] as number);
      }
    }
  }
}
