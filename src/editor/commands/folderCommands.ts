import * as vscode from 'vscode';
import { COMMANDS } from '../commandIds';
import { SECTION } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { openSamples } from './openSamples';

/** Turning annotation of folders on and off, reading them again, and the samples. */
export function registerFolderCommands(
  context: vscode.ExtensionContext,
  sources: SourceFolders,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.annotateFolder, () =>
      setAnnotate('on', vscode.l10n.t('Annotate which folder?')),
    ),
    vscode.commands.registerCommand(COMMANDS.stopAnnotating, () =>
      setAnnotate('off', vscode.l10n.t('Stop annotating which folder?')),
    ),
    vscode.commands.registerCommand(COMMANDS.refresh, () =>
      vscode.window.withProgress({ location: { viewId: 'dateline.events' } }, () => sources.refresh()),
    ),
    vscode.commands.registerCommand(COMMANDS.openSamples, () => openSamples(context)),
    vscode.commands.registerCommand(COMMANDS.getStarted, () => getStarted(context.extension.id)),
    vscode.commands.registerCommand(COMMANDS.showLog, () => log.show(true)),
    vscode.commands.registerCommand(COMMANDS.toggleHighlighting, toggleHighlighting),
  );
}

/**
 * Opens the walkthrough. Of its steps VS Code marks as done what comes true after it has read them: what is true already,
 * as that the folder is read, is told anew.
 */
async function getStarted(extension: string): Promise<void> {
  const tell = (isShown: boolean): Thenable<unknown> =>
    vscode.commands.executeCommand('setContext', 'dateline.inWalkthrough', isShown);
  await tell(false);
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension}#start`, false);
  await tell(true);
}

/** Where the workspace has a say of its own the switch turns that, because what is set for the user would not count. */
async function toggleHighlighting(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const name = 'highlighting.enabled';
  const { workspaceFolderValue, workspaceValue } = settings.inspect<boolean>(name) ?? {};
  const target =
    workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await settings.update(name, settings.get(name) === false, target);
}

async function setAnnotate(mode: 'on' | 'off', question: string): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder =
    folders.length > 1 ? await vscode.window.showWorkspaceFolderPick({ placeHolder: question }) : folders[0];
  if (!folder) {
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder that holds your articles first.'));
    }
    return;
  }
  const target = folders.length > 1 ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration(SECTION, folder.uri).update('annotate', mode, target);
}
