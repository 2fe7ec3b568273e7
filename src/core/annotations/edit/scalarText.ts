import { Scalar } from 'yaml';

/** Plain words that no YAML version reads as anything but a text, also inside of `{ }` and `[ ]`. */
const PLAIN = /^[\p{L}\d_(/][\p{L}\p{M}\p{N} _./()'’+@~-]*$/u;
/** What YAML (1.1 or 1.2) takes for a number, a truth value or nothing. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|~|[-+.]?\d[\d_.,:eE+-]*|0[xo][\da-f]+|[-+]?\.(?:inf|nan))$/i;
/** A day is no number, and `published: 2019-03-04` reads better without quotes. */
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Characters that show badly in an editor, or that no file holds: written as escapes. */
const ESCAPED = /[\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]/g;

/** A text as one line of YAML that stands in any place, in quotes only where it must be. `like` gives the quotes to prefer. */
export function scalarText(value: string, like?: Scalar.Type | null): string {
  const isPlain =
    DAY.test(value) || (PLAIN.test(value) && !NOT_TEXT.test(value) && !value.endsWith(' ') && value.length <= 1000);
  if (isPlain && like !== Scalar.QUOTE_DOUBLE && like !== Scalar.QUOTE_SINGLE) return value;
  // eslint-disable-next-line no-control-regex -- a text with control characters cannot stand in single quotes
  if (like === Scalar.QUOTE_SINGLE && !/[\u0000-\u001f]/.test(value) && value.search(ESCAPED) < 0)
    return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
