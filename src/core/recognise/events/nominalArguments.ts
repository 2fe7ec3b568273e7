import type { SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';

/** Prepositions behind a noun that names an event which lead to those who take part, or whom it is about. */
const LEADING = new Set(['with', 'between', 'among', 'amongst', 'of', 'by', 'against', 'into', 'from']);
/** A planned or held meeting is followed by its parties as a meeting is. */
const PASSED_OVER = new Set(['time', 'number', 'adverb']);
const MOST = 4;

/**
 * The noun phrases that belong to a noun which names an event: `the talks on Monday with Chile`, `a probe of the bank`.
 * What is joined to one by `and` is left to the reader of its actors.
 */
export function nominalArguments({ words, phrases }: SentenceParse, phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = [];
  let end = phrase.end;
  for (let i = phrases.indexOf(phrase) + 1; i < phrases.length && found.length < MOST; i++) {
    const next = phrases[i];
    if (!next) break;
    const joined = next.preposition < 0 && found.length > 0 && /^(?:and|&)$/.test(words[next.first - 1]?.lower ?? '');
    if (joined && next.first === end + 1) {
      end = next.end;
      continue;
    }
    if (next.preposition < end || !isAdjacent(words, end, next.preposition)) break;
    if (LEADING.has(words[next.preposition]?.lower ?? '')) found.push(next);
    else if (found.length > 0) break;
    end = next.end;
  }
  return found;
}

/** Whether only words of time, or the participle that says how it came about (`held`, `planned`), stand between. */
function isAdjacent(words: SentenceParse['words'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { tag, lower, verb } = words[at] ?? { tag: 'punctuation', lower: '', verb: null };
    const isTime = PASSED_OVER.has(tag) || ((lower === 'on' || lower === 'in') && words[at + 1]?.tag === 'time');
    if (!isTime && verb?.form !== 'participle') return false;
  }
  return true;
}
