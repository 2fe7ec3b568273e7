import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import type { AnnotationProblem } from '../model/annotations';
import type { Span } from '../model/span';

/** A map of the file with its keys checked: those asked for are read, others are reported. */
export interface Fields {
  readonly at: Span;
  /** The value under the key; null where the key is absent or empty. */
  get(key: string): Node | null;
}

/**
 * Reads the nodes of a YAML document as what they should be, and collects a problem with its place where they are not.
 * Every method returns null (or nothing) then, so that the sound parts of the file still count.
 */
export class YamlReader {
  readonly problems: AnnotationProblem[] = [];

  report(severity: AnnotationProblem['severity'], at: Span, message: string): void {
    this.problems.push({ severity, message, start: at.start, end: at.end });
  }

  /** A map with these keys. Unknown keys are warnings: a newer Dateline may know them. */
  fields(node: Node | null, what: string, keys: readonly string[]): Fields | null {
    const map = this.map(node, what);
    if (map === null || node === null) return null;
    const values = new Map<string, Node | null>();
    for (const { key, value, at } of this.entries(map)) {
      if (keys.includes(key)) values.set(key, value);
      else this.report('warning', at, `${what} has no "${key}"; it may have ${keys.join(', ')}.`);
    }
    return { at: place(node), get: (key) => values.get(key) ?? null };
  }

  /** The entries of a map with text keys, in order. */
  entries(map: YAMLMap): { readonly key: string; readonly value: Node | null; readonly at: Span }[] {
    return map.items.flatMap((pair) => {
      const key = this.text(pair.key as Node | null, 'a key');
      if (key === null) return [];
      return [{ key, value: content(pair.value as Node | null), at: place(pair.key as Node) }];
    });
  }

  /** A map; an empty value counts as an empty one and is no problem. */
  map(node: Node | null, what: string): YAMLMap | null {
    if (node === null) return null;
    if (isMap(node)) return node;
    this.expected(node, what, 'a map');
    return null;
  }

  /** The items of a list that are not empty. */
  list(node: Node | null, what: string): Node[] {
    if (node === null) return [];
    if (isSeq(node)) return node.items.flatMap((item) => content(item as Node | null) ?? []);
    this.expected(node, what, 'a list');
    return [];
  }

  /** A scalar as the text that the reader wrote, numbers too. */
  text(node: Node | null, what: string): string | null {
    if (node === null) return null;
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    this.expected(node, what, 'a text');
    return null;
  }

  /** The texts of a list; a single text counts as a list of one. */
  texts(node: Node | null, what: string): string[] {
    if (isScalar(node)) return [this.text(node, what) ?? ''].filter((text) => text !== '');
    return this.list(node, what).flatMap((item) => this.text(item, `an item of ${what}`) ?? []);
  }

  /** One of a fixed set of words. */
  word<T extends string>(node: Node | null, what: string, words: readonly T[]): T | null {
    const text = this.text(node, what);
    if (text === null || node === null) return null;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined)
      this.report('error', place(node), `${what} must be one of ${words.join(', ')}, found "${text}".`);
    return word ?? null;
  }

  private expected(node: Node, what: string, expected: string): void {
    const found = isAlias(node)
      ? 'an alias (aliases are not followed here)'
      : isMap(node)
        ? 'a map'
        : isSeq(node)
          ? 'a list'
          : 'a text';
    this.report('error', place(node), `${what} must be ${expected}, found ${found}.`);
  }
}

/** Where a node stands in the YAML text. */
export function place(node: Node): Span {
  const [start, end] = (node as ParsedNode).range;
  return { start, end: Math.max(end, start) };
}

/** The node, or null for an empty value (`outlet:` with nothing behind it, `~`, `null`). */
function content(node: Node | null): Node | null {
  return isScalar(node) && (node.value === null || node.value === '') ? null : node;
}
