import { anchorPassage } from '../annotations/anchorPassage';
import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';

/** How much of the text around a passage a selector holds at first, and at most; UTF-16 code units. */
const CONTEXT = 24;
const MAX_CONTEXT = 400;

/** The selector of a passage: as much around it as it takes to find it again, twice as much until it is the only one. */
export function selectorOf(text: string, { start, end }: Span): TextQuoteSelector {
  for (let context = CONTEXT; ; context *= 2) {
    const selector = {
      exact: text.slice(start, end),
      prefix: text.slice(wholeAt(text, Math.max(0, start - context)), start),
      suffix: text.slice(end, wholeAt(text, Math.min(text.length, end + context))),
    };
    if (context >= MAX_CONTEXT || typeof anchorPassage(text, selector) !== 'string') return selector;
  }
}

/** An offset that does not part a surrogate pair: the one behind it where it does. */
function wholeAt(text: string, offset: number): number {
  const isSecond = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1));
  return isSecond ? offset + 1 : offset;
}
