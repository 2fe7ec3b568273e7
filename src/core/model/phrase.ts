/**
 * Words for the reader as data: what the core has to say stays one value for every reader, and is put into the words
 * of a language where it is shown.
 */
export interface Phrase {
  /** English, with the placeholders `{0}`, `{1}` …; translations are found by it. */
  readonly text: string;
  readonly values: readonly PhraseValue[];
}

/** What stands for a placeholder: words of the sources as they are, a number, or what each language says in its own way. */
export type PhraseValue =
  | string
  | number
  | Phrase
  /** A TIMEX3 value of a day or a longer period. */
  | { readonly day: string }
  /** ISO weekday, 1 for Monday. */
  | { readonly weekday: number }
  /** At least one name, and how many more there are that are not named: none, or at least two. */
  | { readonly names: readonly string[]; readonly more: number };

/** A phrase; `text` is a literal, so that translators find it. */
export function phrase(text: string, ...values: readonly PhraseValue[]): Phrase {
  return { text, values };
}

/** No words at all. */
export const NO_WORDS: Phrase = { text: '', values: [] };

/** One phrase of several, each joined to those before it by `join`. */
export function joinedPhrase(phrases: readonly Phrase[], join: (before: Phrase, next: Phrase) => Phrase): Phrase {
  const [first = NO_WORDS, ...others] = phrases;
  return others.reduce(join, first);
}
