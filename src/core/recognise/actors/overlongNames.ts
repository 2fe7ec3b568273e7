import { isEnglishWord } from '../../lexicon/englishWords';
import type { Gazetteer } from '../../lexicon/gazetteer';
import { givenNameGender } from '../../lexicon/nameWords';
import { entriesOf } from './nameBorders';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/**
 * Cuts from names read as persons what is none of theirs where every word has a capital: the noun behind somebody whom
 * the document names elsewhere (`Ann Moyo Letters`), the adjective before a people (`Christian Chileans`).
 */
export function withoutCommonWords(
  words: readonly Word[],
  names: readonly NameSpan[],
  gazetteer: Gazetteer,
): readonly NameSpan[] {
  const key = (first: number, end: number): string => {
    let text = '';
    for (let at = first; at < end; at++) text += ` ${words[at]?.key ?? ''}`;
    return text;
  };
  const persons = new Set<string>();
  for (const { first, end, entity } of names) {
    if (entity !== 'PER') continue;
    persons.add(key(first, end));
    if (end - first > 1) persons.add(key(end - 1, end));
  }
  return names.map((name) => {
    const { first, end, entity, entries } = name;
    if (entity !== 'PER' || end - first < 2 || entries.length > 0) return name;
    const isNoun = isPluralNoun(words[end - 1] as Word) && persons.has(key(first, end - 1));
    // `Kim Waters` has a surname beside a Mr. Kim too
    const mayBeGiven = end - first === 2 && givenNameGender(words[first]?.text ?? '') !== undefined;
    if (isNoun && !mayBeGiven) return { ...name, end: end - 1 };
    const inside = entriesOf(words, first + 1, end, gazetteer);
    const [people] = inside;
    // `Mike Pole`, `Neil Finn`: only the plural is no surname
    const isPeople = people?.kind === 'people' && words[end - 1]?.key.endsWith('s') === true;
    return isPeople ? { ...name, first: first + 1, entity: people.entity, entries: inside } : name;
  });
}

function isPluralNoun({ key, possessive }: Word): boolean {
  return !possessive && /[^s]s$/.test(key) && isEnglishWord(key) && isEnglishWord(key.slice(0, -1));
}
