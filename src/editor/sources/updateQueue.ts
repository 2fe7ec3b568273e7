/** What a queue does with its items. */
export interface QueueWork {
  /** Items under way at the same time, 1 or more. */
  readonly lanes: number;
  /**
   * Brings one item up to date. Must not reject. `isStale` turns true where the item changes or leaves while this is under
   * way: what was found is then out of date, and is to be dropped.
   */
  readonly update: (item: string, isStale: () => boolean) => Promise<void>;
  /** The items that come before the rest, the most urgent first. Asked each time an item is taken. */
  readonly urgent: () => readonly string[];
  /** Called after each update. */
  readonly updated: () => void;
}

/**
 * Keeps items up to date, a few at a time. An item is never in two lanes at once: one that changes while it is under way
 * waits for another turn.
 */
export class UpdateQueue {
  /** Every item, with the number of its latest change. */
  private readonly changes = new Map<string, number>();
  /** Numbers are never used twice, so that an item that leaves and comes back cannot be taken for its former self. */
  private lastChange = 0;
  private readonly waiting = new Set<string>();
  private readonly underWay = new Set<string>();
  private closed = false;

  constructor(private readonly work: QueueWork) {}

  /** Number of items. */
  get size(): number {
    return this.changes.size;
  }

  /** Number of items that are up to date. */
  get done(): number {
    const busy = [...this.underWay].filter((item) => this.changes.has(item) && !this.waiting.has(item));
    return this.changes.size - this.waiting.size - busy.length;
  }

  /** True where nothing waits and nothing is under way. */
  get isIdle(): boolean {
    return this.waiting.size === 0 && this.underWay.size === 0;
  }

  has(item: string): boolean {
    return this.changes.has(item);
  }

  items(): readonly string[] {
    return [...this.changes.keys()];
  }

  /** Takes in a new item, or takes up that one has changed. */
  change(item: string): void {
    this.changes.set(item, ++this.lastChange);
    this.waiting.add(item);
    this.pump();
  }

  /** Lets an item go, whether it is up to date or not. */
  remove(item: string): void {
    this.changes.delete(item);
    this.waiting.delete(item);
  }

  /** Begins nothing more; what is under way is stale. */
  close(): void {
    this.closed = true;
    this.waiting.clear();
  }

  private pump(): void {
    while (!this.closed && this.underWay.size < this.work.lanes) {
      const item = this.next();
      if (item === undefined) return;
      this.run(item);
    }
  }

  private next(): string | undefined {
    const isReady = (item: string): boolean => this.waiting.has(item) && !this.underWay.has(item);
    const urgent = this.work.urgent().find(isReady);
    if (urgent !== undefined) return urgent;
    for (const item of this.waiting) if (isReady(item)) return item;
    return undefined;
  }

  private run(item: string): void {
    const change = this.changes.get(item);
    const isStale = (): boolean => this.closed || this.changes.get(item) !== change;
    this.waiting.delete(item);
    this.underWay.add(item);
    void this.work.update(item, isStale).finally(() => {
      this.underWay.delete(item);
      this.work.updated();
      this.pump();
    });
  }
}
