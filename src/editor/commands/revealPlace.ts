import * as vscode from 'vscode';

/** Opens a place, selects it, and scrolls to it only where it is out of sight. VS Code's Go Back leads back from it. */
export async function revealPlace(place: vscode.Location, viewColumn?: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(place.uri);
  const selection = document.validateRange(place.range);
  const active = vscode.window.activeTextEditor;
  if (active?.document === document && viewColumn === undefined) {
    // Only what VS Code itself calls a jump is remembered where it leads but a few lines on.
    const from = active.selection.active;
    await vscode.commands.executeCommand('editor.action.goToLocations', place.uri, from, [place], 'goto', '');
  }
  const editor = await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
