import { isEnglishWord } from '../../lexicon/englishWords';
import type { Gazetteer } from '../../lexicon/gazetteer';
import { knownNames, type ListedKind, type ListedName } from '../../lexicon/knownNames';
import { givenNameGender } from '../../lexicon/nameWords';
import type { EntityClass } from '../../model/actor';
import type { NameSpan } from './nameSpan';
import type { Word, WordStream } from './words';

const CLASSES: Readonly<Partial<Record<ListedKind, EntityClass>>> = {
  company: 'ORG',
  body: 'ORG',
  club: 'ORG',
  thing: 'MISC',
  place: 'LOC',
};

/** Shorter words have too many meanings to be a name for being on a list. */
const SHORTEST_WORD = 4;

/**
 * The names of the lists that mean one thing only: several words, or one inside a sentence that is neither a word of the
 * language nor the name of a person or town.
 */
export function listedNames({ words }: WordStream, gazetteer: Gazetteer): NameSpan[] {
  const lists = knownNames();
  const names: NameSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const isArticle = word.opens && word.key === 'the';
    if (word.shape === 'lower' || word.shape === 'punctuation' || isArticle) continue;
    const match = lists.match(at, (index) => {
      const next = words[index];
      return next?.sentence === word.sentence && (index === at || !words[index - 1]?.possessive) ? next.text : null;
    });
    const entity = match ? classOf(match.entries) : null;
    if (!match || entity === null || words[at + match.length]?.glued) continue;
    if (match.length === 1 && (entity === 'LOC' || !isClear(words, at, gazetteer))) continue;
    names.push({ first: at, end: at + match.length, entity, confidence: 0.85, entries: [] });
    at += match.length - 1;
  }
  return names;
}

function classOf(entries: readonly ListedName[]): EntityClass | null {
  const [first] = entries;
  const entity = (first && CLASSES[first.kind]) ?? null;
  return entries.every(({ kind }) => CLASSES[kind] === entity) ? entity : null;
}

function isClear(words: readonly Word[], at: number, gazetteer: Gazetteer): boolean {
  const { text, key, shape, glued, opens } = words[at] as Word;
  if (glued || opens || shape === 'number' || text.length < SHORTEST_WORD) return false;
  return !isEnglishWord(key) && !gazetteer.has(text) && givenNameGender(text) === undefined;
}
