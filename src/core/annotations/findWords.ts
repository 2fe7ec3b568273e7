/** So many letters are sought by the engine itself, which is fastest but may compare each of them everywhere. */
const HEAD = 8;

/**
 * The first place at or behind `from` where `words` stand in a text, or -1. Takes time in proportion to the text whatever
 * the words, which `indexOf` does not (Knuth, Morris and Pratt 1977, with leaps to where the words can begin).
 */
export function findWords(text: string, words: string, from = 0): number {
  if (words.length <= HEAD) return text.indexOf(words, from);
  const head = words.slice(0, HEAD);
  let borders: Int32Array | null = null;
  let at = text.indexOf(head, from);
  let matched = HEAD;
  while (at >= 0) {
    while (matched < words.length && text.charCodeAt(at + matched) === words.charCodeAt(matched)) matched++;
    if (matched === words.length) return at;
    borders ??= bordersOf(words);
    const kept = borders[matched] ?? 0;
    at += matched - kept;
    matched = kept;
    if (matched >= HEAD) continue;
    at = text.indexOf(head, at);
    matched = HEAD;
  }
  return -1;
}

/** For each length of a beginning of the words: how long an end of it is itself a beginning of the words. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length + 1);
  for (let at = 1, border = 0; at < words.length; at++) {
    while (border > 0 && words.charCodeAt(at) !== words.charCodeAt(border)) border = borders[border] ?? 0;
    if (words.charCodeAt(at) === words.charCodeAt(border)) border++;
    borders[at + 1] = border;
  }
  return borders;
}
