import type { Span } from '../../model/span';
import type { Token, TokenKind } from '../../model/text';
import { abbreviationClass } from './abbreviations';

const LETTER_RUN = String.raw`[\p{L}\p{M}\p{N}]+`;
/** Hyphens and apostrophes that join two runs of letters into one word, and the ampersand of `AT&T`. */
const JOINER = String.raw`[-\u2010\u2011\u00AD'’‘ʼ\x60´&]`;

type Group = 'markup' | 'address' | 'number' | 'word' | 'run';

/**
 * The alternatives in order of preference. Each starts at a fixed first character and never backtracks over more
 * than one joiner, so the whole scan is linear.
 */
const GROUPS: readonly (readonly [group: Group, pattern: string])[] = [
  // The rest of a Markdown link, and an address in angle brackets: markup, not words.
  ['markup', String.raw`\]\([^\s()\n]{0,2000}\)|<https?:[^\s<>]{1,2000}>`],
  ['address', String.raw`https?:\/\/[^\s<>"“”)\]]+|www\.[^\s<>"“”)\]]+|@[\w.]+\w`],
  // 1,200.5  24/7  9:30  2023-10-04  212-859-1610  1990s  27th  5.5m
  ['number', String.raw`\p{Nd}+(?:[.,:/\u2010\u2011-]\p{Nd}+)*\p{L}{0,3}(?![\p{L}\p{M}\p{N}]|${JOINER}\p{L})`],
  // U.S.  a.m.  U.S.-led  D-N.C.
  ['word', String.raw`(?:${LETTER_RUN}${JOINER})*\p{L}(?:\.\p{L}(?![\p{L}\p{M}]))+\.?(?:${JOINER}${LETTER_RUN})*`],
  [
    'word',
    String.raw`${LETTER_RUN}(?:${JOINER}${LETTER_RUN})*(?:\.(?:com|org|net|gov|edu|info|tv|ru|uk|eu)(?![\p{L}\p{N}]))?`,
  ],
  ['run', String.raw`\.{2,}|-{2,}|\*{1,3}|_{2,3}|#{1,6}|''|\x60\x60|[^\s]`],
];
const TOKEN = new RegExp(GROUPS.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** The group that took part in the match. */
function groupOf(match: RegExpExecArray): Group {
  const at = GROUPS.findIndex((_, index) => match[index + 1] !== undefined);
  return GROUPS[at]?.[0] ?? 'run';
}

function kindOf(group: Group): TokenKind {
  if (group === 'number') return 'number';
  return group === 'markup' || group === 'run' ? 'punctuation' : 'word';
}

/** True where the full stop at `at` belongs to the word before it: a known abbreviation, or an initial before a name. */
function stopBelongsToWord(text: string, word: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const next = /^\.\s{0,3}([\p{L}\p{Nd}"“'‘(]?)/u.exec(text.slice(at, at + 6))?.[1] ?? '';
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /\p{Lu}/u.test(next);
  const known = abbreviationClass(word);
  if (known === 'number') return /\p{Nd}/u.test(next);
  return known !== undefined;
}

/**
 * The tokens of one stretch of text. Nothing but white space lies between them.
 * Appends to `tokens`, so that a document has one list.
 */
export function tokenize(text: string, { start, end }: Span, tokens: Token[]): void {
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(TOKEN)) {
    const from = start + match.index;
    let to = from + match[0].length;
    const group = groupOf(match);
    const kind = kindOf(group);
    const last = tokens.at(-1);
    if (match[0] === '.' && last?.kind === 'word' && last.end === from && last.start >= start) {
      if (stopBelongsToWord(text, text.slice(last.start, last.end), from)) {
        tokens[tokens.length - 1] = { ...last, end: to };
        continue;
      }
    }
    if (group === 'address') {
      // Full stops and commas behind an address belong to the sentence.
      while (to > from + 1 && /[.,;:!?'’]/.test(text.charAt(to - 1))) to--;
      tokens.push({ start: from, end: to, kind });
      for (; to < from + match[0].length; to++) tokens.push({ start: to, end: to + 1, kind: 'punctuation' });
      continue;
    }
    tokens.push({ start: from, end: to, kind });
  }
}
