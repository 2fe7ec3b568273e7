import type { AnnotationProblem, Annotations } from '../model/annotations';
import type { Span } from '../model/span';
import { message } from '../util/message';

/**
 * The actor ids of an `annotations.yaml` that nobody bears, each at its place in the YAML: most are misspelled.
 * An id is borne by a record of the file itself, or where `isActor` says so.
 */
export function actorProblems(annotations: Annotations, isActor: (id: string) => boolean): AnnotationProblem[] {
  const { actors, passages, events } = annotations;
  const used: { readonly id: string | null; readonly at: Span | undefined }[] = [
    ...[...actors.values()].map(({ sameAs, sameAsAt }) => ({ id: sameAs, at: sameAsAt })),
    ...[...actors.values()].flatMap(({ differentFrom = [] }) => differentFrom.map(({ id, ...at }) => ({ id, at }))),
    ...passages.map(({ actor, actorAt, at }) => ({ id: actor, at: actorAt ?? at })),
    ...passages.map(({ speaker = null, speakerAt, at }) => ({ id: speaker, at: speakerAt ?? at })),
    ...events.flatMap(({ actors, place, at }) => [...actors, place].map((id) => ({ id, at }))),
  ];
  return used.flatMap(({ id, at }) => {
    if (id === null || at === undefined || actors.has(id) || isActor(id)) return [];
    const words = message('No actor has the id "{0}", neither here under "actors" nor in the sources.', id);
    return [{ severity: 'warning', message: words, start: at.start, end: at.end }];
  });
}
