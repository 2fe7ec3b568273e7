import * as vscode from 'vscode';

/** Copies the samples to the extension's own storage, where they can be edited freely, and opens that folder. */
export async function openSamples(context: vscode.ExtensionContext): Promise<void> {
  const target = vscode.Uri.joinPath(context.globalStorageUri, 'samples');
  try {
    await vscode.workspace.fs.createDirectory(context.globalStorageUri);
    await copyMissing(vscode.Uri.joinPath(context.extensionUri, 'media', 'samples'), target);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The samples could not be copied to {0}: {1}',
        target.toString(true),
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  await vscode.commands.executeCommand('vscode.openFolder', target, {
    forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
  });
}

/** What the reader has changed in an earlier copy stays. */
async function copyMissing(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  const there = new Set((await vscode.workspace.fs.readDirectory(to)).map(([name]) => name));
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) {
      await copyMissing(source, target);
    } else if (!there.has(name)) {
      await vscode.workspace.fs.copy(source, target);
    }
  }
}
