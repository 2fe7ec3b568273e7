import { remembered } from '../util/remembered';
import data from './english-words.json';

/** Everyday words in their base forms, in lower case. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(data.words.split(' '));

/** Regular endings, with what the base has in their place. */
const ENDINGS: readonly (readonly [ending: string, base: string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['d', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['ers', 'e'],
  ['ness', ''],
  ['ment', ''],
  ['ily', 'y'],
];

/** True where the lower-case word, or the base of its regular form, is an everyday English word. */
export const isEnglishWord = remembered(isListed);

/** True where the word is a regular form of one of `words` (`stopped`, `happily`). */
export function isRegularForm(word: string, words: ReadonlySet<string>): boolean {
  for (const [ending, base] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    if (words.has(word.slice(0, word.length - ending.length) + base)) return true;
  }
  const doubled = /^(.+)([bdgklmnprt])\2(?:ed|ing|er|ers)$/.exec(word);
  return doubled !== null && words.has(`${doubled[1] ?? ''}${doubled[2] ?? ''}`);
}

function isListed(word: string): boolean {
  if (ENGLISH_WORDS.has(word) || isRegularForm(word, ENGLISH_WORDS)) return true;
  return word.includes('-') && word.split('-').every((part) => part.length > 1 && isEnglishWord(part));
}
