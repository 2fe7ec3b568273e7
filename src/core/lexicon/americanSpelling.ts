import spellings from './spellings.json';

const AMERICAN = new Map(Object.entries(spellings.american));

/** A word of a body's or an office's name as American texts spell it (`centre` → `center`); small letters, else as it is. */
export function americanSpelling(word: string): string {
  return AMERICAN.get(word) ?? word;
}
