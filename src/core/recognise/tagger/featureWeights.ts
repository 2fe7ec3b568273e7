import type { FeatureList } from './featureList';
import { TAG_COUNT } from './tags';

/** The weights of hashed features, found in one or two steps each. */
export class FeatureWeights {
  private readonly mask: number;
  /** A key and where its weights begin, plus one, side by side; 0 is an empty cell. */
  private readonly cells: Int32Array;
  /** Those of each feature, and behind them a row of zeros. */
  private readonly weights: Int8Array;
  /** Where the weights of the features of one word begin. */
  private found = new Int32Array(128);

  /** `weights` holds `TAG_COUNT` numbers for each of `hashes`. */
  constructor(hashes: Int32Array, weights: Int8Array) {
    this.weights = new Int8Array(weights.length + TAG_COUNT);
    this.weights.set(weights);
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.cells = new Int32Array(2 * size);
    const { cells, mask } = this;
    hashes.forEach((hash, row) => {
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0) at = (at + 1) & mask;
      cells[2 * at] = hash;
      cells[2 * at + 1] = row * TAG_COUNT + 1;
    });
  }

  /**
   * Adds the weights of all the features to `TAG_COUNT` sums from `offset` on; an unknown feature adds nothing. All are
   * found before the first is added, so that the memory answers many at a time, and are added by fours, so that the sums
   * are read and written a fourth as often.
   */
  addAll(sums: Int32Array, offset: number, list: FeatureList): void {
    const known = this.find(list);
    const { found, weights } = this;
    for (let i = 0; i < known; i += 4) {
      const [a, b] = [found[i] as number, found[i + 1] as number];
      const [c, d] = [found[i + 2] as number, found[i + 3] as number];
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const two = (weights[a + tag] as number) + (weights[b + tag] as number);
        const four = two + (weights[c + tag] as number) + (weights[d + tag] as number);
        sums[offset + tag] = (sums[offset + tag] as number) + four;
      }
    }
  }

  /** The number of known features, filled up to fours with the row of zeros. */
  private find({ values, length }: FeatureList): number {
    if (this.found.length < length + 3) this.found = new Int32Array(length + 3);
    const { cells, mask, found } = this;
    let known = 0;
    for (let i = 0; i < length; i++) {
      const hash = values[i] as number;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0 && cells[2 * at] !== hash) at = (at + 1) & mask;
      const from = cells[2 * at + 1] as number;
      if (from !== 0) found[known++] = from - 1;
    }
    while (known % 4 !== 0) found[known++] = this.weights.length - TAG_COUNT;
    return known;
  }
}
