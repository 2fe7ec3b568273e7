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
