import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { findWords } from './findWords';

/** Why a passage is not found. */
export type Lost = 'missing' | 'ambiguous';

/**
 * Finds the passage that a W3C TextQuoteSelector means. Its words, with all of those before and behind it, must stand in
 * the text exactly, and once. It never settles for a lookalike.
 */
export function anchorPassage(text: string, { exact, prefix, suffix }: TextQuoteSelector): Span | Lost {
  if (exact === '') return 'missing';
  const words = prefix + exact + suffix;
  const at = findWords(text, words);
  if (at < 0) return 'missing';
  if (findWords(text, words, at + 1) >= 0) return 'ambiguous';
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}
