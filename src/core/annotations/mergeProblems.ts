import type { ActorRecord, AnnotationProblem } from '../model/annotations';
import { message } from '../util/message';

type Actors = ReadonlyMap<string, ActorRecord>;

/** Merges that lead back to where they began, and actors that are said to be the same and to be different, at their places. */
export function mergeProblems(actors: Actors): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  for (const circle of circlesOf(actors)) {
    for (const [index, member] of circle.entries()) {
      const round = [...circle.slice(index), ...circle.slice(0, index + 1)];
      const at = actors.get(member)?.at;
      if (at)
        problems.push({
          severity: 'error',
          message: message('"{0}" is the same as itself: {1}.', member, round.join(' → ')),
          ...at,
        });
    }
  }
  const ends = endsOf(actors);
  for (const [id, { differentFrom = [] }] of actors) {
    for (const { id: other, start, end } of differentFrom) {
      if ((ends.get(id) ?? id) !== (ends.get(other) ?? other)) continue;
      const words =
        id === other
          ? message('"{0}" cannot be different from itself.', id)
          : message('"{0}" is said to be different from "{1}", and by "sameAs" to be the same.', id, other);
      problems.push({ severity: 'error', message: words, start, end });
    }
  }
  return problems;
}

/** Members of a circle that are named and reported; nobody reads more, and a hostile circle has thousands. */
const LONGEST_ROUND = 10;

/** The circles of `sameAs`, as far as they are reported; every id is walked once. */
function circlesOf(actors: Actors): string[][] {
  const done = new Set<string>();
  return [...actors.keys()].flatMap((start) => {
    const path = new Set<string>();
    let id: string | null = start;
    while (id !== null && !done.has(id)) {
      done.add(id);
      path.add(id);
      id = actors.get(id)?.sameAs ?? null;
    }
    if (id === null || !path.has(id)) return [];
    const walked = [...path];
    return [walked.slice(walked.indexOf(id)).slice(0, LONGEST_ROUND)];
  });
}

/** The end of each chain of `sameAs`; of a circle, one of its ids. */
function endsOf(actors: Actors): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const start of actors.keys()) {
    const path = new Set<string>();
    let end = start;
    for (let next: string | null = start; next !== null && !path.has(next); next = actors.get(next)?.sameAs ?? null) {
      end = ends.get(next) ?? next;
      path.add(next);
      if (ends.has(next)) break;
    }
    for (const passed of path) ends.set(passed, end);
  }
  return ends;
}
