import { compareStrings } from './sortedList';

/** How items of one kind are compared. Pure functions of the features alone. */
export interface Comparison<F> {
  /** Items are compared only where they share a key. */
  keys(features: F): readonly string[];
  /** Symmetric; 0 or less where the two are not the same thing, else how sure it is that they are. */
  similarity(a: F, b: F): number;
  /** What may keep an item out of a group; few different ones in a group. */
  constraint(features: F): string;
  /**
   * Symmetric; what items with these constraints may be to one another, whatever else joins them: in no case in one
   * group (`apart`), only where no document has both (`rivals`), or anything.
   */
  relation(a: string, b: string): 'apart' | 'rivals' | 'any';
}

/** One thing in one document: its file, and its place in the list of its document. */
export interface Item {
  readonly file: string;
  readonly index: number;
}

/** Items that are the same thing; at least one, in path and text order. Never changed: a group that changes is a new one. */
export interface Group {
  readonly items: readonly Item[];
}

/** All items with equal features. A wording that many documents have copied is compared once. */
interface Node<F> {
  /** The features as a string; orders nodes, so that no tie depends on what came first. */
  readonly signature: string;
  readonly features: F;
  readonly keys: readonly string[];
  readonly neighbours: Map<Node<F>, number>;
  /** File → places. */
  readonly items: Map<string, readonly number[]>;
  home: NodeGroup<F> | null;
}

interface NodeGroup<F> extends Group {
  readonly nodes: readonly Node<F>[];
}

/**
 * Sorts items of all documents into groups, kept up to date. Similar items are joined, the surest pairs first, unless
 * something in the two groups must stay apart. The result is a function of the set of items: a change regroups what is
 * linked with the changed items over any number of similar pairs, so that it cannot matter what came first.
 */
export class SimilarityGroups<F> {
  private readonly files = new Map<string, readonly Node<F>[]>();
  private readonly nodes = new Map<string, Node<F>>();
  private readonly postings = new Map<string, Set<Node<F>>>();
  /** Nodes whose neighbours have changed, and nodes whose items have. */
  private readonly relinked = new Set<Node<F>>();
  private readonly recounted = new Set<Node<F>>();
  private readonly gone = new Set<NodeGroup<F>>();

  constructor(private readonly comparison: Comparison<F>) {}

  /** Replaces the items of a file, given by their features in order. */
  setFile(file: string, features: readonly F[]): void {
    const former = this.files.get(file) ?? [];
    const places = new Map<Node<F>, number[]>();
    const nodes = features.map((one, index) => {
      const node = this.nodeOf(one);
      const list = places.get(node);
      if (list === undefined) places.set(node, [index]);
      else list.push(index);
      return node;
    });
    for (const [node, indices] of places) {
      (node.items.has(file) ? this.recounted : this.relinked).add(node);
      node.items.set(file, indices);
    }
    for (const node of new Set(former)) if (!places.has(node)) this.leave(node, file);
    if (nodes.length > 0) this.files.set(file, nodes);
    else this.files.delete(file);
  }

  /** Regroups what has changed. Returns the groups that are gone and those that have come. */
  settle(): { readonly gone: ReadonlySet<Group>; readonly come: readonly Group[] } {
    const gone = new Set<Group>(this.gone);
    const come: Group[] = [];
    const seen = new Set<Node<F>>();
    const found = (nodes: readonly Node<F>[]): Group => {
      const group = { nodes, items: itemsOf(nodes) };
      for (const node of nodes) node.home = group;
      come.push(group);
      return group;
    };
    for (const start of this.relinked) {
      if (seen.has(start)) continue;
      const component = componentOf(start, seen);
      for (const { home } of component) if (home !== null) gone.add(home);
      for (const nodes of this.partition(component)) found(nodes);
    }
    const fresh = new Set(come);
    for (const { home } of this.recounted) {
      if (home === null || gone.has(home) || fresh.has(home)) continue;
      gone.add(home);
      fresh.add(found(home.nodes));
    }
    for (const changes of [this.relinked, this.recounted, this.gone]) changes.clear();
    return { gone, come };
  }

  /** The group of an item; undefined where there is no such item. */
  groupOf(file: string, index: number): Group | undefined {
    return this.files.get(file)?.[index]?.home ?? undefined;
  }

  private nodeOf(features: F): Node<F> {
    const signature = JSON.stringify(features);
    const known = this.nodes.get(signature);
    if (known !== undefined) return known;
    const keys = [...new Set(this.comparison.keys(features))];
    const node: Node<F> = { signature, features, keys, neighbours: new Map(), items: new Map(), home: null };
    this.nodes.set(signature, node);
    this.link(node);
    return node;
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
    this.relinked.add(node);
  }

  /** Takes a file's items out of a node, and the node out of the graph where they were its last. */
  private leave(node: Node<F>, file: string): void {
    node.items.delete(file);
    if (node.items.size > 0) {
      this.relinked.add(node);
      return;
    }
    this.nodes.delete(node.signature);
    for (const key of node.keys) {
      const posting = this.postings.get(key);
      posting?.delete(node);
      if (posting?.size === 0) this.postings.delete(key);
    }
    for (const neighbour of node.neighbours.keys()) {
      neighbour.neighbours.delete(node);
      this.relinked.add(neighbour);
    }
    this.relinked.delete(node);
    this.recounted.delete(node);
    if (node.home !== null) this.gone.add(node.home);
  }

  /** Splits linked nodes into groups: the surest pairs first, ties in the order of the signatures. */
  private partition(component: readonly Node<F>[]): (readonly Node<F>[])[] {
    if (component.length === 1) return [component];
    const nodes = [...component].sort((a, b) => compareStrings(a.signature, b.signature));
    const place = new Map(nodes.map((node, at) => [node, at]));
    const pairs = nodes.flatMap((node, a) =>
      [...node.neighbours].flatMap(([other, similarity]) => {
        const b = place.get(other) ?? -1;
        return a < b ? [{ a, b, similarity }] : [];
      }),
    );
    pairs.sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
    const parts = nodes.map((node): Part<F> => {
      const constraint = this.comparison.constraint(node.features);
      return { nodes: [node], constraints: new Map([[constraint, new Set(node.items.keys())]]) };
    });
    for (const { a, b } of pairs) {
      const [first, second] = [parts[a], parts[b]];
      if (!first || !second || first === second || !this.mayJoin(first, second)) continue;
      const [large, small] = first.nodes.length >= second.nodes.length ? [first, second] : [second, first];
      merge(large, small);
      for (const node of small.nodes) parts[place.get(node) ?? -1] = large;
    }
    return [...new Set(parts)].map((part) => part.nodes);
  }

  private mayJoin(first: Part<F>, second: Part<F>): boolean {
    for (const [one, files] of first.constraints) {
      for (const [other, otherFiles] of second.constraints) {
        const relation = this.comparison.relation(one, other);
        if (relation === 'apart' || (relation === 'rivals' && intersect(files, otherFiles))) return false;
      }
    }
    return true;
  }
}

/** A group in the making. */
interface Part<F> {
  readonly nodes: Node<F>[];
  /** Constraint → files that have it. */
  readonly constraints: Map<string, Set<string>>;
}

function merge<F>(into: Part<F>, from: Part<F>): void {
  into.nodes.push(...from.nodes);
  for (const [constraint, files] of from.constraints) {
    const known = into.constraints.get(constraint);
    if (known === undefined) into.constraints.set(constraint, files);
    else for (const file of files) known.add(file);
  }
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const value of small) if (large.has(value)) return true;
  return false;
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

function itemsOf(nodes: readonly Node<unknown>[]): Item[] {
  const items = nodes.flatMap(({ items: files }) =>
    [...files].flatMap(([file, indices]) => indices.map((index) => ({ file, index }))),
  );
  return items.sort((a, b) => compareStrings(a.file, b.file) || a.index - b.index);
}
