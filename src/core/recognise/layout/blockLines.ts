import type { Span } from '../../model/span';

/** A line that is not blank, trimmed of white space. */
export interface Line extends Span {
  /** Whether a blank line, or nothing, stands before it. */
  readonly afterGap: boolean;
}

/** One logical block of the text: a line, or lines that belong together. */
export type RawBlock = Line;

/** The lines of the text that are not blank. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = -1;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const start = index + line.indexOf(trimmed.charAt(0));
    const between = previousEnd < 0 ? '\n\n' : text.slice(previousEnd, start);
    lines.push({ start, end: start + trimmed.length, afterGap: (between.match(/\r\n|\n|\r/g)?.length ?? 0) > 1 });
    previousEnd = start + trimmed.length;
  }
  return lines;
}

/** Lines wrapped at more columns than this are not told from lines that each hold a paragraph. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

/** Joins the lines of hard-wrapped paragraphs, and the halves of a paragraph that a blank line cuts inside a quotation. */
export function joinLines(text: string, lines: readonly Line[]): RawBlock[] {
  const width = wrapWidth(text, lines);
  const blocks: { start: number; end: number; afterGap: boolean }[] = [];
  // The last line and the marks open at its end: kept while joining, so that no block is read twice.
  let lastLine: Line | undefined;
  let open = false;
  for (const line of lines) {
    const block = blocks.at(-1);
    const joins =
      block !== undefined &&
      lastLine !== undefined &&
      (line.afterGap ? open && continuesQuotation(text, lastLine, line) : continuesLine(text, lastLine, line, width));
    if (joins) block.end = line.end;
    else {
      blocks.push({ start: line.start, end: line.end, afterGap: line.afterGap });
      open = false;
    }
    open = openAtEnd(text, line, open);
    lastLine = line;
  }
  return blocks;
}

/** The column at which the document wraps its lines; undefined where it does not. */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  let width: number | undefined;
  const starts = lines.flatMap((line, index) => (line.afterGap ? [index] : []));
  for (const [nth, first] of starts.entries()) {
    const chunk = lines.slice(first, starts[nth + 1]);
    const widest = chunk.reduce((most, line) => Math.max(most, line.end - line.start), 0);
    if (chunk.length < 3 || widest < NARROWEST_WRAP || widest > WIDEST_WRAP) continue;
    const full = chunk.slice(0, -1).filter((line, i) => isFull(text, line, chunk[i + 1] as Line, widest));
    const ended = full.filter((line) => endsSentence(text, line));
    if (full.length >= 0.8 * (chunk.length - 1) && ended.length <= full.length / 2)
      width = Math.max(width ?? 0, widest);
  }
  return width;
}

/** Whether the first word of `next` would not have fitted behind `line`: why a wrapped line ends where it does. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const length = line.end - line.start;
  const word = /^\S{0,60}/.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))?.[0].length ?? 0;
  return length <= width && length + 1 + word > width;
}

function endsSentence(text: string, { end }: Span): boolean {
  return /[.!?…:;]["'”’)\]*_]{0,4}$/.test(text.slice(Math.max(0, end - 6), end));
}

function continuesLine(text: string, line: Span, next: Span, width: number | undefined): boolean {
  if (width !== undefined && isFull(text, line, next, width)) return true;
  const prose = line.end - line.start >= 30;
  const opened = /["“‘'(]/.test(text.charAt(next.start)) ? 1 : 0;
  return prose && !endsSentence(text, line) && startsLowerCase(text, { ...next, start: next.start + opened });
}

function startsLowerCase(text: string, { start }: Span): boolean {
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** Whether `next`, after a blank line, goes on inside the quotation open at the end of `line`, and closes it. */
function continuesQuotation(text: string, line: Span, next: Span): boolean {
  if (endsSentence(text, line) || !startsLowerCase(text, next)) return false;
  return /^[^"“”]{0,1000}["”]/.test(text.slice(next.start, Math.min(next.end, next.start + 1001)));
}

/** Whether a double quotation mark is open at the end of the line; `open` says the same of its start. */
function openAtEnd(text: string, line: Span, open: boolean): boolean {
  for (let i = line.start; i < line.end; i++) {
    const mark = text[i];
    if (mark === '“') open = true;
    else if (mark === '”') open = false;
    else if (mark === '"') open = !open;
  }
  return open;
}
