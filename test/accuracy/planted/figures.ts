import { phraseInEnglish } from '../../../src/core/util/phraseInEnglish';
import type { Family } from './kinds';
import { plantedCorpus } from './corpus';
import { evaluate, indexOf } from './evaluate';

export const PLANTED = { area: 'planted', name: 'planted corpus' } as const;

/** Stories and outlets that are generated for the reported figures, and the seed they were never looked at with. */
const [STORIES, OUTLETS, SEED] = [50, 20, 2718];

/** The figures of the planted corpus as they are printed; what is wrong goes to standard error. */
export function plantedFigures(): { readonly name: string; readonly value: string }[] {
  const corpus = plantedCorpus(STORIES, OUTLETS, SEED);
  const scores = evaluate(corpus, indexOf(corpus));
  console.error(`\n== ${PLANTED.name}: ${scores.articles} articles, ${STORIES} stories, ${OUTLETS} outlets`);
  for (const { id, summary } of scores.falseAlarms)
    console.error(`  false alarm ${id}: ${phraseInEnglish(summary).slice(0, 160)}`);
  for (const { story, family } of scores.missed) console.error(`  missed ${family} in ${story}`);
  const share = (value: number): string => (value * 100).toFixed(1);
  const families = [...new Set(corpus.disagreements.map(({ family }) => family))].sort();
  const foundOf = (family: Family): string => {
    const planted = corpus.disagreements.filter((disagreement) => disagreement.family === family);
    return `${planted.length - scores.missed.filter((missed) => missed.family === family).length} of ${planted.length}`;
  };
  return [
    { name: 'articles', value: String(scores.articles) },
    { name: 'event passages found', value: share(scores.mentions) },
    { name: 'cluster B³ precision', value: share(scores.bCubed.precision) },
    { name: 'cluster B³ recall', value: share(scores.bCubed.recall) },
    { name: 'pairs precision', value: share(scores.pairs.precision) },
    { name: 'pairs recall', value: share(scores.pairs.recall) },
    { name: 'disagreements precision', value: share(scores.disagreements.precision) },
    { name: 'disagreements recall', value: share(scores.disagreements.recall) },
    { name: 'false alarms', value: String(scores.falseAlarms.length) },
    ...families.map((family) => ({ name: `${family} found`, value: foundOf(family) })),
  ];
}
