import * as vscode from 'vscode';

/** Whether an address is a file, linked or not. False where it cannot be told. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.File) !== 0;
}

/** Whether an address is a folder. Linked folders do not count: they may lead round. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) === vscode.FileType.Directory;
}

/** Whether there is anything at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Whether an error says that there is nothing at an address, rather than that it could not be read. */
export function isNotFound(error: unknown): boolean {
  // Where a file has taken the place of a folder, nothing is left under the folder's name.
  return error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
