import { Scalar } from 'yaml';
import { mergeActors, renameActorId, splitActors, unmergeActor } from './actorChanges';
import { CannotWrite, keyOf, pairOf, setField, textOf, textsOf, type AnnotationsTree } from './annotationsTree';
import type { AddActor, Decision, RenameFile, SeparatePassage, SetActor, SetDocument } from './decision';
import { addEvent, joinEvents, joinPassages, leaveEvent, removeEvent, renameEventId, setEvent } from './eventChanges';
import { clearPassage, decidePassage, holdersOf, isOf, setSelector, sign } from './passageChanges';
import { message } from '../../util/message';

/** Changes the tree as a decision says. Throws `CannotWrite` where it cannot. */
export function applyDecision(tree: AnnotationsTree, decision: Decision): void {
  switch (decision.type) {
    case 'setDocument':
      return setDocument(tree, decision);
    case 'renameFile':
      return renameFile(tree, decision);
    case 'rejectPassage':
      return decidePassage(tree, decision.passage, decision.reject, { reject: decision.reject }, decision);
    case 'assignActor': {
      const { passage, actor, form } = decision;
      return decidePassage(tree, passage, 'actor', { actor, ...(form && { form }) }, decision);
    }
    case 'assignSpeaker':
      return decidePassage(tree, decision.passage, 'quote', { speaker: decision.speaker }, decision);
    case 'setNote':
      if (decision.note === null) return clearPassage(tree, decision.passage, ['note'], decision.by);
      return decidePassage(tree, decision.passage, 'note', { note: decision.note }, decision);
    case 'setMark':
      if (decision.mark === null) return clearPassage(tree, decision.passage, ['mark'], decision.by);
      return decidePassage(tree, decision.passage, 'mark', { mark: decision.mark }, decision);
    case 'separatePassage':
      return separatePassage(tree, decision);
    case 'clearPassage':
      return clearPassage(tree, decision.passage, decision.fields, decision.by);
    case 'movePassage':
      for (const record of holdersOf(tree)) if (isOf(record, decision.passage)) setSelector(record, decision.to);
      return;
    case 'addActor':
      return addActor(tree, decision);
    case 'setActor':
      return setActor(tree, decision);
    case 'addAlias': {
      const record = tree.ensureRecord('actors', decision.id);
      if (record.items.length === 0) {
        setField(record, 'name', decision.name);
        setField(record, 'kind', decision.kind);
      }
      if (textOf(record, 'name') === decision.alias) return;
      setField(record, 'aliases', [...textsOf(record, 'aliases'), decision.alias]);
      return sign(record, decision);
    }
    case 'removeAlias': {
      const record = tree.record('actors', decision.id);
      const others = record && textsOf(record, 'aliases').filter((alias) => alias !== decision.alias);
      return record && setField(record, 'aliases', others);
    }
    case 'renameId':
      return (decision.of === 'actor' ? renameActorId : renameEventId)(tree, decision.id, decision.to);
    case 'mergeActors':
      return mergeActors(tree, decision.id, decision.into, decision);
    case 'splitActors':
      return splitActors(tree, decision.id, decision.from, decision);
    case 'unmergeActor':
      return unmergeActor(tree, decision.id);
    case 'removeRecord':
      if (decision.of === 'event') return removeEvent(tree, decision.id);
      return tree.removeRecord(decision.of === 'actor' ? 'actors' : 'documents', decision.id);
    case 'addEvent':
      return addEvent(tree, decision);
    case 'setEvent':
      return setEvent(tree, decision);
    case 'joinPassages':
      return joinPassages(tree, decision);
    case 'joinEvents':
      return joinEvents(tree, decision);
    case 'leaveEvent':
      return leaveEvent(tree, decision.event, decision.passage);
  }
}

function setDocument(tree: AnnotationsTree, decision: SetDocument): void {
  const { file, published, outlet, url, mark } = decision;
  if (!tree.record('documents', file) && ![published, outlet, url, mark].some(Boolean)) return;
  const record = tree.ensureRecord('documents', decision.file);
  for (const field of ['published', 'outlet', 'url', 'mark'] as const) setField(record, field, decision[field]);
  sign(record, decision);
}

function renameFile(tree: AnnotationsTree, { file, to }: RenameFile): void {
  if (file === to) return;
  for (const { pair, key } of tree.entries('documents')) {
    if (key !== file) continue;
    if (pairOf(tree.records('documents'), to)) throw new CannotWrite(message('There is a record of {0} already.', to));
    pair.key = new Scalar(to);
  }
  for (const record of holdersOf(tree)) if (textOf(record, 'file') === file) setField(record, 'file', to);
}

function separatePassage(tree: AnnotationsTree, decision: SeparatePassage): void {
  const { passage, event } = decision;
  for (const record of tree.items('events')) {
    const id = textOf(record, 'id');
    if (id !== null && (event === undefined || id === event)) leaveEvent(tree, id, passage);
  }
  if (event === undefined) return decidePassage(tree, passage, 'event', { separate: true }, decision);
  const own = tree
    .items('annotations')
    .filter((record) => isOf(record, passage) && textOf(record, 'by') === (decision.by ?? null));
  if (own.some((record) => textOf(record, 'separate') !== null)) return;
  const notEvent = [...new Set([...own.flatMap((record) => textsOf(record, 'notEvent')), event])];
  return decidePassage(tree, passage, 'event', { notEvent }, decision);
}

function addActor(tree: AnnotationsTree, decision: AddActor): void {
  const { id, name, kind, aliases, notes } = decision;
  if (tree.entries('actors').some(({ pair }) => keyOf(pair) === id))
    throw new CannotWrite(message('There is an actor "{0}" already.', id));
  const record = tree.ensureRecord('actors', id);
  setField(record, 'name', name);
  setField(record, 'kind', kind);
  setField(record, 'aliases', aliases);
  setField(record, 'notes', notes);
  sign(record, decision);
}

function setActor(tree: AnnotationsTree, decision: SetActor): void {
  const { id, name, kind, notes } = decision;
  if (!tree.record('actors', id) && ![name, kind, notes].some(Boolean)) return;
  const record = tree.ensureRecord('actors', decision.id);
  for (const field of ['name', 'kind', 'notes'] as const) setField(record, field, decision[field]);
  sign(record, decision);
}
