import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Link, Passage } from '../../../src/core/model/corpus';
import { overlaps } from '../../../src/core/model/span';
import { isDisagreement } from '../../../src/core/queries/lists/disagreements';
import { analyse } from '../../unit/shippedModels';
import type { Disagreement, PlantedCorpus } from './corpus';
import type { PlantedArticle } from './write';

/** Right ones among those found, found ones among those there are; and their numbers. */
export interface Share {
  readonly precision: number;
  readonly recall: number;
}

/** How much of a planted corpus is found. */
export interface PlantedScores {
  readonly articles: number;
  /** Share of the known passages where an event is found. */
  readonly mentions: number;
  /** B-cubed and pairs, over the passages where an event is found. */
  readonly bCubed: Share;
  readonly pairs: Share;
  /** Disagreements: right links among all, planted ones found. */
  readonly disagreements: Share;
  readonly planted: number;
  readonly falseAlarms: readonly Link[];
  readonly missed: readonly Disagreement[];
}

/** An event of the generator with the cluster that the index gives it. */
interface Clustered {
  readonly known: string;
  readonly found: string;
}

/** The index of all articles of a planted corpus. */
export function indexOf({ articles }: PlantedCorpus): CorpusIndex {
  const index = new CorpusIndex();
  for (const { file, text } of articles) index.setDocument(file, text, analyse(text));
  return index;
}

/** Holds an index of a planted corpus against what is known of it. */
export function evaluate(corpus: PlantedCorpus, index: CorpusIndex): PlantedScores {
  const clustered = corpus.articles.flatMap((article) => clusteredPassages(article, index));
  const passages = corpus.articles.reduce((sum, article) => sum + article.passages.length, 0);
  const links = index
    .links()
    .filter(isDisagreement)
    .map((link) => ({ link, shows: corpus.disagreements.find((planted) => isShownBy(planted, link, corpus)) }));
  const right = links.filter(({ shows }) => shows !== undefined);
  const missed = corpus.disagreements.filter((planted) => !right.some(({ shows }) => shows === planted));
  return {
    articles: corpus.articles.length,
    mentions: clustered.length / passages,
    bCubed: bCubed(clustered),
    pairs: pairs(clustered),
    disagreements: {
      precision: links.length === 0 ? 1 : right.length / links.length,
      recall: corpus.disagreements.length === 0 ? 1 : 1 - missed.length / corpus.disagreements.length,
    },
    planted: corpus.disagreements.length,
    falseAlarms: links.flatMap(({ link, shows }) => (shows === undefined ? [link] : [])),
    missed,
  };
}

/** The known passages in which the index finds an event: one whose trigger is the known one, else the smallest around it. */
function clusteredPassages({ file, passages }: PlantedArticle, index: CorpusIndex): Clustered[] {
  const events = index.document(file)?.events ?? [];
  return passages.flatMap(({ event, trigger }): Clustered[] => {
    const touching = events.filter((candidate) => overlaps(candidate.trigger, trigger));
    const around = events.filter((candidate) => overlaps(candidate, trigger));
    const [found] = (touching.length > 0 ? touching : around).sort((a, b) => a.end - a.start - (b.end - b.start));
    return found === undefined ? [] : [{ known: event, found: found.cluster }];
  });
}

/** Bagga and Baldwin (1998): for each passage, how pure and how whole its cluster is; the means. */
function bCubed(passages: readonly Clustered[]): Share {
  const both = countsOf(passages, ({ known, found }) => `${known} ${found}`);
  const known = countsOf(passages, (passage) => passage.known);
  const found = countsOf(passages, (passage) => passage.found);
  let [precision, recall] = [0, 0];
  for (const passage of passages) {
    const shared = both.get(`${passage.known} ${passage.found}`) ?? 0;
    precision += shared / (found.get(passage.found) ?? 1);
    recall += shared / (known.get(passage.known) ?? 1);
  }
  return { precision: precision / passages.length, recall: recall / passages.length };
}

/** Pairs of passages in one cluster that are one event, and the other way round. */
function pairs(passages: readonly Clustered[]): Share {
  const pairsIn = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const both = pairsIn(countsOf(passages, ({ known, found }) => `${known} ${found}`).values());
  return {
    precision: both / Math.max(1, pairsIn(countsOf(passages, ({ found }) => found).values())),
    recall: both / Math.max(1, pairsIn(countsOf(passages, ({ known }) => known).values())),
  };
}

function countsOf<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

/** The families of disagreements by the beginnings of the ids of their links. */
const FAMILY_OF_LINK: Readonly<Record<string, string>> = {
  'L-date-': 'date',
  'L-place-': 'place',
  'L-number-': 'number',
  'L-actor-': 'actor',
  'L-initiative-': 'initiative',
  'L-denied-': 'denial',
};

/** True for a link that holds a passage of a source that differs beside one of a source that does not, of one event. */
function isShownBy({ story, family }: Disagreement, link: Link, { articles }: PlantedCorpus): boolean {
  const prefix = Object.keys(FAMILY_OF_LINK).find((start) => link.id.startsWith(start));
  if (prefix === undefined || FAMILY_OF_LINK[prefix] !== family) return false;
  const own = articles.filter((article) => article.story === story);
  const told = (differs: boolean): Set<string> =>
    new Set(
      own
        .filter(({ differsIn }) => (differsIn !== null) === differs)
        .flatMap((article) => link.evidence.flatMap((passage) => eventsIn(article, passage))),
    );
  const [some, others] = [told(true), told(false)];
  return [...some].some((event) => others.has(event));
}

function eventsIn({ file, passages }: PlantedArticle, evidence: Passage): string[] {
  return file === evidence.file
    ? passages.filter((passage) => overlaps(passage, evidence)).map(({ event }) => event)
    : [];
}
