import * as vscode from 'vscode';
import type { SourceFolders } from './sources/sourceFolders';

/** What menus, keys and welcome texts depend on. `dateline.state` is `off`, `reading` or `ready`. */
export class ContextKeys implements vscode.Disposable {
  private readonly shown = new Map<string, unknown>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    const { folders, isDeciding } = this.sources;
    const document = vscode.window.activeTextEditor?.document;
    const folder = document && this.sources.of(document.uri);
    const path = document && folder?.pathOf(document.uri);
    this.set('dateline.inSource', folder !== undefined && path !== undefined && folder.holds(path));
    const reading = isDeciding || folders.some(({ isSettled }) => !isSettled);
    this.set(
      'dateline.state',
      folders.length === 0 ? (isDeciding ? 'deciding' : 'off') : reading ? 'reading' : 'ready',
    );
  }

  private set(key: string, value: unknown): void {
    if (this.shown.get(key) !== value) {
      this.shown.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
