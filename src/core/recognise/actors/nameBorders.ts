import type { Gazetteer, GazetteerEntry } from '../../lexicon/gazetteer';
import { LAW_HEADS, MISC_HEADS } from '../../lexicon/nameWords';
import type { NameSpan } from './nameSpan';
import type { Word } from './words';

/** A name as the tagger draws it. */
type Drawn = Omit<NameSpan, 'entries'>;

/**
 * The name without what the tagger draws into it by the habits of its training data: a compound before a known name,
 * the section behind an outlet's. What opens with the noun for a text or an event (`Treaty of Utrecht`) is no body; in
 * the name of a law only the state is one that acts.
 */
export function withinBorders(words: readonly Word[], name: Drawn, gazetteer: Gazetteer): Drawn {
  const { end, entity } = name;
  const first = behindCompound(words, name.first, end, gazetteer);
  if (entity === 'PER' || entity === 'LOC') return { ...name, first };
  if (end - first > 2 && words[first + 1]?.key === 'of') {
    const head = words[first]?.text ?? '';
    const isState = entriesOf(words, first + 2, end, gazetteer)[0]?.kind === 'state';
    if (LAW_HEADS.has(head) && isState) return { ...name, first: first + 2, entity: 'LOC' };
    if (MISC_HEADS.has(head)) return { ...name, first, entity: 'MISC' };
  }
  return { ...name, first, end: entity === 'ORG' ? beforeLabel(words, first, end, gazetteer) : end };
}

/** Second parts of compounds that say where a body is or whose it is. */
const SEATED = /^(?:based|born|backed|led|run|controlled|owned|funded|sponsored)$/;

/**
 * The start of the name behind a compound that only describes it: `Oslo-based Nordic Council`, and before a known name
 * any (`rebel-held Donbas`); else `first`.
 */
function behindCompound(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): number {
  let at = first + 1;
  while (at < end && words[at]?.glued) at++;
  const describes = at > first + 1 && words[at - 1]?.shape === 'lower';
  if (!describes || at >= end) return first;
  const isSeated = SEATED.test(words[at - 1]?.key ?? '');
  return isSeated || entriesOf(words, at, end, gazetteer).length > 0 ? at : first;
}

/** The end of an outlet's name before the section in capitals that pages print behind it (`Baltic News WORLD`), else `end`. */
function beforeLabel(words: readonly Word[], first: number, end: number, gazetteer: Gazetteer): number {
  let at = end;
  while (at > first && words[at - 1]?.shape === 'upper') at--;
  if (at === first || at === end) return end;
  return entriesOf(words, first, at, gazetteer)[0]?.kind === 'outlet' ? at : end;
}

/** All that the gazetteer knows under exactly these words. */
export function entriesOf(
  words: readonly Word[],
  first: number,
  end: number,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  const match = gazetteer.match(first, (index) => (index < end ? (words[index]?.text ?? null) : null));
  return match?.length === end - first ? match.entries : [];
}
