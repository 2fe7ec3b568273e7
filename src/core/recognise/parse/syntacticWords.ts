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

/** Marks of Markdown and HTML around words: no words of the sentence. */
const MARKUP = /^(?:\[|\]|\]\(.*\)|<https?:.*>|\*{1,3}|_{2,3}|#{1,6})$/;

/** The form by which a word is known, whatever marks the article is printed with. */
export function plainForm(text: string): string {
  if (!HAS_MARK.test(text)) return text;
  return text
    .replace(CURLY_QUOTE, '"')
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(/\u00AD/g, '');
}

/** Appends the words of tokens [first, end), without those that are markup: clitics (`Norway|'s`, `do|n't`) are cut off, as Universal Dependencies has them. */
export function addWordForms(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  into: WordForm[],
): void {
  for (let at = first; at < end; at++) {
    const token = tokens[at] as Token;
    const written = text.slice(token.start, token.end);
    if (token.kind === 'punctuation' && MARKUP.test(written)) continue;
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
