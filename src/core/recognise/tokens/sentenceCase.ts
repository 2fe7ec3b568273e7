import type { BlockKind, SentenceCase, Token } from '../../model/text';

/** Longer words that headlines write small. */
const SMALL_IN_HEADLINES = new Set(
  'amid from into onto over upon with than that after before under until about among between'.split(' '),
);
/** Shorter words tell nothing: headlines write many of them small. In UTF-16 code units. */
const LONG = 4;
const MOST = 0.8;

/**
 * How a sentence, or all of a heading, uses capitals: on nearly all longer words as a headline, on all letters, or as running text does. A
 * headline is known by its block; elsewhere only a line without commas and figures whose verbs have capitals too is one,
 * because lists of names look much the same.
 */
export function sentenceCase(
  text: string,
  tokens: readonly Token[],
  [first, end]: readonly [first: number, end: number],
  block: BlockKind,
): SentenceCase {
  let [words, long, capital, upper, lower, small] = [0, 0, 0, 0, 0, 0];
  let isList = false;
  for (let at = first; at < end; at++) {
    const { start, end: stop, kind } = tokens[at] as Token;
    const word = text.slice(start, stop);
    if (kind === 'number' || /^[,;()]$/.test(word)) isList = true;
    if (kind !== 'word') continue;
    const shape = shapeOf(word);
    words++;
    if (shape === 'lower') lower++;
    if (word.length < LONG) continue;
    long++;
    if (shape === 'lower' && !SMALL_IN_HEADLINES.has(word)) small++;
    if (shape === 'upper') upper++;
    if (shape !== 'lower') capital++;
  }
  if (upper >= 2 && upper >= long * MOST && lower <= 1) return 'capitals';
  const isHeading = block === 'headline' || block === 'subheading';
  // `Oslo Votes No`: of a short headline every word must have its capital
  const isShortTitle = words >= 3 && lower === 0;
  const mayBeTitle = isHeading ? long >= 3 || isShortTitle : long >= 5 && !isList && small === 0;
  return mayBeTitle && capital >= long * MOST && capital > upper ? 'title' : 'running';
}

function shapeOf(word: string): 'lower' | 'title' | 'upper' {
  if (!/^\p{Lu}/u.test(word)) return /^\p{Ll}{1,3}['’-]?\p{Lu}/u.test(word) ? 'title' : 'lower';
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters === letters.toUpperCase() ? 'upper' : 'title';
}
