import type { Phrase, PhraseValue } from '../model/phrase';
import { filled } from './message';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A phrase in English, whoever reads: what files and the command line hold. */
export function phraseInEnglish({ text, values }: Phrase): string {
  return filled(text, values.map(valueInEnglish));
}

function valueInEnglish(value: PhraseValue): string {
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return phraseInEnglish(value);
  if ('day' in value) return dayInEnglish(value.day);
  if ('weekday' in value) return WEEKDAYS[value.weekday - 1] ?? '';
  const { names, more } = value;
  const each = more === 0 ? names : [...names, `${more} others`];
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
}

/** `4 October 2023`, and `4 October` for `XXXX-10-04`; other values as they are. */
function dayInEnglish(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  return `${Number(day)} ${name}${year === 'XXXX' ? '' : ` ${Number(year)}`}`;
}
