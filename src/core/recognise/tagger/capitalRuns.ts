import { RUNNING, type TaggerWords } from './taggerWords';
import type { WordType } from './wordTypes';

/** A stretch of capitalised words of running text, with `of`, `the`, `for` or particles between capitals. */
export interface CapitalRun {
  readonly first: number;
  readonly end: number;
}

const LINKS = new Set([
  'of',
  'the',
  'and',
  'for',
  '&',
  'de',
  'del',
  'da',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'el',
  "'",
  '-',
]);
/** Behind these a run breaks off: what follows is a name of its own as often as not. */
const WEAK_LINKS = new Set(['and', 'the', '-', "'"]);
const LONGEST_RUN = 12;

/**
 * For each word its run, or null outside one. In titles and capitals, where every word would be in it, there is none.
 */
export function findCapitalRuns({ types, sentences }: TaggerWords): readonly (CapitalRun | null)[] {
  const runs = new Array<CapitalRun | null>(types.length).fill(null);
  for (const sentence of sentences) {
    if (sentence.case !== RUNNING) continue;
    let at = sentence.first;
    while (at < sentence.end) {
      if (!(types[at] as WordType).capital) {
        at++;
        continue;
      }
      const end = runEnd(types, at, Math.min(sentence.end, at + LONGEST_RUN));
      const run = { first: at, end };
      for (; at < end; at++) runs[at] = run;
    }
  }
  return runs;
}

function runEnd(types: readonly WordType[], first: number, limit: number): number {
  let end = first + 1;
  while (end < limit) {
    const type = types[end] as WordType;
    if (type.capital) end++;
    else if (LINKS.has(type.key) && !WEAK_LINKS.has(type.key) && end + 1 < limit && types[end + 1]?.capital) end += 2;
    else break;
  }
  return end;
}
