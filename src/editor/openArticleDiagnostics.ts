import * as vscode from 'vscode';
import { ARTICLES } from './documentSelector';
import type { LocatedDocument, SourceFolders } from './sources/sourceFolders';

/** Diagnostics of the articles that are open, made anew where what they rest on is no longer the same. */
export class OpenArticleDiagnostics implements vscode.Disposable {
  private readonly collection: vscode.DiagnosticCollection;
  private readonly shown = new Map<string, readonly unknown[]>();
  private readonly subscription: vscode.Disposable;

  /** `restsOn`: the objects that the diagnostics of an article are made of. */
  constructor(
    name: string,
    private readonly sources: SourceFolders,
    private readonly restsOn: (found: LocatedDocument) => readonly unknown[],
    private readonly diagnosticsOf: (found: LocatedDocument) => readonly vscode.Diagnostic[],
  ) {
    this.collection = vscode.languages.createDiagnosticCollection(name);
    this.subscription = vscode.Disposable.from(
      this.collection,
      sources.onDidChange(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
    this.refresh();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private refresh(): void {
    for (const text of vscode.workspace.textDocuments) {
      if (vscode.languages.match(ARTICLES, text) > 0) {
        this.show(text);
      }
    }
  }

  private show(text: vscode.TextDocument): void {
    const found = this.sources.now(text);
    if (!found) {
      // While typing the old marks stay; they go when the folder is no longer annotated.
      if (!this.sources.of(text.uri)) {
        this.forget(text.uri);
      }
      return;
    }
    const key = text.uri.toString();
    const rests = this.restsOn(found);
    const before = this.shown.get(key);
    if (!before || rests.some((part, index) => part !== before[index])) {
      this.shown.set(key, rests);
      this.collection.set(text.uri, this.diagnosticsOf(found));
    }
  }

  private forget(uri: vscode.Uri): void {
    this.shown.delete(uri.toString());
    this.collection.delete(uri);
  }
}
