/** Values in a fixed order, changed one at a time. The order must be total: no two values compare as 0. */
export class SortedList<T> {
  private readonly sorted: T[] = [];
  private snapshot: readonly T[] | null = null;

  constructor(private readonly compare: (a: T, b: T) => number) {}

  /** Adds a value that is not in the list. */
  add(value: T): void {
    this.sorted.splice(this.placeOf(value), 0, value);
    this.snapshot = null;
  }

  /** Takes out a value; one that is not in the list is ignored. */
  delete(value: T): void {
    const at = this.placeOf(value);
    const found = this.sorted[at];
    if (found === undefined || this.compare(found, value) !== 0) return;
    this.sorted.splice(at, 1);
    this.snapshot = null;
  }

  /** The values in order; the same array as long as nothing is added or taken out. */
  values(): readonly T[] {
    return (this.snapshot ??= this.sorted.slice());
  }

  private placeOf(value: T): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.sorted[middle] as T, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** UTF-16 code-unit order, the order of all paths and ids. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
