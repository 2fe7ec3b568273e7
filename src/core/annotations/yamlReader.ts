import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import type { AnnotationProblem, Reference } from '../model/annotations';
import type { Span } from '../model/span';
import { isCalendarDay } from '../time/calendar';
import { message } from '../util/message';
import { TIMEX_PERIOD } from '../time/timexPeriod';

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

  report(severity: AnnotationProblem['severity'], at: Span, words: string): void {
    this.problems.push({ severity, message: words, start: at.start, end: at.end });
  }

  /** A map with these keys. Unknown keys are warnings: a newer Dateline may know them. */
  fields(node: Node | null, what: string, keys: readonly string[]): Fields | null {
    const map = this.map(node, what);
    if (map === null || node === null) return null;
    const values = new Map<string, Node | null>();
    for (const { key, value, at } of this.entries(map, what)) {
      if (keys.includes(key)) values.set(key, value);
      else this.report('warning', at, message('{0} has no "{1}"; it may have {2}.', what, key, keys.join(', ')));
    }
    return { at: place(node), get: (key) => values.get(key) ?? null };
  }

  /** The entries of a map with text keys, in order; of two with one key, the first. */
  entries(map: YAMLMap, what: string): { readonly key: string; readonly value: Node | null; readonly at: Span }[] {
    const seen = new Set<string>();
    const aKey = message('a key');
    return map.items.flatMap((pair) => {
      const key = this.text(pair.key as Node | null, aKey);
      if (key === null) return [];
      const at = place(pair.key as Node);
      if (seen.has(key)) {
        this.report('error', at, message('{0} has "{1}" twice; only the first counts.', what, key));
        return [];
      }
      seen.add(key);
      return [{ key, value: content(pair.value as Node | null), at }];
    });
  }

  /** A map; an empty value counts as an empty one and is no problem. */
  map(node: Node | null, what: string): YAMLMap | null {
    if (node === null) return null;
    if (isMap(node)) return node;
    this.expected(node, what, message('a map'));
    return null;
  }

  /** The items of a list that are not empty. */
  list(node: Node | null, what: string): Node[] {
    if (node === null) return [];
    if (isSeq(node)) return node.items.flatMap((item) => content(item as Node | null) ?? []);
    this.expected(node, what, message('a list'));
    return [];
  }

  /** A scalar as the text that the reader wrote, numbers too. */
  text(node: Node | null, what: string): string | null {
    if (node === null) return null;
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    this.expected(node, what, message('a text'));
    return null;
  }

  /** The texts of a list; a single text counts as a list of one. */
  texts(node: Node | null, what: string): string[] {
    if (isScalar(node)) return [this.text(node, what) ?? ''].filter((text) => text !== '');
    const anItem = message('an item of {0}', what);
    return this.list(node, what).flatMap((item) => this.text(item, anItem) ?? []);
  }

  /** One of a fixed set of words. */
  word<T extends string>(node: Node | null, what: string, words: readonly T[]): T | null {
    const text = this.text(node, what);
    if (text === null || node === null) return null;
    const word = words.find((candidate) => candidate === text);
    if (word === undefined)
      this.report('error', place(node), message('{0} must be one of {1}, found "{2}".', what, words.join(', '), text));
    return word ?? null;
  }

  /** The ids of a list, each with its place; a single id counts as a list of one. */
  references(node: Node | null, what: string): Reference[] {
    const nodes = isScalar(node) ? [node] : this.list(node, what);
    const anItem = message('an item of {0}', what);
    return nodes.flatMap((item) => {
      const id = this.text(item, anItem);
      return id === null ? [] : [{ id, ...place(item) }];
    });
  }

  /** A day that exists, as `YYYY-MM-DD`. */
  day(node: Node | null, what: string): string | null {
    const text = this.text(node, what);
    if (text === null || node === null || isCalendarDay(text)) return text;
    this.report('error', place(node), message('{0} must be a day as YYYY-MM-DD, found "{1}".', what, text));
    return null;
  }

  /** A TIMEX3 value of a stretch of the calendar. */
  timex(node: Node | null, what: string): string | null {
    const text = this.text(node, what);
    if (text === null || node === null) return text;
    if (TIMEX_PERIOD.test(text) && (!/^\d{4}-\d\d-\d\d/.test(text) || isCalendarDay(text.slice(0, 10)))) return text;
    this.report(
      'error',
      place(node),
      message('{0} must be a day as YYYY-MM-DD, a month as YYYY-MM or a year, found "{1}".', what, text),
    );
    return null;
  }

  /** `true`; null where it is absent or `false`. */
  flag(node: Node | null, what: string): true | null {
    if (node === null || (isScalar(node) && typeof node.value === 'boolean')) return node?.value === true || null;
    this.report('error', place(node), message('{0} must be true or false.', what));
    return null;
  }

  /** A whole number from 0. */
  offset(node: Node | null, what: string): number | null {
    if (node === null) return null;
    if (isScalar(node) && Number.isSafeInteger(node.value) && (node.value as number) >= 0) return node.value as number;
    this.report('error', place(node), message('{0} must be a whole number from 0.', what));
    return null;
  }

  private expected(node: Node, what: string, expected: string): void {
    const found = isAlias(node)
      ? message('an alias (aliases are not followed here)')
      : isMap(node)
        ? message('a map')
        : isSeq(node)
          ? message('a list')
          : message('a text');
    this.report('error', place(node), message('{0} must be {1}, found {2}.', what, expected, found));
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
