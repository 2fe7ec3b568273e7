import { CST, Lexer } from 'yaml';
import { message } from '../util/message';

/** A larger file was not written by a reader; UTF-16 code units. */
const MAX_LENGTH = 2_000_000;
/** The parser recurses into nested collections: thousands of them would end the process. */
const MAX_DEPTH = 100;

/** Why the text of an `annotations.yaml` is not even parsed, as one sentence; null where it is. */
export function refusal(yaml: string): string | null {
  if (yaml.length > MAX_LENGTH)
    return message('annotations.yaml is longer than {0} million characters and was not read.', MAX_LENGTH / 1_000_000);
  if (isTooDeep(yaml))
    return message('annotations.yaml nests more than {0} lists and maps in one another and was not read.', MAX_DEPTH);
  return null;
}

/** True where brackets, or the dashes of one line, or indentation step by step, open more collections than any reader's file does. */
function isTooDeep(yaml: string): boolean {
  let brackets = 0;
  let dashes = 0;
  const indents: number[] = [];
  let isLineStart = true;
  for (const lexeme of new Lexer().lex(yaml)) {
    const type = CST.tokenType(lexeme);
    if (type === 'newline') {
      isLineStart = true;
      dashes = 0;
      continue;
    }
    if (isLineStart && type !== 'comment') {
      const indent = type === 'space' ? lexeme.length : 0;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    isLineStart = false;
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets--;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') dashes++;
    if (brackets > MAX_DEPTH || dashes > MAX_DEPTH || indents.length > MAX_DEPTH) return true;
  }
  return false;
}
