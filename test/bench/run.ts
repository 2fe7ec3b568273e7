import { CorpusIndex } from '../../src/core/corpus/corpusIndex';
import type { DocumentAnalysis } from '../../src/core/model/analysis';
import type { PassageRecord } from '../../src/core/model/annotations';
import { NO_ANNOTATIONS } from '../../src/core/model/annotations';
import { actorCard } from '../../src/core/queries/cards/actorCard';
import { references } from '../../src/core/queries/lists/mentions';
import { timeline } from '../../src/core/queries/timeline/timeline';
import { analyse } from '../unit/shippedModels';
import type { Article } from './articles';
import { articles } from './articles';
import { processorTime } from './processorTime';
import { DIGEST, updateCosts } from './stories';
import { tokenSpeed } from './tokenSpeed';

/** An article with its analysis, and the analysis of a copy with one sentence more. */
interface Prepared extends Article {
  readonly analysis: DocumentAnalysis;
}

interface Corpus {
  readonly index: CorpusIndex;
  readonly prepared: readonly Prepared[];
  readonly indexed: number;
}

/** What an edit adds: a sentence that reports something, in a paragraph of its own. */
const ADDED = '\n\nOn March 3, 2021, hundreds of people protested in front of the town hall.\n';

const OUTLETS = 5;
const [SMALL, LARGE] = [250, 1000];

/** Milliseconds that a task takes. */
function timeOf(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** So that one collection of garbage does not decide. */
function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function build(documents: number): Corpus {
  const prepared = articles(documents / OUTLETS, OUTLETS).map((article) => ({
    ...article,
    analysis: analyse(article.text),
  }));
  const index = new CorpusIndex();
  const start = performance.now();
  for (const { file, text, analysis } of prepared) index.setDocument(file, text, analysis);
  index.events();
  return { index, prepared, indexed: performance.now() - start };
}

/** Every n-th article of the corpus, `count` of them. */
function sample({ prepared }: Corpus, count: number): Prepared[] {
  return Array.from({ length: count }, (_, at) => prepared[Math.floor((at * prepared.length) / count)] as Prepared);
}

type Task = (run: number) => void;

/** One article gets a sentence more and loses it again; all answers that an open editor needs are asked after each. */
function edits(corpus: Corpus): Task {
  const { index } = corpus;
  const steps = sample(corpus, 40).flatMap((article) => {
    const text = article.text + ADDED;
    return [{ ...article, text, analysis: analyse(text) }, article];
  });
  return (run) => {
    const edit = steps[run % steps.length];
    if (edit === undefined) return;
    index.setDocument(edit.file, edit.text, edit.analysis);
    index.document(edit.file);
    index.events();
    index.actors();
    index.links();
  };
}

/** An actor of a story: one that only the articles of its story speak of. */
function storyActor({ index }: Corpus, { file }: Prepared): string {
  const found = index.document(file)?.mentions.find(({ actor, entity }) => actor !== null && entity === 'PER');
  return found?.actor ?? '';
}

function hovers(corpus: Corpus): Task {
  const places = sample(corpus, 100).map((article) => ({ file: article.file, actor: storyActor(corpus, article) }));
  return (run) => {
    const place = places[run % places.length];
    if (place !== undefined) actorCard(corpus.index, place.actor, place.file);
  };
}

function referenceLists(corpus: Corpus): Task {
  const actors = sample(corpus, 100).map((article) => storyActor(corpus, article));
  return (run) => references(corpus.index, actors[run % actors.length] ?? '');
}

/** A mention of each article is rejected, and allowed again. */
function decisions({ index, prepared }: Corpus): Task {
  const passages = prepared.flatMap(({ file, text, analysis }): PassageRecord[] => {
    const [mention] = analysis.mentions;
    if (mention === undefined) return [];
    const { start, end } = mention;
    const words = { exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end, end + 20) };
    return [{ file, ...words, actor: null, form: null, reject: 'actor', note: null, at: { start: 0, end: 0 } }];
  });
  return (run) => {
    index.setAnnotations(run % 2 === 0 ? { ...NO_ANNOTATIONS, passages } : NO_ANNOTATIONS);
    index.events();
  };
}

/** Medians of a task in both corpora, taken in turns, so that both see the same load of the machine. */
function inTurns(what: string, atMost: number, runs: number, taskOf: (corpus: Corpus) => Task): Row {
  const [inSmall, inLarge] = [taskOf(small), taskOf(large)];
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    times[0].push(timeOf(() => inSmall(run)));
    times[1].push(timeOf(() => inLarge(run)));
  }
  return { what, small: median(times[0]), large: median(times[1]), atMost };
}

interface Row {
  readonly what: string;
  readonly small: number;
  readonly large: number;
  /** The most that the large corpus may cost, in times of the small one; null where it is only told. */
  readonly atMost: number | null;
}

/** What a clock cannot tell apart from nothing, milliseconds: shorter times count as this. */
const NOISE = 0.02;

function ratio({ small, large }: Row): number {
  return Math.max(large, NOISE) / Math.max(small, NOISE);
}

function print(rows: readonly Row[]): void {
  console.log(
    `${''.padEnd(34)}${`${SMALL} docs`.padStart(12)}${`${LARGE} docs`.padStart(12)}${'ratio'.padStart(8)}  at most`,
  );
  for (const row of rows) {
    const times = [row.small, row.large].map((time) => `${time.toFixed(2)} ms`.padStart(12)).join('');
    const limit = row.atMost === null ? '' : `${row.atMost}${ratio(row) <= row.atMost ? '' : '  EXCEEDED'}`;
    console.log(`${row.what.padEnd(34)}${times}${ratio(row).toFixed(2).padStart(8)}  ${limit}`);
  }
}

/** A long warm-up, then one article after the other, then four in one text: analysis must grow no faster than the text. */
function analysisRows(): { readonly one: number; readonly growth: number } {
  const some = articles(40, 1, 2).map(({ text }) => text);
  for (const text of some) analyse(text);
  const one = processorTime(some.length, (run) => analyse(some[run] ?? ''));
  const four = processorTime(10, (run) => analyse(some.slice(run * 4, run * 4 + 4).join('\n\n')));
  return { one, growth: four / one };
}

const MOST_PER_ARTICLE = 30;
const MOST_FOR_FOUR = 6;
/** A digest of four stories may cost four times as much as an article on one, and half again. */
const MOST_FOR_DIGEST = 6;

const analysis = analysisRows();
console.log(`analysis of an article of 5 kB: ${analysis.one.toFixed(2)} ms, at most ${MOST_PER_ARTICLE}`);
console.log(`four articles in one file cost ${analysis.growth.toFixed(2)} times as much, at most ${MOST_FOR_FOUR}`);

const speed = tokenSpeed();
const thousands = (tokens: number): string => `${Math.round(tokens / 1000)},000`;
console.log(
  `with the name model, tokens a second: names and actors ${thousands(speed.names)}, everything ${thousands(speed.whole)}; ` +
    `four articles in one file cost ${speed.growth.toFixed(2)} times as much, at most ${MOST_FOR_FOUR}\n`,
);

const small = build(SMALL);
const large = build(LARGE);
const rows: Row[] = [
  { what: 'indexing all', small: small.indexed, large: large.indexed, atMost: 6 },
  inTurns('one edit, with all lists', 2, 80, edits),
  inTurns("hover on a story's actor", 2, 100, hovers),
  inTurns("references of a story's actor", 2, 100, referenceLists),
  inTurns(
    'timeline by day',
    6,
    100,
    ({ index }) =>
      () =>
        timeline(index, 'day'),
  ),
  inTurns('a decision about each article', 6, 5, decisions),
];
print(rows);

const updates = updateCosts();
const updateRatio = updates.digest / Math.max(updates.one, NOISE);
console.log(
  `\nupdate of an article on one story of 20 sources: ${updates.one.toFixed(2)} ms; of a digest of ${DIGEST} stories: ` +
    `${updates.digest.toFixed(2)} ms, ratio ${updateRatio.toFixed(2)}, at most ${MOST_FOR_DIGEST}`,
);

const failed =
  updateRatio > MOST_FOR_DIGEST ||
  analysis.one > MOST_PER_ARTICLE ||
  analysis.growth > MOST_FOR_FOUR ||
  speed.growth > MOST_FOR_FOUR ||
  rows.some((row) => row.atMost !== null && ratio(row) > row.atMost);
process.exitCode = failed ? 1 : 0;
