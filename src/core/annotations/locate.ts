import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import type { Span } from '../model/span';
import { contains } from '../model/span';
import { ANNOTATIONS_SHAPE, type NameKind, type Shape } from './annotationsShape';
import { refusal } from './limits';
import { place } from './yamlReader';

/** A place of an `annotations.yaml` that names an actor, a source or an event; offsets with the quotation marks, if any. */
export interface NamedPlace extends Span {
  readonly of: NameKind;
  readonly name: string;
  /** True where the record of it stands, false where it is only spoken of. */
  readonly isRecord: boolean;
}

/** A record: the entry of a mapping or the item of a list, from its first to its last character. */
export interface LocatedRecord extends Span {
  readonly section: string;
  /** The key of the entry, or the beginning of the item. */
  readonly head: Span;
  /** The key, or the text that tells the item from others (`id`, `exact`). */
  readonly label: string;
  /** What a reader would add to tell it: its name, file or title; '' where there is nothing. */
  readonly detail: string;
}

/** What stands where in an `annotations.yaml`. */
export interface AnnotationsPlaces {
  /** In text order. */
  readonly names: readonly NamedPlace[];
  readonly records: readonly LocatedRecord[];
}

/** Finds all names and records. Where the text has errors, those of its sound parts. Never throws. */
export function locate(yaml: string): AnnotationsPlaces {
  const names: NamedPlace[] = [];
  const records: LocatedRecord[] = [];
  walk(parse(yaml), {
    name: (node, of, isRecord) => {
      const name = textOf(node);
      if (name !== '') names.push({ of, name, isRecord, ...place(node) });
    },
    record: (section, head, value) => {
      const whole = value === null ? place(head) : { start: place(head).start, end: place(value).end };
      const label = head === value ? labelOf(value) : textOf(head);
      if (label !== '') records.push({ section, label, detail: detailOf(value, label), head: headOf(head), ...whole });
    },
  });
  names.sort((a, b) => a.start - b.start);
  return { names, records };
}

/** The name at an offset, its end included, as a cursor behind a word still touches it. */
export function namedPlaceAt({ names }: AnnotationsPlaces, offset: number): NamedPlace | undefined {
  return names.find(({ start, end }) => start <= offset && offset <= end);
}

/** The record around an offset. */
export function recordAt({ records }: AnnotationsPlaces, offset: number): LocatedRecord | undefined {
  return records.find((record) => contains(record, { start: offset, end: offset }));
}

/** A name as it is written in the file, in quotation marks where it needs them. */
export function asScalar(name: string): string {
  return /^[A-Za-z][\w./-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name)
    ? name
    : JSON.stringify(name);
}

/** What `walk` tells of. */
interface Visitor {
  name?(node: Scalar, of: NameKind, isRecord: boolean): void;
  /** `head` is the key of an entry, or the item itself. */
  record?(section: string, head: Node, value: Node | null): void;
  /** Each key and each value that is no collection, with what it should be and the mapping that it stands in. */
  scalar?(node: Scalar, shape: Shape, role: 'key' | 'value', siblings: readonly string[]): void;
}

/** Visits the nodes of the file that have the place they should have. */
export function walk(root: Node | null, visitor: Visitor): void {
  visit(root, ANNOTATIONS_SHAPE, '', visitor, []);
}

/** The parsed text; null where it is empty, or more than a reader writes. */
export function parse(yaml: string): Node | null {
  return refusal(yaml) === null ? parseDocument(yaml, { prettyErrors: false, uniqueKeys: false }).contents : null;
}

/** The text of a scalar as the reader wrote it. */
export function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

function visit(node: Node | null, shape: Shape, section: string, visitor: Visitor, siblings: readonly string[]): void {
  if (isScalar(node)) {
    const single = shape.kind === 'list' && shape.item.kind !== 'map' ? shape.item : shape;
    visitor.scalar?.(node, single, 'value', siblings);
    if (single.kind === 'name') visitor.name?.(node, single.of, single.isRecord ?? false);
  } else if (isSeq(node) && shape.kind === 'list') {
    for (const item of node.items as readonly (Node | null)[]) {
      if (section !== '' && shape.item.kind === 'map' && isMap(item)) visitor.record?.(section, item, item);
      visit(item, shape.item, '', visitor, []);
    }
  } else if (isMap(node) && (shape.kind === 'map' || shape.kind === 'records')) {
    const keys = node.items.map(({ key }) => textOf(key));
    for (const pair of node.items) visitPair(pair, shape, section, visitor, keys);
  }
}

function visitPair(
  { key, value }: Pair,
  shape: Extract<Shape, { kind: 'map' | 'records' }>,
  section: string,
  visitor: Visitor,
  keys: readonly string[],
): void {
  if (!isScalar(key)) return;
  visitor.scalar?.(key, shape, 'key', keys);
  const content = (value ?? null) as Node | null;
  if (shape.kind === 'records') {
    visitor.name?.(key, shape.of, true);
    visitor.record?.(section, key, content);
    visit(content, shape.record, '', visitor, keys);
  } else {
    const field = shape.fields.get(textOf(key));
    if (field) visit(content, field, shape === ANNOTATIONS_SHAPE ? textOf(key) : '', visitor, keys);
  }
}

function headOf(node: Node): Span {
  const { start, end } = place(node);
  if (isScalar(node)) return { start, end };
  const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined;
  return { start, end: first ? Math.max(start, place(first).end) : start };
}

function labelOf(node: Node): string {
  return ['id', 'exact', 'file'].map((key) => valueOf(node, key)).find((text) => text !== '') ?? '';
}

function detailOf(node: Node | null, label: string): string {
  const keys = ['name', 'outlet', 'title', 'sameAs', 'file', 'published', 'date'];
  return keys.map((key) => valueOf(node, key)).find((text) => text !== '' && text !== label) ?? '';
}

function valueOf(node: Node | null, key: string): string {
  return isMap(node) ? textOf(node.items.find((pair) => textOf(pair.key) === key)?.value) : '';
}
