import type { LocalQuote } from '../../model/quote';

/** Shorter wordings recur by chance. */
const SHORTEST_REPEAT = 12;
/** A heading cuts what the body quotes in full: so much of it must be left, in code units. */
const SHORTEST_CUT = 24;
/** Headline and standfirst stand first and hold few quotations: only these are sought inside later ones. */
const HEADING_QUOTES = 4;

/** Marks every quotation that repeats an earlier one of the document, whatever marks and stops surround it. */
export function markRepeats(text: string, quotes: readonly Omit<LocalQuote, 'sameAs'>[]): LocalQuote[] {
  const first = new Map<string, number>();
  return quotes.map((quote, index) => {
    if (quote.type === 'indirect') return { ...quote, sameAs: null };
    const wording = wordingOf(text, quote);
    const sameAs = wording.length < SHORTEST_REPEAT ? null : (first.get(wording) ?? cutInHeading(wording, first));
    if (!first.has(wording)) first.set(wording, index);
    return { ...quote, sameAs };
  });
}

function wordingOf(text: string, { parts }: Omit<LocalQuote, 'sameAs'>): string {
  const words = parts.map(({ start, end }) => text.slice(start, end).toLowerCase());
  return words
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function cutInHeading(wording: string, first: ReadonlyMap<string, number>): number | null {
  let n = 0;
  for (const [earlier, index] of first) {
    if (n++ === HEADING_QUOTES) return null;
    const [short, long] = earlier.length < wording.length ? [earlier, wording] : [wording, earlier];
    if (short.length >= SHORTEST_CUT && long.includes(short)) return index;
  }
  return null;
}
