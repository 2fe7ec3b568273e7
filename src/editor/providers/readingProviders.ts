import * as vscode from 'vscode';
import { foldingOf } from '../../core/queries/navigation/folding';
import { bareAddresses } from '../../core/queries/lists/webAddresses';
import { ARTICLES } from '../documentSelector';
import { rangeInText, rangeOf } from '../positions';
import type { SourceFolders } from '../sources/sourceFolders';

/** Folds the menus and link lists around an article, and its sections. */
class ArticleFolding implements vscode.FoldingRangeProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeFoldingRanges = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = sources.onDidChange(() => this.changed.fire());
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    const found = await this.sources.current(document, token);
    return (
      found &&
      foldingOf(found.document).map((stretch) => {
        const { start, end } = rangeOf(found.document, stretch);
        const kind = stretch.kind === 'furniture' ? vscode.FoldingRangeKind.Comment : vscode.FoldingRangeKind.Region;
        return new vscode.FoldingRange(start.line, end.line, kind);
      })
    );
  }
}

/** Makes links of addresses that are printed without a scheme, in annotated folders. */
class BareAddressLinks implements vscode.DocumentLinkProvider {
  constructor(private readonly sources: SourceFolders) {}

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] | undefined {
    if (!this.sources.of(document.uri)) return undefined;
    const text = document.getText();
    return bareAddresses(text).map(
      (address) => new vscode.DocumentLink(rangeInText(text, address), vscode.Uri.parse(address.target)),
    );
  }
}

/** What makes a copied article easier to read without saying anything about it. */
export function registerReadingProviders(sources: SourceFolders): vscode.Disposable {
  const folding = new ArticleFolding(sources);
  return vscode.Disposable.from(
    folding,
    vscode.languages.registerFoldingRangeProvider(ARTICLES, folding),
    vscode.languages.registerDocumentLinkProvider(ARTICLES, new BareAddressLinks(sources)),
  );
}
