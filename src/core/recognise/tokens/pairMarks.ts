import type { Span } from '../../model/span';
import type { Quotation } from '../../model/text';
import { DoubleMarks, type OpenMark } from './doubleMarks';
import type { MarkPair } from './markPair';
import { pairSingles } from './pairSingles';
import { readQuotationMarks } from './quotationMarks';

const WHITE_SPACE = /\s/;
const BLANK_LINE = /\r?\n[^\S\n]*\r?\n/g;

/**
 * Finds the passages in quotation marks, in text order (an outer one before those inside it).
 * A pair never crosses from one block into the next, with one exception: a quotation still open at the end of its
 * block goes on when the next block begins with an opening mark, as newspapers set speech over several paragraphs.
 * Linear in the length of the text.
 */
export function pairMarks(text: string, blocks: readonly Span[]): Quotation[] {
  const pairs: MarkPair[] = [];
  let carried: OpenMark | null = null;
  for (const [index, block] of blocks.entries()) {
    const marks = readQuotationMarks(text, block.start, block.end);
    const doubles = marks.filter(({ family }) => family !== 'single');
    const next = blocks[index + 1];
    const continues = next !== undefined && beginsWithOpeningMark(text, next);
    const found: DoubleMarks = new DoubleMarks(text, block, doubles, carried, continues);
    for (const pair of found.pairs) pairs.push(pair);
    carried = found.carried;
    const singles = marks.filter(({ family }) => family === 'single');
    if (singles.length > 1) for (const pair of pairSingles(text, singles, found.pairs)) pairs.push(pair);
  }
  return nest(text, pairs);
}

function beginsWithOpeningMark(text: string, block: Span): boolean {
  const [first] = readQuotationMarks(text, block.start, Math.min(block.end, block.start + 3));
  return first !== undefined && first.start === block.start && first.family !== 'single' && first.role !== 'close';
}

function nest(text: string, pairs: readonly MarkPair[]): Quotation[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  const quotations: Quotation[] = [];
  for (const pair of sorted) {
    const parts = partsOf(text, pair);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) continue;
    while (around.length > 0 && (around.at(-1) ?? 0) <= pair.start) around.pop();
    quotations.push({
      start: first.start,
      end: last.end,
      parts,
      outer: { start: pair.open?.start ?? first.start, end: pair.close?.end ?? last.end },
      depth: around.length,
      marks: (pair.open ?? pair.close)?.family === 'single' ? 'single' : 'double',
      repair: pair.repair,
    });
    around.push(pair.end);
  }
  return quotations;
}

/** Cuts a passage at blank lines and at the marks repeated behind them. */
function partsOf(text: string, pair: MarkPair): Span[] {
  const cuts: Span[] = [...pair.repeated];
  const words = text.slice(pair.start, pair.end);
  for (const match of words.matchAll(BLANK_LINE)) {
    const start = pair.start + match.index;
    cuts.push({ start, end: start + match[0].length });
  }
  cuts.sort((a, b) => a.start - b.start);
  const parts: Span[] = [];
  let start = pair.start;
  for (const cut of [...cuts, { start: pair.end, end: pair.end }]) {
    const part = trim(text, start, cut.start);
    if (part) parts.push(part);
    start = Math.max(start, cut.end);
  }
  return parts;
}

function trim(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && WHITE_SPACE.test(text.charAt(start))) start++;
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
