import { isCollection, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Document } from 'yaml';
import { message } from '../../util/message';

/** Why a decision cannot be written; caught by `editAnnotations`, which hands the sentence on. */
export class CannotWrite extends Error {}

/** A value to write: null takes the field out. */
export type FieldValue = string | true | readonly string[] | null;

/** The lists and maps of an `annotations.yaml` as nodes that decisions change; every change is of one field or record. */
export class AnnotationsTree {
  constructor(private readonly document: Document.Parsed) {}

  /** A map of records by file or id; made where it is missing. */
  records(section: 'documents' | 'actors'): YAMLMap {
    return this.section(section, isMap, () => new YAMLMap());
  }

  /** A list of records; made where it is missing. */
  list(section: 'annotations' | 'events'): YAMLSeq {
    return this.section(section, isSeq, () => new YAMLSeq());
  }

  /** The record under a key that is a map; undefined where there is none. */
  record(section: 'documents' | 'actors', key: string): YAMLMap | undefined {
    const records = this.existing(section);
    const value = isMap(records) ? pairOf(records, key)?.value : undefined;
    if (isMap(value)) return value;
    if (isEmpty(value)) return undefined;
    throw new CannotWrite(
      message('What annotations.yaml says of "{0}" is not a map, and nothing can be added to it.', key),
    );
  }

  /** The record under a key; made where it is missing or empty. */
  ensureRecord(section: 'documents' | 'actors', key: string): YAMLMap {
    const found = this.record(section, key);
    if (found) return found;
    const record = new YAMLMap();
    const records = this.records(section);
    const empty = pairOf(records, key);
    if (empty) empty.value = record;
    else records.items.push(new Pair(new Scalar(key), record));
    return record;
  }

  /** The maps of a list, in order. */
  items(section: 'annotations' | 'events'): YAMLMap[] {
    const list = this.existing(section);
    return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  }

  /** Takes a record out of its section, which stays, as comments in it do. */
  removeItem(section: 'annotations' | 'events', item: YAMLMap): void {
    const list = this.existing(section);
    if (isSeq(list)) list.items = list.items.filter((other) => other !== item);
  }

  removeRecord(section: 'documents' | 'actors', key: string): void {
    const records = this.existing(section);
    if (isMap(records)) records.items = records.items.filter((pair) => keyOf(pair) !== key);
  }

  /** The records of a section, each with its key. */
  entries(section: 'documents' | 'actors'): { readonly pair: Pair; readonly key: string; readonly record: YAMLMap }[] {
    const records = this.existing(section);
    if (!isMap(records)) return [];
    return records.items.flatMap((pair) => {
      const key = keyOf(pair);
      return key !== null && isMap(pair.value) ? [{ pair, key, record: pair.value }] : [];
    });
  }

  private existing(section: string): unknown {
    const root = this.document.contents;
    return isMap(root) ? pairOf(root, section)?.value : undefined;
  }

  private section<T extends YAMLMap | YAMLSeq>(name: string, isKind: (node: unknown) => node is T, make: () => T): T {
    const root = this.root();
    const pair = pairOf(root, name);
    if (isKind(pair?.value)) return pair.value;
    if (pair && !isEmpty(pair.value)) {
      throw new CannotWrite(message('"{0}" of annotations.yaml is not what it should be; mend it first.', name));
    }
    const made = make();
    made.flow = false;
    if (pair) pair.value = made;
    else root.items.push(new Pair(new Scalar(name), made));
    return made;
  }

  private root(): YAMLMap {
    const root = this.document.contents;
    if (isMap(root)) return root;
    if (!isEmpty(root))
      throw new CannotWrite(message('annotations.yaml does not hold a map with "documents" and the like.'));
    const made = new YAMLMap();
    made.items.push(new Pair(new Scalar('version'), new Scalar(1)));
    (this.document as Document).contents = made;
    return made;
  }
}

/** The text under a key as the reader wrote it; null where there is none. */
export function textOf(record: YAMLMap, key: string): string | null {
  const value = pairOf(record, key)?.value;
  return isEmpty(value) || !isScalar(value) ? null : scalarSource(value);
}

/** The texts of the list under a key; a single text counts as a list of one. */
export function textsOf(record: YAMLMap, key: string): string[] {
  const value = pairOf(record, key)?.value;
  if (isSeq(value)) return value.items.flatMap((item) => (isScalar(item) && !isEmpty(item) ? scalarSource(item) : []));
  return isEmpty(value) || !isScalar(value) ? [] : [scalarSource(value)];
}

/** Sets a field to a text or list of texts, or takes it out. What is there already in the same words stays as it is. */
export function setField(record: YAMLMap, key: string, value: FieldValue | undefined): void {
  if (value === undefined) return;
  if (value === '' || (typeof value === 'object' && value?.includes('')))
    throw new CannotWrite(message('An empty text cannot be written as "{0}".', key));
  const pair = pairOf(record, key);
  const isNothing = value === null || (typeof value === 'object' && value.length === 0);
  if (isNothing) record.items = record.items.filter((other) => other !== pair);
  else if (typeof value === 'object') setTexts(record, pair, key, value);
  else if (!pair) record.items.push(new Pair(new Scalar(key), new Scalar(value)));
  else if (isCollection(pair.value))
    throw new CannotWrite(message('"{0}" of annotations.yaml is a list or map; mend it first.', key));
  else if (!isScalar(pair.value) || (pair.value.value !== value && scalarSource(pair.value) !== value)) {
    pair.value = likeIt(pair.value, value);
  }
}

/** A new text in the quotes of the one it replaces. */
function likeIt(former: unknown, value: string | true): Scalar {
  const made = new Scalar<unknown>(value);
  if (isScalar(former) && former.type) made.type = former.type;
  return made;
}

function setTexts(record: YAMLMap, pair: Pair | undefined, key: string, texts: readonly string[]): void {
  const wanted = new Set(texts);
  if (pair && isSeq(pair.value)) {
    const list = pair.value;
    list.items = list.items.filter((item) => isEmpty(item) || (isScalar(item) && wanted.has(scalarSource(item))));
    const present = new Set(textsOf(record, key));
    for (const text of wanted) if (!present.has(text)) list.items.push(new Scalar(text));
    return;
  }
  if (pair && isScalar(pair.value) && wanted.size === 1 && wanted.has(scalarSource(pair.value))) return;
  const list = new YAMLSeq();
  list.flow = true;
  for (const text of wanted) list.items.push(new Scalar(text));
  if (pair) pair.value = list;
  else record.items.push(new Pair(new Scalar(key), list));
}

/** The list of maps under a key of a record; made where it is missing. */
export function listIn(record: YAMLMap, key: string): YAMLSeq {
  const pair = pairOf(record, key);
  if (pair && isSeq(pair.value)) return pair.value;
  if (pair && !isEmpty(pair.value))
    throw new CannotWrite(message('"{0}" of annotations.yaml is not a list; mend it first.', key));
  const list = new YAMLSeq();
  if (pair) pair.value = list;
  else record.items.push(new Pair(new Scalar(key), list));
  return list;
}

/** The maps in the list under a key of a record. */
export function mapsIn(record: YAMLMap, key: string): YAMLMap[] {
  const value = pairOf(record, key)?.value;
  return isSeq(value) ? value.items.filter((item) => isMap(item)) : [];
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

export function keyOf(pair: Pair): string | null {
  return isScalar(pair.key) ? scalarSource(pair.key) : null;
}

/** True for no node, and for one that says nothing (`outlet:`, `~`). */
export function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && (node.value === null || node.value === ''));
}

/** A scalar as the reader wrote it, numbers too. */
export function scalarSource({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
