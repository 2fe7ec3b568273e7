import type { Span } from '../../model/span';

/** Marks of one family close each other; a mark of another family may open a quotation inside. */
export type MarkFamily = 'straight' | 'curly' | 'guillemet' | 'single';

/** What a mark may do where it stands. */
export interface QuotationMark extends Span {
  readonly family: MarkFamily;
  readonly role: 'open' | 'close' | 'either';
  /**
   * It may as well be no quotation mark: a double one behind a figure (inches), a single one behind a figure (feet) or
   * behind the s of a plural possessive, and one before a clipped word (`'90s`).
   */
  readonly weak: boolean;
}

/** Three straight marks are read with the single one inside: `'No''')`. */
const MARKS = /``|'(?=''(?!'))|''|["“”„‟«»‹›‘’‚‛'`´]/g;
const OPENING_GLYPHS = new Set(['“', '„', '‟', '«', '‹', '‘', '‚', '‛', '``', '`']);
const CLOSING_GLYPHS = new Set(['”', '»', '›', '’', "''", '´']);
const SINGLES = new Set(['‘', '’', '‚', '‛', "'", '`', '´']);
const APOSTROPHES = new Set(["'", '’', '‘', '`', '´']);
const GUILLEMETS = new Set(['«', '»', '‹', '›']);

const WHITE = /\s/;
const BEFORE_OPENING = /[\s([{—–\-/:*_>#]/;
const BEHIND_CLOSING = /[\s.,;:!?…)\]}—–\-/*_<]/;
const BEHIND_SPACED = /[.,;:!?)\]]/;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const FIGURE = /\p{N}/u;
const MARK = /["“”„‟«»‹›‘’‚‛'`´]/;
/** `'90s`, `'em`, `'til`: an apostrophe at the beginning of a clipped word. */
const CLIPPED = /^(?:\d\ds?|em|til|till|tis|twas|twere|twill|cause|cos|n|round|bout|un|er|im)(?![\p{L}\p{N}])/iu;
/** Feet before inches: `6'2"`, `6' 2"`. */
const FEET = /\d['’′] ?\d{1,2}$/;
/** The longest of them, and the longest clipped word, in UTF-16 code units. */
const NEAR = 6;

/**
 * Reads the quotation marks of `text` in [from, to) and tells apostrophes from them.
 * Whether a straight mark opens or closes is read from the characters beside it, and a curly one that stands
 * the wrong way round (`„Wort“`, `”ord”`) is read by its place too.
 */
export function readQuotationMarks(text: string, from: number, to: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  let opened = false;
  // Sought in the block alone: from every block without a mark a search of the text would run on to the next one.
  for (const { 0: glyph, index } of text.slice(from, to).matchAll(MARKS)) {
    const mark = readMark(text, glyph, from + index, { start: from, end: to }, opened);
    if (!mark) continue;
    marks.push(mark);
    opened ||= mark.family !== 'single' && mark.role === 'open';
  }
  return marks;
}

/** `opened`: a double mark has opened in the block before, so that `''` may close it. */
function readMark(text: string, glyph: string, start: number, block: Span, opened: boolean): QuotationMark | null {
  const end = start + glyph.length;
  const left = neighbour(text, start - 1, -1, block);
  const right = neighbour(text, end, 1, block);
  const opens = (left === '' || BEFORE_OPENING.test(left)) && right !== '' && !WHITE.test(right);
  const closes = (right === '' || BEHIND_CLOSING.test(right)) && left !== '' && !WHITE.test(left);
  const before = start > block.start ? text.charAt(start - 1) : '';
  const behind = text.slice(end, Math.min(block.end, end + NEAR));
  const isBehindFigure = FIGURE.test(before);

  if (glyph === "''") {
    // `''Tis true,' he said`: a quotation in single marks that begins with a clipped word
    if (opens && CLIPPED.test(behind)) return { start, end: start + 1, family: 'single', role: 'open', weak: false };
    // `'The land is the farmers''`: one that ends with a possessive
    if (closes && !opened && LETTER.test(before))
      return { start: start + 1, end, family: 'single', role: 'close', weak: false };
  }
  if (!SINGLES.has(glyph)) {
    if (isBehindFigure && FEET.test(text.slice(Math.max(block.start, start - NEAR), start))) return null;
    // French sets a space inside: `« Oui », dit-il`
    const isSpaced = GUILLEMETS.has(glyph) && WHITE.test(left) && BEHIND_SPACED.test(right);
    const role = roleOf(glyph, opens && !isSpaced, closes);
    return { start, end, family: familyOf(glyph), role, weak: isBehindFigure && role !== 'open' };
  }
  if (APOSTROPHES.has(glyph) && WORD.test(before) && WORD.test(behind.charAt(0))) return null;
  if (opens === closes) return null;
  if (opens) {
    if (glyph === '’' || glyph === '´') return null;
    return { start, end, family: 'single', role: 'open', weak: APOSTROPHES.has(glyph) && CLIPPED.test(behind) };
  }
  return { start, end, family: 'single', role: 'close', weak: isBehindFigure || mayBePossessive(left, right, behind) };
}

/** A plural possessive stands before a space; before a comma only where the mark that closes comes right behind it. */
function mayBePossessive(left: string, right: string, behind: string): boolean {
  return /[sSnN]/.test(left) && (WHITE.test(right) || /^[.,;:!?]['’]/.test(behind));
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
function neighbour(text: string, offset: number, step: 1 | -1, { start, end }: Span): string {
  for (let i = offset, n = 0; i >= start && i < end && n < 4; i += step, n++) {
    const char = text.charAt(i);
    if (!MARK.test(char)) return char;
  }
  return '';
}
