import type { Span } from '../../model/span';
import type { Token } from '../../model/text';

/** A token or a part of one, before it has a place in a tree. */
export interface WordForm extends Span {
  /** Index into the tokens of the document. */
  readonly token: number;
  /** As the parser knows it: quotation marks, apostrophes and dashes made plain. */
  readonly form: string;
}

const APOSTROPHE = /[’‘ʼ`´]/g;
const CURLY_QUOTE = /[“”„‟«»]|''|``/g;
const DASH = /[\u2010\u2011]/g;
const HAS_MARK = /[^A-Za-z0-9]/;
/** Clitics that stand written together with the word before them. */
const CLITIC = /^(.+?)(n't|'s|'re|'ve|'ll|'d|'m|(?<=s)')$/i;
/** `cannot` is two words in Universal Dependencies. */
const CANNOT = /^cannot$/i;

/** The form by which a word is known, whatever marks the article is printed with. */
export function plainForm(text: string): string {
  if (!HAS_MARK.test(text)) return text;
  return text
    .replace(CURLY_QUOTE, '"')
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(/\u00AD/g, '');
}

/** What a link is marked up with. */
const MARKUP = /^(?:\[|\]|\]\(.*)$/;
const OPENING = /^["“„«]$/;
const CLOSING = /^["”“»]$/;
/** A few words in marks, no sentence among them, are said by the reporter as well: without the marks they are a phrase. */
const MOST_IN_MARKS = 5;

/** The mark that closes a few words which the one at `at` opens, or -1. */
function closingMark(text: string, tokens: readonly Token[], at: number, end: number): number {
  const written = (index: number): string => text.slice(tokens[index]?.start ?? 0, tokens[index]?.end ?? 0);
  if (!OPENING.test(written(at))) return -1;
  for (let next = at + 2; next < end && next <= at + MOST_IN_MARKS + 1; next++) {
    if (CLOSING.test(written(next))) return /^[\p{L}\p{N}]/u.test(written(next - 1)) ? next : -1;
  }
  return -1;
}

/** Appends the words of tokens [first, end): clitics (`Norway|'s`, `do|n't`) are cut off, as Universal Dependencies has them. Markup and the marks around a few words are left out. */
export function addWordForms(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  into: WordForm[],
): void {
  let closing = -1;
  for (let at = first; at < end; at++) {
    const token = tokens[at] as Token;
    const written = text.slice(token.start, token.end);
    if (at === closing || MARKUP.test(written)) continue;
    if (at > closing) closing = closingMark(text, tokens, at, end);
    if (closing > at && OPENING.test(written)) continue;
    const cut = token.kind === 'word' ? cliticStart(written) : 0;
    if (cut === 0) {
      into.push({ start: token.start, end: token.end, token: at, form: plainForm(written) });
      continue;
    }
    into.push({ start: token.start, end: token.start + cut, token: at, form: plainForm(written.slice(0, cut)) });
    into.push({ start: token.start + cut, end: token.end, token: at, form: plainForm(written.slice(cut)) });
  }
}

/** Where the clitic of a word begins, 0 where it has none. Every mark is one code unit in both forms. */
function cliticStart(written: string): number {
  if (CANNOT.test(written)) return 3;
  if (written.length < 3 || !HAS_MARK.test(written)) return 0;
  const straight = written.replace(APOSTROPHE, "'");
  return CLITIC.exec(straight)?.[1]?.length ?? 0;
}
