import * as vscode from 'vscode';
import { comparePaths } from '../../core/util/sourceFiles';
import type { Entry, WalkResult, WalkRules } from './walkEntries';
import { walkEntries } from './walkEntries';

/** Lists the wanted files of a folder through the editor's file system, so that it works on every host. */
export function walkFolder(folder: vscode.Uri, start: string, rules: WalkRules): Promise<WalkResult> {
  return walkEntries((path) => listFolder(folder, path), start, rules);
}

async function listFolder(folder: vscode.Uri, path: string): Promise<readonly Entry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(childUri(folder, path));
    return entries.sort(([a], [b]) => comparePaths(a, b)).map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch {
    // Gone since it was listed, or not ours to read: there is nothing in it for us.
    return [];
  }
}

/** Linked files are files; linked folders are not entered, as they may lead round. */
function kindOf(type: vscode.FileType): Entry['kind'] {
  if ((type & vscode.FileType.File) !== 0) {
    return 'file';
  }
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

/** The address of a file of the folder. */
export function childUri(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));
}
