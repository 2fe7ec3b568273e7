/** `anti-Moyo`, `pro-Danish`. */
const OPPOSITE = /^(?:anti|pro|non|pre|post)[-\u2010\u2011](?=\p{Lu}\p{L})/u;

/** The name in a compound that says who is for or against its bearer; null for other words. */
export function oppositeTail(word: string): string | null {
  return OPPOSITE.test(word) ? word.replace(OPPOSITE, '') : null;
}
