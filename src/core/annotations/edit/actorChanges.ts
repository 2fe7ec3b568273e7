import { Scalar } from 'yaml';
import { CannotWrite, pairOf, setField, textOf, textsOf, type AnnotationsTree } from './annotationsTree';
import type { Signature } from './decision';
import { sign } from './passageChanges';
import { message } from '../../util/message';

/** `id` is the same as `into`: the two are one, whatever else was said of them. */
export function mergeActors(tree: AnnotationsTree, id: string, into: string, signature: Signature): void {
  if (id === into) throw new CannotWrite(message('"{0}" cannot be merged into itself.', id));
  const chain = chainFrom(tree, into);
  // Where `into` leads to `id` it would lead back to itself: it becomes the end of the chain.
  if (chain.includes(id)) setSameAs(tree, into, null);
  forgetDifference(tree, id, into);
  const record = tree.ensureRecord('actors', id);
  setField(record, 'sameAs', into);
  sign(record, signature);
}

/** `id` is somebody else than `from`. */
export function splitActors(tree: AnnotationsTree, id: string, from: string, signature: Signature): void {
  if (id === from) throw new CannotWrite(message('"{0}" cannot be different from itself.', id));
  if (chainFrom(tree, id).includes(from)) setSameAs(tree, id, null);
  if (chainFrom(tree, from).includes(id)) setSameAs(tree, from, null);
  const record = tree.ensureRecord('actors', id);
  setField(record, 'differentFrom', [...textsOf(record, 'differentFrom'), from]);
  sign(record, signature);
}

/** Takes a merge back; a record that then says nothing goes. */
export function unmergeActor(tree: AnnotationsTree, id: string): void {
  setSameAs(tree, id, null);
}

/** Another id for a recorded actor, also wherever another record speaks of it. */
export function renameActorId(tree: AnnotationsTree, id: string, to: string): void {
  if (id === to) return;
  const pair = pairOf(tree.records('actors'), id);
  if (!pair) throw new CannotWrite(message('There is no actor "{0}" in annotations.yaml.', id));
  if (pairOf(tree.records('actors'), to)) throw new CannotWrite(message('There is an actor "{0}" already.', to));
  const key = new Scalar(to);
  if (pair.key instanceof Scalar && pair.key.type) key.type = pair.key.type;
  pair.key = key;
  for (const { record } of tree.entries('actors')) {
    if (textOf(record, 'sameAs') === id) setField(record, 'sameAs', to);
    renameIn(record, 'differentFrom', id, to);
  }
  for (const record of tree.items('annotations')) {
    for (const field of ['actor', 'speaker']) if (textOf(record, field) === id) setField(record, field, to);
  }
  for (const record of tree.items('events')) {
    if (textOf(record, 'place') === id) setField(record, 'place', to);
    renameIn(record, 'actors', id, to);
  }
}

/** Replaces one text of a list by another, in its place. */
export function renameIn(record: Parameters<typeof setField>[0], field: string, id: string, to: string): void {
  const value = pairOf(record, field)?.value;
  if (value instanceof Scalar) {
    if (textOf(record, field) === id) setField(record, field, to);
    return;
  }
  if (!textsOf(record, field).includes(id)) return;
  const list = value as { items: unknown[] };
  list.items = list.items.map((item) => {
    if (!(item instanceof Scalar) || (item.source ?? item.value) !== id) return item;
    const made = new Scalar(to);
    if (item.type) made.type = item.type;
    return made;
  });
}

/** The ids that `sameAs` leads to from an id, itself first; a circle is walked once. */
function chainFrom(tree: AnnotationsTree, id: string): string[] {
  const seen = new Set([id]);
  for (let at: string | null = id; at !== null;) {
    const record = tree.record('actors', at);
    const next: string | null = record ? textOf(record, 'sameAs') : null;
    at = next === null || seen.has(next) ? null : next;
    if (at !== null) seen.add(at);
  }
  return [...seen];
}

function setSameAs(tree: AnnotationsTree, id: string, to: string | null): void {
  const record = tree.record('actors', id);
  if (!record) return;
  setField(record, 'sameAs', to);
  const says = record.items.some((pair) => !['by', 'date'].includes(String((pair.key as Scalar).value)));
  if (!says) tree.removeRecord('actors', id);
}

function forgetDifference(tree: AnnotationsTree, a: string, b: string): void {
  for (const [id, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const record = tree.record('actors', id);
    if (!record) continue;
    const others = textsOf(record, 'differentFrom');
    if (others.includes(other))
      setField(
        record,
        'differentFrom',
        others.filter((one) => one !== other),
      );
  }
}
