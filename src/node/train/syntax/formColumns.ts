import { plainForm } from '../../../core/recognise/parse/syntacticWords';
import type { FormColumns } from '../../../core/recognise/parse/syntaxModel';
import { keyHash, WordTable, type WordColumns } from '../../../core/recognise/tagger/wordTable';
import type { GoldWord } from './conllu';
import { formKey } from './treebank';

/**
 * The table of forms: clusters from the word classes of another model (the name tagger's, learned from raw text), of every
 * form of the treebanks and of raw text, and the tags of forms with one tag.
 */
export function formColumns(
  sentences: readonly (readonly GoldWord[])[],
  raw: string,
  words: WordColumns,
  onlyTags: ReadonlyMap<string, number>,
): FormColumns {
  const table = new WordTable(words);
  const forms = new Set(sentences.flat().map(({ form }) => plainForm(form).toLowerCase()));
  for (const word of raw.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []) forms.add(plainForm(word).toLowerCase());
  for (const key of onlyTags.keys()) forms.add(key);
  const rows = new Map<number, { fine: number; coarse: number; tag: number }>();
  for (const form of forms) {
    const { fine, middle } = table.lookUp(form, form);
    const tag = (onlyTags.get(formKey(form)) ?? -1) + 1;
    if (fine > 0 || tag > 0) rows.set(keyHash(form), { fine, coarse: middle, tag });
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    fine: Uint16Array.from(sorted, ([, { fine }]) => fine),
    coarse: Uint8Array.from(sorted, ([, { coarse }]) => coarse),
    tag: Uint8Array.from(sorted, ([, { tag }]) => tag),
  };
}
