import { hasFiniteVerb, type WordRange } from './clauses';
import type { FrameWord } from './frames';
import { isFinite } from './tagWords';

/** The words before an attribution that stands behind or in its statement, without the comma between them. */
export function statementBefore(words: readonly FrameWord[], border: number, isHeading: boolean): WordRange {
  return withoutComma(words, clauseStart(words, border, isHeading), border);
}

/** Where the statement before `at` begins: behind the last semicolon or colon, or the last statement's parenthesis. */
function clauseStart(words: readonly FrameWord[], at: number, isHeading: boolean): number {
  for (let i = at - 1; i > 0; i--) {
    const word = words[i - 1];
    if (word?.text === ';' || (word?.tag === 'stop' && i < at - 1) || (word?.tag === 'colon' && !isHeading)) return i;
  }
  return 0;
}

function withoutComma(words: readonly FrameWord[], from: number, to: number): WordRange {
  let end = to;
  while (end > from && /^(?:comma|dash|stop)$/.test(words[end - 1]?.tag ?? '')) end--;
  return { from, to: end };
}

/** A statement before its attribution is a quotation or has a verb. */
export function hasSubstance(words: readonly FrameWord[], { from, to }: WordRange, isHeading: boolean): boolean {
  if (words[to - 1]?.tag === 'quote' || words[from]?.tag === 'quote') return true;
  const first = words[from]?.tag;
  if (first === 'subordinator' || first === 'gerund')
    return words.slice(from, to).some(({ tag }) => tag === 'comma') && hasFiniteVerb(words, from, to);
  return hasFiniteVerb(words, from, to) || (isHeading && to - from > 2);
}

/** A statement goes on behind a parenthesis with its verb, its object or a preposition, not with a name in apposition. */
export function goesOnAt(words: readonly FrameWord[], at: number): boolean {
  const tag = words[at]?.tag;
  return (
    tag !== undefined && (isFinite(tag) || tag === 'quote' || tag === 'adverb' || tag === 'coordinator' || tag === 'to')
  );
}
