import type { AnnotationProblem, Annotations } from '../model/annotations';
import { anchorPassage } from './anchorPassage';

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
    const anchor = text === undefined ? 'missing' : anchorPassage(text, record);
    if (typeof anchor === 'object') return [];
    const words = `"${shorten(record.exact)}"`;
    const message =
      text === undefined
        ? `There is no source ${record.file} in this folder.`
        : anchor === 'missing'
          ? `${words} with these words around it is not in ${record.file}.`
          : `${words} stands in ${record.file} more than once; prefix and suffix must tell which one is meant.`;
    return [{ severity: 'warning', message, ...record.at }];
  });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
