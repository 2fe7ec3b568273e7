import type { CST } from 'yaml';
import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../model/span';
import { blockLines, indented, inline, inlinePair, isBlock, itemLines, pairLines } from './renderYaml';

/** A replacement in the text of an `annotations.yaml`; nothing outside the span changes. */
export interface AnnotationsEdit extends Span {
  readonly newText: string;
}

type Collection = YAMLMap | YAMLSeq;

/** An entry of a collection as the text has it. */
interface Item {
  readonly node: unknown;
  readonly key: unknown;
  readonly value: unknown;
  /** From its first character (of a list in lines: the dash) to behind its last. */
  readonly start: number;
  readonly end: number;
  /** Behind the colon or the dash that its value follows; 0 where it has neither. */
  readonly mark: number;
}

/**
 * The entries of all collections of a document before decisions change it, and the edits that turn the text into what
 * the document says afterwards: those entries that were added, taken out or changed are written, all else stays.
 */
export class TextEdits {
  private readonly before = new Map<Collection, readonly Item[]>();
  private readonly edits: AnnotationsEdit[] = [];
  private readonly eol: string;
  private readonly step: number;

  constructor(
    private readonly text: string,
    root: unknown,
  ) {
    this.remember(root);
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.step = Math.max(2, /^( +)\S/m.exec(text)?.[1]?.length ?? 2);
  }

  /** The edits for what the document says now, in text order, without overlaps. */
  of(root: unknown): AnnotationsEdit[] {
    this.edits.length = 0;
    if (isCollection(root)) {
      if (this.before.has(root)) this.compare(root);
      else this.firstLines(root);
    }
    return merged(this.edits);
  }

  private remember(node: unknown): void {
    if (!isCollection(node)) return;
    const collection = node;
    const tokens = itemTokens(collection);
    this.before.set(
      collection,
      collection.items.map((item, index) => {
        const pair = isMap(collection) ? (item as Pair) : null;
        const [key, value] = pair ? [pair.key, pair.value] : [null, item];
        const mark = markEnd(tokens[index]);
        // An empty value stands behind the comments that follow its key.
        const end = Math.max(endOf(key), endOf(value) > startOf(undefined, value) ? endOf(value) : 0, mark);
        return { node: item, key, value, start: startOf(tokens[index], key ?? value), end, mark };
      }),
    );
    for (const item of collection.items) this.remember(isMap(collection) ? (item as Pair).value : item);
  }

  private compare(collection: Collection): void {
    const before = this.before.get(collection) ?? [];
    const now = new Set<unknown>(collection.items);
    const known = new Set<unknown>(before.map(({ node }) => node));
    for (const item of before) {
      if (!now.has(item.node)) continue;
      const { key, value } = isMap(collection) ? (item.node as Pair) : item;
      if (key !== item.key) this.replaceNode(item.key as Node, inline(key));
      this.compareValue(item, value, collection);
    }
    this.remove(collection, before, now);
    const added = collection.items.filter((item) => !known.has(item));
    if (added.length > 0) this.add(collection, before, now, added);
  }

  private compareValue(item: Item, value: unknown, parent: Collection): void {
    if (value === item.value) {
      if (isCollection(value)) this.compare(value);
      return;
    }
    this.style(parent, [item.node]);
    if (!isNothing(item.value)) this.replaceNode(item.value as Node, inline(value));
    else if (isBlock(value) && !parent.flow) {
      const indent = this.columnOf(startOf(undefined, parent)) + this.step;
      this.style(value, value.items);
      const lines = blockLines(value, indent, this.step).map((line) => indented(line, indent));
      this.push(item.mark || item.end, item.end, this.eol + lines.join(this.eol));
    } else this.push(item.mark || item.end, item.end, ` ${inline(value)}`);
  }

  private replaceNode(node: Node, newText: string): void {
    const [start, end] = [startOf(undefined, node), endOf(node)];
    // A block of lines ends behind its last line end, which stays.
    const kept = this.text.startsWith('\r\n', end - 2) ? 2 : this.text[end - 1] === '\n' ? 1 : 0;
    this.push(start, end - kept, newText);
  }

  private remove(collection: Collection, before: readonly Item[], now: ReadonlySet<unknown>): void {
    before.forEach((item, index) => {
      if (now.has(item.node)) return;
      const next = before.slice(index + 1).find(({ node }) => now.has(node));
      if (collection.flow) this.removeInline(collection, before, index, next, now);
      else this.removeLines(item, next);
    });
  }

  /** Takes the lines of an entry out. A comment behind it gets its line, and those on lines of their own stay. */
  private removeLines({ start, end }: Item, next: Item | undefined): void {
    const line = this.lineStart(start);
    const after = this.lineAfter(end);
    const comment = /^[ \t]+(?=#)/.exec(this.text.slice(end, after))?.[0];
    if (comment !== undefined) this.push(start, end + comment.length, '');
    else if (this.text.slice(line, start).trim() === '') this.push(line, after, '');
    else if (next && this.text.slice(after, next.start).trim() === '') this.push(start, next.start, '');
    else this.push(start, end, '');
  }

  private removeInline(
    collection: Collection,
    before: readonly Item[],
    index: number,
    next: Item | undefined,
    now: ReadonlySet<unknown>,
  ): void {
    const item = before[index];
    if (!item) return;
    const following = before[index + 1];
    const previous = before
      .slice(0, index)
      .filter(({ node }) => now.has(node))
      .at(-1);
    if (next && following) this.push(item.start, this.behindComma(item.end, following.start), '');
    else if (previous) this.push(before[index - 1]?.end ?? item.start, item.end, '');
    else {
      const [start, end] = [startOf(undefined, collection) + 1, endOf(collection) - 1];
      if (this.text.slice(start, end).includes('#')) this.push(item.start, item.end, '');
      else this.push(start, end, '');
    }
  }

  /** The place behind the comma after an inline entry: that of the next entry, or of a comment on its own line before it. */
  private behindComma(end: number, next: number): number {
    const between = this.text.slice(end, next);
    const ownLine = /\n[ \t]*(?=#)/.exec(between);
    const comma = between.indexOf(',');
    return ownLine && comma >= 0 && comma < ownLine.index ? end + ownLine.index + ownLine[0].length : next;
  }

  private add(
    collection: Collection,
    before: readonly Item[],
    now: ReadonlySet<unknown>,
    added: readonly unknown[],
  ): void {
    this.style(collection, added);
    if (collection.flow) return this.addInline(collection, before, now, added);
    const last = before.at(-1);
    if (!last) return;
    const indent = this.columnOf(before[0]?.start ?? 0);
    const at = this.lineAfter(last.end);
    const lines = added.flatMap((item) => this.linesOf(collection, item, indent)).map((line) => indented(line, indent));
    const broken = at > 0 && this.text[at - 1] !== '\n' ? this.eol : '';
    this.push(at, at, broken + lines.map((line) => line + this.eol).join(''));
  }

  private addInline(
    collection: Collection,
    before: readonly Item[],
    now: ReadonlySet<unknown>,
    added: readonly unknown[],
  ): void {
    const entries = added.map((item) => (isMap(collection) ? inlinePair(item as Pair) : inline(item)));
    const last = before.filter(({ node }) => now.has(node)).at(-1);
    const [start, end] = [startOf(undefined, collection), endOf(collection)];
    if (!last) {
      const pad = isMap(collection) ? ' ' : '';
      const at = before[0] ? end - 1 : start + 1;
      this.push(at, before[0] ? at : end - 1, pad + entries.join(', ') + pad);
      return;
    }
    const line = this.lineStart(last.start);
    if (line <= start || this.text.slice(line, last.start).trim() !== '') {
      this.push(last.end, last.end, entries.map((entry) => `, ${entry}`).join(''));
      return;
    }
    // Entries on lines of their own: a comment behind the last one stays with it.
    const rest = /^[ \t]*,?[ \t]*(?:#[^\n\r]*)?/.exec(this.text.slice(last.end, end - 1))?.[0] ?? '';
    const comma = /^[ \t]*,/.test(rest);
    const at = last.end + rest.trimEnd().length;
    const pad = this.eol + this.text.slice(line, last.start);
    if (!comma) this.push(last.end, last.end, ',');
    this.push(at, at, pad + entries.join(`,${pad}`) + (comma ? ',' : ''));
  }

  /** The first lines of a text that says nothing yet. */
  private firstLines(root: Collection): void {
    const at = this.text.length;
    for (const pair of root.items as Pair[]) if (isCollection(pair.value)) this.style(pair.value, pair.value.items);
    const broken = at > 0 && this.text[at - 1] !== '\n' ? this.eol : '';
    this.push(
      at,
      at,
      broken +
        blockLines(root, 0, this.step)
          .map((line) => line + this.eol)
          .join(''),
    );
  }

  private linesOf(collection: Collection, item: unknown, indent: number): string[] {
    if (!isMap(collection)) return itemLines(item, indent, this.step);
    const { value } = item as Pair;
    if (isCollection(value)) this.style(value, value.items);
    return pairLines(item as Pair, indent, this.step);
  }

  /** New records are written as the other records of their list are: on one line, or in lines. */
  private style(collection: Collection, added: readonly unknown[]): void {
    const maps = (items: readonly unknown[]): YAMLMap[] =>
      items.map((item) => (isMap(collection) ? (item as Pair).value : item)).filter((item) => isMap(item));
    const model = maps((this.before.get(collection) ?? []).map(({ node }) => node))
      .filter(({ items }) => items.length > 1)
      .at(-1);
    for (const record of maps(added)) {
      record.flow ??= model ? model.flow === true : record.items.length < 2 || !isLong(record);
    }
  }

  private lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line in which an entry ends; a block of lines ends behind its own line end. */
  private lineAfter(end: number): number {
    if (end > 0 && this.text[end - 1] === '\n') return end;
    const next = this.text.indexOf('\n', end);
    return next < 0 ? this.text.length : next + 1;
  }

  private columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  private push(start: number, end: number, newText: string): void {
    this.edits.push({ start, end, newText });
  }
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly AnnotationsEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Records with a list of their own get lines of their own. */
function isLong(record: YAMLMap): boolean {
  return record.items.some(({ key, value }) => isSeq(value) || String(key) === 'name');
}

/** Edits in text order; those that touch become one. */
function merged(edits: readonly AnnotationsEdit[]): AnnotationsEdit[] {
  const result: AnnotationsEdit[] = [];
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  for (const { edit } of ordered) {
    const last = result.at(-1);
    if (!last || edit.start > last.end) result.push(edit);
    else {
      const end = Math.max(last.end, edit.end);
      result[result.length - 1] = { start: last.start, end, newText: last.newText + edit.newText };
    }
  }
  return result;
}

/** True for no value, also where it is spelled (`~`). */
function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.tag && !node.anchor);
}

type ItemToken = CST.CollectionItem;

/** The tokens of the entries, in the order of the nodes. */
function itemTokens(collection: Collection): readonly ItemToken[] {
  const token = collection.srcToken;
  if (!token || !('items' in token)) return [];
  if (isMap(collection)) return collection.items.map((pair) => pair.srcToken as ItemToken);
  return token.items.filter(
    (item) =>
      item.value !== undefined ||
      (token.type === 'block-seq' && item.start.some(({ type }) => type === 'seq-item-ind')),
  );
}

const PROPERTIES = ['anchor', 'tag', 'seq-item-ind', 'explicit-key-ind'];

/** Where an entry begins: at its dash, its anchor or tag, or its first word. */
function startOf(token: ItemToken | undefined, node: unknown): number {
  const own = token?.start.find(({ type }) => PROPERTIES.includes(type));
  return own?.offset ?? (node as Node | null)?.range?.[0] ?? 0;
}

function markEnd(token: ItemToken | undefined): number {
  const colon =
    token?.sep?.find(({ type }) => type === 'map-value-ind') ??
    token?.start.find(({ type }) => type === 'seq-item-ind');
  return colon ? colon.offset + colon.source.length : 0;
}

/** Where the last character of a node stands; what follows in its line, and comments, are no part of it. */
function endOf(node: unknown): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    const ends = isMap(node)
      ? [endOf((last as Pair | undefined)?.key), endOf((last as Pair | undefined)?.value)]
      : [endOf(last)];
    return Math.max(node.range?.[0] ?? 0, ...ends);
  }
  return (node as Node | null | undefined)?.range?.[1] ?? 0;
}
