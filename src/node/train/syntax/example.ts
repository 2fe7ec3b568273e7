import type { FormFeatures, FormReader } from '../../../core/recognise/parse/formFeatures';
import { plainForm } from '../../../core/recognise/parse/syntacticWords';
import type { GoldWord } from './conllu';
import type { Inventory } from './treebank';

/** A sentence of a treebank in the numbers of the models. */
export interface Example {
  readonly gold: readonly GoldWord[];
  readonly forms: readonly FormFeatures[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** What a tagger that has not seen the sentence says: the arc parser learns from these. */
  readonly predicted: Uint8Array;
}

export function exampleOf(gold: readonly GoldWord[], inventory: Inventory, reader: FormReader): Example {
  return {
    gold,
    forms: gold.map(({ form }) => reader.of(plainForm(form))),
    tags: Uint8Array.from(gold, (word) => inventory.tag(word)),
    heads: Int32Array.from(gold, ({ head }) => head),
    labels: Uint8Array.from(gold, (word) => inventory.relation(word)),
    predicted: new Uint8Array(gold.length),
  };
}
