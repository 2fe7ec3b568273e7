/**
 * A set of hashes that may answer yes wrongly, but never no (Bloom 1970, with one hash). Most features of a sentence have
 * no weights; the filter fits the cache of a core where the table of the weights does not, and spares the visit there.
 */
export class HashFilter {
  private readonly bits: Int32Array;
  private readonly shift: number;

  public constructor(hashes: Uint32Array) {
    let power = 10;
    while (power < 22 && 2 ** power < hashes.length * BITS_FOR_ONE) power++;
    this.shift = 32 - power;
    this.bits = new Int32Array(2 ** (power - 5));
    for (const hash of hashes) {
      const bit = hash >>> this.shift;
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** Writes those of the first `length` hashes that may be in the set to the front of `values`; returns their number. */
  public keep(values: Int32Array, length: number): number {
    const { bits, shift } = this;
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const hash = values[i] as number;
      const bit = hash >>> shift;
      values[kept] = hash;
      kept += ((bits[bit >>> 5] as number) >>> (bit & 31)) & 1;
    }
    return kept;
  }
}

/** One hash in so many bits: one wrong yes in about ten. */
const BITS_FOR_ONE = 10;
