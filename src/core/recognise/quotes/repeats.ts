import type { LocalQuote } from '../../model/quote';

/** A quotation before it is known whether it repeats another one. */
export interface UnmatchedQuote extends Omit<LocalQuote, 'sameAs'> {
  /** It stands in a headline, standfirst or subheading. */
  readonly inHeading: boolean;
}

/** Shorter wordings recur by chance. */
const SHORTEST_REPEAT = 12;
/** A heading cuts what the body quotes in full: so much of it must be left, in code units. */
const SHORTEST_CUT = 16;
/** Headings hold few quotations: more are not sought inside later ones. */
const MOST_HEADING_QUOTES = 16;

/**
 * Marks every quotation that repeats an earlier one of the document, whatever marks and stops surround it. A heading that
 * names no speaker takes the speaker of the quotation in the body that repeats it.
 */
export function markRepeats(text: string, quotes: readonly UnmatchedQuote[]): LocalQuote[] {
  const first = new Map<string, number>();
  const headings = new Map<string, number>();
  const spokenBy = new Map<number, UnmatchedQuote>();
  const repeats = quotes.map((quote, index) => {
    if (quote.type === 'indirect') return null;
    const wording = wordingOf(text, quote);
    const sameAs = wording.length < SHORTEST_REPEAT ? null : (first.get(wording) ?? cutInHeading(wording, headings));
    if (!first.has(wording)) first.set(wording, index);
    if (quote.inHeading && wording.length >= SHORTEST_CUT && headings.size < MOST_HEADING_QUOTES)
      headings.set(wording, index);
    if (sameAs !== null && quote.speakerSpan && !spokenBy.has(sameAs)) spokenBy.set(sameAs, quote);
    return sameAs;
  });
  return quotes.map(({ inHeading, ...quote }, index) => {
    const body = inHeading && quote.speakerSpan === null ? spokenBy.get(index) : undefined;
    const said = body ? { speaker: body.speaker, speakerSpan: body.speakerSpan } : {};
    return { ...quote, ...said, sameAs: repeats[index] ?? null };
  });
}

function wordingOf(text: string, { parts }: UnmatchedQuote): string {
  const words = parts.map(({ start, end }) => text.slice(start, end).toLowerCase());
  return words
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function cutInHeading(wording: string, headings: ReadonlyMap<string, number>): number | null {
  for (const [heading, index] of headings) {
    const [short, long] = heading.length < wording.length ? [heading, wording] : [wording, heading];
    if (short.length >= SHORTEST_CUT && long.includes(short)) return index;
  }
  return null;
}
