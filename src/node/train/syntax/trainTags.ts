import type { Borders } from '../../../core/recognise/parse/tagFeatures';
import { tagFeatures } from '../../../core/recognise/parse/tagFeatures';
import { FeatureList } from '../../../core/recognise/tagger/featureList';
import type { Random } from '../random';
import type { Example } from './example';
import { LearningWeights, type LearntRow } from './learningWeights';

const NO_TAG = 250;

/** Learns the weights of a tagger from the gold tags, each with its own tags of the words before. */
export function trainTags(
  examples: readonly Example[],
  tagCount: number,
  borders: Borders,
  epochs: number,
  least: number,
  random: Random,
): LearntRow[] {
  const weights = new LearningWeights();
  const sums = new Float64Array(tagCount);
  const list = new FeatureList();
  let time = 0;
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const { forms, tags } of order) {
      let [left, left2] = [NO_TAG, NO_TAG];
      for (let at = 0; at < forms.length; at++) {
        let tag = forms[at]?.onlyTag ?? -1;
        if (tag < 0) {
          time++;
          list.clear();
          tagFeatures(forms, at, 0, forms.length, left, left2, borders, list);
          sums.fill(0);
          weights.addAll(list, sums);
          tag = best(sums);
          const gold = tags[at] as number;
          if (tag !== gold) weights.update(list, gold, tag, time);
        }
        left2 = left;
        left = tag;
      }
    }
  }
  return weights.averaged(time, least);
}

/** Index of the largest number. */
export function best(sums: Float64Array): number {
  let found = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] as number) > (sums[found] as number)) found = at;
  return found;
}
