import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';

/** The model without the weights below `least` steps, and without the features that have no others. */
export function withoutSmall(model: TaggerModel, least: number): TaggerModel {
  const weights = model.weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
  const row = (at: number): Int8Array => weights.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT);
  const kept = [...model.hashes.keys()].filter((at) => row(at).some((weight) => weight !== 0));
  const packed = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((at, to) => packed.set(row(at), to * TAG_COUNT));
  return { ...model, hashes: Int32Array.from(kept, (at) => model.hashes[at] as number), weights: packed };
}
