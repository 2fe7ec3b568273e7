import type { Word } from './words';

/** The words of a phrase on one line, without the article or possessive pronoun in front. */
export function phraseText(
  words: readonly Word[],
  { first, end }: { readonly first: number; readonly end: number },
): string {
  return words
    .slice(first, end)
    .map((word) => (word.possessive ? `${word.text}'s` : word.text))
    .join(' ')
    .replace(/ (?=[,.;])/g, '')
    .replace(/^(?:the|this|its|their|his|her) /i, '');
}
