import type { Span } from '../model/span';
import { firstIndex } from '../util/firstIndex';
import { startTag, xmlText, type Attributes } from './xml';

/** An element to be laid around a stretch of text. */
export interface MarkedSpan extends Span {
  readonly name: string;
  readonly attributes: Attributes;
  /** Which of two equal spans lies outside: the smaller rank. */
  readonly rank: number;
}

/** A piece of a span. A span that crosses another's border is in several pieces, numbered from 0. */
export interface Piece extends Span {
  readonly marked: MarkedSpan;
  readonly index: number;
  readonly isLast: boolean;
}

/**
 * Cuts spans at the borders of those around them, so that they nest as XML needs it: at each border that a span crosses,
 * the one that begins first stays whole. `cuts` are further borders that no piece crosses, in text order. Pieces come in
 * the order in which they open. Empty spans are left out.
 */
export function nest(spans: readonly MarkedSpan[], cuts: readonly number[] = []): readonly Piece[] {
  const waiting = spans
    .filter(({ start, end }) => start < end)
    .map((marked, order) => ({ start: marked.start, end: marked.end, marked, order }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.marked.rank - b.marked.rank || a.order - b.order);
  const open: Span[] = [];
  const pieces: { start: number; end: number; marked: MarkedSpan }[] = [];
  // Rests of cut spans wait for the place where they go on; there they open like any other.
  const rests = new Map<number, typeof waiting>();
  const places = new Set<number>(waiting.map(({ start }) => start));
  let next = 0;
  const queue = [...places].sort((a, b) => a - b);
  for (let at = 0; at < queue.length; at++) {
    const start = queue[at] ?? 0;
    const here = rests.get(start) ?? [];
    while (next < waiting.length && waiting[next]?.start === start) here.push(waiting[next++] as (typeof waiting)[0]);
    here.sort((a, b) => b.end - a.end || a.marked.rank - b.marked.rank || a.order - b.order);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    for (const item of here) {
      const limit = Math.min(open.at(-1)?.end ?? Infinity, cuts[firstIndex(cuts, (cut) => cut > start)] ?? Infinity);
      const end = Math.min(item.end, limit);
      pieces.push({ start, end, marked: item.marked });
      open.push({ start, end });
      if (end < item.end) {
        const rest = { ...item, start: end };
        const others = rests.get(end);
        if (others) others.push(rest);
        else rests.set(end, [rest]);
        if (!places.has(end)) {
          places.add(end);
          queue.splice(
            firstIndex(queue, (place) => place > end),
            0,
            end,
          );
        }
      }
    }
  }
  return numbered(pieces);
}

/** Text with elements around its pieces; what lies outside of all of them is plain character data. */
export function markUp(
  text: string,
  { start, end }: Span,
  pieces: readonly Piece[],
  attributesOf: (piece: Piece) => Attributes,
): string {
  const out: string[] = [];
  const open: Piece[] = [];
  let at = start;
  const upTo = (offset: number): void => {
    if (offset > at) out.push(xmlText(text.slice(at, offset)));
    at = Math.max(at, offset);
  };
  const closeBefore = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      upTo(last.end);
      out.push(`</${last.marked.name}>`);
      open.pop();
    }
  };
  for (const piece of pieces) {
    closeBefore(piece.start);
    upTo(piece.start);
    out.push(startTag(piece.marked.name, attributesOf(piece)));
    open.push(piece);
  }
  closeBefore(end);
  upTo(end);
  return out.join('');
}

function numbered(pieces: readonly { start: number; end: number; marked: MarkedSpan }[]): Piece[] {
  const counts = new Map<MarkedSpan, number>();
  for (const { marked } of pieces) counts.set(marked, (counts.get(marked) ?? 0) + 1);
  const seen = new Map<MarkedSpan, number>();
  return pieces.map((piece) => {
    const index = seen.get(piece.marked) ?? 0;
    seen.set(piece.marked, index + 1);
    return { ...piece, index, isLast: index + 1 === counts.get(piece.marked) };
  });
}
