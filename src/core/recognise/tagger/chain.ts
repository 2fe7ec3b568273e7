import { continues, isOpen, mayFollow, OUTSIDE, TAG_COUNT } from './tags';

/** The pairs of tags that may follow each other, as `tag before × TAG_COUNT + tag`. */
export const ALLOWED_PAIRS: readonly number[] = Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, pair) => pair).filter(
  (pair) => mayFollow(Math.floor(pair / TAG_COUNT), pair % TAG_COUNT),
);

/*
 * The same pairs as steps, those that lead to one tag side by side, in flat arrays: every word of a text goes through
 * all of them. To `tag` lead the steps from `FIRST_STEP[tag]` up to, not including, `FIRST_STEP[tag + 1]`.
 */
const STEPS = [...ALLOWED_PAIRS].sort((a, b) => (a % TAG_COUNT) - (b % TAG_COUNT) || a - b);
const STEP_PAIR = Uint16Array.from(STEPS);
const STEP_FROM = Uint8Array.from(STEPS, (pair) => Math.floor(pair / TAG_COUNT));
const FIRST_STEP = Uint8Array.from(
  { length: TAG_COUNT + 1 },
  (_, tag) => STEPS.filter((pair) => pair % TAG_COUNT < tag).length,
);

/** Finds the best sequence of allowed tags (Viterbi). It neither begins nor ends inside a name. */
export class BestTags {
  private best = new Float64Array(0);
  private from = new Uint8Array(0);

  /** `transitions` is `[tag before × TAG_COUNT + tag]`. */
  constructor(private readonly transitions: Int32Array) {}

  /** Writes a tag for each word from `first` up to, not including, `end`; `scores` holds `TAG_COUNT` numbers a word. */
  find(scores: Int32Array, first: number, end: number, tags: Uint8Array): void {
    const length = end - first;
    if (this.from.length < length * TAG_COUNT) {
      this.best = new Float64Array(length * TAG_COUNT);
      this.from = new Uint8Array(length * TAG_COUNT);
    }
    const { best, from, transitions } = this;
    const offset = first * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) best[tag] = continues(tag) ? -Infinity : (scores[offset + tag] as number);
    for (let row = TAG_COUNT; row < length * TAG_COUNT; row += TAG_COUNT) {
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const last = FIRST_STEP[tag + 1] as number;
        let highest = -Infinity;
        let chosen = 0;
        for (let step = FIRST_STEP[tag] as number; step < last; step++) {
          const before = STEP_FROM[step] as number;
          const sum = (best[row - TAG_COUNT + before] as number) + (transitions[STEP_PAIR[step] as number] as number);
          if (sum > highest) {
            highest = sum;
            chosen = before;
          }
        }
        best[row + tag] = highest + (scores[offset + row + tag] as number);
        from[row + tag] = chosen;
      }
    }
    this.trace(first, end, tags);
  }

  /** Follows the best sequence from its end. */
  private trace(first: number, end: number, tags: Uint8Array): void {
    const { best, from } = this;
    let tag = OUTSIDE;
    let row = (end - first - 1) * TAG_COUNT;
    for (let other = 1; other < TAG_COUNT; other++) {
      if (!isOpen(other) && (best[row + other] as number) > (best[row + tag] as number)) tag = other;
    }
    for (let at = end - 1; at >= first; at--) {
      tags[at] = tag;
      tag = from[row + tag] as number;
      row -= TAG_COUNT;
    }
  }
}

/** Sums over all tag sequences of one sentence (forward-backward), rescaled at each word so that nothing overflows. */
export class Lattice {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** exp(score - highest score of the word). */
  potentials = new Float64Array(0);
  scales = new Float64Array(0);
  /** exp of the transitions, by pair of tags. */
  readonly factors = new Float64Array(TAG_COUNT * TAG_COUNT);
  private scale = 1;

  /** `scale` turns transitions and scores into natural logarithms. */
  setTransitions(transitions: ArrayLike<number>, scale: number): void {
    this.scale = scale;
    for (const pair of ALLOWED_PAIRS) this.factors[pair] = Math.exp((transitions[pair] as number) * scale);
  }

  /** Fills all tables for `length` words, whose scores begin at the word `first`. */
  run(scores: ArrayLike<number>, first: number, length: number): void {
    this.reserve(length);
    this.exponentiate(scores, first * TAG_COUNT, length);
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

  private exponentiate(scores: ArrayLike<number>, offset: number, length: number): void {
    const { potentials, scale } = this;
    for (let row = 0; row < length * TAG_COUNT; row += TAG_COUNT) {
      let highest = -Infinity;
      for (let tag = 0; tag < TAG_COUNT; tag++) highest = Math.max(highest, scores[offset + row + tag] as number);
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        potentials[row + tag] = Math.exp(((scores[offset + row + tag] as number) - highest) * scale);
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
          const last = FIRST_STEP[tag + 1] as number;
          for (let step = FIRST_STEP[tag] as number; step < last; step++) {
            const before = forward[row - TAG_COUNT + (STEP_FROM[step] as number)] as number;
            reached += before * (factors[STEP_PAIR[step] as number] as number);
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
    for (let row = last - TAG_COUNT; row >= 0; row -= TAG_COUNT) {
      backward.fill(0, row, row + TAG_COUNT);
      const scale = this.scales[row / TAG_COUNT + 1] as number;
      for (let next = 0; next < TAG_COUNT; next++) {
        const value =
          ((backward[row + TAG_COUNT + next] as number) * (potentials[row + TAG_COUNT + next] as number)) / scale;
        if (value === 0) continue;
        const end = FIRST_STEP[next + 1] as number;
        for (let step = FIRST_STEP[next] as number; step < end; step++) {
          const cell = row + (STEP_FROM[step] as number);
          backward[cell] = (backward[cell] as number) + (factors[STEP_PAIR[step] as number] as number) * value;
        }
      }
    }
  }
}
