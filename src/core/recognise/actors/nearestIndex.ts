/** Actors by a word of their name, with the places where the name stands. Places are added in text order. */
export class NearestIndex {
  private readonly uses = new Map<string, { readonly actors: number[]; readonly places: number[] }>();

  add(key: string, actor: number, at: number): void {
    const use = this.uses.get(key);
    if (!use) this.uses.set(key, { actors: [actor], places: [at] });
    else if (use.actors.at(-1) !== actor) {
      use.actors.push(actor);
      use.places.push(at);
    }
  }

  /** The actor last named under `key` at or before `at`, else the first one named later. */
  nearest(key: string, at: number): number | undefined {
    return this.last(key, at) ?? this.uses.get(key)?.actors[0];
  }

  /** The actor last named under `key` at or before `at`. */
  last(key: string, at: number): number | undefined {
    const use = this.uses.get(key);
    if (!use) return undefined;
    return use.actors[countBefore(use.places, at + 1) - 1];
  }
}

/** How many of the places, in ascending order, lie before `limit`. */
export function countBefore(places: readonly number[], limit: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
