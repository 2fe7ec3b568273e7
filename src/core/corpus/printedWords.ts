import type { CorpusDocument } from '../model/corpus';
import type { Span } from '../model/span';
import { overlaps } from '../model/span';
import { memoized } from './memoized';
import type { ReportedEvent } from './reportedEvent';

/** Fewer words, or fewer outside quotation marks, may be the same by chance. */
const FEWEST_WORDS = 10;
/** No sentence is looked for further than this around a passage, in UTF-16 code units. */
const REACH = 400;
/** Where a sentence ends, also one that an abbreviation cuts: copies are cut alike. */
const END = /[.!?]["”’')]*(?=\s|$)|\n[^\S\n]*\n/g;

/**
 * The words of the sentence around a passage in small letters, without marks and line ends: equal for passages that
 * print one text. Null where they are few, or mostly somebody's words, which independent reports quote alike.
 */
export function printedWords({ text, quotes }: Pick<CorpusDocument, 'text' | 'quotes'>, passage: Span): string | null {
  const sentence = sentenceAround(text, passage);
  const quoted = quotes.flatMap(({ parts }) => parts.filter((part) => overlaps(part, sentence)));
  const words: string[] = [];
  let own = 0;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = sentence.start + match.index;
    words.push(match[0].toLowerCase());
    if (!quoted.some((part) => part.start <= start && start < part.end)) own++;
  }
  return own < FEWEST_WORDS ? null : words.join(' ');
}

/** The same of a report, asked again with every change of its event. */
export const printedReport = memoized(({ document, event }: ReportedEvent): string | null =>
  printedWords(document, event),
);

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const before = [...text.slice(from, start).matchAll(END)].at(-1);
  const [after] = text.slice(end, end + REACH).matchAll(END);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: after ? end + after.index : Math.min(text.length, end + REACH),
  };
}
