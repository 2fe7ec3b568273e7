import { ATTRIBUTION_VERBS } from './abbreviations';

/** A comma or its like, and the words up to the next stop. The bound keeps the search linear. */
const PHRASE = /[,?!…](?=\s{1,3}([^,.;:?!…"“”«»„\n]{2,80})(?:[.,;:]|$))/gu;
/** More words are no attribution. */
const MOST_WORDS = 7;
/** With these a speaker goes on. */
const OWN = /^(?:i|we|you|and|but|or|so|who|which|that|as|if|because)$/i;

/**
 * Where the words end that an attribution follows inside of [from, to): behind the comma of `…, she said.`; null where
 * there is none. Speech whose closing mark is missing is told from the reporter's words by it.
 */
export function attributionWithin(text: string, from: number, to: number): number | null {
  for (const { 1: phrase = '', index } of text.slice(from, to).matchAll(PHRASE)) {
    const words = phrase.split(/\s+/);
    if (words.length > MOST_WORDS || OWN.test(words[0] ?? '')) continue;
    if (words.some((word) => ATTRIBUTION_VERBS.has(word))) return from + index + 1;
  }
  return null;
}
