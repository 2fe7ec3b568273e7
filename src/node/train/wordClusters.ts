import type { WordColumns } from '../../core/recognise/tagger/wordTable';
import { kMeans } from './kMeans';
import { trainSkipGram } from './skipGram';
import { readRawText } from './vocabulary';
import { buildWordColumns } from './wordColumns';

const RAREST_WORD = 7;
const DIMENSIONS = 80;
/** Near neighbours tell classes of words, far ones only topics. */
const SKIP_GRAM = { dimensions: DIMENSIONS, window: 2, negatives: 5, epochs: 3, subsample: 1e-4 };
const CLUSTERS = { coarse: 64, middle: 256, fine: 1024 };
const ROUNDS = 8;

/** Word classes and casing from unlabelled text of a sentence a line. */
export function learnWords(raw: string, report: (line: string) => void): WordColumns {
  const text = readRawText(raw, RAREST_WORD);
  report(`${text.text.length} words of raw text, ${text.words.length} of them distinct and frequent enough`);
  const vectors = trainSkipGram(text, SKIP_GRAM, report);
  const cluster = (count: number): Uint16Array => {
    report(`k-means: ${count} clusters`);
    return kMeans(vectors, DIMENSIONS, count, ROUNDS);
  };
  const clusters = {
    words: text.words,
    coarse: cluster(CLUSTERS.coarse),
    middle: cluster(CLUSTERS.middle),
    fine: cluster(CLUSTERS.fine),
  };
  return buildWordColumns(clusters, text.casing);
}
