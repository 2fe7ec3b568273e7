import * as vscode from 'vscode';
import { TOKEN_TYPES, tokensOf } from '../core/queries/lists/highlights';
import { linesOf } from './positions';
import { isOn } from './settings';
import type { SourceFolders } from './sources/sourceFolders';

/** The legend; package.json declares the same names. */
export const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES]);

/** Says what words are: actors by kind, dates, quotations. Themes say how that looks. */
export class SemanticTokensProvider implements vscode.DocumentSemanticTokensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private shownRevisions = '';

  readonly onDidChangeSemanticTokens = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.refreshWhenSettled()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dateline.highlighting.enabled')) {
          this.changed.fire();
        }
      }),
    );
  }

  /**
   * The tokens of the version asked for. Throws `CancellationError`, and only that, where that version is gone before
   * its analysis is there: any other answer would make the editor take its old marks away, and they would flicker.
   */
  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    if (!isOn('highlighting.enabled', document)) {
      return undefined;
    }
    const { version } = document;
    const found = await this.sources.current(document, token);
    if (token.isCancellationRequested || document.version !== version) {
      throw new vscode.CancellationError();
    }
    if (!found) {
      return undefined;
    }
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    for (const highlight of tokensOf(found.folder.corpus, found.document)) {
      for (const range of linesOf(found.document, highlight)) {
        builder.push(range, highlight.type);
      }
    }
    return builder.build();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** What kind of actor a name is may be decided by another document, so colours are asked for again once all is read. */
  private refreshWhenSettled(): void {
    const folders = this.sources.folders;
    if (folders.some((folder) => !folder.isSettled)) {
      return;
    }
    const revisions = folders.map(({ uri, corpus }) => `${uri.toString()} ${corpus.revision}`).join('\n');
    if (revisions !== this.shownRevisions) {
      this.shownRevisions = revisions;
      this.changed.fire();
    }
  }
}
