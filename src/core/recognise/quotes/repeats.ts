import type { LocalQuote } from '../../model/quote';

/** Shorter wordings recur by chance. */
const SHORTEST_REPEAT = 12;

/** Marks every quotation that repeats an earlier one of the document word by word, whatever marks and stops surround it. */
export function markRepeats(text: string, quotes: readonly Omit<LocalQuote, 'sameAs'>[]): LocalQuote[] {
  const first = new Map<string, number>();
  return quotes.map((quote, index) => {
    if (quote.type === 'indirect') return { ...quote, sameAs: null };
    const wording = quote.parts
      .map(({ start, end }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .join(' ');
    const earlier = first.get(wording);
    if (earlier !== undefined && wording.length >= SHORTEST_REPEAT) return { ...quote, sameAs: earlier };
    first.set(wording, index);
    return { ...quote, sameAs: null };
  });
}
