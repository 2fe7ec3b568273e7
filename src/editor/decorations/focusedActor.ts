import * as vscode from 'vscode';
import { actorAt } from '../../core/queries/navigation/annotationAt';
import { highlights } from '../../core/queries/lists/mentions';
import { offsetOf, rangeOf } from '../positions';
import { isOn, marksOccurrences } from '../settings';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { VisibleEditors } from './visibleEditors';

/** The actor at the cursor, marked in every visible editor and beside the scroll bar, unless `editor.occurrencesHighlight` is off. */
export class FocusedActorDecoration implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('dateline.focusedActorBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('dateline.focusedActorBorder'),
    overviewRulerColor: new vscode.ThemeColor('dateline.focusedActorOverviewRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  private readonly editors: VisibleEditors;
  private readonly subscription: vscode.Disposable;
  private focus: { readonly folder: SourceFolder; readonly actor: string } | undefined;

  constructor(private readonly sources: SourceFolders) {
    this.editors = new VisibleEditors(sources, (editor) => this.decorate(editor), [
      'dateline.highlighting.enabled',
      'editor.occurrencesHighlight',
    ]);
    this.subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) {
        this.refocus(textEditor);
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.editors.dispose();
    this.mark.dispose();
  }

  /** What is marked in an editor; undefined while that is not known, and what is shown stays. */
  rangesIn({ document }: vscode.TextEditor): readonly vscode.Range[] | undefined {
    const focus = this.focus;
    const isShown = isOn('highlighting.enabled', document) && marksOccurrences(document);
    if (!focus || !isShown || this.sources.of(document.uri) !== focus.folder) {
      return [];
    }
    const found = this.sources.now(document);
    return (
      found &&
      highlights(focus.folder.corpus, focus.actor, found.document.file).map((mention) =>
        rangeOf(found.document, mention),
      )
    );
  }

  private refocus(editor: vscode.TextEditor): void {
    const found = this.sources.now(editor.document);
    if (!found && this.sources.of(editor.document.uri)) {
      // Typing: what is focused is known again once the analysis has caught up.
      return;
    }
    const offset = offsetOf(editor.document, editor.selection.active);
    const actor = found && actorAt(found.folder.corpus, found.document.file, offset);
    const before = this.focus;
    this.focus = found && actor !== undefined ? { folder: found.folder, actor } : undefined;
    if (before?.actor !== this.focus?.actor || before?.folder !== this.focus?.folder) {
      this.editors.update();
    }
  }

  private decorate(editor: vscode.TextEditor): void {
    const ranges = this.rangesIn(editor);
    if (ranges) {
      editor.setDecorations(this.mark, ranges);
    }
  }
}
