import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { anchorPassage } from './anchorPassage';

/** Words around a short passage that are recorded even where it stands once: what is written later may look like it. */
const LEAST_CONTEXT = 8;
/** A passage of so many characters needs no context to be told from another. */
const LONG = 60;
/** The most context on each side. */
const MOST_CONTEXT = 1024;

/**
 * A selector by which `anchorPassage` finds just this passage of the text again: its words, and as many whole words around
 * it as tell it from its lookalikes. Null where the text around them is the same for 1,024 characters, or the span is empty.
 */
export function describePassage(text: string, { start, end }: Span): TextQuoteSelector | null {
  const exact = text.slice(start, end);
  let context = exact.length < LONG ? LEAST_CONTEXT : 0;
  while (exact !== '') {
    const prefix = text.slice(wordStart(text, Math.max(0, start - context), start), start);
    const suffix = text.slice(end, wordEnd(text, Math.min(text.length, end + context), end));
    const selector = { exact, prefix, suffix };
    if (anchorPassage(text, selector) !== 'ambiguous') return selector;
    if (context >= MOST_CONTEXT || prefix.length + suffix.length + exact.length >= text.length) return null;
    context = Math.max(LEAST_CONTEXT, context * 2);
  }
  return null;
}

/** The selector of a record for just this place of the text, so that a new decision joins it; else a new one. */
export function selectorAt(text: string, span: Span, records: readonly TextQuoteSelector[]): TextQuoteSelector | null {
  for (const { exact, prefix, suffix } of records) {
    if (exact.length !== span.end - span.start || !text.startsWith(exact, span.start)) continue;
    const place = anchorPassage(text, { exact, prefix, suffix });
    if (typeof place === 'object' && place.start === span.start) return { exact, prefix, suffix };
  }
  return describePassage(text, span);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** A longer run of letters is no word; it is cut. */
const LONGEST_WORD = 40;

/** The start of the word that an offset lies in; never inside of a surrogate pair. */
function wordStart(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > 0 && at < limit && offset - at < LONGEST_WORD && isInWord(text, at)) at--;
  return isInPair(text, at) ? at - 1 : at;
}

function wordEnd(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < text.length && at > limit && at - offset < LONGEST_WORD && isInWord(text, at)) at++;
  return isInPair(text, at) ? at + 1 : at;
}

function isInWord(text: string, offset: number): boolean {
  return isInPair(text, offset) || (WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset)));
}

function isInPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
