import type { Span } from '../../model/span';

/** The fields of a YAML block at the head of a Markdown file that say something about the article. */
export interface FrontMatter extends Span {
  /** Lower-case keys; the spans are those of the values without quotation marks. Only plain scalars are read. */
  readonly fields: ReadonlyMap<string, Span>;
}

const LONGEST = 10_000;

/** Reads the block between `---` lines at the start of the text, or null where there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 100));
  if (!opening) return null;
  const body = text.slice(opening[0].length, opening[0].length + LONGEST);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(body);
  if (!closing) return null;
  const fields = new Map<string, Span>();
  for (const match of body
    .slice(0, closing.index)
    .matchAll(/^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(["']?)([^\r\n]*)$/gm)) {
    const [line, key = '', quote = '', rest = ''] = match;
    const trimmed = rest.trimEnd();
    const value = quote !== '' && trimmed.endsWith(quote) ? trimmed.slice(0, -1) : trimmed;
    const start = opening[0].length + match.index + line.length - rest.length;
    if (value !== '') fields.set(key.toLowerCase(), { start, end: start + value.length });
  }
  if (fields.size === 0) return null;
  const start = opening[0].indexOf('-');
  return { start, end: opening[0].length + closing.index + closing[0].trimEnd().length, fields };
}
