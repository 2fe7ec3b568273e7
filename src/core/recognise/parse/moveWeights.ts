import type { FeatureList } from '../tagger/featureList';
import { HashFilter } from './hashFilter';
import type { SparseRows } from './syntaxModel';

/** What a parser does next: `SHIFT` the next word, or give the top of the stack a head on its right or left. */
export const SHIFT = 0;
export const LEFT_ARC = 1;
export const RIGHT_ARC = 2;

/**
 * The weights of features for the three moves. A feature and its weights share a cell of eight bytes, so that most
 * features cost one read of the memory.
 */
export class MoveWeights {
  private readonly mask: number;
  private readonly cells: Int32Array;
  private readonly bytes: Int8Array;
  private readonly filter: HashFilter;
  /** Keeps the reads ahead from being optimised away. */
  public touched = 0;

  public constructor({ hashes, starts, classes, weights }: SparseRows) {
    this.filter = new HashFilter(hashes);
    let size = 16;
    while (size < hashes.length * 1.3) size *= 2;
    this.mask = size - 1;
    this.cells = new Int32Array(2 * size);
    this.bytes = new Int8Array(this.cells.buffer);
    const { cells, bytes, mask } = this;
    for (let row = 0; row < hashes.length; row++) {
      const hash = (hashes[row] as number) | 0;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0) at = (at + 1) & mask;
      cells[2 * at] = hash;
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
        bytes[8 * at + 4 + (classes[k] as number)] = weights[k] as number;
      }
      // a taken cell is never zero, whatever its weights
      bytes[8 * at + 7] = 1;
    }
  }

  /** Writes the sums of the weights of all features: one for each move. The list loses the features without. */
  public score({ values, length: all }: FeatureList, sums: Int32Array): void {
    const { cells, mask, bytes } = this;
    const length = this.filter.keep(values, all);
    // reads every cell once before any branch waits for one: the visits to the memory overlap
    let touched = 0;
    for (let i = 0; i < length; i++) touched ^= cells[2 * ((values[i] as number) & mask)] as number;
    this.touched = touched;
    let [shift, left, right] = [0, 0, 0];
    for (let i = 0; i < length; i++) {
      const hash = values[i] as number;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0 && cells[2 * at] !== hash) at = (at + 1) & mask;
      const weights = 8 * at + 4;
      shift += bytes[weights] as number;
      left += bytes[weights + 1] as number;
      right += bytes[weights + 2] as number;
    }
    sums[SHIFT] = shift;
    sums[LEFT_ARC] = left;
    sums[RIGHT_ARC] = right;
  }
}
