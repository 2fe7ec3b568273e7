import { readFileSync } from 'node:fs';
import type { EntityClass } from '../../core/model/actor';
import type { Span } from '../../core/model/span';

export interface GoldName extends Span {
  readonly entity: EntityClass;
}

/** A text with its names; spans in UTF-16 code units. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
  /** Where the same rules of annotation hold: file name without its parts for record kind and extension. */
  readonly collection: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly ents: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const CLASSES: ReadonlySet<string> = new Set<EntityClass>(['PER', 'ORG', 'LOC', 'MISC']);

/** Reads one JSON object a line: `text`, `ents` with `start` and `end` in code points and `type`. Throws on other data. */
export function readRecords(path: string): GoldDocument[] {
  const collection = /([^/\\]+)\.jsonl$/.exec(path)?.[1] ?? path;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const row = JSON.parse(line) as Partial<Row>;
      if (typeof row.text !== 'string' || !Array.isArray(row.ents)) {
        throw new Error(`${path}:${index + 1}: a record needs text and ents`);
      }
      const { text, ents, id = String(index) } = row as Row;
      const offsets = codeUnitOffsets(text);
      const names = ents
        .filter(({ type }) => CLASSES.has(type))
        .map(({ start, end, type }) => ({
          start: offsets[start] ?? text.length,
          end: offsets[end] ?? text.length,
          entity: type as EntityClass,
        }));
      return { id, text, names, collection };
    });
}

/** UTF-16 offset of each code point, and of the end. */
function codeUnitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
