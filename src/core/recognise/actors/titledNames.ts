import type { NameSpan } from './nameSpan';
import type { Word, WordStream } from './words';

const OPENING = new Set(['"', '“', '``']);
const CLOSING = new Set(['"', '”', "''"]);
const LONGEST_TITLE = 9;
/** Words that titles write small. */
const SMALL = new Set('a an and as at by for from in of on or the to with &'.split(' '));
/** What a work is called before or behind its title. */
const WORKS = new Set(
  (
    'film movie documentary drama comedy sitcom sequel thriller musical opera play show series program programme podcast ' +
    'broadcast newscast magazine book novel memoir biography bestseller song single album hit track anthem poem essay ' +
    'painting sculpture game videogame'
  ).split(' '),
);
const BEFORE_TITLE = new Set(['on', 'of', 'in', 'called', 'titled', 'entitled', 'named', 'dubbed']);

/**
 * Titles of works in quotation marks (`NBC's "Meet the Press"`, `the film "Lagoon of Glass"`): every word but the small
 * ones has a capital, and the words around say that it is a work, or whose it is.
 */
export function titledWorks({ words, ranges, cases }: WordStream): NameSpan[] {
  const found: NameSpan[] = [];
  ranges.forEach(([first, end], sentence) => {
    if (cases[sentence] !== 'running') return;
    for (let at = first; at < end; at++) {
      if (!OPENING.has(words[at]?.text ?? '')) continue;
      const close = closing(words, at + 1, Math.min(end, at + 2 + LONGEST_TITLE));
      if (close < 0) continue;
      if (isTitle(words.slice(at + 1, close)) && isCalledWork(words, at, close)) {
        found.push({ first: at + 1, end: close, entity: 'MISC', confidence: 0.8, entries: [] });
      }
      at = close;
    }
  });
  return found;
}

/** Names of law cases (`Roe v. Wade`): two names around a `v.`, which no match between two teams is written with. */
export function lawCases(words: readonly Word[], names: readonly NameSpan[]): NameSpan[] {
  const cases: NameSpan[] = [];
  names.forEach((name, index) => {
    const next = names[index + 1];
    for (let at = name.first + 1; at < name.end; at++) {
      if (isVersus(words, at) > 0) return void cases.push({ ...name, entity: 'MISC', entries: [] });
    }
    const gap = isVersus(words, name.end);
    if (gap === 0 || next?.first !== name.end + gap || next.entity === 'LOC') return;
    const confidence = Math.min(name.confidence, next.confidence);
    cases.push({ first: name.first, end: next.end, entity: 'MISC', confidence, entries: [] });
  });
  return cases;
}

/** The number of words that `v.` takes at `at`, or 0 where there is none. */
function isVersus(words: readonly Word[], at: number): number {
  const [word, stop] = [words[at], words[at + 1]];
  if (word?.text === 'v.') return 1;
  return word?.text === 'v' && stop?.text === '.' && stop.start === word.end ? 2 : 0;
}

function closing(words: readonly Word[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (CLOSING.has(words[at]?.text ?? '')) return at;
  return -1;
}

function isTitle(inside: readonly Word[]): boolean {
  let capitals = 0;
  for (const { shape, key, text } of inside) {
    if (shape === 'title' || shape === 'upper') capitals++;
    else if (shape === 'punctuation' ? !/^[,:'’&-]$/.test(text) : shape === 'lower' && !SMALL.has(key)) return false;
  }
  return capitals > 1 && (inside[0]?.shape === 'title' || inside[0]?.shape === 'upper');
}

function isCalledWork(words: readonly Word[], open: number, close: number): boolean {
  const [before, behind] = [words[open - 1], words[close + 1]];
  if (before && (before.possessive || WORKS.has(before.key) || BEFORE_TITLE.has(before.key))) return true;
  return behind !== undefined && WORKS.has(behind.key);
}
