import * as vscode from 'vscode';
import { COMMANDS } from '../commandIds';
import { passageArguments } from '../commands/passageArguments';
import type { CardLink } from '../hover/card';
import { cardsAt } from '../hover/cardsAt';
import { offsetOf } from '../positions';
import { Debouncer } from '../sources/debouncer';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { ContextNode } from './contextNodes';
import { contextNodes } from './contextNodes';

/** How long the cursor must rest before the view follows, in milliseconds. */
const CURSOR_PAUSE = 120;
const PINNED = 'dateline.contextPinned';

/**
 * The Context view: what a hover says of the place at the cursor, to be read in peace, with the keyboard or by a screen
 * reader. While it is closed it does nothing; pinned, it stays as it is.
 */
export class ContextView implements vscode.TreeDataProvider<ContextNode>, vscode.Disposable {
  private readonly view: vscode.TreeView<ContextNode>;
  private readonly pause = new Debouncer(CURSOR_PAUSE);
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly disposables: vscode.Disposable[];
  private nodes: readonly ContextNode[] = [];
  private folder: SourceFolder | undefined;
  private isPinned = false;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.view = vscode.window.createTreeView('dateline.context', { treeDataProvider: this, showCollapseAll: true });
    const follow = (): void => this.pause.schedule('cursor', () => this.follow());
    this.disposables = [
      this.view,
      this.changed,
      this.pause,
      vscode.window.onDidChangeTextEditorSelection(follow),
      vscode.window.onDidChangeActiveTextEditor(follow),
      sources.onDidChange(follow),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.follow()),
      vscode.commands.registerCommand(COMMANDS.pinContext, () => this.pin(true)),
      vscode.commands.registerCommand(COMMANDS.unpinContext, () => this.pin(false)),
    ];
    this.tell();
    this.follow();
  }

  getChildren(node?: ContextNode): ContextNode[] {
    return [...(node ? node.children : this.nodes)];
  }

  getParent(node: ContextNode): ContextNode | undefined {
    return node.parent;
  }

  getTreeItem(node: ContextNode): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(
      { label: node.label, highlights: node.emphasis.map(([start, end]) => [start, end]) },
      node.children.length > 0 ? Expanded : None,
    );
    item.id = node.id;
    item.description = node.description;
    item.tooltip = [node.label, node.description].filter(Boolean).join('\n');
    if (node.icon) {
      item.iconPath = new vscode.ThemeIcon(node.icon);
    }
    const command = node.link && this.commandOf(node.link);
    if (command) {
      item.command = command;
    }
    item.accessibilityInformation = { label: [node.label, node.description].filter(Boolean).join(', ') };
    return item;
  }

  dispose(): void {
    this.disposables.forEach((disposable) => void disposable.dispose());
  }

  private pin(isPinned: boolean): void {
    this.isPinned = isPinned;
    void vscode.commands.executeCommand('setContext', PINNED, isPinned);
    this.view.description = isPinned ? vscode.l10n.t('pinned') : '';
    this.follow();
  }

  private follow(): void {
    const editor = vscode.window.activeTextEditor;
    const isGone = this.folder !== undefined && !this.sources.folders.includes(this.folder);
    if (isGone && this.isPinned) {
      this.pin(false);
      return;
    }
    // Where the focus is in a view or a box, what was shown stays.
    if (!this.view.visible || this.isPinned || (!editor && !isGone)) {
      this.tell();
      return;
    }
    const found = editor && this.sources.now(editor.document);
    if (editor && !found && !isGone && this.isArticle(editor.document.uri)) {
      // Typing: what is shown stays until the analysis has caught up.
      return;
    }
    const cards = editor && found ? cardsAt(found, offsetOf(editor.document, editor.selection.active)) : [];
    this.show(found?.folder, contextNodes(cards));
  }

  private isArticle(uri: vscode.Uri): boolean {
    const folder = this.sources.of(uri);
    const path = folder?.pathOf(uri);
    return folder !== undefined && path !== undefined && folder.holds(path);
  }

  /** What to do where there is nothing to show. */
  private tell(nodes = this.nodes): void {
    this.view.message =
      nodes.length > 0 || this.sources.folders.length === 0
        ? ''
        : vscode.l10n.t('Put the cursor on a name, a date, a quotation or the sentence of an event.');
  }

  private show(folder: SourceFolder | undefined, nodes: readonly ContextNode[]): void {
    this.tell(nodes);
    if (folder === this.folder && JSON.stringify(nodes, withoutParent) === JSON.stringify(this.nodes, withoutParent)) {
      return;
    }
    this.folder = folder;
    this.nodes = nodes;
    this.changed.fire(undefined);
  }

  private commandOf(link: CardLink): vscode.Command | undefined {
    const title = vscode.l10n.t('Open Passage');
    if ('command' in link) {
      return { command: link.command, title, arguments: [...link.args] };
    }
    const { passage } = link;
    const document = this.folder?.corpus.document(passage.file);
    return document && this.folder
      ? { command: COMMANDS.openPassage, title, arguments: [...passageArguments(this.folder, document, passage)] }
      : undefined;
  }
}

function withoutParent(key: string, value: unknown): unknown {
  return key === 'parent' ? undefined : value;
}
