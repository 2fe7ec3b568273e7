import type { GazetteerMatch } from '../../lexicon/gazetteer';
import type { Word } from './words';

/** A stretch of capitalised words that is one unit: a name whose class may still be open. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  /** What the gazetteer says, or null. */
  readonly match: GazetteerMatch | null;
  /** True where an organisation's head, suffix or opening (`Ministry`, `Inc.`, `Bank of`) shapes it. */
  readonly organization: boolean;
  /** True where a title stands directly before it. */
  readonly titled: boolean;
  /** True where only the first word of a sentence makes it a candidate. */
  readonly doubtful: boolean;
}

/** Stands for a word behind the end of the sentence. */
export const ABSENT: Word = {
  start: 0,
  end: 0,
  text: '',
  key: '',
  shape: 'punctuation',
  sentence: -1,
  opens: false,
  possessive: false,
  glued: false,
  quoted: false,
};

/** The word with one capital, as the word lists write it. */
export function capitalised(word: Word): string {
  return word.shape === 'upper' && word.text.length > 1 ? word.text.charAt(0) + word.key.slice(1) : word.text;
}
