import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';

/** The model with the `count` features that have the largest weights: the others hardly ever change a tag. */
export function strongest(model: TaggerModel, count: number): TaggerModel {
  const { hashes, weights } = model;
  const row = (at: number): Int8Array => weights.subarray(at * TAG_COUNT, (at + 1) * TAG_COUNT);
  const largest = Uint8Array.from(hashes, (_, at) =>
    row(at).reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  );
  const kept = [...hashes.keys()]
    .sort((a, b) => (largest[b] as number) - (largest[a] as number) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
  const packed = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((at, to) => packed.set(row(at), to * TAG_COUNT));
  return { ...model, hashes: Int32Array.from(kept, (at) => hashes[at] as number), weights: packed };
}
