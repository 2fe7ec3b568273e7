import * as vscode from 'vscode';
import { offsetOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';

/** A place in an article that is open. */
export interface Cursor extends LocatedDocument {
  readonly editor: vscode.TextEditor;
  readonly offset: number;
  /** Where the selection begins; the offset, where nothing is selected. */
  readonly start: number;
}

/** The cursor of the active editor, once the analysis has caught up; undefined outside annotated folders. */
export async function cursorIn(sources: SourceFolders): Promise<Cursor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const patience = new vscode.CancellationTokenSource();
  try {
    const found = await sources.current(editor.document, patience.token);
    const { active, start } = editor.selection;
    const offset = offsetOf(editor.document, active);
    return found && { ...found, editor, offset, start: offsetOf(editor.document, start) };
  } finally {
    patience.dispose();
  }
}
