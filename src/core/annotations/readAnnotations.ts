import { isMap, parseDocument, type Node } from 'yaml';
import { ACTOR_KINDS, MENTION_FORMS } from '../model/actor';
import type {
  ActorRecord,
  AnnotationProblem,
  Annotations,
  DocumentRecord,
  EventRecord,
  PassageRecord,
  TextQuoteSelector,
} from '../model/annotations';
import { NO_ANNOTATIONS } from '../model/annotations';
import type { Span } from '../model/span';
import { isCalendarDay } from '../util/calendarDay';
import { place, YamlReader, type Fields } from './yamlReader';

/** What an `annotations.yaml` says, and what is wrong with it. Where there are errors, the sound parts are still read. */
export interface AnnotationsReading {
  readonly annotations: Annotations;
  readonly problems: readonly AnnotationProblem[];
}

/** A larger file was not written by a reader; UTF-16 code units. */
const MAX_LENGTH = 5_000_000;
/** The parser recurses into nested collections: thousands of them would end the process. */
const MAX_DEPTH = 100;
const VERSION = '1';

/** Parses and validates the text of an `annotations.yaml`. Never throws; YAML aliases are not followed. */
export function readAnnotations(yaml: string): AnnotationsReading {
  if (yaml.length > MAX_LENGTH) {
    const message = `annotations.yaml is longer than ${MAX_LENGTH.toLocaleString('en')} characters and was not read.`;
    return { annotations: NO_ANNOTATIONS, problems: [{ severity: 'error', start: 0, end: 0, message }] };
  }
  if (isTooDeep(yaml)) {
    const message = `annotations.yaml nests more than ${MAX_DEPTH} lists and maps in one another and was not read.`;
    return { annotations: NO_ANNOTATIONS, problems: [{ severity: 'error', start: 0, end: 0, message }] };
  }
  const document = parseDocument(yaml, { prettyErrors: false });
  const reader = new YamlReader();
  for (const error of document.errors) {
    // The parser points behind the text where something is still open at its end.
    const [start, end] = error.pos.map((at) => Math.min(at, yaml.length)) as [number, number];
    reader.report('error', { start, end: Math.max(start, end) }, error.message);
  }
  const root = reader.fields(document.contents, 'annotations.yaml', [
    'version',
    'documents',
    'actors',
    'annotations',
    'events',
  ]);
  if (root === null) return { annotations: NO_ANNOTATIONS, problems: reader.problems };

  checkVersion(reader, root);
  const annotations = {
    documents: readRecords(reader, root.get('documents'), 'documents', readDocument, true),
    actors: readRecords(reader, root.get('actors'), 'actors', readActor, false),
    passages: reader.list(root.get('annotations'), 'annotations').flatMap((node) => readPassage(reader, node) ?? []),
    events: readEvents(reader, root.get('events')),
  };
  checkMerges(reader, annotations.actors, root.get('actors'));
  return { annotations, problems: reader.problems };
}

/**
 * True where a line indents or opens more collections than any reader's file does. Brackets inside of texts are counted
 * too, which does no harm: the count starts anew at each line that begins at the margin.
 */
function isTooDeep(yaml: string): boolean {
  let depth = 0;
  let isLineStart = true;
  let dashes = 0;
  for (let at = 0; at < yaml.length; at++) {
    const char = yaml[at];
    if (isLineStart && char !== ' ' && char !== '\t' && char !== '\n' && char !== '\r') depth = 0;
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    dashes = char === '-' || char === '?' ? dashes + 1 : char === ' ' ? dashes : 0;
    if (depth > MAX_DEPTH || dashes > MAX_DEPTH) return true;
    isLineStart = char === '\n';
  }
  return false;
}

function checkVersion(reader: YamlReader, root: Fields): void {
  const version = reader.text(root.get('version'), 'version');
  if (version === null)
    reader.report(
      'warning',
      { start: root.at.start, end: root.at.start },
      `The first line should be "version: ${VERSION}".`,
    );
  else if (version !== VERSION) {
    reader.report('error', place(root.get('version') as Node), `version must be ${VERSION}, found "${version}".`);
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
  for (const { key, value, at } of reader.entries(map)) {
    if (keysAreFiles && !isInsideFolder(key)) {
      reader.report('error', at, `"${key}" must be a path inside this folder, with "/".`);
      continue;
    }
    const record = read(reader, value, `${what}: ${key}`, at);
    if (record !== null) records.set(key, record);
  }
  return records;
}

function readDocument(reader: YamlReader, node: Node | null, what: string, at: Span): DocumentRecord | null {
  const fields = reader.fields(node, what, ['outlet', 'published', 'url']);
  if (fields === null) return null;
  const published = reader.text(fields.get('published'), `${what}: published`);
  const valid = published === null || isCalendarDay(published);
  if (!valid) {
    reader.report(
      'error',
      place(fields.get('published') as Node),
      `published must be a day as YYYY-MM-DD, found "${published}".`,
    );
  }
  return {
    outlet: reader.text(fields.get('outlet'), `${what}: outlet`),
    published: valid ? published : null,
    url: reader.text(fields.get('url'), `${what}: url`),
    at,
  };
}

function readActor(reader: YamlReader, node: Node | null, what: string): ActorRecord | null {
  const fields = reader.fields(node, what, ['name', 'kind', 'aliases', 'notes', 'sameAs']);
  if (fields === null) return null;
  const same = fields.get('sameAs');
  return {
    name: reader.text(fields.get('name'), `${what}: name`),
    kind: reader.word(fields.get('kind'), `${what}: kind`, ACTOR_KINDS),
    aliases: reader.texts(fields.get('aliases'), `${what}: aliases`),
    notes: reader.text(fields.get('notes'), `${what}: notes`),
    sameAs: reader.text(same, `${what}: sameAs`),
    ...(same && { sameAsAt: place(same) }),
  };
}

const SELECTOR_KEYS = ['file', 'exact', 'prefix', 'suffix'] as const;

type Selector = TextQuoteSelector & { readonly file: string };

function readSelector(reader: YamlReader, fields: Fields, what: string): Selector | null {
  const file = reader.text(fields.get('file'), `${what}: file`);
  const exact = reader.text(fields.get('exact'), `${what}: exact`);
  if (file === null || exact === null) {
    reader.report('error', fields.at, `${what} needs "file" and "exact" (the words of the passage).`);
    return null;
  }
  if (!isInsideFolder(file)) {
    reader.report('error', place(fields.get('file') as Node), `"${file}" must be a path inside this folder, with "/".`);
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
  const what = 'an annotation';
  const fields = reader.fields(node, what, [...SELECTOR_KEYS, 'actor', 'form', 'reject', 'note']);
  const selector = fields && readSelector(reader, fields, what);
  if (!fields || !selector) return null;
  return {
    ...selector,
    actor: reader.text(fields.get('actor'), `${what}: actor`),
    form: reader.word(fields.get('form'), `${what}: form`, MENTION_FORMS),
    reject: reader.word(fields.get('reject'), `${what}: reject`, ['actor', 'date', 'quote', 'event']),
    note: reader.text(fields.get('note'), `${what}: note`),
    at: fields.at,
  };
}

/** The recorded events; of two with one id, the first. */
function readEvents(reader: YamlReader, node: Node | null): EventRecord[] {
  const events = new Map<string, EventRecord>();
  for (const item of reader.list(node, 'events')) {
    const event = readEvent(reader, item);
    if (event === null) continue;
    if (events.has(event.id)) reader.report('error', place(item), `There is an event "${event.id}" already.`);
    else events.set(event.id, event);
  }
  return [...events.values()];
}

function readEvent(reader: YamlReader, node: Node): EventRecord | null {
  const fields = reader.fields(node, 'an event', ['id', 'title', 'date', 'place', 'actors', 'passages']);
  if (fields === null) return null;
  const id = reader.text(fields.get('id'), 'an event: id');
  if (id === null) {
    reader.report('error', fields.at, 'an event needs an "id".');
    return null;
  }
  const what = `event ${id}`;
  return {
    id,
    title: reader.text(fields.get('title'), `${what}: title`),
    date: reader.text(fields.get('date'), `${what}: date`),
    place: reader.text(fields.get('place'), `${what}: place`),
    actors: reader.texts(fields.get('actors'), `${what}: actors`),
    passages: reader.list(fields.get('passages'), `${what}: passages`).flatMap((item) => {
      const passage = reader.fields(item, `a passage of ${what}`, SELECTOR_KEYS);
      const selector = passage && readSelector(reader, passage, `a passage of ${what}`);
      return passage && selector ? [{ ...selector, at: passage.at }] : [];
    }),
    at: fields.at,
  };
}

/** Reports merges that lead back to where they began. */
function checkMerges(reader: YamlReader, actors: ReadonlyMap<string, ActorRecord>, node: Node | null): void {
  if (!isMap(node)) return;
  for (const { key, at } of reader.entries(node)) {
    const seen = new Set([key]);
    let next = actors.get(key)?.sameAs ?? null;
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      next = actors.get(next)?.sameAs ?? null;
    }
    if (next === key) reader.report('error', at, `"${key}" is the same as itself: ${[...seen, key].join(' → ')}.`);
  }
}

/** True for a relative path with `/` that does not lead out of the folder. */
function isInsideFolder(path: string): boolean {
  return path !== '' && !/^(?:[/\\]|[A-Za-z]:)/.test(path) && !path.includes('\\') && !path.split('/').includes('..');
}
