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

type Untagged = Omit<FrameWord, 'tag'>;

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
  let words: Untagged[] = [];
  let block = -1;
  let next = 0;
  const flush = (): void => {
    const titleCase = isTitleCase(words);
    if (words.length > 0) frames.push({ block, words: tagWords(withoutAsides(words), titleCase), titleCase });
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
        words.push({
          start: around.start,
          end: around.end,
          text: '',
          lower: '',
          passage: around.index,
          leadsOn: around.leadsOn,
        });
        continue;
      }
      const word = text.slice(token.start, token.end);
      const before = words.at(-1);
      if (before && isPluralGenitive(before, token, word)) {
        words[words.length - 1] = { ...before, end: token.end, text: `${before.text}’`, lower: `${before.lower}’` };
        continue;
      }
      if (NO_WORD.test(word)) continue;
      words.push({
        start: token.start,
        end: token.end,
        text: word,
        lower: word.toLowerCase(),
        passage: -1,
        leadsOn: false,
      });
    }
  }
  flush();
  return frames;
}

/** The apostrophe of `the bakers’ union` stands as a token of its own. */
function isPluralGenitive(before: Untagged, token: Span, word: string): boolean {
  return /^['’]$/.test(word) && before.end === token.start && before.lower.endsWith('s');
}

/** A colon or comma before a new sentence announces it. */
function leadsOn(word: Untagged | undefined): boolean {
  return word !== undefined && /^[:,]$/.test(word.text);
}

/** True where most longer words are written with a capital, as in an English headline. */
function isTitleCase(words: readonly Untagged[]): boolean {
  const long = words.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text));
  return long.length > 3 && capitals.length > long.length * 0.6;
}

/** Longest aside in brackets that is left out, in words. */
const LONGEST_ASIDE = 7;

/** Leaves out short asides in brackets (`(D-Mo.)`, `(NKR)`): they stand between a name and its verb and say nothing of either. */
function withoutAsides(words: readonly Untagged[]): readonly Untagged[] {
  if (!words.some(({ text }) => text === '(')) return words;
  const kept: Untagged[] = [];
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
