import type { Span } from '../../model/span';
import type { WordForm } from './syntacticWords';

/** Words that the parser takes for one: a name, or any single word. Half-open range of words. */
export interface Unit {
  readonly first: number;
  readonly end: number;
  /** The word that stands for all of it. */
  readonly head: number;
  readonly isName: boolean;
}

/** Inside a name they come behind its head (`Ministry of Health`). */
const BEHIND_HEAD = /^(?:of|for|in|on|and|at|de|und|,)$/i;

/**
 * Cuts a sentence into names and other words. What a name is made of is known before the parse, and of no concern to
 * it: a name is one word in the tree, and cannot be taken apart by mistake. `names` are in text order.
 */
export function unitsOf(words: readonly WordForm[], names: readonly Span[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    while ((names[next]?.end ?? Infinity) <= word.start) next++;
    const name = names[next];
    let end = at + 1;
    const isName = name !== undefined && name.start <= word.start;
    while (isName && end < words.length && (words[end]?.end ?? Infinity) <= name.end && words[end]?.form !== "'s")
      end++;
    const isClitic = isName && /^'s?$/.test(word.form);
    units.push({ first: at, end, head: headOf(words, at, end), isName: isName && !isClitic });
    at = end;
  }
  return units;
}

function headOf(words: readonly WordForm[], first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (BEHIND_HEAD.test(words[at]?.form ?? '')) return at - 1;
  return end - 1;
}
