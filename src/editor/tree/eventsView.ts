import * as vscode from 'vscode';
import { annotationAt } from '../../core/queries/navigation/annotationAt';
import { eventCard } from '../../core/queries/cards/eventCard';
import type { TimelineGrouping } from '../../core/queries/timeline/timeline';
import { TIMELINE_GROUPINGS } from '../../core/queries/timeline/timeline';
import { COMMANDS } from '../commandIds';
import { READER } from '../dates';
import { eventMarkdown } from '../hover/eventHover';
import { offsetOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { isUndated, itemOf } from './eventItems';
import { EventNodes } from './eventNodes';
import type { EventNode } from './eventNodes';
import { FilteredTree, type FilteredTreeNames } from './filteredTree';
import { undatedMarkdown } from './undatedTooltip';

const NAMES: FilteredTreeNames = {
  view: 'dateline.events',
  filteredKey: 'dateline.eventsFiltered',
  filterCommand: COMMANDS.filterEvents,
  clearCommand: COMMANDS.clearEventFilter,
  box: () => ({
    title: vscode.l10n.t('Filter Events'),
    placeholder: vscode.l10n.t('Words of the title, an actor, a place, a date or a source'),
  }),
  what: 'event',
};

/** Key of the workspace's memory, and context key. */
const GROUPING = 'dateline.eventsGrouping';

const GROUPING_WORDS: Readonly<Record<TimelineGrouping, () => string>> = {
  day: () => vscode.l10n.t('by day'),
  actor: () => vscode.l10n.t('by actor'),
  source: () => vscode.l10n.t('by source'),
  type: () => vscode.l10n.t('by type'),
};

/** The Events view: all events of all annotated folders, grouped, filtered, and following the cursor. */
export class EventsView extends FilteredTree<EventNode> {
  protected override readonly nodes = new EventNodes(READER);

  /** The grouping is kept in `memory`, the workspace's. */
  constructor(
    sources: SourceFolders,
    private readonly memory: vscode.Memento,
  ) {
    super(sources, NAMES);
    const grouped = (id: string, grouping: TimelineGrouping): vscode.Disposable =>
      vscode.commands.registerCommand(id, () => this.groupBy(grouping));
    void this.showGrouping();
    this.disposables.push(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // A passage that is shown at the side is not where the reader is.
        if (textEditor === vscode.window.activeTextEditor) {
          void this.follow(textEditor);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && void this.follow(editor)),
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) {
          void this.follow(vscode.window.activeTextEditor);
        }
      }),
      grouped(COMMANDS.groupByDay, 'day'),
      grouped(COMMANDS.groupByActor, 'actor'),
      grouped(COMMANDS.groupBySource, 'source'),
      grouped(COMMANDS.groupByType, 'type'),
      vscode.commands.registerCommand(COMMANDS.showEvents, async (filter: unknown) => {
        if (typeof filter === 'string') {
          await vscode.commands.executeCommand('dateline.events.focus');
          this.setFilter(filter);
        }
      }),
    );
    this.update();
  }

  /** The line that is selected, or undefined. */
  get selected(): EventNode | undefined {
    return this.view.selection[0];
  }

  /** Moves to an event's line. False where there is none. */
  focusEvent(folder: SourceFolder, event: string): Promise<boolean> {
    return this.focusOn(() => this.nodes.ofEvent(folder, event)[0]);
  }

  getTreeItem(node: EventNode): vscode.TreeItem {
    return itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: EventNode): vscode.TreeItem {
    const event = node.kind === 'event' ? node : node.parent?.kind === 'event' ? node.parent : undefined;
    const card = event && eventCard(event.folder.corpus, event.event.id, undefined, READER);
    if (event && card) {
      item.tooltip = eventMarkdown(event.folder, card);
    } else if (node.kind === 'group' && isUndated(node)) {
      item.tooltip = undatedMarkdown(node.folder);
    }
    return item;
  }

  protected override rebuild(filter: string): readonly EventNode[] | 'all' {
    return this.nodes.update(this.sources.folders, this.grouping, filter);
  }

  protected override describe(filter: string): string {
    const by = GROUPING_WORDS[this.grouping]();
    return filter === '' ? by : vscode.l10n.t('“{0}”, {1}', filter, by);
  }

  private get grouping(): TimelineGrouping {
    const kept = this.memory.get<unknown>(GROUPING);
    return TIMELINE_GROUPINGS.find((grouping) => grouping === kept) ?? 'day';
  }

  private async groupBy(grouping: TimelineGrouping): Promise<void> {
    await this.memory.update(GROUPING, grouping);
    await this.showGrouping();
    this.update();
  }

  /** The menu offers the other groupings only. */
  private async showGrouping(): Promise<void> {
    await vscode.commands.executeCommand('setContext', GROUPING, this.grouping);
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
