import type { Actor, Event } from '../../core/model/corpus';
import { actorDetails } from '../../core/queries/cards/actorDetails';
import type { NamingSource, StatedRole } from '../../core/queries/cards/actorDetails';
import { actorGroups } from '../../core/queries/lists/actorList';
import type { ActorGroup, ActorGrouping, ActorOrder, ListedActor } from '../../core/queries/lists/actorList';
import { disputedEvents } from '../../core/queries/cards/eventCard';
import type { PassageKey } from '../../core/queries/navigation/passageKey';
import { quoteKeys } from '../../core/queries/navigation/passageKey';
import type { Statement } from '../../core/queries/lists/statements';
import type { SourceFolder } from '../sources/sourceFolder';
import type { KeptNode } from './keptNodes';
import { KeptNodes } from './keptNodes';

interface LineBase extends KeptNode<ActorLine> {
  readonly folder: SourceFolder;
}

export interface ActorFolderLine extends LineBase {
  readonly kind: 'folder';
  readonly label: string;
}
export interface ActorGroupLine extends LineBase {
  readonly kind: 'group';
  readonly grouping: ActorGrouping;
  /** Kind of actor, or file. */
  readonly key: string;
}
export interface ActorNode extends LineBase {
  readonly kind: 'actor';
  actor: Actor;
  /** In all documents, or in that of the heading. */
  mentions: number;
}
/** What the lines below an actor are about. */
export const ACTOR_SECTIONS = ['roles', 'statements', 'events', 'sources'] as const;
export type ActorSection = (typeof ACTOR_SECTIONS)[number];
export interface ActorSectionLine extends LineBase {
  readonly kind: 'section';
  readonly section: ActorSection;
}
export interface ActorRoleLine extends LineBase {
  readonly kind: 'role';
  role: StatedRole;
}
export interface ActorStatementLine extends LineBase {
  readonly kind: 'statement';
  readonly file: string;
  readonly key: PassageKey;
  /** How many documents have it. */
  sources: number;
}
export interface ActorEventLine extends LineBase {
  readonly kind: 'event';
  event: Event;
  isDisputed: boolean;
}
export interface ActorSourceLine extends LineBase {
  readonly kind: 'source';
  readonly actor: string;
  source: NamingSource;
}

/** A line of the Actors view. */
export type ActorLine =
  | ActorFolderLine
  | ActorGroupLine
  | ActorNode
  | ActorSectionLine
  | ActorRoleLine
  | ActorStatementLine
  | ActorEventLine
  | ActorSourceLine;

/**
 * The lines of the Actors view: folders where there are several, headings, actors, and what is known of an actor. That is
 * looked up only for actors that have been opened.
 */
export class ActorNodes {
  private readonly nodes = new KeptNodes<ActorLine>();
  /** Ids of the actor lines that have been opened. */
  private readonly opened = new Set<string>();

  get roots(): readonly ActorLine[] {
    return this.nodes.roots;
  }

  /** Brings the nodes up to date; answers the changed ones, or `all` where the top itself has changed. */
  update(
    folders: readonly SourceFolder[],
    view: { readonly grouping: ActorGrouping; readonly order: ActorOrder; readonly filter: string },
  ): readonly ActorLine[] | 'all' {
    return this.nodes.rebuild(() => {
      const lines = (folder: SourceFolder, parent: ActorLine | undefined): ActorLine[] =>
        actorGroups(folder.corpus, view.grouping, view.order, view.filter).map((group) =>
          this.groupLine(folder, parent, group),
        );
      return folders.length > 1
        ? folders.map((folder) => {
            const label = folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1);
            const id = folder.uri.toString();
            const node = this.nodes.keep<ActorFolderLine>({
              kind: 'folder',
              id,
              folder,
              parent: undefined,
              children: [],
              label,
            });
            this.nodes.setChildren(node, lines(folder, node));
            return node;
          })
        : folders.flatMap((folder) => lines(folder, undefined));
    });
  }

  /** Looks up what is known of an actor, from now on at every update. */
  open(node: ActorLine): void {
    if (node.kind === 'actor' && !this.opened.has(node.id)) {
      this.opened.add(node.id);
      this.nodes.extend(() => this.fill(node));
    }
  }

  /** The lines of an actor, one in each group that holds it. */
  ofActor(folder: SourceFolder, actor: string): readonly ActorNode[] {
    return this.nodes
      .all()
      .filter((node): node is ActorNode => node.kind === 'actor' && node.folder === folder && node.actor.id === actor);
  }

  private groupLine(folder: SourceFolder, parent: ActorLine | undefined, group: ActorGroup): ActorLine {
    const { grouping, key } = group;
    const id = `${folder.uri.toString()}\n${grouping}\n${key}`;
    const node = this.nodes.keep<ActorGroupLine>({ kind: 'group', id, folder, parent, children: [], grouping, key });
    this.nodes.setChildren(
      node,
      group.actors.map((listed) => this.actorLine(node, listed)),
    );
    return node;
  }

  private actorLine(parent: ActorGroupLine, { actor, mentions }: ListedActor): ActorLine {
    const { folder } = parent;
    const id = `${parent.id}\n${actor.id}`;
    const node = this.nodes.keep<ActorNode>({ kind: 'actor', id, folder, parent, children: [], actor, mentions });
    const isNew = node.actor !== actor || node.mentions !== mentions;
    node.actor = actor;
    node.mentions = mentions;
    if (this.opened.has(id)) {
      this.fill(node, isNew);
    } else {
      this.nodes.setChildren(node, [], isNew);
    }
    return node;
  }

  private fill(node: ActorNode, lineChanged = false): void {
    const { roles, statements, events, sources } = actorDetails(node.folder.corpus, node.actor);
    const disputed = disputedEvents(node.folder.corpus);
    const lines: Readonly<Record<ActorSection, (parent: ActorSectionLine) => ActorLine[]>> = {
      roles: (parent) => roles.map((role) => this.roleLine(parent, role)),
      statements: (parent) => statements.flatMap((statement) => this.statementLine(parent, statement) ?? []),
      events: (parent) => events.map((event) => this.eventLine(parent, event, disputed.has(event.id))),
      sources: (parent) => sources.map((source) => this.sourceLine(parent, node.actor.id, source)),
    };
    const sections = ACTOR_SECTIONS.flatMap((section) => {
      const id = `${node.id}\n${section}`;
      const { folder } = node;
      const line = this.nodes.keep<ActorSectionLine>({
        kind: 'section',
        id,
        folder,
        parent: node,
        children: [],
        section,
      });
      const children = lines[section](line);
      const isNewCount = children.length !== line.children.length;
      this.nodes.setChildren(line, children, isNewCount);
      return children.length > 0 ? [line] : [];
    });
    this.nodes.setChildren(node, sections, lineChanged);
  }

  private roleLine(parent: ActorSectionLine, role: StatedRole): ActorLine {
    const { folder } = parent;
    const id = `${parent.id}\n${role.text.toLowerCase()}`;
    const node = this.nodes.keep<ActorRoleLine>({ kind: 'role', id, folder, parent, children: [], role });
    const isNew = JSON.stringify(node.role) !== JSON.stringify(role);
    node.role = role;
    this.nodes.setChildren(node, [], isNew);
    return node;
  }

  private statementLine(parent: ActorSectionLine, { quotes }: Statement): ActorLine | undefined {
    const [{ file, index }] = quotes;
    const { folder } = parent;
    const document = folder.corpus.document(file);
    const key = document && quoteKeys(document)[index];
    if (!key) {
      return undefined;
    }
    const sources = new Set(quotes.map((place) => place.file)).size;
    const id = `${parent.id}\n${file}\n${key.words}\n${key.nth}`;
    const node = this.nodes.keep<ActorStatementLine>({
      kind: 'statement',
      id,
      folder,
      parent,
      children: [],
      file,
      key,
      sources,
    });
    const isNew = node.sources !== sources;
    node.sources = sources;
    this.nodes.setChildren(node, [], isNew);
    return node;
  }

  private eventLine(parent: ActorSectionLine, event: Event, isDisputed: boolean): ActorLine {
    const { folder } = parent;
    const id = `${parent.id}\n${event.id}`;
    const node = this.nodes.keep<ActorEventLine>({
      kind: 'event',
      id,
      folder,
      parent,
      children: [],
      event,
      isDisputed,
    });
    const isNew = node.event !== event || node.isDisputed !== isDisputed;
    node.event = event;
    node.isDisputed = isDisputed;
    this.nodes.setChildren(node, [], isNew);
    return node;
  }

  private sourceLine(parent: ActorSectionLine, actor: string, source: NamingSource): ActorLine {
    const { folder } = parent;
    const id = `${parent.id}\n${source.file}`;
    const node = this.nodes.keep<ActorSourceLine>({ kind: 'source', id, folder, parent, children: [], actor, source });
    const isNew = JSON.stringify(node.source) !== JSON.stringify(source);
    node.source = source;
    this.nodes.setChildren(node, [], isNew);
    return node;
  }
}
