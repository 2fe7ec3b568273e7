import type { Span } from '../../model/span';
import type { SyntacticWord } from '../../model/syntax';
import type { StructuredText } from '../../model/text';
import { type Tag, tagOf } from './tagWords';

/** A word of the reporter, or a whole passage in marks standing as one word. */
export interface FrameWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  /** Index of the quotation, or -1. */
  readonly passage: number;
  /** Index of its first syntactic word, or -1 for a passage. */
  readonly word: number;
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

const LEADS_ON = /[,?!…—–-]["'“”‘’)\]\s]*$/;
/** Longer sentences are cut: no reporter writes them, and what is read sentence by sentence stays linear. */
const LONGEST_FRAME = 400;
const NO_WORD = /^(?:["“”„‟«»‹›‘’‚‛'`´]+|[*_#]+|[[\]].*|<.*)$/;

/** Cuts the document into frames, in text order. */
export function buildFrames(
  { text, sentences, tokens, quotations }: StructuredText,
  syntax: readonly SyntacticWord[],
): Frame[] {
  const outermost = quotations.flatMap(({ depth, outer, end }, index) =>
    depth === 0 ? [{ ...outer, index, leadsOn: LEADS_ON.test(text.slice(Math.max(0, end - 5), end)) }] : [],
  );
  const frames: Frame[] = [];
  let words: FrameWord[] = [];
  let syntactic = 0;
  let titleCase = false;
  let block = -1;
  let next = 0;
  const flush = (): void => {
    if (words.length === 0) return;
    frames.push({ block, words: withoutAsides(words), titleCase });
    words = [];
  };
  for (const sentence of sentences) {
    while ((outermost[next]?.end ?? Infinity) <= sentence.start) next++;
    const inside = (outermost[next]?.start ?? Infinity) < sentence.start;
    if (sentence.block !== block || !(inside || leadsOn(words.at(-1)))) flush();
    block = sentence.block;
    if (words.length === 0) titleCase = sentence.case !== 'running';
    for (let t = sentence.tokens[0]; t < sentence.tokens[1]; t++) {
      const token = tokens[t];
      if (!token) continue;
      while ((outermost[next]?.end ?? Infinity) <= token.start) next++;
      if (words.length >= LONGEST_FRAME) flush();
      const around = outermost[next];
      if (around && around.start <= token.start) {
        if (words.at(-1)?.passage === around.index) continue;
        words.push(passageWord(around));
        continue;
      }
      const word = text.slice(token.start, token.end);
      const before = words.at(-1);
      if (before && isPluralGenitive(before, token, word)) {
        words[words.length - 1] = { ...before, end: token.end, text: `${before.text}’`, tag: 'genitive' };
        continue;
      }
      if (NO_WORD.test(word)) continue;
      while ((syntax[syntactic]?.token ?? Infinity) < t) syntactic++;
      if (syntax[syntactic]?.token !== t) continue;
      words.push(wordOf(text, syntax, syntactic));
    }
  }
  flush();
  return frames;
}

/** The token that begins with a syntactic word, with the clitic that is written together with it. */
export function wordOf(text: string, syntax: readonly SyntacticWord[], at: number): FrameWord {
  const [word, clitic] = [syntax[at] as SyntacticWord, syntax[at + 1]];
  const joined = clitic?.token === word.token ? clitic : null;
  const [start, end] = [word.start, (joined ?? word).end];
  const written = text.slice(start, end);
  const tag = tagOf(word, joined, syntax[at - 1]);
  return { start, end, text: written, lower: written.toLowerCase(), tag, passage: -1, word: at, leadsOn: false };
}

function passageWord({ start, end, index, leadsOn }: Span & { index: number; leadsOn: boolean }): FrameWord {
  return { start, end, text: '', lower: '', tag: 'quote', passage: index, word: -1, leadsOn };
}

/** The apostrophe of `the bakers’ union` stands as a token of its own. */
function isPluralGenitive(before: FrameWord, token: Span, word: string): boolean {
  return /^['’]$/.test(word) && before.end === token.start && before.lower.endsWith('s');
}

/** A colon or comma before a new sentence announces it. */
function leadsOn(word: FrameWord | undefined): boolean {
  return word !== undefined && /^[:,]$/.test(word.text);
}

/** Longest aside in brackets that is left out, in words. */
const LONGEST_ASIDE = 7;

/** Leaves out short asides in brackets (`(D-Mo.)`, `(NKR)`): they stand between a name and its verb and say nothing of either. */
function withoutAsides(words: readonly FrameWord[]): readonly FrameWord[] {
  if (!words.some(({ text }) => text === '(')) return words;
  const kept: FrameWord[] = [];
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
