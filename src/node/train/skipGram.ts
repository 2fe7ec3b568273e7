import { Random } from './random';
import type { RawText } from './vocabulary';

export interface SkipGramOptions {
  readonly dimensions: number;
  /** Most words looked at on either side. */
  readonly window: number;
  readonly negatives: number;
  readonly epochs: number;
  /** Words more frequent than this share of the text are skipped at random. */
  readonly subsample: number;
}

const TABLE_SIZE = 1 << 20;
const SIGMOID_SIZE = 1024;
const SIGMOID_MAX = 6;
const INITIAL_RATE = 0.03;

/**
 * Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), with separate output vectors for words on
 * the left and on the right (Ling et al. 2015): what stands on which side tells the classes of names apart.
 * Returns `words.length × dimensions` numbers.
 */
export function trainSkipGram(raw: RawText, options: SkipGramOptions, report: (line: string) => void): Float32Array {
  const { dimensions, window, negatives, epochs } = options;
  const random = new Random(1);
  const size = raw.words.length;
  const input = Float32Array.from({ length: size * dimensions }, () => (random.next() - 0.5) / dimensions);
  const sides = [new Float32Array(size * dimensions), new Float32Array(size * dimensions)] as const;
  const table = negativeTable(raw.counts);
  const keep = keepChances(raw.counts, options.subsample);
  const sigmoid = Float32Array.from({ length: SIGMOID_SIZE }, (_, i) => {
    return 1 / (1 + Math.exp(-((i / SIGMOID_SIZE) * 2 - 1) * SIGMOID_MAX));
  });
  const change = new Float32Array(dimensions);
  const kept = new Int32Array(4096);

  const learn = (word: number, other: number, output: Float32Array, rate: number): void => {
    const from = word * dimensions;
    change.fill(0);
    for (let n = 0; n <= negatives; n++) {
      const target = n === 0 ? other : (table[random.below(TABLE_SIZE)] as number);
      if (n > 0 && target === other) continue;
      const to = target * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (input[from + d] as number) * (output[to + d] as number);
      const cell = Math.floor(((dot / SIGMOID_MAX + 1) * SIGMOID_SIZE) / 2);
      const expected = cell < 0 ? 0 : cell >= SIGMOID_SIZE ? 1 : (sigmoid[cell] as number);
      const step = ((n === 0 ? 1 : 0) - expected) * rate;
      for (let d = 0; d < dimensions; d++) {
        change[d] = (change[d] as number) + step * (output[to + d] as number);
        output[to + d] = (output[to + d] as number) + step * (input[from + d] as number);
      }
    }
    for (let d = 0; d < dimensions; d++) input[from + d] = (input[from + d] as number) + (change[d] as number);
  };

  const total = raw.text.length * epochs;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let length = 0;
    for (let at = 0; at < raw.text.length; at++) {
      const index = raw.text[at] as number;
      if (index >= 0 && length < kept.length && random.next() < (keep[index] as number)) kept[length++] = index;
      if (index !== -2) continue;
      const rate = Math.max(INITIAL_RATE * (1 - (epoch * raw.text.length + at) / total), INITIAL_RATE / 1000);
      for (let i = 0; i < length; i++) {
        const reach = 1 + random.below(window);
        for (let j = Math.max(0, i - reach); j <= i + reach && j < length; j++) {
          if (j !== i) learn(kept[i] as number, kept[j] as number, j < i ? sides[0] : sides[1], rate);
        }
      }
      length = 0;
    }
    report(`skip-gram: epoch ${epoch + 1} of ${epochs}`);
  }
  return input;
}

/** Words by the 3/4 power of their frequency. */
function negativeTable(counts: readonly number[]): Int32Array {
  const weights = counts.map((count) => count ** 0.75);
  const sum = weights.reduce((a, b) => a + b, 0);
  const table = new Int32Array(TABLE_SIZE);
  let word = 0;
  let reached = (weights[0] ?? 0) / sum;
  for (let i = 0; i < TABLE_SIZE; i++) {
    table[i] = word;
    while (i / TABLE_SIZE > reached && word < counts.length - 1) reached += (weights[++word] ?? 0) / sum;
  }
  return table;
}

function keepChances(counts: readonly number[], subsample: number): Float32Array {
  const total = counts.reduce((a, b) => a + b, 0);
  return Float32Array.from(counts, (count) => {
    const share = count / total / subsample;
    return Math.min(1, Math.sqrt(1 / share) + 1 / share);
  });
}
