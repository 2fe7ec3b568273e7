import type { AnnotationProblem, Annotations, TextQuoteSelector } from '../model/annotations';
import type { Span } from '../model/span';
import { anchorPassage } from './anchorPassage';

type PassageOfRecord = TextQuoteSelector & { readonly file: string; readonly at: Span };

/** What was found of each record in the latest text of its source: an edit costs only the passages of its own document. */
const latest = new WeakMap<
  PassageOfRecord,
  { readonly text: string | undefined; readonly problem: AnnotationProblem | null }
>();

/**
 * The passages of an `annotations.yaml` that no longer match their article, or match twice, each at its place in the YAML.
 * `textOf` gives the text of a source, or undefined where there is no such source.
 */
export function passageProblems(
  annotations: Annotations,
  textOf: (file: string) => string | undefined,
): AnnotationProblem[] {
  const records = [...annotations.passages, ...annotations.events.flatMap(({ passages }) => passages)];
  return records.flatMap((record) => {
    const text = textOf(record.file);
    let found = latest.get(record);
    if (found === undefined || found.text !== text) {
      found = { text, problem: problemOf(record, text) };
      latest.set(record, found);
    }
    return found.problem ?? [];
  });
}

function problemOf(record: PassageOfRecord, text: string | undefined): AnnotationProblem | null {
  const anchor = text === undefined ? 'missing' : anchorPassage(text, record);
  if (typeof anchor === 'object') return null;
  const words = `"${shorten(record.exact)}"`;
  const message =
    text === undefined
      ? `There is no source ${record.file} in this folder.`
      : anchor === 'missing'
        ? `${words} with these words around it is not in ${record.file}.`
        : `${words} stands in ${record.file} more than once; prefix and suffix must tell which one is meant.`;
  return { severity: 'warning', message, ...record.at };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
