import { CorpusIndex } from '../../src/core/corpus/corpusIndex';
import { analyse } from '../unit/shippedModels';
import { plantedCorpus } from '../accuracy/planted/corpus';

const [STORIES, OUTLETS] = [24, 20];
/** Stories that the larger digest brings together. */
export const DIGEST = 4;
const RUNS = 24;

/**
 * Milliseconds, median, that it takes to take in an article on one story, and a digest of several, and to answer all
 * lists again, in a corpus where each story has twenty sources.
 */
export function updateCosts(): { readonly one: number; readonly digest: number } {
  const { articles } = plantedCorpus(STORIES, OUTLETS);
  const index = new CorpusIndex();
  for (const { file, text } of articles) index.setDocument(file, text, analyse(text));
  index.events();
  const texts = [...new Set(articles.map(({ story }) => story))].map(
    (story) => articles.find((article) => article.story === story)?.text ?? '',
  );
  const timesOf = (count: number): number[] =>
    Array.from({ length: RUNS }, (_, run) => {
      const text = Array.from({ length: count }, (_unused, at) => texts[(run + at * 5) % texts.length] ?? '').join(
        '\n\n',
      );
      const analysis = analyse(text);
      const start = performance.now();
      index.setDocument('digest.txt', text, analysis);
      index.events();
      index.actors();
      index.links();
      const time = performance.now() - start;
      index.removeDocument('digest.txt');
      index.events();
      return time;
    });
  timesOf(1);
  const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
  return { one: median(timesOf(1)), digest: median(timesOf(DIGEST)) };
}
