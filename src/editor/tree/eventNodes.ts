import type { Event } from '../../core/model/corpus';
import type { TimelineGrouping } from '../../core/queries/timeline';
import { disputedEvents } from '../../core/queries/eventCard';
import { timeline } from '../../core/queries/timeline';
import type { SourceFolder } from '../sources/sourceFolder';

interface NodeBase {
  /** Stable as long as the thing it stands for is the same: never from a count or a position. */
  readonly id: string;
  readonly folder: SourceFolder;
  /** Undefined at the top. */
  parent: EventNode | undefined;
  children: readonly EventNode[];
}

export interface FolderNode extends NodeBase {
  readonly kind: 'folder';
  label: string;
}
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  readonly grouping: TimelineGrouping;
  readonly key: string;
  readonly weekday: string | null;
  label: string;
}
export interface EventNodeOf extends NodeBase {
  readonly kind: 'event';
  event: Event;
  /** True where sources tell it differently. */
  isDisputed: boolean;
}
export interface PassageNode extends NodeBase {
  readonly kind: 'passage';
  readonly file: string;
  /** Id of the `EventMention`. */
  readonly mention: string;
}

/** A line of the Events view. Nodes are kept over updates; what they show is replaced. */
export type EventNode = FolderNode | GroupNode | EventNodeOf | PassageNode;

/**
 * The nodes of the Events view. `update` keeps the node of everything that is still there, so that the view keeps
 * expansion and selection, and names the nodes whose own line or list of children has changed.
 */
export class EventNodes {
  private nodes = new Map<string, EventNode>();
  roots: readonly EventNode[] = [];

  /** Brings the nodes up to date; answers the changed ones, or `all` where the top itself has changed. */
  update(folders: readonly SourceFolder[], grouping: TimelineGrouping, filter: string): readonly EventNode[] | 'all' {
    const before = this.nodes;
    this.nodes = new Map();
    const changed: EventNode[] = [];
    const roots =
      folders.length > 1
        ? folders.map((folder) => this.folderNode(folder, grouping, filter, before, changed))
        : folders.flatMap((folder) => this.groups(folder, undefined, grouping, filter, before, changed));
    const same = sameList(roots, this.roots);
    this.roots = roots;
    return same ? changed.filter((node) => !this.hasChangedAncestor(node, changed)) : 'all';
  }

  /** The nodes of an event, one in each group that holds it. */
  ofEvent(folder: SourceFolder, event: string): readonly EventNodeOf[] {
    return [...this.nodes.values()].filter(
      (node): node is EventNodeOf => node.kind === 'event' && node.folder === folder && node.event.id === event,
    );
  }

  private hasChangedAncestor(node: EventNode, changed: readonly EventNode[]): boolean {
    for (let above = node.parent; above; above = above.parent) {
      if (changed.includes(above)) {
        return true;
      }
    }
    return false;
  }

  private folderNode(
    folder: SourceFolder,
    grouping: TimelineGrouping,
    filter: string,
    before: ReadonlyMap<string, EventNode>,
    changed: EventNode[],
  ): EventNode {
    const id = folder.uri.toString();
    const label = folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1);
    const node = this.keep(before, { kind: 'folder', id, folder, parent: undefined, children: [], label });
    this.setChildren(node, this.groups(folder, node, grouping, filter, before, changed), changed);
    return node;
  }

  private groups(
    folder: SourceFolder,
    parent: EventNode | undefined,
    grouping: TimelineGrouping,
    filter: string,
    before: ReadonlyMap<string, EventNode>,
    changed: EventNode[],
  ): EventNode[] {
    const disputed = disputedEvents(folder.corpus);
    return timeline(folder.corpus, grouping, filter).map(({ key, label, weekday, events }) => {
      const id = `${folder.uri.toString()}\n${grouping}\n${key}`;
      const node = this.keep(before, {
        kind: 'group',
        id,
        folder,
        parent,
        children: [],
        grouping,
        key,
        weekday,
        label,
      });
      const isNewLabel = node.kind === 'group' && node.label !== label;
      if (node.kind === 'group') {
        node.label = label;
      }
      const children = events.map((event) => this.eventNode(node, event, disputed.has(event.id), before, changed));
      this.setChildren(node, children, changed, isNewLabel);
      return node;
    });
  }

  private eventNode(
    parent: EventNode,
    event: Event,
    isDisputed: boolean,
    before: ReadonlyMap<string, EventNode>,
    changed: EventNode[],
  ): EventNode {
    const { folder } = parent;
    const id = `${parent.id}\n${event.id}`;
    const node = this.keep(before, { kind: 'event', id, folder, parent, children: [], event, isDisputed });
    const isNew = node.kind === 'event' && (node.event !== event || node.isDisputed !== isDisputed);
    if (node.kind === 'event') {
      node.isDisputed = isDisputed;
      node.event = event;
    }
    const passages = event.mentions.map((mention) =>
      this.keep(before, {
        kind: 'passage',
        id: `${id}\n${mention.event}`,
        folder,
        parent: node,
        children: [],
        file: mention.file,
        mention: mention.event,
      }),
    );
    this.setChildren(node, passages, changed, isNew);
    return node;
  }

  /** The node with this id from before, else the fresh one. */
  private keep<T extends EventNode>(before: ReadonlyMap<string, EventNode>, fresh: T): EventNode {
    const node = before.get(fresh.id) ?? fresh;
    node.parent = fresh.parent;
    this.nodes.set(node.id, node);
    return node;
  }

  private setChildren(
    node: EventNode,
    children: readonly EventNode[],
    changed: EventNode[],
    lineChanged = false,
  ): void {
    if (lineChanged || !sameList(children, node.children)) {
      changed.push(node);
    }
    node.children = children;
  }
}

function sameList(a: readonly EventNode[], b: readonly EventNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}
