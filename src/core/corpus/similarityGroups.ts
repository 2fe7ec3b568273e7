/** How items of one kind are compared. Pure functions of the features alone. */
export interface Comparison<F> {
  /** Items are compared only where they share a key. */
  keys(features: F): readonly string[];
  /** Symmetric; 0 or less where the two are not the same thing, else how sure it is that they are. */
  similarity(a: F, b: F): number;
  /** Symmetric; true where the two must never be in one group, whatever else joins them. */
  apart(a: F, b: F): boolean;
}

/** One thing in one document that may be the same as things in others. */
export interface Item<F> {
  readonly file: string;
  /** Its place in the list of its document. */
  readonly index: number;
  readonly features: F;
}

/** Items that are the same thing; at least one, in path and text order. */
export interface Group<F> {
  readonly items: readonly Item<F>[];
}

interface Node<F> extends Item<F> {
  index: number;
  readonly signature: string;
  readonly keys: readonly string[];
  readonly neighbours: Map<Node<F>, number>;
  group: Group<F> | null;
}

/**
 * Sorts items of all documents into groups, kept up to date. Similar items are joined, the surest pairs first, unless
 * a pair of the two groups must stay apart. The result is a function of the set of items: a change regroups all that
 * is linked with the changed items over any number of similar pairs, so that it cannot matter what came first.
 */
export class SimilarityGroups<F> {
  private readonly files = new Map<string, Node<F>[]>();
  private readonly postings = new Map<string, Set<Node<F>>>();
  private readonly dirty = new Set<Node<F>>();

  constructor(private readonly comparison: Comparison<F>) {}

  /** Replaces the items of a file. Items whose features are unchanged keep what is known of them. */
  setFile(file: string, features: readonly F[]): void {
    const former = this.files.get(file) ?? [];
    const bySignature = new Map<string, Node<F>[]>();
    for (const node of [...former].reverse()) {
      const same = bySignature.get(node.signature);
      if (same === undefined) bySignature.set(node.signature, [node]);
      else same.push(node);
    }
    const nodes = features.map((one, index) => {
      const signature = JSON.stringify(one);
      return bySignature.get(signature)?.pop() ?? this.newNode(file, index, one, signature);
    });
    for (const rest of bySignature.values()) for (const node of rest) this.dropNode(node);
    let last = -1;
    for (const [index, node] of nodes.entries()) {
      // Only a node that has overtaken another can change how ties are broken.
      if (node.group !== null && node.index < last) this.dirty.add(node);
      else if (node.group !== null) last = node.index;
      node.index = index;
    }
    if (nodes.length > 0) this.files.set(file, nodes);
    else this.files.delete(file);
    for (const node of nodes) if (node.group === null) this.link(node);
  }

  /** Regroups what has changed. Returns the groups that are gone and those that have come. */
  settle(): { readonly gone: ReadonlySet<Group<F>>; readonly come: readonly Group<F>[] } {
    const gone = new Set<Group<F>>();
    const come: Group<F>[] = [];
    const seen = new Set<Node<F>>();
    for (const start of this.dirty) {
      if (seen.has(start)) continue;
      const component = componentOf(start, seen);
      for (const node of component) if (node.group !== null) gone.add(node.group);
      for (const items of this.partition(component)) {
        const group = { items };
        come.push(group);
        for (const node of items) node.group = group;
      }
    }
    for (const group of this.orphaned) gone.add(group);
    this.orphaned.clear();
    this.dirty.clear();
    return { gone, come };
  }

  /** The group of an item; undefined where there is no such item. */
  groupOf(file: string, index: number): Group<F> | undefined {
    return this.files.get(file)?.[index]?.group ?? undefined;
  }

  /** The groups that have items in a file, as of the last `settle`. */
  groupsOf(file: string): Iterable<Group<F>> {
    return new Set((this.files.get(file) ?? []).flatMap(({ group }) => (group === null ? [] : [group])));
  }

  /** Groups that lost an item since the last `settle`. */
  private readonly orphaned = new Set<Group<F>>();

  private newNode(file: string, index: number, features: F, signature: string): Node<F> {
    const keys = [...new Set(this.comparison.keys(features))];
    return { file, index, features, signature, keys, neighbours: new Map(), group: null };
  }

  private link(node: Node<F>): void {
    const candidates = new Set<Node<F>>();
    for (const key of node.keys) {
      const posting = this.postings.get(key);
      if (posting === undefined) this.postings.set(key, new Set([node]));
      else {
        for (const other of posting) candidates.add(other);
        posting.add(node);
      }
    }
    for (const other of candidates) {
      const similarity = this.comparison.similarity(node.features, other.features);
      if (similarity <= 0) continue;
      node.neighbours.set(other, similarity);
      other.neighbours.set(node, similarity);
    }
    this.dirty.add(node);
  }

  private dropNode(node: Node<F>): void {
    for (const key of node.keys) {
      const posting = this.postings.get(key);
      posting?.delete(node);
      if (posting?.size === 0) this.postings.delete(key);
    }
    for (const neighbour of node.neighbours.keys()) {
      neighbour.neighbours.delete(node);
      this.dirty.add(neighbour);
    }
    this.dirty.delete(node);
    if (node.group !== null) this.orphaned.add(node.group);
  }

  /** Splits linked nodes into groups: the surest pairs first, ties in path and text order. */
  private partition(component: readonly Node<F>[]): Node<F>[][] {
    const nodes = [...component].sort(compareItems);
    const place = new Map(nodes.map((node, at) => [node, at]));
    const pairs = nodes.flatMap((node, a) =>
      [...node.neighbours].flatMap(([other, similarity]) => {
        const b = place.get(other) ?? -1;
        return a < b ? [{ a, b, similarity }] : [];
      }),
    );
    pairs.sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
    const groups = nodes.map((node) => [node]);
    for (const { a, b } of pairs) {
      const [first, second] = [groups[a] ?? [], groups[b] ?? []];
      if (first === second || !this.mayJoin(first, second)) continue;
      first.push(...second);
      for (const node of second) groups[place.get(node) ?? -1] = first;
    }
    return [...new Set(groups)].map((group) => group.sort(compareItems));
  }

  private mayJoin(first: readonly Node<F>[], second: readonly Node<F>[]): boolean {
    return !first.some((one) => second.some((other) => this.comparison.apart(one.features, other.features)));
  }
}

function componentOf<F>(start: Node<F>, seen: Set<Node<F>>): Node<F>[] {
  const component: Node<F>[] = [];
  const open = [start];
  seen.add(start);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    component.push(node);
    for (const neighbour of node.neighbours.keys()) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      open.push(neighbour);
    }
  }
  return component;
}

function compareItems<F>(a: Item<F>, b: Item<F>): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.index - b.index;
}
