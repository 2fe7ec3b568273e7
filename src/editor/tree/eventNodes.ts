import type { Event } from '../../core/model/corpus';
import type { PassageKey } from '../../core/queries/navigation/passageKey';
import { eventKeys } from '../../core/queries/navigation/passageKey';
import type { DateLanguage } from '../../core/queries/wording/dateLanguage';
import type { TimelineGrouping } from '../../core/queries/timeline/timeline';
import { disputedEvents } from '../../core/queries/cards/eventCard';
import { timeline } from '../../core/queries/timeline/timeline';
import type { SourceFolder } from '../sources/sourceFolder';
import type { KeptNode } from './keptNodes';
import { KeptNodes } from './keptNodes';

interface NodeBase extends KeptNode<EventNode> {
  readonly folder: SourceFolder;
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
  readonly key: PassageKey;
}

/** A line of the Events view. Nodes are kept over updates; what they show is replaced. */
export type EventNode = FolderNode | GroupNode | EventNodeOf | PassageNode;

/** The nodes of the Events view: folders where there are several, headings, events, passages. */
export class EventNodes {
  private readonly nodes = new KeptNodes<EventNode>();

  constructor(private readonly language?: DateLanguage) {}

  get roots(): readonly EventNode[] {
    return this.nodes.roots;
  }

  /** Brings the nodes up to date; answers the changed ones, or `all` where the top itself has changed. */
  update(folders: readonly SourceFolder[], grouping: TimelineGrouping, filter: string): readonly EventNode[] | 'all' {
    return this.nodes.rebuild(() =>
      folders.length > 1
        ? folders.map((folder) => this.folderNode(folder, grouping, filter))
        : folders.flatMap((folder) => this.groups(folder, undefined, grouping, filter)),
    );
  }

  /** The nodes of an event, one in each group that holds it. */
  ofEvent(folder: SourceFolder, event: string): readonly EventNodeOf[] {
    return this.nodes
      .all()
      .filter(
        (node): node is EventNodeOf => node.kind === 'event' && node.folder === folder && node.event.id === event,
      );
  }

  private folderNode(folder: SourceFolder, grouping: TimelineGrouping, filter: string): EventNode {
    const id = folder.uri.toString();
    const label = folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1);
    const node = this.nodes.keep<FolderNode>({ kind: 'folder', id, folder, parent: undefined, children: [], label });
    this.nodes.setChildren(node, this.groups(folder, node, grouping, filter));
    return node;
  }

  private groups(
    folder: SourceFolder,
    parent: EventNode | undefined,
    grouping: TimelineGrouping,
    filter: string,
  ): EventNode[] {
    const disputed = disputedEvents(folder.corpus);
    return timeline(folder.corpus, grouping, filter, this.language).map(({ key, label, weekday, events }) => {
      const id = `${folder.uri.toString()}\n${grouping}\n${key}`;
      const node = this.nodes.keep<GroupNode>({
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
      const isNewLabel = node.label !== label;
      node.label = label;
      const children = events.map((event) => this.eventNode(node, event, disputed.has(event.id)));
      this.nodes.setChildren(node, children, isNewLabel);
      return node;
    });
  }

  private eventNode(parent: GroupNode, event: Event, isDisputed: boolean): EventNode {
    const { folder } = parent;
    const id = `${parent.id}\n${event.id}`;
    const node = this.nodes.keep<EventNodeOf>({ kind: 'event', id, folder, parent, children: [], event, isDisputed });
    const isNew = node.event !== event || node.isDisputed !== isDisputed;
    node.isDisputed = isDisputed;
    node.event = event;
    const passages = reports(folder.corpus, event).flatMap(
      (mention) => this.passage(node, mention.file, mention.event) ?? [],
    );
    this.nodes.setChildren(node, passages, isNew);
    return node;
  }

  /** The line of an event mention, by its words: its own id counts the events before it. */
  private passage(parent: EventNodeOf, file: string, mention: string): PassageNode | undefined {
    const { folder } = parent;
    const document = folder.corpus.document(file);
    const key = document && eventKeys(document)[document.events.findIndex(({ id }) => id === mention)];
    if (!key) {
      return undefined;
    }
    const id = `${parent.id}\n${file}\n${key.words}\n${key.nth}`;
    return this.nodes.keep<PassageNode>({ kind: 'passage', id, folder, parent, children: [], file, key });
  }
}

/** The mentions of an event that tell of it; of a source that only refers to it, the first that does. */
function reports(corpus: SourceFolder['corpus'], { mentions }: Event): Event['mentions'] {
  const telling = new Set(
    mentions.filter(({ file, event }) => !corpus.document(file)?.events.find(({ id }) => id === event)?.reference),
  );
  const files = new Set([...telling].map(({ file }) => file));
  return mentions.filter((mention) => {
    if (telling.has(mention)) {
      return true;
    }
    const isFirst = !files.has(mention.file);
    files.add(mention.file);
    return isFirst;
  });
}
