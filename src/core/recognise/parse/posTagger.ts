import { FeatureList } from '../tagger/featureList';
import type { FormFeatures } from './formFeatures';
import type { SparseWeights } from './sparseWeights';
import { type Borders, tagFeatures } from './tagFeatures';

/** Stands for the tags before the first word. */
const NO_TAG = 250;

/** Tags words from left to right by an averaged perceptron (Collins 2002), each with the two tags before it. */
export class PosTagger {
  private readonly list = new FeatureList();
  private readonly sums: Int32Array;

  public constructor(
    private readonly weights: SparseWeights,
    private readonly borders: Borders,
    private readonly tagCount: number,
  ) {
    this.sums = new Int32Array(tagCount);
  }

  /** Writes the tags of the sentence [first, end). */
  public tag(forms: readonly FormFeatures[], first: number, end: number, tags: Uint8Array): void {
    const { list, sums, weights } = this;
    let [left, left2] = [NO_TAG, NO_TAG];
    for (let at = first; at < end; at++) {
      let tag = (forms[at] as FormFeatures).onlyTag;
      if (tag < 0) {
        list.clear();
        tagFeatures(forms, at, first, end, left, left2, this.borders, list);
        sums.fill(0);
        weights.addAll(list, sums);
        tag = this.best();
      }
      tags[at] = tag;
      left2 = left;
      left = tag;
    }
  }

  private best(): number {
    let best = 0;
    for (let tag = 1; tag < this.tagCount; tag++) {
      if ((this.sums[tag] as number) > (this.sums[best] as number)) best = tag;
    }
    return best;
  }
}
