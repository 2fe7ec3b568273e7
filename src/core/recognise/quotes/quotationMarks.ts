import type { Span } from '../../model/span';

/** Marks of one family close each other; a mark of another family may open a quotation inside. */
export type MarkFamily = 'straight' | 'curly' | 'guillemet' | 'single';

/** What a mark may do where it stands. A `weak` closing mark may as well be the apostrophe of a plural possessive. */
export interface QuotationMark extends Span {
  readonly family: MarkFamily;
  readonly role: 'open' | 'close' | 'either';
  readonly weak: boolean;
}

const MARKS = /``|''|["“”„‟«»‹›‘’‚‛'`´]/g;
const OPENING_GLYPHS = new Set(['“', '„', '‟', '«', '‹', '‘', '‚', '‛', '``', '`']);
const CLOSING_GLYPHS = new Set(['”', '»', '›', '’', "''", '´']);
const SINGLES = new Set(['‘', '’', '‚', '‛', "'", '`', '´']);
const APOSTROPHES = new Set(["'", '’', '‘', '`', '´']);
const GUILLEMETS = new Set(['«', '»', '‹', '›']);

const WHITE = /\s/;
const BEFORE_OPENING = /[\s([{—–\-/:*_>#]/;
const BEHIND_CLOSING = /[\s.,;:!?…)\]}—–\-/*_<]/;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /["“”„‟«»‹›‘’‚‛'`´]/;
/** `'90s`, `'em`, `'til`: an apostrophe at the beginning of a word. */
const ELISION = /^(?:\d\ds?|em|til|till|tis|twas|twere|cause|cos|n|round|bout|un|er|im)(?![\p{L}\p{N}])/iu;
/** Feet and inches: `6'2"`. */
const INCHES = /\d['’′]\d{0,2}$/;

/**
 * Reads the quotation marks of `text` in [from, to) and tells apostrophes from them.
 * Whether a straight mark opens or closes is read from the characters beside it, and a curly one that stands
 * the wrong way round (`„Wort“`, `”ord”`) is read by its place too.
 */
export function readQuotationMarks(text: string, from: number, to: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  // Sought in the block alone: from every block without a mark a search of the text would run on to the next one.
  for (const { 0: glyph, index } of text.slice(from, to).matchAll(MARKS)) {
    const mark = readMark(text, glyph, from + index, from, to);
    if (mark) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, glyph: string, start: number, from: number, to: number): QuotationMark | null {
  const end = start + glyph.length;
  const left = neighbour(text, start - 1, -1, from, to);
  const right = neighbour(text, end, 1, from, to);
  const opens = (left === '' || BEFORE_OPENING.test(left)) && right !== '' && !WHITE.test(right);
  const closes = (right === '' || BEHIND_CLOSING.test(right)) && left !== '' && !WHITE.test(left);

  if (!SINGLES.has(glyph)) {
    if (glyph === '"' && INCHES.test(text.slice(Math.max(from, start - 4), start))) return null;
    return { start, end, family: familyOf(glyph), role: roleOf(glyph, opens, closes), weak: false };
  }
  if (APOSTROPHES.has(glyph)) {
    const [before, behind] = [start > from ? text.charAt(start - 1) : '', end < to ? text.charAt(end) : ''];
    if (WORD.test(before) && WORD.test(behind)) return null;
    if (opens && ELISION.test(text.slice(end, end + 6))) return null;
  }
  if (opens === closes) return null;
  const role = opens ? 'open' : 'close';
  if (role === 'open' && (glyph === '’' || glyph === '´')) return null;
  const weak = role === 'close' && /[sSnN]/.test(left) && WHITE.test(right);
  return { start, end, family: 'single', role, weak };
}

function familyOf(glyph: string): MarkFamily {
  if (glyph === '"') return 'straight';
  return GUILLEMETS.has(glyph) ? 'guillemet' : 'curly';
}

function roleOf(glyph: string, opens: boolean, closes: boolean): QuotationMark['role'] {
  if (opens !== closes) return opens ? 'open' : 'close';
  if (OPENING_GLYPHS.has(glyph)) return 'open';
  return CLOSING_GLYPHS.has(glyph) ? 'close' : 'either';
}

/** The nearest character that is no mark itself, at most three marks away; '' at the border of the block. */
function neighbour(text: string, offset: number, step: 1 | -1, from: number, to: number): string {
  for (let i = offset, n = 0; i >= from && i < to && n < 4; i += step, n++) {
    const char = text.charAt(i);
    if (!MARK.test(char)) return char;
  }
  return '';
}
