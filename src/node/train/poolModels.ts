import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';

/**
 * The mean of two models of the same words and unit: a logarithmic opinion pool (Smith, Cohn & Osborne 2005), which is a
 * conditional random field again. What only one of them has learned counts half.
 */
export function poolModels(one: TaggerModel, other: TaggerModel): TaggerModel {
  const rows = new Map<number, Float64Array>();
  for (const { hashes, weights } of [one, other]) {
    hashes.forEach((hash, at) => {
      const row = rows.get(hash) ?? new Float64Array(TAG_COUNT);
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        row[tag] = (row[tag] as number) + (weights[at * TAG_COUNT + tag] as number) / 2;
      }
      rows.set(hash, row);
    });
  }
  // half a step is nothing
  const kept = [...rows].filter(([, row]) => row.some((weight) => Math.abs(weight) >= 1)).sort(([a], [b]) => a - b);
  const weights = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach(([, row], at) => {
    row.forEach((weight, tag) => {
      if (Math.abs(weight) >= 1) weights[at * TAG_COUNT + tag] = Math.round(weight);
    });
  });
  return {
    ...other,
    hashes: Int32Array.from(kept, ([hash]) => hash),
    weights,
    transitions: other.transitions.map((weight, pair) => Math.round((weight + (one.transitions[pair] as number)) / 2)),
  };
}
