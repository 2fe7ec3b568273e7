import type { EntityClass } from '../../core/model/actor';
import type { NameTagger } from '../../core/model/nameTagger';
import { structureText } from '../../core/recognise/tokens/structureText';
import type { GoldDocument } from './records';

/** Exact spans and classes: names found that are right, found, and in the gold. */
export interface Score {
  right: number;
  found: number;
  gold: number;
}

export function f1({ right, found, gold }: Score): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

/** Scores by class. */
export function evaluate(tagger: NameTagger, documents: readonly GoldDocument[]): Record<EntityClass, Score> {
  const empty = (): Score => ({ right: 0, found: 0, gold: 0 });
  const scores: Record<EntityClass, Score> = { PER: empty(), ORG: empty(), LOC: empty(), MISC: empty() };
  for (const { text, names } of documents) {
    const gold = new Set(names.map(({ start, end, entity }) => `${start} ${end} ${entity}`));
    for (const { entity } of names) scores[entity].gold++;
    for (const { start, end, entity } of tagger.tag(structureText(text))) {
      scores[entity].found++;
      if (gold.has(`${start} ${end} ${entity}`)) scores[entity].right++;
    }
  }
  return scores;
}

/** Micro average over the classes. */
export function total(scores: Record<EntityClass, Score>, classes: readonly EntityClass[]): Score {
  const sum: Score = { right: 0, found: 0, gold: 0 };
  for (const entity of classes) {
    sum.right += scores[entity].right;
    sum.found += scores[entity].found;
    sum.gold += scores[entity].gold;
  }
  return sum;
}

/** One line: micro F1 over all classes, without MISC, and of each class. */
export function summary(scores: Record<EntityClass, Score>): string {
  const percent = (score: Score): string => (f1(score) * 100).toFixed(2);
  const classes: EntityClass[] = ['PER', 'ORG', 'LOC', 'MISC'];
  const each = classes.map((entity) => `${entity} ${percent(scores[entity])}`).join(', ');
  return `F1 ${percent(total(scores, classes))}, without MISC ${percent(total(scores, ['PER', 'ORG', 'LOC']))} (${each})`;
}
