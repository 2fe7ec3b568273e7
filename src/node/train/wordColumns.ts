import {
  CASING_LOWER,
  CASING_MIXED,
  CASING_TITLE,
  CASING_UNKNOWN,
  CASING_UPPER,
  keyHash,
  wordHash,
  type WordColumns,
} from '../../core/recognise/tagger/wordTable';

/** Clusters of each word, by number of clusters. */
export interface WordClusters {
  readonly words: readonly string[];
  readonly coarse: ArrayLike<number>;
  readonly middle: ArrayLike<number>;
  readonly fine: ArrayLike<number>;
}

type CaseCounts = readonly [lower: number, title: number, upper: number];

/** Fewer occurrences say nothing of how a word is written. */
const LEAST_OCCURRENCES = 4;

/** Puts what was learned from raw text in the form of the model file. */
export function buildWordColumns(clusters: WordClusters, casing: Iterable<readonly [string, CaseCounts]>): WordColumns {
  const rows = clusters.words.map((word, index) => [wordHash(word), index] as const);
  rows.sort((a, b) => a[0] - b[0]);
  const casings = [...casing]
    .map(([key, counts]) => [keyHash(key), casingOf(counts)] as const)
    .filter(([, casing]) => casing !== CASING_UNKNOWN)
    .sort((a, b) => a[0] - b[0]);
  const pick = (column: ArrayLike<number>): number[] => rows.map(([, index]) => column[index] ?? 0);
  return {
    words: Uint32Array.from(rows, ([hash]) => hash),
    coarse: Uint8Array.from(pick(clusters.coarse)),
    middle: Uint8Array.from(pick(clusters.middle)),
    fine: Uint16Array.from(pick(clusters.fine)),
    keys: Uint32Array.from(casings, ([hash]) => hash),
    casings: Uint8Array.from(casings, ([, casing]) => casing),
  };
}

function casingOf([lower, title, upper]: CaseCounts): number {
  const total = lower + title + upper;
  if (total < LEAST_OCCURRENCES) return CASING_UNKNOWN;
  if (lower >= total * 0.9) return CASING_LOWER;
  if (lower > total * 0.1) return CASING_MIXED;
  return upper > title ? CASING_UPPER : CASING_TITLE;
}
