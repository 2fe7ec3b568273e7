/** A set that remembers how often each value was added, so that one of several owners can take it back. */
export class CountedSet implements Iterable<string> {
  private readonly counts = new Map<string, number>();

  get size(): number {
    return this.counts.size;
  }

  has(value: string): boolean {
    return this.counts.has(value);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.counts.keys();
  }

  /** True where the value is new to the set. */
  add(value: string): boolean {
    const before = this.counts.get(value) ?? 0;
    this.counts.set(value, before + 1);
    return before === 0;
  }

  /** True where the value is no longer in the set. */
  remove(value: string): boolean {
    const before = this.counts.get(value) ?? 0;
    if (before > 1) this.counts.set(value, before - 1);
    else this.counts.delete(value);
    return before === 1;
  }
}
