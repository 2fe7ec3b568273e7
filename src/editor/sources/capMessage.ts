import * as vscode from 'vscode';
import type { Log } from './analyser';

const CHANGE = 'Change the Limit';

/** Folders that the reader has been told of in this window. */
const told = new Set<string>();

/** Says that not all sources of a folder are read: in the log each time, in a message once. */
export function sayCapped(folder: vscode.Uri, maxFiles: number, log: Log): void {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  const message = `“${name}” holds more than ${maxFiles} sources. Dateline reads the first ${maxFiles} and leaves the others out.`;
  log.warn(`${folder.toString(true)}: ${message}`);
  if (told.has(folder.toString())) {
    return;
  }
  told.add(folder.toString());
  void vscode.window.showWarningMessage(message, CHANGE).then((choice) => {
    if (choice === CHANGE) {
      void vscode.commands.executeCommand('workbench.action.openSettings', 'dateline.maxFiles');
    }
  });
}
