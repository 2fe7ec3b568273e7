import * as vscode from 'vscode';
import type { CorpusDocument } from '../core/model/corpus';
import type { Span } from '../core/model/span';

/** Offsets of the line starts, by document: a document of the corpus is replaced, never changed. */
const lineStarts = new WeakMap<object, readonly number[]>();

/** The editor's range of a span of a document of the corpus, whether the document is open or not. */
export function rangeOf(document: CorpusDocument, span: Span): vscode.Range {
  const starts = startsOf(document);
  return new vscode.Range(positionIn(starts, span.start), positionIn(starts, span.end));
}

/** The offset of a position in the text that the editor shows. */
export function offsetOf(document: vscode.TextDocument, position: vscode.Position): number {
  return document.offsetAt(position);
}

/** The span of a range in the text that the editor shows. */
export function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The parts of a span, one for each line it touches, as semantic tokens want them; line ends and empty parts left out. */
export function linesOf(document: CorpusDocument, span: Span): readonly vscode.Range[] {
  const { start, end } = rangeOf(document, span);
  if (start.line === end.line) {
    return start.isEqual(end) ? [] : [new vscode.Range(start, end)];
  }
  const starts = startsOf(document);
  const ranges: vscode.Range[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : lineLength(document.text, starts, line);
    if (from < to) {
      ranges.push(new vscode.Range(line, from, line, to));
    }
  }
  return ranges;
}

/** A range of a text that is not a document of the corpus, such as annotations.yaml. */
export function rangeInText(text: string, span: Span): vscode.Range {
  const starts = findLineStarts(text);
  return new vscode.Range(positionIn(starts, span.start), positionIn(starts, span.end));
}

function startsOf(document: CorpusDocument): readonly number[] {
  let starts = lineStarts.get(document);
  if (!starts) {
    starts = findLineStarts(document.text);
    lineStarts.set(document, starts);
  }
  return starts;
}

/** Lines end where the editor ends them: at \n, \r\n or a single \r. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}

function positionIn(starts: readonly number[], offset: number): vscode.Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return new vscode.Position(low, Math.max(0, offset - (starts[low] ?? 0)));
}

function lineLength(text: string, starts: readonly number[], line: number): number {
  const start = starts[line] ?? 0;
  let end = starts[line + 1] ?? text.length;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
    end--;
  }
  return end - start;
}
