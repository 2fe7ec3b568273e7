import type { Token } from '../../core/model/text';
import { possessiveStart } from '../../core/recognise/tagger/taggerWords';
import { normaliseWord } from '../../core/recognise/tagger/wordShape';
import { tokenize } from '../../core/recognise/tokens/tokenize';

/** Unlabelled text as numbers: `words` in order of falling frequency, `text` their indices, -1 for rare ones. */
export interface RawText {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** Sentences one behind the other, separated by -2. */
  readonly text: Int32Array;
  /** How often running text writes each lower-case word small, with a capital, in capitals; first words left out. */
  readonly casing: ReadonlyMap<string, readonly [lower: number, title: number, upper: number]>;
}

const END_OF_SENTENCE = -2;
const UNKNOWN = -1;

/** Reads text of a sentence a line; words rarer than `minimum` are not numbered. */
export function readRawText(raw: string, minimum: number): RawText {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const casing = new Map<string, [number, number, number]>();
  const text: number[] = [];
  for (const line of lines(raw)) {
    const words = wordsOf(line);
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = counts.push(0) - 1));
      counts[number] = (counts[number] as number) + 1;
      text.push(number);
    }
    text.push(END_OF_SENTENCE);
    countCases(words, casing);
  }
  const kept = [...numbers].filter(([, number]) => (counts[number] as number) >= minimum);
  kept.sort((a, b) => (counts[b[1]] as number) - (counts[a[1]] as number) || (a[0] < b[0] ? -1 : 1));
  const indices = new Int32Array(counts.length).fill(UNKNOWN);
  kept.forEach(([, number], index) => (indices[number] = index));
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, number]) => counts[number] as number),
    text: Int32Array.from(text, (number) => (number < 0 ? number : (indices[number] as number))),
    casing,
  };
}

export function* lines(raw: string): Generator<string> {
  let start = 0;
  while (start < raw.length) {
    const end = raw.indexOf('\n', start);
    yield raw.slice(start, end < 0 ? raw.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** Undoes what treebanks do to running text, as far as it keeps words from being read. */
export function asWritten(line: string): string {
  return line
    .replace(/ n['’]t\b/g, "n't")
    .replace(/ (['’]s)\b/g, '$1')
    .replace(/-[LR][RSC]B-/g, (bracket) => (bracket.charAt(1) === 'L' ? '(' : ')'));
}

/** The words as the tagger has them. The line may be running text or tokens with spaces between, as treebanks have it. */
function wordsOf(line: string): string[] {
  const text = asWritten(line);
  const tokens: Token[] = [];
  tokenize(text, { start: 0, end: text.length }, tokens);
  const words: string[] = [];
  for (const token of tokens) {
    const cut = possessiveStart(text, token);
    words.push(normaliseWord(text.slice(token.start, cut)));
    if (cut < token.end) words.push(normaliseWord(text.slice(cut, token.end)));
  }
  return words;
}

function countCases(words: readonly string[], casing: Map<string, [number, number, number]>): void {
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  // a line that writes most words with a capital is a headline and says nothing of its words
  if (small * 2 < words.length) return;
  words.forEach((word, at) => {
    if (!/^\p{L}/u.test(word) || at === 0 || !/[\p{L}\p{N},]$/u.test(words[at - 1] ?? '')) return;
    const key = word.toLowerCase();
    let seen = casing.get(key);
    if (!seen) casing.set(key, (seen = [0, 0, 0]));
    const form = word === key ? 0 : word.length > 1 && word === word.toUpperCase() ? 2 : 1;
    seen[form]++;
  });
}
