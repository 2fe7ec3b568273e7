import { continues, isOpen, mayFollow, PREDECESSORS, TAG_COUNT } from './tags';

/**
 * The best sequence of allowed tags (Viterbi). `scores` holds `TAG_COUNT` numbers a word; `transitions` is
 * `[tag before × TAG_COUNT + tag]`. A sequence neither begins nor ends inside a name.
 */
export function bestTags(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>): Uint8Array {
  const best = new Float64Array(length * TAG_COUNT).fill(-Infinity);
  const from = new Uint8Array(length * TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++) if (!continues(tag)) best[tag] = scores[tag] as number;
  for (let at = 1; at < length; at++) {
    const row = at * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      let highest = -Infinity;
      let chosen = 0;
      for (const before of PREDECESSORS[tag] as readonly number[]) {
        const sum = (best[row - TAG_COUNT + before] as number) + (transitions[before * TAG_COUNT + tag] as number);
        if (sum > highest) {
          highest = sum;
          chosen = before;
        }
      }
      best[row + tag] = highest + (scores[row + tag] as number);
      from[row + tag] = chosen;
    }
  }
  const tags = new Uint8Array(length);
  let last = 0;
  const row = (length - 1) * TAG_COUNT;
  for (let tag = 1; tag < TAG_COUNT; tag++) {
    if (!isOpen(tag) && (best[row + tag] as number) > (best[row + last] as number)) last = tag;
  }
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = last;
    last = from[at * TAG_COUNT + last] as number;
  }
  return tags;
}

/** The pairs of tags that may follow each other, as `tag before × TAG_COUNT + tag`. */
export const ALLOWED_PAIRS: readonly number[] = Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, pair) => pair).filter(
  (pair) => mayFollow(Math.floor(pair / TAG_COUNT), pair % TAG_COUNT),
);

/** Sums over all tag sequences of one sentence (forward-backward), rescaled at each word so that nothing overflows. */
export class Lattice {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** exp(score - highest score of the word). */
  potentials = new Float64Array(0);
  scales = new Float64Array(0);
  /** exp of the transitions. */
  readonly factors = new Float64Array(TAG_COUNT * TAG_COUNT);

  /** Fills all tables. `scale` turns the scores into natural logarithms. */
  run(scores: ArrayLike<number>, length: number, transitions: ArrayLike<number>, scale: number): void {
    this.reserve(length);
    for (const pair of ALLOWED_PAIRS) this.factors[pair] = Math.exp((transitions[pair] as number) * scale);
    this.exponentiate(scores, length, scale);
    this.passForward(length);
    this.passBackward(length);
  }

  /** Probability of a tag at a word. */
  marginal(at: number, tag: number): number {
    return (this.forward[at * TAG_COUNT + tag] as number) * (this.backward[at * TAG_COUNT + tag] as number);
  }

  private reserve(length: number): void {
    if (this.scales.length >= length) return;
    this.forward = new Float64Array(length * TAG_COUNT);
    this.backward = new Float64Array(length * TAG_COUNT);
    this.potentials = new Float64Array(length * TAG_COUNT);
    this.scales = new Float64Array(length);
  }

  private exponentiate(scores: ArrayLike<number>, length: number, scale: number): void {
    for (let row = 0; row < length * TAG_COUNT; row += TAG_COUNT) {
      let highest = -Infinity;
      for (let tag = 0; tag < TAG_COUNT; tag++) highest = Math.max(highest, scores[row + tag] as number);
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        this.potentials[row + tag] = Math.exp(((scores[row + tag] as number) - highest) * scale);
      }
    }
  }

  private passForward(length: number): void {
    const { forward, potentials, factors } = this;
    for (let at = 0; at < length; at++) {
      const row = at * TAG_COUNT;
      let sum = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        let reached = 0;
        if (at === 0) reached = continues(tag) ? 0 : 1;
        else {
          for (const before of PREDECESSORS[tag] as readonly number[]) {
            reached += (forward[row - TAG_COUNT + before] as number) * (factors[before * TAG_COUNT + tag] as number);
          }
        }
        if (at === length - 1 && isOpen(tag)) reached = 0;
        const value = reached * (potentials[row + tag] as number);
        forward[row + tag] = value;
        sum += value;
      }
      this.scales[at] = sum || 1;
      for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag] = (forward[row + tag] as number) / (sum || 1);
    }
  }

  private passBackward(length: number): void {
    const { backward, potentials, factors } = this;
    const last = (length - 1) * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) backward[last + tag] = isOpen(tag) ? 0 : 1;
    for (let at = length - 2; at >= 0; at--) {
      const row = at * TAG_COUNT;
      backward.fill(0, row, row + TAG_COUNT);
      const scale = this.scales[at + 1] as number;
      for (let next = 0; next < TAG_COUNT; next++) {
        const value =
          ((backward[row + TAG_COUNT + next] as number) * (potentials[row + TAG_COUNT + next] as number)) / scale;
        if (value === 0) continue;
        for (const tag of PREDECESSORS[next] as readonly number[]) {
          backward[row + tag] = (backward[row + tag] as number) + (factors[tag * TAG_COUNT + next] as number) * value;
        }
      }
    }
  }
}
