import type { CorpusDocument } from '../model/corpus';
import type { Span } from '../model/span';
import { overlaps } from '../model/span';

/** Fewer words, or fewer outside quotation marks, may be the same by chance. */
const FEWEST_WORDS = 10;

/**
 * The words of a passage in small letters, without marks and line ends: equal for passages that print one text. Null
 * where they are few, or mostly somebody's words, which independent reports quote alike.
 */
export function printedWords({ text, quotes }: Pick<CorpusDocument, 'text' | 'quotes'>, passage: Span): string | null {
  const quoted = quotes.flatMap(({ parts }) => parts.filter((part) => overlaps(part, passage)));
  const words: string[] = [];
  let own = 0;
  for (const match of text.slice(passage.start, passage.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const start = passage.start + match.index;
    words.push(match[0].toLowerCase());
    if (!quoted.some((part) => part.start <= start && start < part.end)) own++;
  }
  return own < FEWEST_WORDS ? null : words.join(' ');
}
