import { TAG_COUNT } from '../../core/recognise/tagger/tags';

/** A sentence as numbers: the features of word n are `features[starts[n]] … features[starts[n + 1] - 1]`. */
export interface TrainingSentence {
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly tags: Uint8Array;
}

const TABLE_SIZE = 1 << 24;

/** Numbers the features that were counted often enough, in order of first sight. */
export class FeatureNumbers {
  private readonly keys = new Int32Array(TABLE_SIZE);
  private readonly counts = new Uint32Array(TABLE_SIZE);
  private readonly numbers = new Int32Array(TABLE_SIZE).fill(-1);
  private used = 0;
  /** The hashes by number. */
  readonly hashes: number[] = [];

  constructor(private readonly minimum: number) {}

  count(hash: number): void {
    const at = this.cell(hash);
    if (this.counts[at] === 0) {
      if (++this.used > TABLE_SIZE * 0.8) throw new Error('too many distinct features for the table of the trainer');
      this.keys[at] = hash;
    }
    this.counts[at] = (this.counts[at] as number) + 1;
  }

  /** The number of a feature, or -1 where it was counted too rarely. */
  number(hash: number): number {
    const at = this.cell(hash);
    if ((this.counts[at] as number) < this.minimum) return -1;
    if ((this.numbers[at] as number) < 0) this.numbers[at] = this.hashes.push(hash) - 1;
    return this.numbers[at] as number;
  }

  private cell(hash: number): number {
    let at = hash & (TABLE_SIZE - 1);
    while (this.counts[at] !== 0 && this.keys[at] !== hash) at = (at + 1) & (TABLE_SIZE - 1);
    return at;
  }
}

/** Weights by feature number and tag, and of one tag behind another. */
export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

export function emptyWeights(features: number): Weights {
  return {
    features: new Float32Array(features * TAG_COUNT),
    transitions: new Float32Array(TAG_COUNT * TAG_COUNT),
  };
}
