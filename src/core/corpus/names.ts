/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
};

const WORD = /[\p{L}\p{N}]+/gu;
const APOSTROPHES = /['’‘ʼʻʹʺ`´]/g;

/** The words of a name in small letters, without diacritics and punctuation; initials (`U.S.`) are one word. */
export function foldWords(text: string): string[] {
  const plain = text
    .replace(/['’]s\b/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(APOSTROPHES, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđðıßæœþəħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
  return plain.match(WORD) ?? [];
}

/**
 * A name as an id: `ana-sousa`. Only small letters, digits and single hyphens; an article in front is dropped.
 * Names without any letter or digit give ''.
 */
export function slug(name: string): string {
  const words = foldWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join('-');
}

/** Longer words are no names; the patterns below are not linear. */
const LONGEST_NAME = 40;

/** Spellings of the same sounds that romanisations of one name differ in, most specific first. */
const ROMANISATIONS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[jy]o(?=v$|va$)/g, 'e'],
  [/shch|schtsch|šč/g, 'sc'],
  [/tsch|tch|ch/g, 'c'],
  [/sch|sh/g, 's'],
  [/dzh|dj/g, 'j'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/ct/g, 'kt'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[iyj]+([aeou])/g, '$1'],
  [/[eiyj]*[iyj]$/g, 'i'],
  [/[yj]/g, 'i'],
  [/ff$/g, 'v'],
  [/(.)\1+/g, '$1'],
];

/** One folded word with the differences of romanisation taken out: `zelenskyy`, `zelenskiy` and `zelensky` are equal. */
export function romanisationKey(word: string): string {
  if (word.length < 3 || word.length > LONGEST_NAME) return word;
  return ROMANISATIONS.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), word);
}
