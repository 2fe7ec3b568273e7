import { YAMLMap, type YAMLSeq } from 'yaml';
import type { TextQuoteSelector } from '../../model/annotations';
import type { AnnotationsTree, FieldValue } from './annotationsTree';
import { mapsIn, setField, textOf, textsOf } from './annotationsTree';
import type { PassageField, PassageSelector, Signature } from './decision';

/** What decisions about a passage can contradict one another about. */
type Question = 'actor' | 'date' | 'quote' | 'event' | 'note' | 'mark';

const QUESTION_OF: Readonly<Record<PassageField, Question | null>> = {
  actor: 'actor',
  form: 'actor',
  reject: null,
  speaker: 'quote',
  note: 'note',
  mark: 'mark',
  separate: 'event',
  notEvent: 'event',
};

const PASSAGE_FIELDS = Object.keys(QUESTION_OF) as readonly PassageField[];

type Fields = Partial<Readonly<Record<PassageField, FieldValue>>>;

/**
 * Records an answer to one question about a passage. What the same person answered before gives way; what another has
 * decided stays, and readers of the file see the conflict.
 */
export function decidePassage(
  tree: AnnotationsTree,
  passage: PassageSelector,
  question: Question,
  fields: Fields,
  signature: Signature,
): void {
  const own = recordsOf(tree, passage).filter((record) => textOf(record, 'by') === (signature.by ?? null));
  const answering = own.find((record) => questionsOf(record).has(question));
  // A record can reject one thing only.
  const open = own.find((record) => !('reject' in fields) || textOf(record, 'reject') === null);
  const record = answering ?? open ?? newRecord(tree, passage);
  for (const field of fieldsOn(record, question)) if (!(field in fields)) setField(record, field, null);
  for (const field of PASSAGE_FIELDS) setField(record, field, fields[field]);
  sign(record, signature);
}

/** Takes fields out of the records of a passage, and records that then say nothing. */
export function clearPassage(
  tree: AnnotationsTree,
  passage: PassageSelector,
  fields: readonly PassageField[] = PASSAGE_FIELDS,
  by?: string,
): void {
  for (const record of recordsOf(tree, passage)) {
    if (by !== undefined && textOf(record, 'by') !== by) continue;
    for (const field of fields) setField(record, field, null);
    if (PASSAGE_FIELDS.every((field) => !record.has(field))) tree.removeItem('annotations', record);
  }
}

/** Takes a recorded event out of what a passage is kept apart from, and an event of its own too. */
export function joinAgain(tree: AnnotationsTree, passage: PassageSelector, event: string): void {
  for (const record of recordsOf(tree, passage)) {
    setField(record, 'separate', null);
    setField(
      record,
      'notEvent',
      textsOf(record, 'notEvent').filter((id) => id !== event),
    );
    if (PASSAGE_FIELDS.every((field) => !record.has(field))) tree.removeItem('annotations', record);
  }
}

/** All records of the file that hold a passage, in decisions and in events. */
export function holdersOf(tree: AnnotationsTree): YAMLMap[] {
  return [...tree.items('annotations'), ...tree.items('events').flatMap((event) => mapsIn(event, 'passages'))];
}

/** True where a record is about just this passage: the same words of the same file, told apart by the same context. */
export function isOf(record: YAMLMap, { file, exact, prefix, suffix }: PassageSelector): boolean {
  return (
    textOf(record, 'exact') === exact &&
    textOf(record, 'file') === file &&
    (textOf(record, 'prefix') ?? '') === prefix &&
    (textOf(record, 'suffix') ?? '') === suffix
  );
}

/** Gives a record the words of a passage. */
export function setSelector(record: YAMLMap, { exact, prefix, suffix }: TextQuoteSelector): void {
  setField(record, 'exact', exact);
  setField(record, 'prefix', prefix === '' ? null : prefix);
  setField(record, 'suffix', suffix === '' ? null : suffix);
}

/** A new record of a passage at the end of a list. */
export function appendPassage(list: YAMLSeq, passage: PassageSelector): YAMLMap {
  const record = new YAMLMap();
  record.flow = true;
  setField(record, 'file', passage.file);
  setSelector(record, passage);
  list.items.push(record);
  return record;
}

/** Says in a record who decided, and when. */
export function sign(record: YAMLMap, { by, date }: Signature, dateField: 'date' | 'decided' = 'date'): void {
  setField(record, 'by', by);
  setField(record, dateField, date);
}

function recordsOf(tree: AnnotationsTree, passage: PassageSelector): YAMLMap[] {
  return tree.items('annotations').filter((record) => isOf(record, passage));
}

function newRecord(tree: AnnotationsTree, passage: PassageSelector): YAMLMap {
  return appendPassage(tree.list('annotations'), passage);
}

function questionsOf(record: YAMLMap): Set<Question> {
  return new Set(
    PASSAGE_FIELDS.filter((field) => record.has(field)).flatMap((field) => questionOf(record, field) ?? []),
  );
}

function fieldsOn(record: YAMLMap, question: Question): PassageField[] {
  return PASSAGE_FIELDS.filter((field) => record.has(field) && questionOf(record, field) === question);
}

function questionOf(record: YAMLMap, field: PassageField): Question | null {
  return field === 'reject' ? (textOf(record, field) as Question | null) : QUESTION_OF[field];
}
