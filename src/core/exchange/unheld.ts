/** What a format cannot hold, counted by kind, in the order in which it came up. */
export class Unheld {
  private readonly counts = new Map<string, number>();

  /** `what` says in a clause what is left out or changed and why (`undated events: a calendar needs a day`). */
  add(what: string, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  list(): readonly string[] {
    return [...this.counts].map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  }
}
