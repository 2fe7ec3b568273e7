import * as vscode from 'vscode';

/** Shows places for a moment, without the focus, and brings back what was there before. */
export class EditorPreview {
  private readonly before = vscode.window.activeTextEditor;
  private readonly selection = this.before?.selection;
  private readonly top = this.before?.visibleRanges[0];
  private readonly tabs = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(keyOf)));
  private hasShown = false;
  /** One after another, so that the last one asked for is the one that stays. */
  private work: Promise<void> = Promise.resolve();
  private wanted: vscode.Location | undefined;

  show(place: vscode.Location): void {
    this.wanted = place;
    this.work = this.work.then(async () => {
      if (this.wanted !== place) {
        return;
      }
      this.hasShown = true;
      const editor = await vscode.window.showTextDocument(place.uri, {
        selection: place.range,
        preview: true,
        preserveFocus: true,
      });
      editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }, ignore);
  }

  /** Ends the preview; with `restore`, everything is as it was. */
  async end(restore: boolean): Promise<void> {
    this.wanted = undefined;
    await this.work.catch(ignore);
    if (!restore || !this.hasShown) {
      return;
    }
    if (this.before && this.selection) {
      const editor = await vscode.window.showTextDocument(this.before.document, {
        selection: this.selection,
        ...(this.before.viewColumn && { viewColumn: this.before.viewColumn }),
      });
      if (this.top) {
        await scrollTo(editor, this.top.start);
      }
    }
    const opened = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter((tab) => tab.isPreview && !this.tabs.has(keyOf(tab))),
    );
    await vscode.window.tabGroups.close(opened);
  }
}

/** Scrolls a line to the very top: the editor leaves room above it for the lines that stick there. */
async function scrollTo(editor: vscode.TextEditor, top: vscode.Position): Promise<void> {
  editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  const sticky = vscode.workspace.getConfiguration('editor.stickyScroll', editor.document);
  if (top.line > 0 && sticky.get('enabled') === true) {
    const value = sticky.get<number>('maxLineCount');
    await vscode.commands.executeCommand('editorScroll', { to: 'down', by: 'wrappedLine', value });
  }
}

function keyOf({ group, input }: vscode.Tab): string {
  return `${group.viewColumn} ${input instanceof vscode.TabInputText ? input.uri.toString() : ''}`;
}

/** A place that cannot be shown, as its file is gone, is left out. */
function ignore(): void {}
