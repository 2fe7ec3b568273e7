import type { CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';
import { readable, sourceName, withoutListMark } from './excerpt';

/** Longer passages are cut: a citation is for a note, not a copy of the article. */
const LONGEST = 600;

/**
 * Words of an article as a writer cites them: `“words” — outlet, date, file:line`. `line` counts from 1; `day` is the
 * date of the article in words, or null. Quotation marks inside the words become single ones.
 */
export function citation(document: CorpusDocument, spans: readonly Span[], line: number, day: string | null): string {
  const words = spans.map(({ start, end }) => document.text.slice(start, Math.min(end, start + LONGEST))).join(' … ');
  const quoted = innerMarks(withoutListMark(readable(words)).trim());
  const source = [sourceName(document), ...(day === null ? [] : [day]), `${document.file}:${line}`].join(', ');
  return `“${quoted}” — ${source}`;
}

/** Marks inside quoted words are single ones: those that open stand before a word. */
function innerMarks(words: string): string {
  return words.replace(/[“„«](?=\S)|(?<![\p{L}\p{N}.,!?…’)])"(?=\S)/gu, '‘').replace(/[”»"]|(?<=\S)“/gu, '’');
}
