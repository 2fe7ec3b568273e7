import * as vscode from 'vscode';
import { COMPARISON_SCHEME, TIMELINE_VIEW_TYPE } from '../viewIds';

/**
 * Opens a place, selects it, and scrolls to it only where it is out of sight. Without a column, what leads to it stays in
 * sight: a comparison, or the timeline.
 */
export async function revealPlace(place: vscode.Location, viewColumn?: vscode.ViewColumn): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(place.uri);
  const selection = document.validateRange(place.range);
  const active = vscode.window.activeTextEditor;
  if (active?.document === document && viewColumn === undefined) {
    // Only what VS Code itself calls a jump is remembered by Go Back where it leads but a few lines on.
    const from = active.selection.active;
    await vscode.commands.executeCommand('editor.action.goToLocations', place.uri, from, [place], 'goto', '');
  }
  const options = { selection, viewColumn: viewColumn ?? columnFor(place.uri) };
  const editor = await vscode.window.showTextDocument(document, options);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  if (!staysInSight(activeTabGroup.activeTab)) {
    return vscode.ViewColumn.Active;
  }
  const showing = all.find(
    ({ activeTab }) =>
      activeTab?.input instanceof vscode.TabInputText && activeTab.input.uri.toString() === uri.toString(),
  );
  const other = showing ?? all.find((group) => group !== activeTabGroup && !staysInSight(group.activeTab));
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** True for a comparison and for the timeline. */
function staysInSight(tab: vscode.Tab | undefined): boolean {
  return (
    (tab?.input instanceof vscode.TabInputText && tab.input.uri.scheme === COMPARISON_SCHEME) ||
    (tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(TIMELINE_VIEW_TYPE))
  );
}
