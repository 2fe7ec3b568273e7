import type { AnnotationProblem, Annotations } from '../model/annotations';
import { message } from '../util/message';

/** The records of documents that are no source of the folder, each at its place in the YAML: most are misspelled. */
export function documentProblems(annotations: Annotations, isSource: (file: string) => boolean): AnnotationProblem[] {
  return [...annotations.documents].flatMap(([file, { at }]) => {
    if (at === undefined || isSource(file)) return [];
    return [
      {
        severity: 'warning',
        message: message('There is no source {0} in this folder.', file),
        start: at.start,
        end: at.end,
      },
    ];
  });
}
