import * as vscode from 'vscode';
import type { SourceFolders } from '../sources/sourceFolders';

/** Decorates all visible editors, and again whenever what they show, or what is known of it, has changed. */
export class VisibleEditors implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(
    sources: SourceFolders,
    private readonly decorate: (editor: vscode.TextEditor) => void,
    settings: readonly string[],
  ) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (settings.some((name) => event.affectsConfiguration(name))) {
          this.update();
        }
      }),
    );
    this.update();
  }

  update(): void {
    vscode.window.visibleTextEditors.forEach(this.decorate);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
