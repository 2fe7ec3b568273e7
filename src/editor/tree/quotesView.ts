import * as vscode from 'vscode';
import { quoteCard } from '../../core/queries/quoteCard';
import { quoteWithKey } from '../../core/queries/passageKey';
import { COMMANDS } from '../commandIds';
import { revealPlace } from '../commands/revealPlace';
import { quoteMarkdown } from '../hover/quoteHover';
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
  box: { title: 'Filter Quotes', placeholder: 'A speaker, words of the statement or a source' },
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

  getTreeItem(node: QuoteNode): vscode.TreeItem {
    return itemOf(node);
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

  protected override rebuild(filter: string): readonly QuoteNode[] | 'all' {
    return this.nodes.update(this.sources.folders, filter);
  }

  protected override describe(filter: string): string {
    return filter === '' ? '' : `“${filter}”`;
  }
}
