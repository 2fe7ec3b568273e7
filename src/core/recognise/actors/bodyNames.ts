import { americanSpelling } from '../../lexicon/americanSpelling';
import { isEnglishWord } from '../../lexicon/englishWords';
import { TRADES } from '../../lexicon/groupWords';
import { givenNameGender, ORGANIZATION_SUFFIXES } from '../../lexicon/nameWords';

const COMPANY_TAIL = new Set(
  [
    ...ORGANIZATION_SUFFIXES,
    'group',
    'company',
    'corporation',
    'airlines',
    'airways',
    'bank',
    'holdings',
    'motors',
    'industries',
  ].map((word) => word.toLowerCase()),
);

/** Shorter first words are too often initials and articles of other languages. */
const SHORTEST_NAME = 4;
function isCompanyTail(word: string): boolean {
  return COMPANY_TAIL.has(word) || TRADES.has(word);
}

/**
 * `Kvalvik` of `Kvalvik Seafood ASA`: no word of the language and nobody's given name, so it is what tells the company
 * from others; null for other bodies, which often bear the name of a place or person.
 */
function firstOfCompany(keys: readonly string[]): string | null {
  const [first = '', ...others] = keys;
  const isCompany = others.some(isCompanyTail);
  if (!isCompany || first.length < SHORTEST_NAME || isEnglishWord(first)) return null;
  return givenNameGender(first.charAt(0).toUpperCase() + first.slice(1)) === undefined ? first : null;
}

/** The key of a body's name among the shorter names of others. `keys`: its words in small letters. */
export function bodyNameKey(keys: readonly string[]): string {
  return keys.map(americanSpelling).join(' ');
}

/**
 * Keys of the names that may stand for a longer one: `Foreign Ministry` for `Dutch Foreign Ministry`, `Acme` for `Acme Holdings
 * Ltd`. `isBody`: the name is no place.
 */
export function shorterNames(keys: readonly string[], isBody: boolean): string[] {
  const names: string[] = [];
  for (let from = 1; keys.length - from >= 2; from++) names.push(bodyNameKey(keys.slice(from)));
  for (let to = keys.length - 1; to > 0 && isCompanyTail(keys[to] ?? ''); to--)
    names.push(bodyNameKey(keys.slice(0, to)));
  const first = isBody ? firstOfCompany(keys) : null;
  if (first !== null) names.push(first);
  return names;
}

/** True where the letters stand in `text` in this order. */
export function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** First letters of the capitalised words, each part of a compound counted: `Union of Baltic Rail-Workers` → `UBRW`. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s\-\u2010\u2011]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** The letters that a body may be called by: `PRU` for `Pacific Rail Union`, and `DOH` for `Health Department`. */
export function acronymsOf(name: string): string[] {
  const [head, ...others] = name.split(' ').reverse();
  const ofHead = /^(?:Department|Ministry)$/.test(head ?? '') && others.length === 1;
  const letters = ofHead ? [`${head?.charAt(0) ?? ''}O${others[0]?.charAt(0) ?? ''}`] : [];
  return [initialsOf(name), ...letters].filter((acronym) => acronym.length > 2);
}
