/** Longer scripts of changes are cut: what lies behind counts as different. */
const MOST_CHANGES = 300;

/** Which items of two lists belong to a longest common subsequence. */
export interface SharedItems {
  readonly first: readonly boolean[];
  readonly second: readonly boolean[];
}

/**
 * Myers, An O(ND) Difference Algorithm and Its Variations (1986): the shortest script of insertions and deletions, found
 * along the diagonals of the edit graph. Linear in the lists for alike ones, and never more than `MOST_CHANGES` rounds.
 */
export function sharedItems(first: readonly string[], second: readonly string[]): SharedItems {
  const shared = { first: first.map(() => false), second: second.map(() => false) };
  const rounds: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, first.length + second.length); changes++) {
    rounds.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isInsertion(reached, diagonal, changes)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1;
      while (x < first.length && x - diagonal < second.length && first[x] === second[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= first.length && x - diagonal >= second.length) {
        walkBack(rounds, x, x - diagonal, shared);
        return shared;
      }
    }
    reached = next;
  }
  // Too different for one script: what both begin with is all that is told.
  for (let x = 0; x < Math.min(first.length, second.length) && first[x] === second[x]; x++)
    shared.first[x] = shared.second[x] = true;
  return shared;
}

/** Whether the farthest path onto a diagonal comes from above (an item of the second list) or from the left. */
function isInsertion(reached: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1);
}

function walkBack(
  rounds: readonly ReadonlyMap<number, number>[],
  endX: number,
  endY: number,
  shared: { readonly first: boolean[]; readonly second: boolean[] },
): void {
  let [x, y] = [endX, endY];
  for (let changes = rounds.length - 1; changes >= 0; changes--) {
    const reached = rounds[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = isInsertion(reached, diagonal, changes) ? diagonal + 1 : diagonal - 1;
    const startX = changes === 0 ? 0 : (reached.get(from) ?? 0);
    const startY = changes === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      x--;
      y--;
      if (x >= 0 && y >= 0) shared.first[x] = shared.second[y] = true;
    }
    [x, y] = [startX, startY];
  }
}
