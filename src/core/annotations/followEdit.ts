import type { Span } from '../model/span';

/** A replacement in a text: `length` code units at `offset` become `added` others. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly added: number;
}

/**
 * Where a passage stands after an edit around or inside of it; null where nothing of it is left. What is typed at its
 * borders is no part of it.
 */
export function followEdit({ start, end }: Span, { offset, length, added }: Replacement): Span | null {
  const replacedEnd = offset + length;
  const delta = added - length;
  if (replacedEnd <= start) return { start: start + delta, end: end + delta };
  if (offset >= end) return { start, end };
  if (offset <= start && replacedEnd >= end) return null;
  if (offset >= start && replacedEnd <= end) return { start, end: end + delta };
  return offset < start ? { start: offset + added, end: end + delta } : { start, end: offset };
}
