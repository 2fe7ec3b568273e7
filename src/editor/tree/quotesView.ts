import * as vscode from 'vscode';
import { quoteCard } from '../../core/queries/quoteCard';
import { quoteWithKey } from '../../core/queries/passageKey';
import { COMMANDS } from '../commandIds';
import { revealPlace } from '../commands/revealPlace';
import { quoteMarkdown } from '../hover/quoteHover';
import type { SourceFolders } from '../sources/sourceFolders';
import { emptyMessage } from './emptyMessage';
import { openFilter } from './filterBox';
import { itemOf } from './quoteItems';
import type { QuoteNode } from './quoteNodes';
import { QuoteNodes } from './quoteNodes';

const FILTER = { title: 'Filter Quotes', placeholder: 'A speaker, words of the statement or a source' };

/** The Quotes view: who says what in all annotated folders, by speaker, filtered. */
export class QuotesView implements vscode.TreeDataProvider<QuoteNode>, vscode.Disposable {
  private readonly nodes = new QuoteNodes();
  private readonly changed = new vscode.EventEmitter<QuoteNode | QuoteNode[] | undefined>();
  private readonly disposables: vscode.Disposable[];
  private readonly view: vscode.TreeView<QuoteNode>;
  private filter = '';
  /** True where the nodes are older than the corpus: while nobody looks, they are not brought up to date. */
  private isStale = true;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.view = vscode.window.createTreeView('dateline.quotes', { treeDataProvider: this, showCollapseAll: true });
    this.disposables = [
      this.view,
      this.changed,
      sources.onDidChange(() => this.update()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.update()),
      vscode.commands.registerCommand(COMMANDS.filterQuotes, () =>
        openFilter(FILTER, this.filter, (filter) => this.setFilter(filter)),
      ),
      vscode.commands.registerCommand(COMMANDS.clearQuoteFilter, () => this.setFilter('')),
      vscode.commands.registerCommand(COMMANDS.openQuote, async (...[uri, file, words, nth]: unknown[]) => {
        const folder = sources.folders.find((candidate) => candidate.uri.toString() === uri);
        if (!folder || typeof file !== 'string' || typeof words !== 'string' || typeof nth !== 'number') {
          return;
        }
        const document = folder.corpus.document(file);
        const quote = document?.quotes[quoteWithKey(document, { words, nth })];
        const place = quote && folder.locationOf({ file, start: quote.start, end: quote.end });
        if (place) {
          await revealPlace(place);
        }
      }),
    ];
    this.update();
  }

  getTreeItem(node: QuoteNode): vscode.TreeItem {
    return itemOf(node);
  }

  getChildren(node?: QuoteNode): QuoteNode[] {
    if (!node && this.isStale) {
      this.updateNodes();
    }
    return [...(node ? node.children : this.nodes.roots)];
  }

  getParent(node: QuoteNode): QuoteNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: QuoteNode): vscode.TreeItem {
    if (node.kind === 'statement' || node.kind === 'sameStatement') {
      const document = node.folder.corpus.document(node.file);
      const index = document ? quoteWithKey(document, node.key) : -1;
      const card = quoteCard(node.folder.corpus, node.file, index);
      if (card) {
        item.tooltip = quoteMarkdown(node.folder, { file: node.file, index }, card).value;
      }
    }
    return item;
  }

  /** Shows only the statements that hold all the words; '' for all. */
  setFilter(filter: string): void {
    this.filter = filter.trim();
    void vscode.commands.executeCommand('setContext', 'dateline.quotesFiltered', this.filter !== '');
    this.update();
  }

  dispose(): void {
    this.disposables.forEach((disposable) => void disposable.dispose());
  }

  private updateNodes(): readonly QuoteNode[] | 'all' {
    this.isStale = false;
    return this.nodes.update(this.sources.folders, this.filter);
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
    this.view.description = this.filter === '' ? '' : `“${this.filter}”`;
    this.view.message = this.nodes.roots.length > 0 ? '' : emptyMessage(this.sources.folders, this.filter, 'statement');
  }
}
