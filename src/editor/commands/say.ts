import * as vscode from 'vscode';

/** Tells the reader why nothing happened, or what did, where a notification would be in the way. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(info) ${message}`, 5000);
}
