/** A line of a tree view. */
export interface KeptNode<Node> {
  /** Stable as long as the thing it stands for is the same: never from a count or a position. */
  readonly id: string;
  /** Undefined at the top. */
  parent: Node | undefined;
  children: readonly Node[];
}

/**
 * The nodes of a tree view. Built anew, the node of everything that is still there is kept, so that the view keeps
 * expansion and selection; the nodes whose own line or list of children has changed are named.
 */
export class KeptNodes<Node extends KeptNode<Node>> {
  private nodes = new Map<string, Node>();
  private former: ReadonlyMap<string, Node> = new Map();
  private changed = new Set<Node>();
  roots: readonly Node[] = [];

  /** Takes over what `build` makes with `keep` and `setChildren`; answers the changed nodes, or `all` where the top itself has changed. */
  rebuild(build: () => readonly Node[]): readonly Node[] | 'all' {
    this.former = this.nodes;
    this.nodes = new Map();
    this.changed = new Set();
    const roots = build();
    const same = sameList(roots, this.roots);
    this.roots = roots;
    this.former = new Map();
    return same ? [...this.changed].filter((node) => !this.hasChangedAncestor(node)) : 'all';
  }

  /** Adds nodes below those that are there, as `fill` makes them with `keep` and `setChildren`. */
  extend(fill: () => void): void {
    this.changed = new Set();
    fill();
  }

  /** The node with this id from before, else the fresh one. Ids of nodes of different kinds differ. */
  keep<Kind extends Node>(fresh: Kind): Kind {
    const node = ((this.former.get(fresh.id) ?? this.nodes.get(fresh.id)) as Kind | undefined) ?? fresh;
    node.parent = fresh.parent;
    this.nodes.set(node.id, node);
    return node;
  }

  /** Puts a node's children in place; `lineChanged` where it shows something else itself. */
  setChildren(node: Node, children: readonly Node[], lineChanged = false): void {
    if (lineChanged || !sameList(children, node.children)) {
      this.changed.add(node);
    }
    node.children = children;
  }

  all(): readonly Node[] {
    return [...this.nodes.values()];
  }

  private hasChangedAncestor(node: Node): boolean {
    for (let above = node.parent; above; above = above.parent) {
      if (this.changed.has(above)) {
        return true;
      }
    }
    return false;
  }
}

function sameList<Node>(a: readonly Node[], b: readonly Node[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}
