import type { Node } from 'yaml';
import type { Span } from '../model/span';
import type { NameKind } from './annotationsShape';
import { parse, textOf, walk } from './locate';
import { place } from './yamlReader';

/** What may be written at a place of an `annotations.yaml`, instead of what stands in the span. */
export type Expected = Span &
  (
    | { readonly what: 'keys'; readonly keys: readonly string[]; readonly hasColon: boolean }
    | { readonly what: 'words'; readonly words: readonly string[] }
    | {
        readonly what: 'name';
        readonly of: NameKind;
        /** True where it opens a record. */
        readonly isRecord: boolean;
        /** Names that the same mapping has already. */
        readonly taken: readonly string[];
        readonly hasColon: boolean;
      }
  );

/** Stands for what is still to be written. A character for private use, which no reader's file holds. */
const MARK = '\uE000';

/** What is expected at an offset; undefined where any text may stand, or nothing. */
export function completeAt(yaml: string, offset: number): Expected | undefined {
  const before = yaml.slice(0, offset);
  const after = yaml.slice(offset);
  if (yaml.includes(MARK)) return undefined;
  // A word alone in its line would be read together with the next line, unless it is a key.
  return (
    expectedIn(before + MARK + after, MARK.length) ??
    (/^[ \t]*(?:\r?\n|$)/.test(after) ? expectedIn(`${before}${MARK}:${after}`, MARK.length + 1) : undefined)
  );
}

function expectedIn(yaml: string, added: number): Expected | undefined {
  let found: Expected | undefined;
  const rest = (node: Node): string => yaml.slice(place(node).end);
  walk(parse(yaml), {
    scalar: (node, shape, role, siblings) => {
      const text = textOf(node);
      const source = yaml.slice(place(node).start, place(node).end);
      if (found || !text.includes(MARK) || source.includes('\n')) return;
      const { start, end } = place(node);
      const span = { start, end: end - MARK.length };
      const hasColon = added === MARK.length && /^[ \t]*:/.test(rest(node));
      const taken = siblings.filter((key) => !key.includes(MARK));
      if (role === 'key') {
        if (shape.kind === 'records') found = { ...span, what: 'name', of: shape.of, isRecord: true, taken, hasColon };
        else if (shape.kind === 'map') found = { ...span, what: 'keys', keys: free(shape.fields, taken), hasColon };
      } else if (shape.kind === 'words') found = { ...span, what: 'words', words: shape.words };
      else if (shape.kind === 'name') {
        if (!shape.isRecord)
          found = { ...span, what: 'name', of: shape.of, isRecord: false, taken: [], hasColon: false };
      } else if (isFirstOfLine(yaml, start)) {
        // A mapping that is not begun yet: its first key.
        if (shape.kind === 'map') found = { ...span, what: 'keys', keys: free(shape.fields, []), hasColon };
        else if (shape.kind === 'records')
          found = { ...span, what: 'name', of: shape.of, isRecord: true, taken: [], hasColon };
      }
    },
  });
  return found;
}

function free(fields: ReadonlyMap<string, unknown>, taken: readonly string[]): readonly string[] {
  return [...fields.keys()].filter((key) => !taken.includes(key));
}

/** True where nothing but blanks and list marks stands before an offset in its line. */
function isFirstOfLine(yaml: string, offset: number): boolean {
  return /^[\s-]*$/.test(yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset));
}
