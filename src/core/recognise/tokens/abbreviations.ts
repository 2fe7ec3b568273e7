import data from '../../lexicon/abbreviations.json';

const BEFORE_NAME = new Set(data.beforeName);
const BEFORE_NUMBER = new Set(data.beforeNumber);
const ANYWHERE = new Set(data.anywhere);

/**
 * What an abbreviation says about the full stop behind it: `name` and `number` never end a sentence
 * (`Gen. Petrov`, `No. 5`), `either` may (`the U.S.`, `5 p.m.`, `Acme Inc.`).
 */
export type AbbreviationClass = 'name' | 'number' | 'either';

/** The class of a word that may be followed by a full stop which belongs to it; `word` is without that stop. */
export function abbreviationClass(word: string): AbbreviationClass | undefined {
  if (BEFORE_NAME.has(word)) return 'name';
  if (BEFORE_NUMBER.has(word)) return 'number';
  if (ANYWHERE.has(word) || word.includes('.')) return 'either';
  return undefined;
}

/** Words that, with a capital letter after an abbreviation, are more likely the start of a sentence than part of a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(data.starters);

/** Verbs that put a speaker's name behind a quotation. */
export const ATTRIBUTION_VERBS: ReadonlySet<string> = new Set(data.attributionVerbs);
