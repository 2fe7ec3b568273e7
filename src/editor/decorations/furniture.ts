import * as vscode from 'vscode';
import { rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { VisibleEditors } from './visibleEditors';

/**
 * Menus, credits and link lists step back, so that the article stands out. By a colour, not by opacity: it stays readable in
 * every theme, and in those of high contrast nothing is dimmed.
 */
export class FurnitureDecoration implements vscode.Disposable {
  private readonly dimmed = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('dateline.furnitureForeground'),
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

  /** What is dimmed in an editor; undefined while that is not known, and what is shown stays, so that nothing flickers. */
  rangesIn({ document }: vscode.TextEditor): readonly vscode.Range[] | undefined {
    const isShown = isOn('highlighting.enabled', document) && isOn('highlighting.dimFurniture', document);
    if (!isShown || !this.sources.of(document.uri)) {
      return [];
    }
    const found = this.sources.now(document);
    return found?.document.layout.furniture.map((span) => rangeOf(found.document, span));
  }

  private decorate(editor: vscode.TextEditor): void {
    const ranges = this.rangesIn(editor);
    if (ranges) {
      editor.setDecorations(this.dimmed, ranges);
    }
  }
}
