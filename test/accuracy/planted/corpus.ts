import { Random } from '../../bench/random';
import type { Family, Kind } from './kinds';
import { KINDS } from './kinds';
import { stories, type Story } from './story';
import type { PlantedArticle } from './write';
import { writeArticle } from './write';

/** Articles whose events, and disagreements, are known because they were written from them. */
export interface PlantedCorpus {
  readonly stories: readonly Story[];
  readonly articles: readonly PlantedArticle[];
  readonly disagreements: readonly Disagreement[];
}

/** A fact that some articles of a story tell otherwise than the rest. */
export interface Disagreement {
  readonly story: string;
  readonly family: Family;
}

/**
 * `count` stories, each told by `outlets` outlets in words, names and dates of their own; the same for the same seed.
 * Sentences and people are made up, states are real.
 */
export function plantedCorpus(count: number, outlets: number, seed = 1, kinds: readonly Kind[] = KINDS): PlantedCorpus {
  const all = stories(kinds, count, new Random(seed));
  const articles = all.flatMap((story) =>
    Array.from({ length: outlets }, (_, number) => writeArticle(story, number, seed)),
  );
  // What no article came to tell otherwise is no disagreement.
  const disagreements = all.flatMap(({ id, planted }): Disagreement[] => {
    if (planted === null) return [];
    const own = articles.filter(({ story }) => story === id);
    const tells = (article: PlantedArticle): boolean =>
      article.passages.some(({ event, tells: facts }) => event === `${id}/main` && facts.includes(planted.family));
    const isTold = [true, false].every((differs) =>
      own.some((article) => (article.differsIn !== null) === differs && tells(article)),
    );
    return isTold ? [{ story: id, family: planted.family }] : [];
  });
  return { stories: all, articles, disagreements };
}
