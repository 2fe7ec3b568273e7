import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';
import type { Weights } from './trainingSet';

/** Steps of a weight on either side of zero. */
const STEPS = 127;

/**
 * Weights as whole numbers of one byte. `largest` is the weight that the largest number stands for; weights below
 * `threshold` become zero, and features without any weight are left out.
 */
export function quantise(
  weights: Weights,
  hashes: readonly number[],
  threshold: number,
  largest: number,
): Pick<TaggerModel, 'unit' | 'hashes' | 'weights' | 'transitions'> {
  const unit = STEPS / largest;
  const kept: number[] = [];
  for (let number = 0; number < hashes.length; number++) {
    const row = weights.features.subarray(number * TAG_COUNT, (number + 1) * TAG_COUNT);
    if (row.some((weight) => Math.abs(weight) >= threshold)) kept.push(number);
  }
  kept.sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  const packed = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((number, row) => {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = weights.features[number * TAG_COUNT + tag] as number;
      const steps = Math.abs(weight) < threshold ? 0 : Math.round(weight * unit);
      packed[row * TAG_COUNT + tag] = Math.max(-STEPS, Math.min(STEPS, steps));
    }
  });
  return {
    unit,
    hashes: Int32Array.from(kept, (number) => hashes[number] as number),
    weights: packed,
    transitions: Int32Array.from(weights.transitions, (weight) => Math.round(weight * unit)),
  };
}
