/**
 * Regular endings, with what the base has in their place. The weights are learned with just these, so they are a copy
 * of the model's own: the lexicon is free to learn more endings.
 */
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
const DOUBLED = /^(.+)([bdgklmnprt])\2(?:ed|ing|er|ers)$/;

/** True where the lower-case word, its base, or each part of a compound is an everyday word. */
export function isEnglishForm(word: string, isListed: (word: string) => boolean): boolean {
  if (isListed(word) || isRegularForm(word, isListed)) return true;
  if (!word.includes('-')) return false;
  return word.split('-').every((part) => part.length > 1 && (isListed(part) || isRegularForm(part, isListed)));
}

function isRegularForm(word: string, isListed: (word: string) => boolean): boolean {
  for (const [ending, base] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    if (isListed(word.slice(0, word.length - ending.length) + base)) return true;
  }
  const doubled = DOUBLED.exec(word);
  return doubled !== null && isListed(`${doubled[1] ?? ''}${doubled[2] ?? ''}`);
}
