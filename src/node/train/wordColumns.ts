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

/**
 * Puts what was learned from raw text in the form of the model file. `uses`: for words in lower case a `nameUse`.
 */
export function buildWordColumns(
  clusters: WordClusters,
  casing: ReadonlyMap<string, CaseCounts>,
  uses: ReadonlyMap<string, number> = new Map(),
): WordColumns {
  const rows = clusters.words.map((word, index) => [wordHash(word), index] as const);
  rows.sort((a, b) => a[0] - b[0]);
  const keys = [...casing]
    .map(([key, counts]) => ({ hash: keyHash(key), casing: casingOf(counts), use: uses.get(key) ?? 0 }))
    .filter(({ casing, use }) => casing !== CASING_UNKNOWN || use !== 0)
    .sort((a, b) => a.hash - b.hash);
  const pick = (column: ArrayLike<number>): number[] => rows.map(([, index]) => column[index] ?? 0);
  return {
    words: Uint32Array.from(rows, ([hash]) => hash),
    coarse: Uint8Array.from(pick(clusters.coarse)),
    middle: Uint8Array.from(pick(clusters.middle)),
    fine: Uint16Array.from(pick(clusters.fine)),
    keys: Uint32Array.from(keys, ({ hash }) => hash),
    casings: Uint8Array.from(keys, ({ casing }) => casing),
    uses: Uint8Array.from(keys, ({ use }) => use),
  };
}

function casingOf([lower, title, upper]: CaseCounts): number {
  const total = lower + title + upper;
  if (total < LEAST_OCCURRENCES) return CASING_UNKNOWN;
  if (lower >= total * 0.9) return CASING_LOWER;
  if (lower > total * 0.1) return CASING_MIXED;
  return upper > title ? CASING_UPPER : CASING_TITLE;
}
