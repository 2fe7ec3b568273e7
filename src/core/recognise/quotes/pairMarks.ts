import { type Span } from '../../model/span';
import { type QuotationMark, readQuotationMarks } from './quotationMarks';

/** What was done about a mark whose partner is missing. */
export type MarkRepair = 'missing-opening-mark' | 'missing-closing-mark';

/** A passage in quotation marks. `start` and `end` are those of the words, without the outer marks. */
export interface MarkedPassage extends Span {
  /** The words, one part a paragraph, trimmed of white space. Never empty. */
  readonly parts: readonly Span[];
  /** The passage with its outer marks. */
  readonly outer: Span;
  /** How many other passages it lies in. */
  readonly depth: number;
  /** In single marks. */
  readonly single: boolean;
  readonly repair: MarkRepair | null;
}

interface Pair {
  readonly open: QuotationMark | null;
  readonly close: QuotationMark | null;
  readonly start: number;
  readonly end: number;
  /** Marks repeated at the head of a further paragraph. */
  readonly repeated: readonly Span[];
  readonly repair: MarkRepair | null;
}

interface OpenMark {
  readonly mark: QuotationMark;
  readonly repeated: Span[];
  /** Where the paragraph ended that the next one goes on from. */
  brokenAt: number | null;
}

/** Quotations inside quotations beyond this depth are noise, and would cost time. */
const MAX_DEPTH = 4;
const WHITE_SPACE = /\s/;

const SENTENCE_END = /[.!?…]["'”’)\]]*\s+(?=["“‘'«„]?\p{Lu})/gu;
const BLANK_LINE = /\r?\n[^\S\n]*\r?\n/g;

/**
 * Finds the passages in quotation marks, in text order (an outer one before those inside it).
 * A pair never crosses from one block into the next, with one exception: a quotation still open at the end of its
 * block goes on when the next block begins with an opening mark, as newspapers set speech over several paragraphs.
 * A mark without partner is repaired within its own block, up to the next mark or the end of its sentence.
 * Linear in the length of the text.
 */
export function pairMarks(text: string, blocks: readonly Span[]): MarkedPassage[] {
  const pairs: Pair[] = [];
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
    if (singles.length > 1) for (const pair of pairSingles(singles, found.pairs)) pairs.push(pair);
  }
  return nest(text, pairs);
}

function beginsWithOpeningMark(text: string, block: Span): boolean {
  const [first] = readQuotationMarks(text, block.start, Math.min(block.end, block.start + 3));
  return first !== undefined && first.start === block.start && first.family !== 'single' && first.role !== 'close';
}

/** Pairs the double marks of one block with a stack. */
class DoubleMarks {
  readonly pairs: Pair[] = [];
  /** The mark that the next block goes on with. */
  carried: OpenMark | null = null;
  private readonly stack: OpenMark[] = [];
  /** End of the last mark read: a repair never reaches back beyond it. */
  private readUpTo: number;

  constructor(
    private readonly text: string,
    private readonly block: Span,
    private readonly marks: readonly QuotationMark[],
    carried: OpenMark | null,
    continues: boolean,
  ) {
    this.readUpTo = block.start;
    if (carried) this.stack.push(carried);
    for (const [index, mark] of marks.entries()) {
      this.read(mark, index);
      this.readUpTo = mark.end;
    }
    const [outer] = this.stack;
    if (outer && continues && this.stack.length === 1 && this.mayGoOn(outer)) {
      outer.brokenAt = block.end;
      this.carried = outer;
      this.stack.pop();
    }
    while (this.stack.length > 0) this.repairOpening(block.end);
  }

  private read(mark: QuotationMark, index: number): void {
    const top = this.stack.at(-1);
    const role = mark.role === 'either' ? (top ? 'close' : 'open') : mark.role;
    if (role === 'close') {
      if (top) this.close(mark);
      else this.repairClosing(mark);
      return;
    }
    if (top && this.beginsParagraph(mark) && this.stack.length === 1) {
      top.repeated.push({ start: top.brokenAt ?? mark.start, end: mark.end });
      top.brokenAt = null;
      return;
    }
    if (top && top.mark.family === mark.family && !this.closesTwiceAfter(index)) this.repairOpening(mark.start);
    if (this.stack.length < MAX_DEPTH) this.stack.push({ mark, repeated: [], brokenAt: null });
  }

  private beginsParagraph(mark: QuotationMark): boolean {
    if (mark.start === this.block.start) return true;
    const before = this.text.slice(Math.max(this.block.start, mark.start - 8), mark.start);
    return /\n[^\S\n]*\r?\n[^\S\n]*$/.test(before);
  }

  /** A quotation of the same marks inside another one shows by two closing marks before the next opening one. */
  private closesTwiceAfter(index: number): boolean {
    const [a, b] = [this.marks[index + 1], this.marks[index + 2]];
    return a !== undefined && b !== undefined && a.role !== 'open' && b.role === 'close';
  }

  private close(mark: QuotationMark): void {
    const sameFamily = this.stack.map((open) => open.mark.family).lastIndexOf(mark.family);
    // A closing mark of the outer quotation's family ends what was left open inside it.
    const depth = sameFamily >= 0 && mark.family !== 'straight' ? sameFamily : this.stack.length - 1;
    while (this.stack.length > depth + 1) this.repairOpening(mark.start);
    const open = this.stack.pop();
    if (!open) return;
    this.pairs.push({
      open: open.mark,
      close: mark,
      start: open.mark.end,
      end: mark.start,
      repeated: open.repeated,
      repair: null,
    });
  }

  /** Speech that goes on in the next paragraph has come to the end of a sentence in this one. */
  private mayGoOn({ mark }: OpenMark): boolean {
    return mark.end < this.block.end && /[.!?…,;:—–\-)\]]$/.test(this.text.slice(this.block.end - 1, this.block.end));
  }

  /** The closing mark is missing: the words end with their sentence, or before the next mark. */
  private repairOpening(limit: number): void {
    const open = this.stack.pop();
    if (!open) return;
    const { mark } = open;
    const from = Math.max(mark.end, open.repeated.at(-1)?.end ?? 0);
    const wholeBlock = mark.start <= this.block.start && limit === this.block.end;
    const end = wholeBlock ? limit : this.behindPairsInside(mark.end, sentenceEnd(this.text, from, limit));
    if (end <= mark.end) return;
    const repair = 'missing-closing-mark';
    this.pairs.push({ open: mark, close: null, start: mark.end, end, repeated: open.repeated, repair });
  }

  /** `end`, or the end of a pair behind `from` that it would cut in two. The pairs inside are the last ones found. */
  private behindPairsInside(from: number, end: number): number {
    let first = this.pairs.length;
    while (first > 0 && (this.pairs[first - 1]?.start ?? 0) >= from) first--;
    return this.pairs.slice(first).reduce((reach, pair) => {
      const behind = pair.close?.end ?? pair.end;
      return pair.start < reach && reach < behind ? behind : reach;
    }, end);
  }

  /** The opening mark is missing: the words begin with their sentence, behind the last mark. Only speech is repaired. */
  private repairClosing(mark: QuotationMark): void {
    const before = this.text.charAt(mark.start - 1);
    if (!/[.,!?…]/.test(before)) return;
    const start = sentenceStart(this.text, this.readUpTo, mark.start - 1);
    if (start >= mark.start - 1) return;
    const repair = 'missing-opening-mark';
    this.pairs.push({ open: null, close: mark, start, end: mark.start, repeated: [], repair });
  }
}

function sentenceEnd(text: string, from: number, limit: number): number {
  SENTENCE_END.lastIndex = 0;
  const match = SENTENCE_END.exec(text.slice(from, limit));
  return match ? from + match.index + match[0].trimEnd().length : limit;
}

function sentenceStart(text: string, from: number, limit: number): number {
  const passage = text.slice(from, limit);
  SENTENCE_END.lastIndex = 0;
  let start = 0;
  for (const match of passage.matchAll(SENTENCE_END)) start = match.index + match[0].length;
  // Behind an earlier mark the reporter's own words come first: without a sentence of its own there is no telling.
  return from + start;
}

/**
 * Pairs single marks: the nearest sure closing mark before the next opening one, else the last that might be a
 * possessive. Both marks must lie in the same double-marked passage.
 */
function pairSingles(marks: readonly QuotationMark[], doubles: readonly Pair[]): Pair[] {
  const regions = regionsOf(marks, doubles);
  const pairs: Pair[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i];
    if (open?.role !== 'open') continue;
    let best = -1;
    for (let j = i + 1; j < marks.length; j++) {
      const close = marks[j];
      if (!close || close.role === 'open' || regions[j] !== regions[i]) break;
      if (!close.weak || best < 0) best = j;
      if (!close.weak) break;
    }
    const close = marks[best];
    if (!close) continue;
    pairs.push({ open, close, start: open.end, end: close.start, repeated: [], repair: null });
    i = best;
  }
  return pairs;
}

/** For each mark, which double-marked passage is the innermost around it: its start, or -1. */
function regionsOf(marks: readonly QuotationMark[], doubles: readonly Pair[]): number[] {
  const sorted = [...doubles].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: Pair[] = [];
  let next = 0;
  return marks.map((mark) => {
    for (let pair = sorted[next]; pair && pair.start <= mark.start; pair = sorted[++next]) around.push(pair);
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= mark.start) around.pop();
    return around.at(-1)?.start ?? -1;
  });
}

function nest(text: string, pairs: readonly Pair[]): MarkedPassage[] {
  const sorted = [...pairs].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  const passages: MarkedPassage[] = [];
  for (const pair of sorted) {
    const parts = partsOf(text, pair);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) continue;
    while (around.length > 0 && (around.at(-1) ?? 0) <= pair.start) around.pop();
    passages.push({
      start: first.start,
      end: last.end,
      parts,
      outer: { start: pair.open?.start ?? first.start, end: pair.close?.end ?? last.end },
      depth: around.length,
      single: (pair.open ?? pair.close)?.family === 'single',
      repair: pair.repair,
    });
    around.push(pair.end);
  }
  return passages;
}

/** Cuts a passage at blank lines and at the marks repeated behind them. */
function partsOf(text: string, pair: Pair): Span[] {
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
