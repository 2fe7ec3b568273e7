import { stem } from '../corpus/words';
import type { CorpusDocument } from '../model/corpus';
import type { Span } from '../model/span';
import { overlaps } from '../model/span';
import { readable } from './excerpt';

/** A number of things (`two border guards`, `240 million cubic metres`, `$3 billion`). */
export interface Quantity extends Span {
  /** As the document writes it, on one line. */
  readonly words: string;
  /** Equal for equal amounts of the same thing. */
  readonly key: string;
}

const WORD_NUMBERS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 2]),
);
const IN_WORDS = [...WORD_NUMBERS.keys(), 'dozens', 'hundreds', 'thousands'].map(
  (word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`,
);
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${IN_WORDS.join('|')}`;
const SCALE = '(?:\\s(?:hundred|thousand|million|billion|trillion))?';
/** Words that belong to no unit. */
const OTHER =
  'a an the of in on at by for from to with and or but as than that which who whose were was is are be been has had have ' +
  'will would could more less later ago before after per percent when where while since until during between';
const UNIT = `(?!(?:${OTHER.split(' ').join('|')})\\b)(?!\\p{Ll}+ed\\b)\\p{Ll}[\\p{L}-]*`;
const WHOSE = '(?:\\sof(?:\\s(?:the|its|their|his|her))?)?';
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?:[$€£¥]\\s?\\d[\\d,.]{0,14}(?<=\\d)${SCALE}|(?:${NUMBER})${SCALE}(?:\\s?%|\\sper\\s?cent\\b|` +
    `${WHOSE}(?:\\s\\p{Lu}\\p{L}*)?(?:\\s${UNIT})(?:\\s${UNIT})?))`,
  'gu',
);

/** The quantities inside a span of a document, in text order; what belongs to a date is none. */
export function quantitiesIn({ text, dates }: Pick<CorpusDocument, 'text' | 'dates'>, span: Span): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(QUANTITY)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (dates.some((date) => overlaps(date, { start, end }))) continue;
    const words = readable(match[0]).trim();
    found.push({ start, end, words, key: keyOf(words) });
  }
  return found;
}

/** The amount in figures, and the word that says of what. */
function keyOf(words: string): string {
  const [first = '', ...rest] = words
    .toLowerCase()
    .replace(/,(?=\d{3})/g, '')
    .split(/\s+/);
  const amount = String(WORD_NUMBERS.get(first) ?? first);
  const scale = rest.find((word) => /^(?:hundred|thousand|million|billion|trillion)$/.test(word)) ?? '';
  const unit = rest.at(-1) ?? '';
  return `${amount} ${scale} ${unit === scale ? '' : stem(unit)}`;
}
