import * as vscode from 'vscode';
import { rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { VisibleEditors } from './visibleEditors';

/** Menus, credits and link lists step back, so that the article stands out. */
export class FurnitureDecoration implements vscode.Disposable {
  private readonly dimmed = vscode.window.createTextEditorDecorationType({
    opacity: '0.5',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly editors: VisibleEditors;

  constructor(private readonly sources: SourceFolders) {
    this.editors = new VisibleEditors(sources, (editor) => this.decorate(editor), [
      'dateline.highlighting.enabled',
      'dateline.highlighting.dimFurniture',
    ]);
  }

  dispose(): void {
    this.editors.dispose();
    this.dimmed.dispose();
  }

  private decorate(editor: vscode.TextEditor): void {
    if (!isOn('highlighting.enabled', editor.document) || !isOn('highlighting.dimFurniture', editor.document)) {
      editor.setDecorations(this.dimmed, []);
      return;
    }
    const found = this.sources.now(editor.document);
    if (found) {
      const { layout } = found.document;
      editor.setDecorations(
        this.dimmed,
        layout.furniture.map((span) => rangeOf(found.document, span)),
      );
    } else if (!this.sources.of(editor.document.uri)) {
      editor.setDecorations(this.dimmed, []);
    }
    // Else the analysis is still under way: the old marks stay, so that nothing flickers.
  }
}
