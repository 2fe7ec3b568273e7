import { kMeans } from './kMeans';
import { trainSkipGram } from './skipGram';
import type { RawText } from './vocabulary';
import type { WordClusters } from './wordColumns';

const DIMENSIONS = 80;
/** Near neighbours tell classes of words, far ones only topics. */
const SKIP_GRAM = { dimensions: DIMENSIONS, window: 2, negatives: 5, epochs: 3, subsample: 1e-4 };
const CLUSTERS = { coarse: 64, middle: 256, fine: 1024 };
const ROUNDS = 8;

/** Words in classes of three sizes, by the company they keep in raw text. */
export function clusterWords(text: RawText, report: (line: string) => void): WordClusters {
  const vectors = trainSkipGram(text, SKIP_GRAM, report);
  const cluster = (count: number): Uint16Array => {
    report(`k-means: ${count} clusters`);
    return kMeans(vectors, DIMENSIONS, count, ROUNDS);
  };
  return {
    words: text.words,
    coarse: cluster(CLUSTERS.coarse),
    middle: cluster(CLUSTERS.middle),
    fine: cluster(CLUSTERS.fine),
  };
}
