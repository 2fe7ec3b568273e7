import type { Span } from '../../model/span';
import type { Sentence, StructuredText } from '../../model/text';
import { findVerbs } from './findVerbs';
import type { Word } from './words';
import { isBoundary, readWords } from './words';

/** Subordinators that are prepositions where no clause follows. */
const PREPOSITION_TOO = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than']);

/**
 * Tags the words of one sentence by closed classes and rules of position: a small shallow parser's first half, after
 * Abney's chunking ("Parsing by Chunks", 1991). `names` and `times` are spans whose words are names and dates;
 * the marks around `quoted` are skipped, because the words in them are part of the reporter's own clause.
 */
export function tagWords(
  document: StructuredText,
  sentence: Sentence,
  names: readonly Span[],
  times: readonly Span[],
  quoted: readonly Span[] = [],
): Word[] {
  const words = readWords(document, sentence, names, times, quoted);
  findVerbs(words);
  settlePrepositions(words);
  return words;
}

/** `after the vote, …` is a preposition, `after they voted, …` opens a clause. */
function settlePrepositions(words: readonly Word[]): void {
  let verbAhead = false;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (!word) continue;
    if (word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || word.tag === 'modal') verbAhead = true;
    else if (word.tag === 'verb') verbAhead = word.verb?.form === 'past' || word.verb?.form === 'third' || verbAhead;
    else if (PREPOSITION_TOO.has(word.lower) && !verbAhead) word.tag = 'preposition';
    else if (word.tag === 'punctuation' || isBoundary(word)) verbAhead = false;
    else if (word.tag === 'conjunction' && words[i + 1]?.tag === 'verb') verbAhead = false;
  }
}
