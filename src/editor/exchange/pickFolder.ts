import * as vscode from 'vscode';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';

/** The annotated folder that an address lies in, else that of the active editor, the only one, or the one that is picked. */
export async function pickFolder(
  sources: SourceFolders,
  uri: vscode.Uri | undefined,
  question: string,
): Promise<SourceFolder | undefined> {
  await sources.ready();
  const asked = uri && sources.of(uri);
  if (asked || uri) {
    if (!asked) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This folder is not annotated.'));
    }
    return asked;
  }
  const { folders } = sources;
  if (folders.length <= 1) {
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder that holds your articles first.'));
    }
    return folders[0];
  }
  const items = folders.map((folder) => ({ label: vscode.workspace.asRelativePath(folder.uri), folder }));
  return (await vscode.window.showQuickPick(items, { placeHolder: question }))?.folder;
}
