import * as vscode from 'vscode';
import { COMMANDS } from './commandIds';
import { ARTICLES } from './documentSelector';
import { isOn } from './settings';
import type { SourceFolders } from './sources/sourceFolders';

/** Whether words and paragraphs are marked, beside the language of the document, with the switch for it. */
export class HighlightingStatus implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dateline.highlighting.enabled')) {
          this.update();
        }
      }),
    );
    this.update();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item?.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.sources.of(document.uri)) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem('dateline.highlighting', ARTICLES);
    const { t } = vscode.l10n;
    const isShown = isOn('highlighting.enabled', document);
    this.item.name = t('Dateline Highlighting');
    this.item.text = isShown ? t('Highlighting: on') : t('Highlighting: off');
    this.item.detail = t('Colours, dimming, marks and lines about other sources');
    this.item.command = {
      command: COMMANDS.toggleHighlighting,
      title: isShown ? t('Turn Off') : t('Turn On'),
    };
  }
}
