import * as vscode from 'vscode';
import { quoteWithKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import { revealPlace } from '../commands/revealPlace';
import { quoteMarkdown } from '../hover/quoteHover';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { FilteredTree, type FilteredTreeNames } from './filteredTree';
import { itemOf } from './quoteItems';
import type { QuoteNode } from './quoteNodes';
import { QuoteNodes } from './quoteNodes';

const NAMES: FilteredTreeNames = {
  view: 'dateline.quotes',
  filteredKey: 'dateline.quotesFiltered',
  filterCommand: COMMANDS.filterQuotes,
  clearCommand: COMMANDS.clearQuoteFilter,
  box: () => ({
    title: vscode.l10n.t('Filter Quotes'),
    placeholder: vscode.l10n.t('A speaker, words of the statement or a source'),
  }),
  what: 'statement',
};

/** The Quotes view: who says what in all annotated folders, by speaker, filtered. */
export class QuotesView extends FilteredTree<QuoteNode> {
  protected override readonly nodes = new QuoteNodes();

  constructor(sources: SourceFolders) {
    super(sources, NAMES);
    this.disposables.push(
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
    );
    this.update();
  }

  /** Moves to a statement's line, by one of its places. False where there is none. */
  focusQuote(folder: SourceFolder, file: string, index: number): Promise<boolean> {
    return this.focusOn(() => this.nodes.ofQuote(folder, file, index));
  }

  /** Moves to the statements of an actor. False where it makes none. */
  focusSpeaker(folder: SourceFolder, actor: string): Promise<boolean> {
    return this.focusOn(() => this.nodes.ofSpeaker(folder, actor));
  }

  getTreeItem(node: QuoteNode): vscode.TreeItem {
    return itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: QuoteNode): vscode.TreeItem {
    if (node.kind === 'statement' || node.kind === 'sameStatement') {
      const document = node.folder.corpus.document(node.file);
      const index = document ? quoteWithKey(document, node.key) : -1;
      item.tooltip = quoteMarkdown(node.folder, { file: node.file, index });
    }
    return item;
  }

  protected override rebuild(filter: string): readonly QuoteNode[] | 'all' {
    return this.nodes.update(this.sources.folders, filter);
  }

  protected override describe(filter: string): string {
    return filter === '' ? '' : `“${filter}”`;
  }
}
