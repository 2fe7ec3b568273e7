import type { StructuredText, Token } from '../../model/text';
import type { WordType, WordTypes } from './wordTypes';

/** How a sentence uses capitals: as running text, on most words as a headline, or on all letters. */
export const RUNNING = 0;
export const TITLE = 1;
export const CAPITALS = 2;

/** A sentence: the half-open range of its words. */
export interface TaggerSentence {
  readonly first: number;
  readonly end: number;
  /** RUNNING, TITLE or CAPITALS. */
  readonly case: number;
  /** Block kind, and whether it is the dateline: small numbers that only need to be equal where these are. */
  readonly block: number;
}

/** The words of a document as the model sees them: a possessive ending is a word of its own. */
export interface TaggerWords {
  readonly types: readonly WordType[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sentences: readonly TaggerSentence[];
}

const APOSTROPHES = "'’‘ʼ`´";
const CASES = ['running', 'title', 'capitals'];
const BLOCKS = ['headline', 'standfirst', 'subheading', 'byline', 'published', 'caption', 'paragraph', 'furniture'];

export function readTaggerWords(document: StructuredText, words: WordTypes): TaggerWords {
  const { text, tokens, layout } = document;
  const types: WordType[] = [];
  const starts = new Int32Array(tokens.length * 2);
  const ends = new Int32Array(tokens.length * 2);
  const add = (start: number, end: number): void => {
    starts[types.length] = start;
    ends[types.length] = end;
    types.push(words.of(text.slice(start, end)));
  };
  const sentences = document.sentences.map((sentence): TaggerSentence => {
    const first = types.length;
    for (let at = sentence.tokens[0]; at < sentence.tokens[1]; at++) {
      const token = tokens[at] as Token;
      const cut = possessiveStart(text, token);
      add(token.start, cut);
      if (cut < token.end) add(cut, token.end);
    }
    const kind = layout.blocks[sentence.block]?.kind ?? 'paragraph';
    const isDateline = layout.dateline !== null && sentence.start === layout.dateline.start;
    return {
      first,
      end: types.length,
      case: CASES.indexOf(sentence.case),
      block: isDateline ? BLOCKS.length : BLOCKS.indexOf(kind),
    };
  });
  return { types, starts, ends, sentences };
}

/** Where the `'s` or the bare apostrophe behind an s begins; the end of the token where there is none. */
export function possessiveStart(text: string, { start, end, kind }: Token): number {
  if (kind !== 'word') return end;
  const last = text.charAt(end - 1);
  if ((last === 's' || last === 'S') && end - start > 2 && APOSTROPHES.includes(text.charAt(end - 2))) return end - 2;
  return end - start > 2 && APOSTROPHES.includes(last) ? end - 1 : end;
}
