import { parseDocument, type Node } from 'yaml';
import { ACTOR_KINDS, MENTION_FORMS } from '../model/actor';
import type {
  ActorRecord,
  AnnotationProblem,
  Annotations,
  DocumentRecord,
  EventRecord,
  PassageRecord,
  Signed,
  TextQuoteSelector,
} from '../model/annotations';
import { NO_ANNOTATIONS, READING_MARKS, REJECTIONS } from '../model/annotations';
import type { Span } from '../model/span';
import {
  ACTOR_SHAPE,
  ANNOTATIONS_SHAPE,
  DOCUMENT_SHAPE,
  EVENT_SHAPE,
  keysOf,
  PASSAGE_SHAPE,
  SELECTOR_SHAPE,
} from './annotationsShape';
import { conflictProblems } from './conflictProblems';
import { INSIDE_FOLDER } from './insideFolder';
import { refusal } from './limits';
import { mergeProblems } from './mergeProblems';
import { syntaxProblem } from './syntaxProblem';
import { place, YamlReader, type Fields } from './yamlReader';
import { message } from '../util/message';

/** What an `annotations.yaml` says, and what is wrong with it. Where there are errors, the sound parts are still read. */
export interface AnnotationsReading {
  readonly annotations: Annotations;
  readonly problems: readonly AnnotationProblem[];
}

const VERSION = '1';

/** Parses and validates the text of an `annotations.yaml`. Never throws; YAML aliases are not followed. */
export function readAnnotations(yaml: string): AnnotationsReading {
  const refused = refusal(yaml);
  if (refused !== null) {
    return { annotations: NO_ANNOTATIONS, problems: [{ severity: 'error', start: 0, end: 0, message: refused }] };
  }
  // The parser's own check of keys compares each with all others.
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  const reader = new YamlReader();
  for (const error of document.errors) {
    // The parser points behind the text where something is still open at its end.
    const [start, end] = error.pos.map((at) => Math.min(at, yaml.length)) as [number, number];
    reader.report('error', { start, end: Math.max(start, end) }, syntaxProblem(error.code));
  }
  const root = reader.fields(document.contents, 'annotations.yaml', keysOf(ANNOTATIONS_SHAPE));
  if (root === null) return { annotations: NO_ANNOTATIONS, problems: bounded(reader.problems) };

  checkVersion(reader, root);
  const annotations = {
    documents: readRecords(reader, root.get('documents'), 'documents', readDocument, true),
    actors: readRecords(reader, root.get('actors'), 'actors', readActor, false),
    passages: reader.list(root.get('annotations'), 'annotations').flatMap((node) => readPassage(reader, node) ?? []),
    events: readEvents(reader, root.get('events')),
  };
  return {
    annotations,
    problems: bounded([...reader.problems, ...mergeProblems(annotations.actors), ...conflictProblems(annotations)]),
  };
}

function checkVersion(reader: YamlReader, root: Fields): void {
  const version = reader.text(root.get('version'), 'version');
  if (version === null)
    reader.report(
      'warning',
      { start: root.at.start, end: root.at.start },
      message('The first line should be "version: {0}".', VERSION),
    );
  else if (version !== VERSION) {
    reader.report(
      'error',
      place(root.get('version') as Node),
      message('version must be {0}, found "{1}".', VERSION, version),
    );
  }
}

type RecordReader<T> = (reader: YamlReader, node: Node | null, what: string, at: Span) => T | null;

function readRecords<T>(
  reader: YamlReader,
  node: Node | null,
  what: string,
  read: RecordReader<T>,
  keysAreFiles: boolean,
): Map<string, T> {
  const records = new Map<string, T>();
  const map = reader.map(node, what);
  if (map === null) return records;
  for (const { key, value, at } of reader.entries(map, what)) {
    if (keysAreFiles && !INSIDE_FOLDER.test(key)) {
      reader.report('error', at, message('"{0}" must be a path inside this folder, with "/".', key));
      continue;
    }
    const record = read(reader, value, `${what}: ${key}`, at);
    if (record !== null) records.set(key, record);
  }
  return records;
}

function readDocument(reader: YamlReader, node: Node | null, what: string, at: Span): DocumentRecord | null {
  const fields = reader.fields(node, what, keysOf(DOCUMENT_SHAPE));
  if (fields === null) return null;
  const mark = reader.word(fields.get('mark'), `${what}: mark`, READING_MARKS);
  return {
    outlet: reader.text(fields.get('outlet'), `${what}: outlet`),
    published: reader.day(fields.get('published'), 'published'),
    url: reader.text(fields.get('url'), `${what}: url`),
    ...(mark && { mark }),
    ...readSignature(reader, fields),
    at,
  };
}

/** Who decided, and when. An event has a day of its own, so its decision is dated by `decided`. */
function readSignature(reader: YamlReader, fields: Fields, dateField: 'date' | 'decided' = 'date'): Signed {
  const by = reader.text(fields.get('by'), 'by');
  const decided = reader.day(fields.get(dateField), dateField);
  return { ...(by !== null && { by }), ...(decided !== null && { decided }) };
}

function readActor(reader: YamlReader, node: Node | null, what: string, at: Span): ActorRecord | null {
  const fields = reader.fields(node, what, keysOf(ACTOR_SHAPE));
  if (fields === null) return null;
  const same = fields.get('sameAs');
  const differentFrom = reader.references(fields.get('differentFrom'), `${what}: differentFrom`);
  return {
    name: reader.text(fields.get('name'), `${what}: name`),
    kind: reader.word(fields.get('kind'), `${what}: kind`, ACTOR_KINDS),
    aliases: reader.texts(fields.get('aliases'), `${what}: aliases`),
    notes: reader.text(fields.get('notes'), `${what}: notes`),
    sameAs: reader.text(same, `${what}: sameAs`),
    ...(same && { sameAsAt: place(same) }),
    ...(differentFrom.length > 0 && { differentFrom }),
    ...readSignature(reader, fields),
    at,
  };
}

type Selector = TextQuoteSelector & { readonly file: string };

function readSelector(reader: YamlReader, fields: Fields, what: string): Selector | null {
  const file = reader.text(fields.get('file'), `${what}: file`);
  const exact = reader.text(fields.get('exact'), `${what}: exact`);
  if (file === null || exact === null) {
    reader.report('error', fields.at, message('{0} needs "file" and "exact" (the words of the passage).', what));
    return null;
  }
  if (!INSIDE_FOLDER.test(file)) {
    reader.report(
      'error',
      place(fields.get('file') as Node),
      message('"{0}" must be a path inside this folder, with "/".', file),
    );
    return null;
  }
  return {
    file,
    exact,
    prefix: reader.text(fields.get('prefix'), `${what}: prefix`) ?? '',
    suffix: reader.text(fields.get('suffix'), `${what}: suffix`) ?? '',
  };
}

function readPassage(reader: YamlReader, node: Node): PassageRecord | null {
  const what = message('an annotation');
  const fields = reader.fields(node, what, keysOf(PASSAGE_SHAPE));
  const selector = fields && readSelector(reader, fields, what);
  if (!fields || !selector) return null;
  const [actor, speaker] = [fields.get('actor'), fields.get('speaker')];
  const position = reader.offset(fields.get('position'), `${what}: position`);
  const spoken = reader.text(speaker, `${what}: speaker`);
  const mark = reader.word(fields.get('mark'), `${what}: mark`, READING_MARKS);
  const separate = reader.flag(fields.get('separate'), `${what}: separate`);
  const notEvent = reader.references(fields.get('notEvent'), `${what}: notEvent`);
  return {
    ...selector,
    ...(position !== null && { position }),
    actor: reader.text(actor, `${what}: actor`),
    form: reader.word(fields.get('form'), `${what}: form`, MENTION_FORMS),
    reject: reader.word(fields.get('reject'), `${what}: reject`, REJECTIONS),
    ...(spoken !== null && { speaker: spoken }),
    note: reader.text(fields.get('note'), `${what}: note`),
    ...(mark && { mark }),
    ...(separate && { separate }),
    ...(notEvent.length > 0 && { notEvent }),
    ...readSignature(reader, fields),
    at: fields.at,
    ...(actor && { actorAt: place(actor) }),
    ...(speaker && { speakerAt: place(speaker) }),
  };
}

/** The recorded events; of two with one id, the first. */
function readEvents(reader: YamlReader, node: Node | null): EventRecord[] {
  const events = new Map<string, EventRecord>();
  for (const item of reader.list(node, 'events')) {
    const event = readEvent(reader, item);
    if (event === null) continue;
    if (events.has(event.id))
      reader.report('error', place(item), message('There is an event "{0}" already.', event.id));
    else events.set(event.id, event);
  }
  return [...events.values()];
}

function readEvent(reader: YamlReader, node: Node): EventRecord | null {
  const fields = reader.fields(node, message('an event'), keysOf(EVENT_SHAPE));
  if (fields === null) return null;
  const id = reader.text(fields.get('id'), `${message('an event')}: id`);
  if (id === null) {
    reader.report('error', fields.at, message('an event needs an "id".'));
    return null;
  }
  const what = message('event {0}', id);
  const passageOf = message('a passage of event {0}', id);
  return {
    id,
    title: reader.text(fields.get('title'), `${what}: title`),
    date: reader.timex(fields.get('date'), `${what}: date`),
    place: reader.text(fields.get('place'), `${what}: place`),
    actors: reader.texts(fields.get('actors'), `${what}: actors`),
    passages: reader.list(fields.get('passages'), `${what}: passages`).flatMap((item) => {
      const passage = reader.fields(item, passageOf, keysOf(SELECTOR_SHAPE));
      const selector = passage && readSelector(reader, passage, passageOf);
      return passage && selector ? [{ ...selector, at: passage.at }] : [];
    }),
    ...readSignature(reader, fields, 'decided'),
    at: fields.at,
  };
}

/** More problems are not listed: nobody reads them, and each costs. */
const MOST_PROBLEMS = 1000;

function bounded(problems: readonly AnnotationProblem[]): readonly AnnotationProblem[] {
  const [first] = problems.slice(MOST_PROBLEMS);
  if (first === undefined) return problems;
  const further = message('There are {0} further problems.', problems.length - MOST_PROBLEMS);
  return [...problems.slice(0, MOST_PROBLEMS), { ...first, message: further }];
}
