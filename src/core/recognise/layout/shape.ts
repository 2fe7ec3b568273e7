import type { Span } from '../../model/span';

/** No furniture, heading or byline is longer than this (UTF-16 units); longer blocks are prose without a closer look. */
export const LONGEST_LABEL = 600;

/** What a short block looks like, with markup characters taken away. */
export interface Shape {
  /** The words without heading marks, bold marks, list bullets and link targets, white space collapsed. */
  readonly plain: string;
  readonly words: number;
  /** Ends as a sentence does: full stop, question or exclamation mark, ellipsis, with or without a closing mark or a credit in brackets. */
  readonly ended: boolean;
  /** Level of a Markdown heading (1–6), or 0. */
  readonly heading: number;
  /** The whole block is set in bold. */
  readonly bold: boolean;
  /** Everything in it is a link. */
  readonly linked: boolean;
  /** Nothing but pictures. */
  readonly pictured: boolean;
  readonly long: boolean;
}

/** Reads the look of a block. Only the first `LONGEST_LABEL` units of a long one count. */
export function shapeOf(text: string, { start, end }: Span): Shape {
  const long = end - start > LONGEST_LABEL;
  const raw = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const heading = /^#{1,6}(?=\s)/.exec(raw)?.[0].length ?? 0;
  const bold = /^\*\*[^*]+\*\*$/.test(raw) || /^__[^_]+__$/.test(raw);
  const bare = raw.replace(/^(?:#{1,6}\s+|[-*•·]\s+|>\s+)/, '');
  const linked = !long && /^(?:[\s|·•,*-]*!?\[[^[\]]*\]\([^()\s]*\))+[\s|·•,*-]*$/.test(bare);
  const pictured = linked && /^[\s|·•,*-]*!\[/.test(bare);
  const plain = bare
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|^[*_]|[*_]$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return {
    plain,
    words,
    ended: !long && /[.!?…]["'”’)\]]{0,3}(?: \([^()]{1,300}\))?$/.test(plain),
    heading,
    bold,
    linked,
    pictured,
    long,
  };
}

/** Share of the longer words that begin with a capital letter: near 1 in headlines set in title case and in names. */
export function capitalShare(plain: string): number {
  const words = plain.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
