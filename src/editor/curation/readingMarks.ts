import * as vscode from 'vscode';
import type { ReadingMark } from '../../core/model/annotations';
import type { SourceFolders } from '../sources/sourceFolders';

/** Shows in the Explorer and on tabs which articles the reader has seen, and which are important. */
export class ReadingMarks implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
  private readonly subscription: vscode.Disposable;
  private shown: ReadonlyMap<string, ReadingMark> = new Map();

  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      sources.onDidChange(() => this.update()),
      vscode.window.registerFileDecorationProvider(this),
    );
    this.update();
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    switch (this.shown.get(uri.toString())) {
      case 'seen':
        return new vscode.FileDecoration('✓', vscode.l10n.t('Seen'));
      case 'important':
        return new vscode.FileDecoration('★', vscode.l10n.t('Important'), new vscode.ThemeColor('charts.yellow'));
      case undefined:
        return undefined;
    }
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    const marks = new Map<string, ReadingMark>();
    for (const folder of this.sources.folders) {
      for (const [file, { mark }] of folder.decisions.documents) {
        if (mark) {
          marks.set(folder.uriOf(file).toString(), mark);
        }
      }
    }
    const addresses = new Set([...marks.keys(), ...this.shown.keys()]);
    const changed = [...addresses].filter((address) => marks.get(address) !== this.shown.get(address));
    this.shown = marks;
    if (changed.length > 0) {
      this.changed.fire(changed.map((address) => vscode.Uri.parse(address)));
    }
  }
}
