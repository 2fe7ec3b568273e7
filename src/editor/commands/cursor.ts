import * as vscode from 'vscode';
import { offsetOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';

/** A place in an article that is open. */
export interface Cursor extends LocatedDocument {
  readonly editor: vscode.TextEditor;
  readonly offset: number;
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
    return found && { ...found, editor, offset: offsetOf(editor.document, editor.selection.active) };
  } finally {
    patience.dispose();
  }
}
