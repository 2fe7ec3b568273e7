import * as vscode from 'vscode';
import type { SourceFolders } from '../sources/sourceFolders';
import { CitationDrag, type DropHandler } from './citationDrag';
import { emptyMessage, type LineSort } from './emptyMessage';
import { openFilter } from './filterBox';
import type { KeptNode } from './keptNodes';
import type { TreeLine } from './treeTarget';

/** What one view is called, and by which commands it is filtered. */
export interface FilteredTreeNames {
  readonly view: string;
  /** Context key that is true while a filter is set. */
  readonly filteredKey: string;
  readonly filterCommand: string;
  readonly clearCommand: string;
  readonly box: () => { readonly title: string; readonly placeholder: string };
  /** What its lines are, for the message of an empty view. */
  readonly what: LineSort;
}

/** The nodes behind a view, brought up to date as `KeptNodes` does. */
interface Nodes<Node> {
  readonly roots: readonly Node[];
}

/** A view over all annotated folders that is filtered by words, and brought up to date only while somebody looks. */
export abstract class FilteredTree<Node extends TreeLine & KeptNode<Node>>
  implements vscode.TreeDataProvider<Node>, vscode.Disposable
{
  protected readonly view: vscode.TreeView<Node>;
  protected readonly disposables: vscode.Disposable[];
  protected abstract readonly nodes: Nodes<Node>;
  private readonly changed = new vscode.EventEmitter<Node | Node[] | undefined>();
  private filter = '';
  /** True where the nodes are older than the corpus: while nobody looks, they are not brought up to date. */
  private isStale = true;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    protected readonly sources: SourceFolders,
    private readonly names: FilteredTreeNames,
    drop?: DropHandler,
  ) {
    this.view = vscode.window.createTreeView(names.view, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: new CitationDrag<Node>(names.view, drop),
    });
    this.disposables = [
      this.view,
      this.changed,
      sources.onDidChange(() => this.update()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.update()),
      vscode.commands.registerCommand(names.filterCommand, async () => {
        // What is filtered unseen would puzzle.
        await vscode.commands.executeCommand(`${names.view}.focus`);
        openFilter(names.box(), this.filter, (filter) => this.setFilter(filter));
      }),
      vscode.commands.registerCommand(names.clearCommand, () => this.setFilter('')),
    ];
  }

  get name(): string {
    return this.names.view;
  }

  get onDidChangeSelection(): vscode.Event<unknown> {
    return this.view.onDidChangeSelection;
  }

  /** The lines that are selected. */
  get selection(): readonly Node[] {
    return this.view.selection;
  }

  abstract getTreeItem(node: Node): vscode.TreeItem;
  abstract resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem;

  /** Makes the nodes anew; answers those that changed, or `all`. */
  protected abstract rebuild(filter: string): readonly Node[] | 'all';

  /** What stands beside the name of the view. */
  protected abstract describe(filter: string): string;

  getChildren(node?: Node): Node[] {
    if (!node && this.isStale) {
      this.updateNodes();
    }
    return [...(node ? node.children : this.nodes.roots)];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  /** Shows only the lines that hold all the words; '' for all. */
  setFilter(filter: string): void {
    this.filter = filter.trim();
    void vscode.commands.executeCommand('setContext', this.names.filteredKey, this.filter !== '');
    this.update();
  }

  /** Selects a line and moves the focus there; where a filter hides it, without the filter. False where there is none. */
  protected async focusOn(find: () => Node | undefined): Promise<boolean> {
    this.updateNodes();
    if (!find() && this.filter !== '') {
      this.setFilter('');
      this.updateNodes();
    }
    const node = find();
    if (node) {
      await this.view.reveal(node, { select: true, focus: true, expand: true });
    }
    return node !== undefined;
  }

  dispose(): void {
    this.disposables.forEach((disposable) => void disposable.dispose());
  }

  protected update(): void {
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
    this.view.description = this.describe(this.filter);
    const isEmpty = this.nodes.roots.length === 0;
    this.view.message = isEmpty ? emptyMessage(this.sources.folders, this.filter, this.names.what) : '';
  }

  private updateNodes(): readonly Node[] | 'all' {
    this.isStale = false;
    return this.rebuild(this.filter);
  }
}
