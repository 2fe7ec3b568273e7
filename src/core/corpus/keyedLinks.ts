import type { Link } from '../model/corpus';
import type { RecordStore } from './recordStore';
import { compareStrings } from './sortedList';

/** Passages that several documents give under one key, and the links between them. Kept up to date key by key. */
export class KeyedLinks<T extends { readonly key: string }> {
  private readonly byFile = new Map<string, readonly T[]>();
  private readonly byKey = new Map<string, Map<string, readonly T[]>>();
  private readonly touched = new Set<string>();

  /**
   * `linksOf` makes the links of one key of its passages, which come in path and text order; there are none without a
   * passage that is `decisive`. `name` is apart from all file names.
   */
  constructor(
    private readonly name: string,
    private readonly decisive: (passage: T) => boolean,
    private readonly linksOf: (key: string, passages: readonly T[]) => Link[],
  ) {}

  /** Replaces what a document gives; nothing where it is gone. */
  setFile(file: string, passages: readonly T[]): void {
    for (const { key } of this.byFile.get(file) ?? []) {
      this.touched.add(key);
      const files = this.byKey.get(key);
      files?.delete(file);
      if (files?.size === 0) this.byKey.delete(key);
    }
    this.byFile.delete(file);
    if (passages.length > 0) this.byFile.set(file, passages);
    for (const passage of passages) {
      this.touched.add(passage.key);
      const files = this.byKey.get(passage.key) ?? new Map<string, readonly T[]>();
      files.set(file, [...(files.get(file) ?? []), passage]);
      this.byKey.set(passage.key, files);
    }
  }

  /** Makes the links of the keys whose passages have changed again. */
  settle(links: RecordStore<Link>): void {
    const made = [...this.touched].map((key) => [`${this.name} ${key}`, this.linksAt(key)] as const);
    this.touched.clear();
    links.update([], made);
  }

  private linksAt(key: string): Link[] {
    // Hundreds of documents name a state; seldom one of them leaves open whom it means.
    const files = [...(this.byKey.get(key) ?? [])];
    if (!files.some(([, passages]) => passages.some(this.decisive))) return [];
    const ordered = files.sort(([a], [b]) => compareStrings(a, b)).flatMap(([, passages]) => passages);
    return this.linksOf(key, ordered);
  }
}
