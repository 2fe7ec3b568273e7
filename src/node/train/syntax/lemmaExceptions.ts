import { lemmaClass, regularLemma } from '../../../core/recognise/parse/lemmas';
import { plainForm } from '../../../core/recognise/parse/syntacticWords';
import type { GoldWord } from './conllu';

/** Forms as often as this are listed where the rules of inflection miss their lemma. */
const LEAST = 2;

/** What the rules get wrong: `form class lemma`, for the lemma that the treebanks mostly give. */
export function lemmaExceptions(sentences: readonly (readonly GoldWord[])[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, lemma, xpos } of sentences.flat()) {
    const key = `${plainForm(form).toLowerCase()} ${lemmaClass(xpos)}`;
    if (lemma === '_' || lemma === '' || /\s/.test(lemma + form)) continue;
    const lemmas = counts.get(key) ?? new Map<string, number>();
    counts.set(key, lemmas);
    const value = `${plainForm(lemma).toLowerCase()} ${regularLemma(plainForm(form).toLowerCase(), xpos)}`;
    lemmas.set(value, (lemmas.get(value) ?? 0) + 1);
  }
  const lines: string[] = [];
  for (const [key, lemmas] of counts) {
    const [best] = [...lemmas].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const [lemma = '', regular = ''] = best?.[0].split(' ') ?? [];
    if (best && best[1] >= LEAST && lemma !== regular) lines.push(`${key} ${lemma}`);
  }
  return lines.sort();
}
