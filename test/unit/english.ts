import type { Phrase } from '../../src/core/model/phrase';
import { phraseInEnglish } from '../../src/core/util/phraseInEnglish';

/** A phrase in English; '' where there is none. */
export function english(phrase: Phrase | null | undefined): string {
  return phrase ? phraseInEnglish(phrase) : '';
}
