import type { Span } from '../../model/span';
import { message } from '../../util/message';

/** Words of a text, in one piece or several. Offsets are code points, as brat counts. */
export interface TextBound {
  readonly kind: 'text';
  readonly id: string;
  readonly type: string;
  readonly spans: readonly Span[];
  readonly text: string;
}

/** An argument of a relation or an event: its role and the id of what fills it. */
export type Argument = readonly [role: string, id: string];

export type BratAnnotation =
  | TextBound
  | {
      readonly kind: 'relation';
      readonly id: string;
      readonly type: string;
      readonly args: readonly [Argument, Argument];
    }
  | { readonly kind: 'equiv'; readonly id: '*'; readonly type: string; readonly ids: readonly string[] }
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly type: string;
      readonly trigger: string;
      readonly args: readonly Argument[];
    }
  | {
      readonly kind: 'attribute';
      readonly id: string;
      readonly type: string;
      readonly target: string;
      /** Null for a binary attribute, which is there or not. */
      readonly value: string | null;
    }
  | {
      readonly kind: 'normalization';
      readonly id: string;
      readonly type: string;
      readonly target: string;
      readonly database: string;
      readonly reference: string;
      readonly text: string;
    }
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly type: string;
      readonly target: string;
      readonly text: string;
    };

/** A line that is no annotation, with what is wrong with it. */
export interface StandoffProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** The line ends of Python's `splitlines`, with which brat reads. No annotated text may hold one. */
// eslint-disable-next-line no-control-regex
export const LINE_ENDS = /[\n\r\u000B\u000C\u001C-\u001E\u0085\u2028\u2029]+/;

/** Annotations as a `.ann` file of brat standoff, each in a line. Texts must be without line ends. */
export function writeStandoff(annotations: readonly BratAnnotation[]): string {
  return annotations.map((annotation) => `${annotation.id}\t${fieldsOf(annotation)}\n`).join('');
}

function fieldsOf(annotation: BratAnnotation): string {
  const { type } = annotation;
  switch (annotation.kind) {
    case 'text':
      return `${type} ${annotation.spans.map(({ start, end }) => `${start} ${end}`).join(';')}\t${annotation.text}`;
    case 'relation':
      return `${type} ${annotation.args.map((arg) => arg.join(':')).join(' ')}`;
    case 'equiv':
      return `${type} ${annotation.ids.join(' ')}`;
    case 'event':
      return [`${type}:${annotation.trigger}`, ...annotation.args.map((arg) => arg.join(':'))].join(' ');
    case 'attribute':
      return [type, annotation.target, ...(annotation.value === null ? [] : [annotation.value])].join(' ');
    case 'normalization':
      return `${type} ${annotation.target} ${annotation.database}:${annotation.reference}\t${annotation.text}`;
    case 'note':
      return `${type} ${annotation.target}\t${annotation.text}`;
  }
}

/** Reads a `.ann` file line by line; lines that are no annotations are reported and the others are read. Never throws. */
export function readStandoff(ann: string): {
  readonly annotations: readonly BratAnnotation[];
  readonly problems: readonly StandoffProblem[];
} {
  const annotations: BratAnnotation[] = [];
  const problems: StandoffProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of ann
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') problems.push({ line: index + 1, message: read });
    else if (read.id !== '*' && seen.has(read.id))
      problems.push({ line: index + 1, message: message('the id {0} is taken already', read.id) });
    else {
      seen.add(read.id);
      annotations.push(read);
    }
  }
  return { annotations, problems };
}

function readLine(line: string): BratAnnotation | string {
  const [id = '', data, ...rest] = line.split('\t');
  if (data === undefined) return message('a tab is expected behind the id');
  const tail = rest.join('\t');
  if (id === '*') return readEquiv(data);
  if (!/^[TREAMN#]\d+$/.test(id)) return message('"{0}" is no id of an annotation', id.slice(0, 20));
  switch (id[0]) {
    case 'T':
      return readTextBound(id, data, tail);
    case 'R':
      return readRelation(id, data);
    case 'E':
      return readEvent(id, data);
    case 'N':
      return readNormalization(id, data, tail);
    case '#':
      return readNote(id, data, tail);
    default:
      return readAttribute(id, data);
  }
}

function readTextBound(id: string, data: string, text: string): BratAnnotation | string {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*$/.exec(data);
  if (match === null) return message('a type and offsets are expected ("Person 0 5")');
  const spans = (match[2] ?? '').split(';').map((pair) => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return { start, end };
  });
  if (spans.some(({ start, end }) => start > end || !Number.isSafeInteger(end)))
    return message('a start lies behind its end');
  return { kind: 'text', id, type: match[1] ?? '', spans, text };
}

function readRelation(id: string, data: string): BratAnnotation | string {
  const [type = '', ...rest] = data.trim().split(/\s+/);
  const [first, second, ...more] = rest.map(readArgument);
  if (!first || !second || more.length > 0)
    return message('a relation needs exactly two arguments ("Arg1:T1 Arg2:T2")');
  return { kind: 'relation', id, type, args: [first, second] };
}

function readEvent(id: string, data: string): BratAnnotation | string {
  const [head = '', ...rest] = data.trim().split(/\s+/);
  const [type, trigger] = readArgument(head) ?? [];
  const args = rest.map(readArgument);
  if (type === undefined || trigger === undefined) return message('an event needs a type and a trigger ("Attack:T1")');
  if (!args.every((arg) => arg !== null)) return message('an argument of an event is a role and an id ("Agent:T1")');
  return { kind: 'event', id, type, trigger, args };
}

function readArgument(text: string): Argument | null {
  const match = /^([^:]+):([^:]+)$/.exec(text);
  return match && [match[1] ?? '', match[2] ?? ''];
}

function readEquiv(data: string): BratAnnotation | string {
  const [type = '', ...ids] = data.trim().split(/\s+/);
  return ids.length > 0 ? { kind: 'equiv', id: '*', type, ids } : message('an equivalence needs ids');
}

function readAttribute(id: string, data: string): BratAnnotation | string {
  const match = /^(\S+) (\S+)(?: (.+?))?\s*$/.exec(data);
  if (match === null) return message('an attribute needs a name and an id ("Negated E1")');
  return { kind: 'attribute', id, type: match[1] ?? '', target: match[2] ?? '', value: match[3] ?? null };
}

function readNormalization(id: string, data: string, text: string): BratAnnotation | string {
  const match = /^(\S+) (\S+) ([^\s:]+):(\S+)\s*$/.exec(data);
  if (match === null) return message('a normalization needs an id and a reference ("Reference T1 Wikipedia:534366")');
  const [, type = '', target = '', database = '', reference = ''] = match;
  return { kind: 'normalization', id, type, target, database, reference, text };
}

function readNote(id: string, data: string, text: string): BratAnnotation | string {
  const [type = '', target, more] = data.trim().split(/\s+/);
  if (target === undefined || more !== undefined) return message('a note needs a type and an id ("AnnotatorNotes T1")');
  return { kind: 'note', id, type, target, text };
}
