import { readFileSync } from 'node:fs';
import { type DateLanguage, ENGLISH_DATES } from '../../../src/core/queries/wording/dateLanguage';

/** The German bundle. */
export const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Readonly<Record<string, string>>;

/** German for dates, as far as `Intl` knows it; the rest is said by the editor. */
export const GERMAN_DATES: DateLanguage = {
  locale: 'de',
  phrases: {
    ...ENGLISH_DATES.phrases,
    yearInPhrase: (year) => `Jahr ${year}`,
    periodInPhrase: (period) => `Zeitraum „${period}“`,
  },
};
