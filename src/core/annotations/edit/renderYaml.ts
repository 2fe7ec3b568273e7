import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { scalarText } from './scalarText';

/** A new node on one line, as it may stand anywhere. */
export function inline(node: unknown): string {
  if (isMap(node)) return node.items.length === 0 ? '{}' : `{ ${node.items.map(inlinePair).join(', ')} }`;
  if (isSeq(node)) return `[${node.items.map(inline).join(', ')}]`;
  return isScalar(node) ? scalar(node) : '';
}

export function inlinePair(pair: Pair): string {
  return `${inline(pair.key)}: ${inline(pair.value)}`.trimEnd();
}

/** A new entry of a block map as lines, the first without indentation, the others indented by `indent` and more. */
export function pairLines(pair: Pair, indent: number, step: number): string[] {
  const { key, value } = pair;
  if (!isBlock(value)) return [inlinePair(pair)];
  return [`${inline(key)}:`, ...blockLines(value, indent + step, step).map((line) => indented(line, indent + step))];
}

/** A new item of a block list as lines, the first with its dash and without indentation. */
export function itemLines(node: unknown, indent: number, step: number): string[] {
  if (!isBlock(node)) return [`- ${inline(node)}`];
  const [first = '', ...others] = blockLines(node, indent + 2, step);
  return [`- ${first}`, ...others.map((line) => indented(line, indent + 2))];
}

/** The lines of a new block collection: those that begin an entry without indentation, further ones with all of it. */
export function blockLines(node: YAMLMap | YAMLSeq, indent: number, step: number): string[] {
  return isMap(node)
    ? node.items.flatMap((pair) => pairLines(pair, indent, step))
    : node.items.flatMap((item) => itemLines(item, indent, step));
}

/** True for a new collection that is written on lines of its own. */
export function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;
}

/** A line at an indentation, unless it has its own already. */
export function indented(line: string, indent: number): string {
  return line.startsWith(' ') ? line : ' '.repeat(indent) + line;
}

function scalar({ value, type }: Scalar): string {
  return typeof value === 'string' ? scalarText(value, type) : String(value);
}
