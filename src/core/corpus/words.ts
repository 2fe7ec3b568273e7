import commonWords from '../lexicon/commonWords.json';
import { foldWords } from '../lexicon/foldWords';

const COMMON: ReadonlySet<string> = new Set(commonWords.words);

/**
 * The word without its inflection, near enough to compare two texts: `suspended`, `suspends` and `suspending` are one.
 * Far simpler than Porter (1980), and it leaves short words alone. `-ism` and `-ist` go too: `terrorist`, `terrorism`.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word
    .replace(/(?<=....)(?:ism|ist)s?$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[^aeiou])(?:es|ed|ing)$|(?<=[aeiou])(?:d|ing)$/, '')
    .replace(/(?<=[^su])s$/, '');
  if (bare.length < 3) return word;
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/(?<=..[^aeiou])e$/, '');
}

/** The stems of the words of a text that tell what it is about, in order, with repetitions. */
export function contentStems(text: string): string[] {
  return foldWords(text)
    .filter((word) => word.length > 1 && !COMMON.has(word) && !/^\d/.test(word))
    .map(stem);
}
