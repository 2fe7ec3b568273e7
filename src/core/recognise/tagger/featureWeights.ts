import { TAG_COUNT } from './tags';

/** The weights of hashed features, found in one or two steps each. */
export class FeatureWeights {
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** Row of the key plus one; 0 is an empty cell. */
  private readonly rows: Int32Array;

  /** `weights` holds `TAG_COUNT` numbers for each of `hashes`. */
  constructor(
    hashes: Int32Array,
    private readonly weights: Int8Array,
  ) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size);
    hashes.forEach((hash, row) => {
      let at = hash & this.mask;
      while (this.rows[at] !== 0) at = (at + 1) & this.mask;
      this.keys[at] = hash;
      this.rows[at] = row + 1;
    });
  }

  /** Adds the weights of a feature to `TAG_COUNT` sums from `offset` on; an unknown feature adds nothing. */
  addTo(sums: Int32Array, offset: number, hash: number): void {
    let at = hash & this.mask;
    for (;;) {
      const row = this.rows[at] as number;
      if (row === 0) return;
      if (this.keys[at] === hash) {
        const from = (row - 1) * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          sums[offset + tag] = (sums[offset + tag] as number) + (this.weights[from + tag] as number);
        }
        return;
      }
      at = (at + 1) & this.mask;
    }
  }
}
