import * as vscode from 'vscode';
import { eventCard } from '../../core/queries/cards/eventCard';
import { quoteWithKey } from '../../core/queries/navigation/passageKey';
import type { ActorGrouping, ActorOrder } from '../../core/queries/lists/actorList';
import { COMMANDS } from '../commandIds';
import { READER } from '../dates';
import { actorMarkdown } from '../hover/actorHover';
import { eventMarkdown } from '../hover/eventHover';
import { quoteMarkdown } from '../hover/quoteHover';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { itemOf } from './actorItems';
import type { ActorLine } from './actorNodes';
import { ActorNodes } from './actorNodes';
import type { DropHandler } from './citationDrag';
import { FilteredTree, type FilteredTreeNames } from './filteredTree';

const NAMES: FilteredTreeNames = {
  view: 'dateline.actors',
  filteredKey: 'dateline.actorsFiltered',
  filterCommand: COMMANDS.filterActors,
  clearCommand: COMMANDS.clearActorFilter,
  box: () => ({ title: vscode.l10n.t('Filter Actors'), placeholder: vscode.l10n.t('A name, a role or a source') }),
  what: 'actor',
};

/** Where the choice of headings and order is remembered, for the workspace. */
const GROUPING_KEY = 'dateline.actors.grouping';
const ORDER_KEY = 'dateline.actors.order';

/** The Actors view: who is named in all annotated folders, and what is known of them. */
export class ActorsView extends FilteredTree<ActorLine> {
  protected override readonly nodes = new ActorNodes();
  private grouping: ActorGrouping;
  private order: ActorOrder;

  /** `drop` takes up actors that are dragged onto each other. */
  constructor(
    sources: SourceFolders,
    private readonly memory: vscode.Memento,
    drop?: DropHandler,
  ) {
    super(sources, NAMES, drop);
    this.grouping = memory.get(GROUPING_KEY) === 'source' ? 'source' : 'kind';
    this.order = memory.get(ORDER_KEY) === 'name' ? 'name' : 'mentions';
    const grouped = (id: string, grouping: ActorGrouping): vscode.Disposable =>
      vscode.commands.registerCommand(id, () => this.arrange(grouping, this.order));
    const sorted = (id: string, order: ActorOrder): vscode.Disposable =>
      vscode.commands.registerCommand(id, () => this.arrange(this.grouping, order));
    this.disposables.push(
      grouped(COMMANDS.groupActorsByKind, 'kind'),
      grouped(COMMANDS.groupActorsBySource, 'source'),
      sorted(COMMANDS.sortActorsByMentions, 'mentions'),
      sorted(COMMANDS.sortActorsByName, 'name'),
    );
    void this.arrange(this.grouping, this.order);
  }

  /** Moves to an actor's line; of several, that under the heading of `file`. False where there is none. */
  focusActor(folder: SourceFolder, actor: string, file?: string): Promise<boolean> {
    return this.focusOn(() => {
      const lines = this.nodes.ofActor(folder, actor);
      return lines.find(({ parent }) => parent?.kind === 'group' && parent.key === file) ?? lines[0];
    });
  }

  override getChildren(node?: ActorLine): ActorLine[] {
    if (node) {
      this.nodes.open(node);
    }
    return super.getChildren(node);
  }

  getTreeItem(node: ActorLine): vscode.TreeItem {
    return itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ActorLine): vscode.TreeItem {
    const { folder } = node;
    if (node.kind === 'actor') {
      item.tooltip = actorMarkdown(folder, node.actor.id);
    } else if (node.kind === 'event') {
      const card = eventCard(folder.corpus, node.event.id, undefined, READER);
      item.tooltip = card && eventMarkdown(folder, card);
    } else if (node.kind === 'statement') {
      const document = folder.corpus.document(node.file);
      const index = document ? quoteWithKey(document, node.key) : -1;
      item.tooltip = quoteMarkdown(folder, { file: node.file, index });
    }
    return item;
  }

  protected override rebuild(filter: string): readonly ActorLine[] | 'all' {
    return this.nodes.update(this.sources.folders, { grouping: this.grouping, order: this.order, filter });
  }

  protected override describe(filter: string): string {
    const by = {
      kind: { mentions: '', name: vscode.l10n.t('by name') },
      source: { mentions: vscode.l10n.t('by source'), name: vscode.l10n.t('by source and name') },
    }[this.grouping][this.order];
    return [filter === '' ? '' : `“${filter}”`, by].filter(Boolean).join(', ');
  }

  private async arrange(grouping: ActorGrouping, order: ActorOrder): Promise<void> {
    this.grouping = grouping;
    this.order = order;
    void vscode.commands.executeCommand('setContext', GROUPING_KEY, grouping);
    void vscode.commands.executeCommand('setContext', ORDER_KEY, order);
    this.update();
    await this.memory.update(GROUPING_KEY, grouping);
    await this.memory.update(ORDER_KEY, order);
  }
}
