import type { AnnotationProblem, Annotations, TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { placePassages, type LostPassage } from './placePassages';
import { message } from '../util/message';

type PassageOfRecord = TextQuoteSelector & { readonly file: string; readonly at: Span };

interface Looked {
  readonly text: string | undefined;
  readonly problems: readonly AnnotationProblem[];
}

/** What was found in the latest text of each source: an edit costs only the passages of its own document. */
const latest = new WeakMap<Annotations, Map<string, Looked>>();

/**
 * The passages of an `annotations.yaml` that no longer match their article, or match twice, each at its place in the YAML.
 * `textOf` gives the text of a source, or undefined where there is no such source.
 */
export function passageProblems(
  annotations: Annotations,
  textOf: (file: string) => string | undefined,
): AnnotationProblem[] {
  const known = latest.get(annotations) ?? new Map<string, Looked>();
  latest.set(annotations, known);
  return [...byFile(annotations)].flatMap(([file, records]) => {
    const text = textOf(file);
    const former = known.get(file);
    if (former && former.text === text) return former.problems;
    const problems = problemsOf(file, text, records);
    known.set(file, { text, problems });
    return problems;
  });
}

const FILES = new WeakMap<Annotations, ReadonlyMap<string, readonly PassageOfRecord[]>>();

/** The passages of each file; sorted once. */
function byFile(annotations: Annotations): ReadonlyMap<string, readonly PassageOfRecord[]> {
  const sorted = FILES.get(annotations);
  if (sorted) return sorted;
  const files = new Map<string, PassageOfRecord[]>();
  for (const record of [...annotations.passages, ...annotations.events.flatMap(({ passages }) => passages)]) {
    const list = files.get(record.file);
    if (list === undefined) files.set(record.file, [record]);
    else list.push(record);
  }
  FILES.set(annotations, files);
  return files;
}

function problemsOf(file: string, text: string | undefined, records: readonly PassageOfRecord[]): AnnotationProblem[] {
  if (text === undefined) {
    const words = message('There is no source {0} in this folder.', file);
    return records.map(({ at }) => ({ severity: 'warning', message: words, ...at }));
  }
  return placePassages(text, records).lost.map((lost) => ({
    severity: 'warning',
    message: messageOf(lost),
    ...lost.record.at,
  }));
}

function messageOf({ record, why }: LostPassage<PassageOfRecord>): string {
  const words = `"${shortened(record.exact)}"`;
  switch (why) {
    case 'missing':
      return record.prefix === '' && record.suffix === ''
        ? message('{0} is not in {1}.', words, record.file)
        : message('{0} with these words around it is not in {1}.', words, record.file);
    case 'ambiguous':
      return message(
        '{0} stands in {1} more than once; prefix and suffix must tell which one is meant.',
        words,
        record.file,
      );
    case 'too many':
      return message(
        '{0} was not looked for: there are too many decisions about {1} for its length.',
        words,
        record.file,
      );
  }
}

/** The words of a passage as a message shows them. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
