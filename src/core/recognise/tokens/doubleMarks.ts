import type { Span } from '../../model/span';
import { attributionWithin } from './attributionWithin';
import { type MarkPair, markPair } from './markPair';
import type { QuotationMark } from './quotationMarks';

/** A quotation whose closing mark has not come yet. */
export interface OpenMark {
  readonly mark: QuotationMark;
  readonly repeated: Span[];
  /** Where the paragraph ended that the next one goes on from. */
  brokenAt: number | null;
}

/** Quotations inside quotations beyond this depth are noise, and would cost time. */
const MAX_DEPTH = 4;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+(?=["“‘'«„]?\p{Lu})/gu;

/**
 * Pairs the double marks of one block with a stack.
 * - A straight mark that may open or close closes where something is open.
 * - An opening mark at the head of a paragraph goes on with the quotation open before it.
 * - A closing mark of the outer quotation's family ends what was left open inside it.
 * - A mark behind a figure (`a 6" pipe`) means inches where nothing is open, or where the marks behind it close all that is.
 * - A mark without partner is repaired up to the next mark, the end of its sentence, or the attribution in it.
 */
export class DoubleMarks {
  public readonly pairs: MarkPair[] = [];
  /** The mark that the next block goes on with. */
  public carried: OpenMark | null = null;
  private readonly stack: OpenMark[] = [];
  /** End of the last mark read: a repair never reaches back beyond it. */
  private readUpTo: number;
  /** For each mark, how many sure closing marks come before the next opening one. */
  private readonly closings: Uint8Array;

  public constructor(
    private readonly text: string,
    private readonly block: Span,
    private readonly marks: readonly QuotationMark[],
    carried: OpenMark | null,
    continues: boolean,
  ) {
    this.readUpTo = block.start;
    this.closings = closingsBehind(marks);
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
    if (mark.weak && (this.closings[index] ?? 0) >= this.stack.length) return;
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
    this.pairs.push(markPair(open.mark, mark, open.repeated));
  }

  /** Speech that goes on in the next paragraph has come to the end of a sentence in this one, and nobody is named. */
  private mayGoOn({ mark }: OpenMark): boolean {
    const { start, end } = this.block;
    if (mark.end >= end || !/[.!?…,;:—–\-)\]]$/.test(this.text.slice(end - 1, end))) return false;
    return attributionWithin(this.text, Math.max(start, mark.end), end) === null;
  }

  /** The closing mark is missing: the words end before their attribution, with their sentence, or before the next mark. */
  private repairOpening(limit: number): void {
    const open = this.stack.pop();
    if (!open) return;
    const { mark } = open;
    const from = Math.max(mark.end, open.repeated.at(-1)?.end ?? 0);
    const wholeBlock = mark.start <= this.block.start && limit === this.block.end;
    const sentence = wholeBlock ? limit : sentenceEnd(this.text, from, limit);
    const end = this.behindPairsInside(mark.end, attributionWithin(this.text, from, sentence) ?? sentence);
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

function closingsBehind(marks: readonly QuotationMark[]): Uint8Array {
  const counts = new Uint8Array(marks.length);
  for (let i = marks.length - 2; i >= 0; i--) {
    const next = marks[i + 1] as QuotationMark;
    const behind = counts[i + 1] ?? 0;
    counts[i] = next.role === 'open' ? 0 : Math.min(MAX_DEPTH, next.weak ? behind : behind + 1);
  }
  return counts;
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
