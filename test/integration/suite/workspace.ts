import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { ok } from '../expect';

/** The extension, activated, with all sources analysed. */
export async function dateline(): Promise<DatelineApi> {
  const extension = vscode.extensions.getExtension<DatelineApi>('dateline.dateline');
  ok(extension, 'dateline.dateline is not installed');
  const api = await extension.activate();
  await api.ready();
  return api;
}

/** The folder of the test run: a copy of the samples. */
export function folderUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return folder.uri;
}

/** The address of a file of that folder. */
export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folderUri(), ...path.split('/'));
}

/** Writes a file as text in UTF-8, or as it is. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  // To write a file is to empty it first, and an editor may read it then: not without need.
  if (!(await holds(uri, bytes))) await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function holds(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    const held = await vscode.workspace.fs.readFile(uri);
    return held.length === bytes.length && held.every((byte, index) => byte === bytes[index]);
  } catch {
    return false;
  }
}

export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
}

/** Shows a file in an editor. */
export async function show(path: string, column = vscode.ViewColumn.One): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileUri(path), { viewColumn: column, preview: false });
}

/** The middle of the `nth` place (from 1) where the words stand. */
export function positionOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Position {
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = document.getText().indexOf(words, at + 1);
    ok(at >= 0, `"${words}" does not stand ${nth} times in ${document.uri.path}`);
  }
  return document.positionAt(at + Math.floor(words.length / 2));
}

/** Puts the cursor into the `nth` place where the words stand. */
export function putCursor(editor: vscode.TextEditor, words: string, nth = 1): void {
  const position = positionOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(position, position);
}

/** Resolves with the first answer that is not undefined or false, asked now and after each of the events. */
export function until<T>(
  what: string,
  answer: () => T | undefined | false,
  ...events: readonly vscode.Event<unknown>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: vscode.Disposable[] = [];
    const done = (): void => {
      clearTimeout(patience);
      subscriptions.forEach((subscription) => void subscription.dispose());
    };
    const check = (): void => {
      const found = answer();
      if (found !== undefined && found !== false) {
        done();
        resolve(found);
      }
    };
    const patience = setTimeout(() => {
      done();
      reject(new Error(`It did not come about that ${what}.`));
    }, 15_000);
    subscriptions.push(...events.map((event) => event(check)));
    check();
  });
}

/** Sets a setting of the workspace while `action` runs. */
export async function withSetting(
  name: string,
  value: unknown,
  action: () => Promise<void> | void,
  section = 'dateline',
): Promise<void> {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration(section);
  await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await action();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** All words of a hover. */
export async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.filter((part) => part instanceof vscode.MarkdownString));
}
