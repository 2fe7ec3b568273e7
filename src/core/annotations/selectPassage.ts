import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { anchorPassage } from './anchorPassage';

/** Words that are this long tell themselves from their lookalikes; UTF-16 code units. */
const TELLING = 40;
/** So much of the text on each side goes with shorter words, even where they stand once: a lookalike may come later. */
const CONTEXT = 12;
/** More context than that helps no reader, and would break at every edit. */
const MOST = 400;

/**
 * The TextQuoteSelector of a span: its words, with as many whole words before and behind them as tell it from all other
 * places of the text.
 */
export function selectPassage(text: string, span: Span): TextQuoteSelector {
  const exact = text.slice(span.start, span.end);
  for (let room = exact.length >= TELLING ? 0 : CONTEXT; ; room = room === 0 ? CONTEXT : room * 2) {
    const selector = { exact, prefix: before(text, span.start, room), suffix: behind(text, span.end, room) };
    if (room >= MOST || typeof anchorPassage(text, selector) === 'object') return selector;
  }
}

/** At least `room` code units in front of an offset, from the beginning of a word on; not beyond a line end if it can be helped. */
function before(text: string, offset: number, room: number): string {
  if (room === 0) return '';
  let start = Math.max(0, offset - room);
  while (start > 0 && /\S/.test(text[start - 1] ?? '') && offset - start < MOST) start--;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(room <= CONTEXT ? Math.max(start, Math.min(line, offset)) : start, offset);
}

function behind(text: string, offset: number, room: number): string {
  if (room === 0) return '';
  let end = Math.min(text.length, offset + room);
  while (end < text.length && /\S/.test(text[end] ?? '') && end - offset < MOST) end++;
  const line = /\r?\n/.exec(text.slice(offset, end));
  return text.slice(offset, room <= CONTEXT && line ? offset + line.index : end);
}
