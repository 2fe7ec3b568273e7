let translations: ReadonlyMap<string, string> = new Map();

/**
 * Sets the language of all messages made here from now on: what stands for each English message, with the same
 * placeholders. Called once, by the program that knows its reader; without it, messages are English.
 */
export function translateMessages(bundle: Readonly<Record<string, string>>): void {
  translations = new Map(Object.entries(bundle));
}

/**
 * A message to the reader in the reader's language. `english` is a literal with the placeholders `{0}`, `{1}` …, by
 * which the translation is found.
 */
export function message(english: string, ...values: readonly (string | number)[]): string {
  return filled(translationOf(english), values);
}

/** What stands for an English text in the reader's language, with the same placeholders. */
export function translationOf(english: string): string {
  return translations.get(english) ?? english;
}

/** A text with values for its placeholders. */
export function filled(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
