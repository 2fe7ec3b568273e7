import * as vscode from 'vscode';

/** A file that comes with the extension, whichever way the host serves it. */
export async function readExtensionFile(uri: vscode.Uri): Promise<Uint8Array<ArrayBuffer>> {
  if (uri.scheme === 'http' || uri.scheme === 'https') {
    const response = await fetch(uri.toString(true));
    if (!response.ok) throw new Error(`${uri.path}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  }
  return new Uint8Array(await vscode.workspace.fs.readFile(uri));
}
