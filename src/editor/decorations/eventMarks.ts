import * as vscode from 'vscode';
import { paragraphEvents } from '../../core/queries/cards/paragraphEvents';
import { rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { VisibleEditors } from './visibleEditors';

/** What stands beside a paragraph: other sources report its event, or they disagree about it. */
export interface EventMarks {
  readonly told: readonly vscode.Range[];
  readonly disputed: readonly vscode.Range[];
}

/**
 * Marks in the gutter, by shape and not by colour alone: a ring beside paragraphs whose event other sources report too, a
 * warning sign where they disagree. Both show beside the scroll bar, so that one sees where to look.
 */
export class EventMarksDecoration implements vscode.Disposable {
  private readonly told: vscode.TextEditorDecorationType;
  private readonly disputed: vscode.TextEditorDecorationType;
  private readonly editors: VisibleEditors;

  constructor(
    private readonly sources: SourceFolders,
    extensionUri: vscode.Uri,
  ) {
    this.told = gutterMark(extensionUri, 'event', 'dateline.eventOverviewRuler');
    this.disputed = gutterMark(extensionUri, 'disagreement', 'dateline.disagreementOverviewRuler');
    this.editors = new VisibleEditors(sources, (editor) => this.decorate(editor), ['dateline.highlighting.enabled']);
  }

  dispose(): void {
    this.editors.dispose();
    this.told.dispose();
    this.disputed.dispose();
  }

  /** The marks of an editor; undefined while they are not known, and what is shown stays, so that nothing flickers. */
  marksIn({ document }: vscode.TextEditor): EventMarks | undefined {
    if (!isOn('highlighting.enabled', document) || !this.sources.of(document.uri)) {
      return { told: [], disputed: [] };
    }
    const found = this.sources.now(document);
    if (!found) {
      return undefined;
    }
    const paragraphs = paragraphEvents(found.folder.corpus, found.document);
    const beside = (isDisputed: boolean): vscode.Range[] =>
      paragraphs
        .filter((paragraph) => paragraph.isDisputed === isDisputed)
        .map(({ block }) => {
          const { start } = rangeOf(found.document, block);
          return new vscode.Range(start, start);
        });
    return { told: beside(false), disputed: beside(true) };
  }

  private decorate(editor: vscode.TextEditor): void {
    const marks = this.marksIn(editor);
    if (marks) {
      editor.setDecorations(this.told, marks.told);
      editor.setDecorations(this.disputed, marks.disputed);
    }
  }
}

function gutterMark(extensionUri: vscode.Uri, name: string, color: string): vscode.TextEditorDecorationType {
  const icon = (theme: string): { gutterIconPath: vscode.Uri } => ({
    gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${name}-${theme}.svg`),
  });
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: '80%',
    light: icon('light'),
    dark: icon('dark'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    overviewRulerColor: new vscode.ThemeColor(color),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
