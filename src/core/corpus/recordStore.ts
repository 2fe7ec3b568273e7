import { kept } from './sameValue';
import { compareStrings, SortedList } from './sortedList';

/** Records in a fixed order, each held by whatever it was made from, found by id and by tags. */
export class RecordStore<T extends { readonly id: string }> {
  private readonly owned = new Map<unknown, readonly T[]>();
  private readonly byId = new Map<string, T>();
  private readonly byTag = new Map<string, SortedList<T>>();
  private readonly ordered: SortedList<T>;

  /** `compare` is the order of `all`; `tagsOf` gives the words under which a record is found, without duplicates. */
  constructor(
    compare: (a: T, b: T) => number,
    private readonly tagsOf: (record: T) => readonly string[] = () => [],
  ) {
    this.ordered = new SortedList(compare);
  }

  /** Replaces the records of some owners. A record that says the same as before stays the same object. */
  update(gone: Iterable<unknown>, come: Iterable<readonly [owner: unknown, records: readonly T[]]>): void {
    const former = new Map<string, T>();
    const arriving = [...come];
    for (const owner of [...gone, ...arriving.map(([owner]) => owner)]) {
      for (const record of this.owned.get(owner) ?? []) former.set(record.id, record);
      this.owned.delete(owner);
    }
    const next = new Map<string, T>();
    for (const [owner, records] of arriving) {
      const settled = records.map((record) => kept(former.get(record.id), record));
      if (settled.length > 0) this.owned.set(owner, settled);
      for (const record of settled) next.set(record.id, record);
    }
    for (const [id, record] of former) if (next.get(id) !== record) this.drop(record);
    for (const [id, record] of next) if (former.get(id) !== record) this.insert(record);
  }

  /** The records of one owner. */
  of(owner: unknown): readonly T[] {
    return this.owned.get(owner) ?? [];
  }

  get(id: string): T | undefined {
    return this.byId.get(id);
  }

  all(): readonly T[] {
    return this.ordered.values();
  }

  /** The records with a tag, by id. */
  tagged(tag: string): readonly T[] {
    return this.byTag.get(tag)?.values() ?? [];
  }

  private insert(record: T): void {
    this.byId.set(record.id, record);
    this.ordered.add(record);
    for (const tag of this.tagsOf(record)) {
      const list = this.byTag.get(tag) ?? new SortedList<T>((a, b) => compareStrings(a.id, b.id));
      list.add(record);
      this.byTag.set(tag, list);
    }
  }

  private drop(record: T): void {
    this.byId.delete(record.id);
    this.ordered.delete(record);
    for (const tag of this.tagsOf(record)) this.byTag.get(tag)?.delete(record);
  }
}
