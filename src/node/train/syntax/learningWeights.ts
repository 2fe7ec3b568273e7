import type { FeatureList } from '../../../core/recognise/tagger/featureList';

/** A feature with the mean weights of the classes that it says something of. */
export interface LearntRow {
  readonly hash: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Weights of an averaged perceptron (Collins 2002) while it learns: for each hashed feature a chain of the classes that it
 * has been updated for. The mean over time is kept lazily: each entry remembers when it was changed last.
 */
export class LearningWeights {
  private cells = new Int32Array(1 << 22);
  private mask = (1 << 21) - 1;
  private used = 0;
  private hashes = new Int32Array(1 << 20);
  private heads = new Int32Array(1 << 20);
  /** How often the feature was updated. */
  private counts = new Int32Array(1 << 20);
  private next = new Int32Array(1 << 22);
  private classes = new Uint8Array(1 << 22);
  private weights = new Float32Array(1 << 22);
  private totals = new Float64Array(1 << 22);
  private stamps = new Int32Array(1 << 22);
  private entries = 0;

  public addAll({ values, length }: FeatureList, sums: Float64Array): void {
    const { cells, mask, heads, next, classes, weights } = this;
    for (let i = 0; i < length; i++) {
      const hash = values[i] as number;
      let at = hash & mask;
      while (cells[2 * at + 1] !== 0 && cells[2 * at] !== hash) at = (at + 1) & mask;
      const row = (cells[2 * at + 1] as number) - 1;
      if (row < 0) continue;
      for (let k = (heads[row] as number) - 1; k >= 0; k = (next[k] as number) - 1) {
        const one = classes[k] as number;
        sums[one] = (sums[one] as number) + (weights[k] as number);
      }
    }
  }

  public update({ values, length }: FeatureList, right: number, wrong: number, time: number): void {
    for (let i = 0; i < length; i++) {
      const row = this.rowOf(values[i] as number);
      this.counts[row] = (this.counts[row] as number) + 1;
      this.change(row, right, 1, time);
      this.change(row, wrong, -1, time);
    }
  }

  /** The mean weights over time, rows with features updated fewer than `least` times left out. */
  public averaged(time: number, least: number): LearntRow[] {
    const rows: LearntRow[] = [];
    for (let row = 0; row < this.used; row++) {
      if ((this.counts[row] as number) < least) continue;
      const classes: number[] = [];
      const weights: number[] = [];
      for (let k = (this.heads[row] as number) - 1; k >= 0; k = (this.next[k] as number) - 1) {
        const total = (this.totals[k] as number) + (time - (this.stamps[k] as number)) * (this.weights[k] as number);
        if (total === 0) continue;
        classes.push(this.classes[k] as number);
        weights.push(total / time);
      }
      if (classes.length > 0) rows.push({ hash: this.hashes[row] as number, classes, weights });
    }
    return rows;
  }

  private change(row: number, one: number, delta: number, time: number): void {
    let k = (this.heads[row] as number) - 1;
    while (k >= 0 && this.classes[k] !== one) k = (this.next[k] as number) - 1;
    if (k < 0) {
      if (this.entries === this.next.length) this.growEntries();
      k = this.entries++;
      this.classes[k] = one;
      this.next[k] = this.heads[row] as number;
      this.heads[row] = k + 1;
    }
    this.totals[k] = (this.totals[k] as number) + (time - (this.stamps[k] as number)) * (this.weights[k] as number);
    this.stamps[k] = time;
    this.weights[k] = (this.weights[k] as number) + delta;
  }

  private rowOf(hash: number): number {
    let at = hash & this.mask;
    while (this.cells[2 * at + 1] !== 0 && this.cells[2 * at] !== hash) at = (at + 1) & this.mask;
    const found = this.cells[2 * at + 1] as number;
    if (found !== 0) return found - 1;
    if (this.used === this.heads.length) this.growRows();
    const row = this.used++;
    this.hashes[row] = hash;
    this.cells[2 * at] = hash;
    this.cells[2 * at + 1] = row + 1;
    if (this.used * 2 > this.mask) this.rehash();
    return row;
  }

  private rehash(): void {
    this.mask = this.mask * 2 + 1;
    this.cells = new Int32Array(2 * (this.mask + 1));
    for (let row = 0; row < this.used; row++) {
      const hash = this.hashes[row] as number;
      let at = hash & this.mask;
      while (this.cells[2 * at + 1] !== 0) at = (at + 1) & this.mask;
      this.cells[2 * at] = hash;
      this.cells[2 * at + 1] = row + 1;
    }
  }

  private growRows(): void {
    const size = this.heads.length * 2;
    this.hashes = copied(new Int32Array(size), this.hashes);
    this.heads = copied(new Int32Array(size), this.heads);
    this.counts = copied(new Int32Array(size), this.counts);
  }

  private growEntries(): void {
    const size = this.next.length * 2;
    this.next = copied(new Int32Array(size), this.next);
    this.classes = copied(new Uint8Array(size), this.classes);
    this.weights = copied(new Float32Array(size), this.weights);
    this.totals = copied(new Float64Array(size), this.totals);
    this.stamps = copied(new Int32Array(size), this.stamps);
  }
}

function copied<T extends { set(from: T): void }>(into: T, from: T): T {
  into.set(from);
  return into;
}
