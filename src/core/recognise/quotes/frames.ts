import type { Span } from '../../model/span';
import type { StructuredText } from '../../model/text';
import type { MarkedPassage } from './pairMarks';
import { type Tag, tagWords } from './tagWords';

/** A word of the reporter, or a whole passage in marks standing as one word. */
export interface FrameWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  /** Index of the marked passage, or -1. */
  readonly passage: number;
  /** A passage that ends with a comma or its like, as quotations do before their attribution. */
  readonly leadsOn: boolean;
}

/**
 * A sentence as the reporter wrote it: outermost passages in marks are single words of it, whatever sentences they
 * hold. So the grammar of attribution is read without the grammar of what was said.
 */
export interface Frame {
  /** Index into `Layout.blocks`. */
  readonly block: number;
  readonly words: readonly FrameWord[];
  /** Capital letters tell nothing here, as in a headline. */
  readonly titleCase: boolean;
}

/** A word while its frame is put together. */
interface DraftWord extends FrameWord {
  tag: Tag;
}

const LEADS_ON = /[,?!…—–-]["'“”‘’)\]\s]*$/;
/** Longer sentences are cut: no reporter writes them, and what is read sentence by sentence stays linear. */
const LONGEST_FRAME = 400;
const NO_WORD = /^(?:["“”„‟«»‹›‘’‚‛'`´]+|[*_#]+|[[\]].*|<.*)$/;

/** Cuts the document into frames, in text order. `passages` as `pairMarks` gives them. */
export function buildFrames({ text, sentences, tokens }: StructuredText, passages: readonly MarkedPassage[]): Frame[] {
  const outermost = passages.flatMap(({ depth, outer, end }, index) =>
    depth === 0 ? [{ ...outer, index, leadsOn: LEADS_ON.test(text.slice(Math.max(0, end - 5), end)) }] : [],
  );
  const frames: Frame[] = [];
  let words: DraftWord[] = [];
  let block = -1;
  let next = 0;
  const flush = (): void => {
    if (words.length === 0) return;
    const titleCase = isTitleCase(words);
    const kept = withoutAsides(words);
    tagWords(kept, titleCase);
    frames.push({ block, words: kept, titleCase });
    words = [];
  };
  for (const sentence of sentences) {
    while ((outermost[next]?.end ?? Infinity) <= sentence.start) next++;
    const inside = (outermost[next]?.start ?? Infinity) < sentence.start;
    if (sentence.block !== block || !(inside || leadsOn(words.at(-1)))) flush();
    block = sentence.block;
    for (let t = sentence.tokens[0]; t < sentence.tokens[1]; t++) {
      const token = tokens[t];
      if (!token) continue;
      while ((outermost[next]?.end ?? Infinity) <= token.start) next++;
      if (words.length >= LONGEST_FRAME) flush();
      const around = outermost[next];
      if (around && around.start <= token.start) {
        if (words.at(-1)?.passage === around.index) continue;
        words.push(wordOf(around, '', around.index, around.leadsOn));
        continue;
      }
      const word = text.slice(token.start, token.end);
      const before = words.at(-1);
      if (before && isPluralGenitive(before, token, word)) {
        words[words.length - 1] = wordOf({ start: before.start, end: token.end }, `${before.text}’`);
        continue;
      }
      if (NO_WORD.test(word)) continue;
      words.push(wordOf(token, word));
    }
  }
  flush();
  return frames;
}

/** A word that has no tag yet. */
export function wordOf({ start, end }: Span, text: string, passage = -1, leadsOn = false): DraftWord {
  return { start, end, text, lower: text.toLowerCase(), tag: 'other', passage, leadsOn };
}

/** The apostrophe of `the bakers’ union` stands as a token of its own. */
function isPluralGenitive(before: FrameWord, token: Span, word: string): boolean {
  return /^['’]$/.test(word) && before.end === token.start && before.lower.endsWith('s');
}

/** A colon or comma before a new sentence announces it. */
function leadsOn(word: FrameWord | undefined): boolean {
  return word !== undefined && /^[:,]$/.test(word.text);
}

/** True where most longer words are written with a capital, as in an English headline. */
function isTitleCase(words: readonly FrameWord[]): boolean {
  const long = words.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length > 3 && capitals.length > long.length * 0.6;
}

/** Longest aside in brackets that is left out, in words. */
const LONGEST_ASIDE = 7;

/** Leaves out short asides in brackets (`(D-Mo.)`, `(NKR)`): they stand between a name and its verb and say nothing of either. */
function withoutAsides(words: readonly DraftWord[]): readonly DraftWord[] {
  if (!words.some(({ text }) => text === '(')) return words;
  const kept: DraftWord[] = [];
  let opened = -1;
  for (const word of words) {
    kept.push(word);
    if (word.text === '(') opened = kept.length - 1;
    else if (word.text === ')' && opened >= 0) {
      const isAside = opened > 0 && kept.length - opened <= LONGEST_ASIDE + 2;
      if (isAside && kept.slice(opened).every(({ passage }) => passage < 0)) kept.length = opened;
      opened = -1;
    }
  }
  return kept;
}
