import type { TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';

/** How many places of a text are compared before a selector counts as ambiguous; keeps a hostile file from stalling. */
const MAX_CANDIDATES = 10_000;

/**
 * Finds the passage that a W3C TextQuoteSelector means. Its words must stand in the text exactly;
 * among several places the prefix and suffix must single one out. It never settles for a lookalike.
 */
export function anchorPassage(text: string, selector: TextQuoteSelector): Span | 'missing' | 'ambiguous' {
  const { exact, prefix, suffix } = selector;
  if (exact === '') return 'missing';
  let found: Span | null = null;
  let looked = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (++looked > MAX_CANDIDATES) return 'ambiguous';
    const end = at + exact.length;
    if (!text.startsWith(suffix, end) || text.slice(Math.max(0, at - prefix.length), at) !== prefix) continue;
    if (found !== null) return 'ambiguous';
    found = { start: at, end };
  }
  return found ?? 'missing';
}
