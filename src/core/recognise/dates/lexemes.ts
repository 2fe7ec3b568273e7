import type { Span } from '../../model/span';

export type LexemeKind = 'word' | 'number' | 'iso' | 'numeric-date' | 'clock' | 'mark' | 'opaque';

/**
 * The smallest pieces that temporal expressions are made of. Finer than a token: `third-quarter`, `25,2023`, `1990s`
 * and `Sept.` are several, because their parts mean something each.
 */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  /** Lower case, typographic apostrophes and hyphens made plain. */
  readonly key: string;
  readonly text: string;
  /** Nothing stands between it and the lexeme before it. */
  readonly glued: boolean;
}

/** Each alternative begins differently or has a fixed bound, so a scan is linear in the length of the text. */
const KINDS: readonly (readonly [kind: LexemeKind, pattern: string])[] = [
  ['opaque', String.raw`(?:https?://|www\.)[^\s<>]+`],
  ['iso', String.raw`\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])`],
  ['numeric-date', String.raw`\d{1,4}(?:/\d{1,2}/|\.\d{1,2}\.)\d{2,4}(?![\d/]|\.\d)`],
  ['clock', String.raw`\d{1,2}:\d\d(?::\d\d)?(?![\d:])`],
  ['number', String.raw`\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?`],
  ['word', String.raw`\p{L}[\p{L}\p{M}]*|['’]s(?!\p{L})`],
  ['mark', String.raw`[^\s\p{L}\d]`],
];
const LEXEME = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** Cuts the text of a span into lexemes. A web address is one opaque lexeme, so that nothing inside it is read. */
export function readLexemes(text: string, span: Span): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = -1;
  for (const match of text.slice(span.start, span.end).matchAll(LEXEME)) {
    const start = span.start + match.index;
    lexemes.push({
      start,
      end: start + match[0].length,
      text: match[0],
      key: match[0]
        .toLowerCase()
        .replace(/[’‘]/g, "'")
        .replace(/[‐‑–—]/g, '-'),
      kind: kindOf(match),
      glued: start === end,
    });
    end = start + match[0].length;
  }
  return lexemes;
}

/** The kind whose group took part in the match. */
function kindOf(match: RegExpExecArray): LexemeKind {
  const at = KINDS.findIndex((_, index) => match[index + 1] !== undefined);
  return KINDS[at]?.[0] ?? 'opaque';
}
