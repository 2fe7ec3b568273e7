import type { Parse } from '../../../core/model/syntax';
import type { GoldWord } from './conllu';

/** Shares of words, 0 to 1. `las` counts subtypes of relations (`nsubj:pass`), as the CoNLL-X scorer does. */
export interface SyntaxScore {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

/** Parses the gold sentences, on their gold words, and compares; all words count, marks too. */
export function scoreSyntax(
  parseWords: (forms: readonly string[]) => Parse['words'],
  sentences: readonly (readonly GoldWord[])[],
): SyntaxScore {
  let [words, upos, xpos, lemma, uas, las] = [0, 0, 0, 0, 0, 0];
  for (const sentence of sentences) {
    const parsed = parseWords(sentence.map(({ form }) => form));
    sentence.forEach((gold, at) => {
      const word = parsed[at];
      if (!word) return;
      words++;
      upos += Number(word.upos === gold.upos);
      xpos += Number(word.xpos === gold.xpos);
      lemma += Number(word.lemma === gold.lemma.toLowerCase());
      uas += Number(word.head === gold.head);
      las += Number(word.head === gold.head && word.relation === gold.relation);
    });
  }
  return { words, upos: upos / words, xpos: xpos / words, lemma: lemma / words, uas: uas / words, las: las / words };
}

/** One line for people. */
export function syntaxSummary(score: SyntaxScore): string {
  const share = (value: number): string => (100 * value).toFixed(2);
  const { upos, xpos, lemma, uas, las, words } = score;
  return `UPOS ${share(upos)}, XPOS ${share(xpos)}, lemma ${share(lemma)}, UAS ${share(uas)}, LAS ${share(las)} of ${words} words`;
}
