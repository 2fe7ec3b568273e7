import { YAMLMap } from 'yaml';
import {
  CannotWrite,
  listIn,
  mapsIn,
  pairOf,
  setField,
  textOf,
  textsOf,
  type AnnotationsTree,
} from './annotationsTree';
import { renameIn } from './actorChanges';
import type { AddEvent, JoinEvents, JoinPassages, PassageSelector, SetEvent } from './decision';
import { appendPassage, isOf, joinAgain, sign } from './passageChanges';
import { message } from '../../util/message';

export function addEvent(tree: AnnotationsTree, decision: AddEvent): void {
  const { id, title, day, place, actors, passages } = decision;
  if (eventOf(tree, id)) throw new CannotWrite(message('There is an event "{0}" already.', id));
  const record = new YAMLMap();
  setField(record, 'id', id);
  setField(record, 'title', title);
  setField(record, 'date', day);
  setField(record, 'place', place);
  setField(record, 'actors', actors);
  tree.list('events').items.push(record);
  addPassages(tree, record, id, passages);
  sign(record, decision, 'decided');
}

export function setEvent(tree: AnnotationsTree, decision: SetEvent): void {
  const record = recordedEvent(tree, decision.id);
  setField(record, 'title', decision.title);
  setField(record, 'date', decision.day);
  setField(record, 'place', decision.place);
  setField(record, 'actors', decision.actors);
  sign(record, decision, 'decided');
}

export function joinPassages(tree: AnnotationsTree, decision: JoinPassages): void {
  const record = recordedEvent(tree, decision.event);
  addPassages(tree, record, decision.event, decision.passages);
  sign(record, decision, 'decided');
}

/** Moves all passages and actors of recorded events to another, which keeps its own title, day and place. */
export function joinEvents(tree: AnnotationsTree, decision: JoinEvents): void {
  const { into, events } = decision;
  const record = recordedEvent(tree, into);
  for (const id of events) {
    if (id === into) continue;
    const other = recordedEvent(tree, id);
    for (const field of ['title', 'date', 'place'])
      if (textOf(record, field) === null) setField(record, field, textOf(other, field) ?? undefined);
    const actors = [...textsOf(record, 'actors'), ...textsOf(other, 'actors')];
    if (actors.length > 0) setField(record, 'actors', actors);
    addPassages(tree, record, into, mapsIn(other, 'passages').map(selectorOf));
    tree.removeItem('events', other);
    renameReferences(tree, id, into);
  }
  sign(record, decision, 'decided');
}

export function leaveEvent(tree: AnnotationsTree, event: string, passage: PassageSelector): void {
  const record = recordedEvent(tree, event);
  dropPassage(record, passage);
}

export function removeEvent(tree: AnnotationsTree, id: string): void {
  const record = eventOf(tree, id);
  if (record) tree.removeItem('events', record);
}

export function renameEventId(tree: AnnotationsTree, id: string, to: string): void {
  if (id === to) return;
  if (eventOf(tree, to)) throw new CannotWrite(message('There is an event "{0}" already.', to));
  setField(recordedEvent(tree, id), 'id', to);
  renameReferences(tree, id, to);
}

function renameReferences(tree: AnnotationsTree, id: string, to: string): void {
  for (const record of tree.items('annotations')) renameIn(record, 'notEvent', id, to);
}

/** Gives passages to an event: they leave others, as a passage reports one. */
function addPassages(tree: AnnotationsTree, record: YAMLMap, id: string, passages: readonly PassageSelector[]): void {
  for (const passage of passages) {
    for (const other of tree.items('events')) if (other !== record) dropPassage(other, passage);
    joinAgain(tree, passage, id);
    if (mapsIn(record, 'passages').some((own) => isOf(own, passage))) continue;
    appendPassage(listIn(record, 'passages'), passage);
  }
}

function dropPassage(event: YAMLMap, passage: PassageSelector): void {
  const pair = pairOf(event, 'passages');
  const dropped = new Set(mapsIn(event, 'passages').filter((own) => isOf(own, passage)));
  if (!pair || dropped.size === 0) return;
  const list = listIn(event, 'passages');
  list.items = list.items.filter((item) => !(item instanceof YAMLMap) || !dropped.has(item));
  if (list.items.length === 0) event.items = event.items.filter((other) => other !== pair);
}

function selectorOf(record: YAMLMap): PassageSelector {
  return {
    file: textOf(record, 'file') ?? '',
    exact: textOf(record, 'exact') ?? '',
    prefix: textOf(record, 'prefix') ?? '',
    suffix: textOf(record, 'suffix') ?? '',
  };
}

function eventOf(tree: AnnotationsTree, id: string): YAMLMap | undefined {
  return tree.items('events').find((record) => textOf(record, 'id') === id);
}

function recordedEvent(tree: AnnotationsTree, id: string): YAMLMap {
  const record = eventOf(tree, id);
  if (!record) throw new CannotWrite(message('There is no event "{0}" in annotations.yaml.', id));
  return record;
}
