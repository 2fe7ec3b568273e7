import * as vscode from 'vscode';

/** Opens a place, selects it, and scrolls to it only where it is out of sight. */
export async function revealPlace(place: vscode.Location, viewColumn?: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(place.uri);
  const selection = document.validateRange(place.range);
  const editor = await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
