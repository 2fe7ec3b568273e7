import { TAG_COUNT } from '../../core/recognise/tagger/tags';
import type { TaggerModel } from '../../core/recognise/tagger/taggerModel';

/** A model of a pool, and how much it counts beside the others. */
export interface PoolMember {
  readonly model: TaggerModel;
  readonly share: number;
}

/**
 * The weighted mean of models of the same words, lists and unit: a logarithmic opinion pool (Smith, Cohn & Osborne
 * 2005), which is a conditional random field again. What one of them has not learned counts as 0 there.
 */
export function poolModels(members: readonly [PoolMember, ...PoolMember[]]): TaggerModel {
  const [{ model: first }] = members;
  if (members.some(({ model }) => model.fingerprint !== first.fingerprint || model.unit !== first.unit)) {
    throw new Error('models of different lists or units cannot be pooled');
  }
  const shares = members.reduce((sum, { share }) => sum + share, 0);
  const rows = new Map<number, Float64Array>();
  const transitions = new Float64Array(first.transitions.length);
  for (const { model, share } of members) {
    const part = share / shares;
    model.hashes.forEach((hash, at) => {
      let row = rows.get(hash);
      if (!row) rows.set(hash, (row = new Float64Array(TAG_COUNT)));
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        row[tag] = (row[tag] as number) + part * (model.weights[at * TAG_COUNT + tag] as number);
      }
    });
    model.transitions.forEach((weight, pair) => {
      transitions[pair] = (transitions[pair] as number) + part * weight;
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
    ...first,
    hashes: Int32Array.from(kept, ([hash]) => hash),
    weights,
    transitions: Int32Array.from(transitions, Math.round),
  };
}
