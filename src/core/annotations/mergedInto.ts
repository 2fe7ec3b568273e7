import type { Annotations } from '../model/annotations';

/** The id that an actor of the file goes by: that at the end of its `sameAs`; where the merges go round, the last of the round. */
export function mergedInto({ actors }: Annotations, id: string): string {
  const seen = new Set<string>();
  let last = id;
  for (let next: string | null = id; next !== null && !seen.has(next); next = actors.get(next)?.sameAs ?? null) {
    seen.add(next);
    last = next;
  }
  return last;
}
