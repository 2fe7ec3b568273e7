import { Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../model/span';
import { readAnnotations, type AnnotationsReading } from './readAnnotations';

/** A replacement in the text of an `annotations.yaml`; nothing outside the span changes. */
export interface AnnotationsEdit extends Span {
  readonly newText: string;
}

/** Why nothing can be written, in one sentence. */
export interface EditProblem {
  readonly problem: string;
}

/**
 * The edit that records the document date of a file (`documents: <file>: { published: … }`), the smallest that will do, so
 * that comments and layout stay. An empty text gets its first lines. A text with syntax errors is left alone: what it
 * means cannot be known. `published` is `YYYY-MM-DD`.
 */
export function editDocumentRecord(yaml: string, file: string, published: string): AnnotationsEdit | EditProblem {
  if (yaml.includes('\uFFFD')) {
    return { problem: 'annotations.yaml is not in UTF-8. Save it as UTF-8 first, so that no letter of it is lost.' };
  }
  const before = readAnnotations(yaml);
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { problem: `annotations.yaml has a syntax error, which must be mended first: ${error.message}` };
  const root = document.contents;
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)) {
    return { problem: 'annotations.yaml does not hold a mapping with "documents".' };
  }
  const right = (edit: AnnotationsEdit | undefined): edit is AnnotationsEdit =>
    edit !== undefined && records(applied(yaml, edit), file, published, before);
  const edit = isMap(root) ? editIn(yaml, root, file, published) : firstLines(yaml, file, published);
  if (right(edit)) return edit;
  // A layout that the small edit does not know is written anew; comments stay.
  const anew = isMap(root) ? rewritten(yaml, document, file, published) : undefined;
  if (right(anew)) return anew;
  return { problem: 'The entries of annotations.yaml are written in a way that cannot be added to.' };
}

/** The text after an edit. */
export function applied(yaml: string, { start, end, newText }: AnnotationsEdit): string {
  return yaml.slice(0, start) + newText + yaml.slice(end);
}

/** True where the text says what it said before, the date of the file apart, and has no further errors. */
function records(yaml: string, file: string, published: string, before: AnnotationsReading): boolean {
  const after = readAnnotations(yaml);
  return (
    after.annotations.documents.get(file)?.published === published &&
    errorsIn(after) <= errorsIn(before) &&
    besides(after, file) === besides(before, file)
  );
}

function errorsIn({ problems }: AnnotationsReading): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** All decisions but the date of a file, without their places in the text, for comparison. */
function besides({ annotations }: AnnotationsReading, file: string): string {
  const { outlet = null, url = null } = annotations.documents.get(file) ?? {};
  const others = [...annotations.documents].filter(([name]) => name !== file);
  return JSON.stringify(
    [others, outlet, url, [...annotations.actors], annotations.passages, annotations.events],
    (key, value: unknown) => (key === 'at' || key === 'sameAsAt' ? undefined : value),
  );
}

function firstLines(yaml: string, file: string, published: string): AnnotationsEdit {
  const eol = lineEnd(yaml);
  const lines = ['version: 1', 'documents:', `  ${record(file, published)}`, ''];
  return { start: yaml.length, end: yaml.length, newText: `${brokenBefore(yaml, yaml.length)}${lines.join(eol)}` };
}

function editIn(yaml: string, root: YAMLMap, file: string, published: string): AnnotationsEdit | undefined {
  const documents = pairOf(root, 'documents');
  if (!documents)
    return root.flow ? undefined : lineBehind(yaml, root, 0, `documents:`, `  ${record(file, published)}`);
  const { value } = documents;
  if (!isMap(value)) return fillEmpty(yaml, documents, `${lineEnd(yaml)}  ${record(file, published)}`);
  const own = pairOf(value, file);
  if (!own) return entryBehind(yaml, value, record(file, published));
  if (!isMap(own.value)) return fillEmpty(yaml, own, ` { published: ${published} }`);
  const stated = pairOf(own.value, 'published');
  if (!stated) return entryBehind(yaml, own.value, `published: ${published}`);
  if (!isScalar(stated.value)) return undefined;
  const [start, end] = rangeOf(stated.value);
  return end > start ? { start, end, newText: published } : fillEmpty(yaml, stated, ` ${published}`);
}

/** A value for a key that has none, or an explicit null; undefined where it has one, or a tag or anchor. */
function fillEmpty(yaml: string, { key, value }: Pair, newText: string): AnnotationsEdit | undefined {
  const colon = yaml.indexOf(':', rangeOf(key)[1]);
  if (colon < 0) return undefined;
  if (value === null) return { start: colon + 1, end: colon + 1, newText };
  if (!isScalar(value) || value.value !== null || value.tag !== undefined) return undefined;
  const [start, end] = rangeOf(value);
  return { start: colon + 1, end: end > start ? end : colon + 1, newText };
}

/** A new entry behind the last of a mapping, written as the mapping is. */
function entryBehind(yaml: string, map: YAMLMap, entry: string): AnnotationsEdit | undefined {
  const [start, end] = rangeOf(map);
  if (!map.flow) return lineBehind(yaml, map, columnOf(yaml, start), entry);
  const last = map.items.at(-1);
  if (!last) return { start: start + 1, end: end - 1, newText: ` ${entry} ` };
  const at = Math.max(rangeOf(last.key)[1], rangeOf(last.value)[1]);
  return { start: at, end: at, newText: `, ${entry}` };
}

/** New lines behind the last line of a block mapping. */
function lineBehind(yaml: string, map: YAMLMap, indent: number, ...lines: readonly string[]): AnnotationsEdit {
  const last = Math.max(
    ...map.items.flatMap(({ key, value }) => [rangeOf(key)[1], rangeOf(value)[1]]),
    rangeOf(map)[0],
  );
  // A value that is a block ends behind its line end.
  const inLine = last > 0 && yaml[last - 1] === '\n' ? last - 1 : last;
  const next = yaml.indexOf('\n', inLine);
  const at = next < 0 ? yaml.length : next + 1;
  const text = lines.map((line) => `${' '.repeat(indent)}${line}${lineEnd(yaml)}`).join('');
  return { start: at, end: at, newText: `${brokenBefore(yaml, at)}${text}` };
}

function rewritten(yaml: string, document: Document, file: string, published: string): AnnotationsEdit | undefined {
  const documents = document.get('documents') ?? null;
  if (documents === null) document.set('documents', document.createNode({ [file]: { published } }));
  else if (!isMap(documents)) return undefined;
  else if ((documents.get(file) ?? null) === null) documents.set(file, document.createNode({ published }));
  else if (!isMap(documents.get(file))) return undefined;
  else document.setIn(['documents', file, 'published'], published);
  return { start: 0, end: yaml.length, newText: document.toString({ lineWidth: 0 }) };
}

function record(file: string, published: string): string {
  return `${new Document(file).toString({ lineWidth: 0 }).trim()}: { published: ${published} }`;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** Start and end of a node; both 0 where there is none. */
function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function lineEnd(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}

/** A line end where the text before an offset lacks one. */
function brokenBefore(yaml: string, offset: number): string {
  return offset > 0 && yaml[offset - 1] !== '\n' ? lineEnd(yaml) : '';
}
