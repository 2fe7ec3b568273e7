import type { ErrorCode } from 'yaml';
import { message } from '../util/message';

/** What is wrong with the YAML at the place of an error of the parser, and what to do, in the reader's language. */
export function syntaxProblem(code: ErrorCode): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message('There is a second ": " in this line. Put the text in quotation marks.');
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return message('A key and its ":" must stand in one line.');
    case 'MISSING_CHAR':
      return message('A quotation mark, bracket, colon, comma or blank is missing here.');
    case 'BAD_INDENT':
      return message('The indentation does not fit the lines above, or a bracket is not closed.');
    case 'TAB_AS_INDENT':
      return message('Indent with blanks, not with tabs.');
    case 'BAD_SCALAR_START':
      return message('A text cannot begin with this character. Put it in quotation marks.');
    case 'BAD_DQ_ESCAPE':
      return message('"\\" has a meaning of its own in double quotation marks. Write it twice, or take single ones.');
    case 'BLOCK_IN_FLOW':
      return message(
        'Inside of brackets, a text with ": " must stand in quotation marks, and a list or map in brackets.',
      );
    case 'MULTIPLE_DOCS':
      return message('There can be only one document in the file. Take out the line that parts them.');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return message('A text that begins with "*" or "&" must stand in quotation marks.');
    case 'BAD_DIRECTIVE':
      return message('A line cannot begin with "%".');
    default:
      return message('This cannot stand here in YAML. A text with special characters must stand in quotation marks.');
  }
}
