import type { Phrase, PhraseValue } from '../../model/phrase';
import { filled, message, translationOf } from '../../util/message';
import { periodInPhrase, weekdayName } from './dateInWords';
import type { DateLanguage } from './dateLanguage';

/** A phrase in the reader's language, with its dates as that language writes them. */
export function phraseInWords({ text, values }: Phrase, language: DateLanguage): string {
  return filled(
    translationOf(text),
    values.map((value) => valueInWords(value, language)),
  );
}

function valueInWords(value: PhraseValue, language: DateLanguage): string {
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return phraseInWords(value, language);
  if ('day' in value) return periodInPhrase(value.day, language);
  if ('weekday' in value) return weekdayName(value.weekday, language);
  const others = value.more === 0 ? [] : [message('{0} others', value.more)];
  return new Intl.ListFormat(language.locale).format([...value.names, ...others]);
}
