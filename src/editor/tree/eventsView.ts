import * as vscode from 'vscode';
import { annotationAt } from '../../core/queries/annotationAt';
import { eventCard } from '../../core/queries/eventCard';
import type { TimelineGrouping } from '../../core/queries/timeline';
import { COMMANDS } from '../commandIds';
import { eventMarkdown } from '../hover/eventHover';
import { offsetOf } from '../positions';
import { eventGrouping, isOn, SECTION } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { itemOf } from './eventItems';
import { EventNodes } from './eventNodes';
import type { EventNode } from './eventNodes';
import { emptyMessage } from './emptyMessage';
import { openFilter } from './filterBox';

const FILTER = {
  title: 'Filter Events',
  placeholder: 'Words of the title, an actor, a place, a date or a source',
};

/** The Events view: all events of all annotated folders, grouped, filtered, and following the cursor. */
export class EventsView implements vscode.TreeDataProvider<EventNode>, vscode.Disposable {
  private readonly nodes = new EventNodes();
  private readonly changed = new vscode.EventEmitter<EventNode | EventNode[] | undefined>();
  private readonly disposables: vscode.Disposable[];
  private readonly view: vscode.TreeView<EventNode>;
  private filter = '';
  /** True where the nodes are older than the corpus: while nobody looks, they are not brought up to date. */
  private isStale = true;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.view = vscode.window.createTreeView('dateline.events', { treeDataProvider: this, showCollapseAll: true });
    const grouped = (id: string, grouping: TimelineGrouping): vscode.Disposable =>
      vscode.commands.registerCommand(id, () =>
        vscode.workspace
          .getConfiguration(SECTION)
          .update('events.groupBy', grouping, vscode.ConfigurationTarget.Global),
      );
    this.disposables = [
      this.view,
      this.changed,
      sources.onDidChange(() => this.update()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.events.groupBy`)) {
          this.update();
        }
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void this.follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && void this.follow(editor)),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) {
          this.update();
          void this.follow(vscode.window.activeTextEditor);
        }
      }),
      grouped(COMMANDS.groupByDay, 'day'),
      grouped(COMMANDS.groupByActor, 'actor'),
      grouped(COMMANDS.groupBySource, 'source'),
      grouped(COMMANDS.groupByType, 'type'),
      vscode.commands.registerCommand(COMMANDS.filterEvents, () =>
        openFilter(FILTER, this.filter, (filter) => this.setFilter(filter)),
      ),
      vscode.commands.registerCommand(COMMANDS.showEvents, async (filter: unknown) => {
        if (typeof filter === 'string') {
          await vscode.commands.executeCommand('dateline.events.focus');
          this.setFilter(filter);
        }
      }),
      vscode.commands.registerCommand(COMMANDS.clearEventFilter, () => this.setFilter('')),
    ];
    this.update();
  }

  get onDidChangeSelection(): vscode.Event<unknown> {
    return this.view.onDidChangeSelection;
  }

  /** The line that is selected, or undefined. */
  get selected(): EventNode | undefined {
    return this.view.selection[0];
  }

  getTreeItem(node: EventNode): vscode.TreeItem {
    return itemOf(node);
  }

  getChildren(node?: EventNode): EventNode[] {
    if (!node && this.isStale) {
      this.updateNodes();
    }
    return [...(node ? node.children : this.nodes.roots)];
  }

  getParent(node: EventNode): EventNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: EventNode): vscode.TreeItem {
    const event = node.kind === 'event' ? node : node.parent?.kind === 'event' ? node.parent : undefined;
    const card = event && eventCard(event.folder.corpus, event.event.id);
    if (event && card) {
      item.tooltip = eventMarkdown(event.folder, card).value;
    }
    return item;
  }

  dispose(): void {
    this.disposables.forEach((disposable) => void disposable.dispose());
  }

  private setFilter(filter: string): void {
    this.filter = filter.trim();
    void vscode.commands.executeCommand('setContext', 'dateline.eventsFiltered', this.filter !== '');
    this.update();
  }

  private updateNodes(): readonly EventNode[] | 'all' {
    this.isStale = false;
    return this.nodes.update(this.sources.folders, eventGrouping(), this.filter);
  }

  private update(): void {
    if (!this.view.visible) {
      this.isStale = true;
      return;
    }
    const changed = this.updateNodes();
    if (changed === 'all') {
      this.changed.fire(undefined);
    } else if (changed.length > 0) {
      this.changed.fire([...changed]);
    }
    this.view.description = this.filter === '' ? `by ${eventGrouping()}` : `“${this.filter}”, by ${eventGrouping()}`;
    this.view.message = this.nodes.roots.length > 0 ? '' : emptyMessage(this.sources.folders, this.filter, 'event');
  }

  /** Shows the event at the cursor, without taking the focus and without opening what is closed. */
  private async follow(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!editor || !this.view.visible || !isOn('events.followCursor')) {
      return;
    }
    const found = this.sources.now(editor.document);
    const offset = offsetOf(editor.document, editor.selection.active);
    const at = found && annotationAt(found.folder.corpus, found.document.file, offset, ['event']);
    if (!found || at?.kind !== 'event') {
      return;
    }
    const nodes = this.nodes.ofEvent(found.folder, at.event.cluster);
    const [node] = nodes;
    const selected = this.view.selection[0];
    // What was just chosen in the tree itself stays selected: its event, or its passage, in whichever group.
    if (!node || nodes.some((candidate) => candidate === selected || candidate === selected?.parent)) {
      return;
    }
    try {
      await this.view.reveal(node, { select: true, focus: false, expand: false });
    } catch {
      // The node went away while the view was asked to show it.
    }
  }
}
