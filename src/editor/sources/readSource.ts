import * as vscode from 'vscode';
import { decodeText } from '../../core/util/decodeText';

/** The text of a source, or why there is none. `gone` where the file does not exist. */
export type SourceReading = { readonly text: string } | { readonly problem: string } | { readonly gone: true };

/** The text that the reader sees: the open buffer where there is one, else the file. Never throws. */
export async function readSource(uri: vscode.Uri, maxBytes: number): Promise<SourceReading> {
  const open = openDocument(uri);
  if (open) {
    const text = open.getText();
    return text.length > maxBytes ? tooLarge(text.length, maxBytes) : { text };
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) {
      return tooLarge(size, maxBytes);
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const decoded = decodeText(bytes);
    return 'text' in decoded ? { text: decoded.text } : { problem: decoded.problem };
  } catch (error) {
    const gone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return gone ? { gone: true } : { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The open document of an address, or undefined. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function tooLarge(size: number, max: number): { problem: string } {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
  return {
    problem: `it is ${megabytes(size)} MB, more than the ${megabytes(max)} MB of dateline.maxFileSize`,
  };
}
