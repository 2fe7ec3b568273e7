import * as vscode from 'vscode';
import { decodeText } from '../../core/util/decodeText';
import { isNotFound } from './fileType';

/** The text of a source, or why there is none. `gone` where the file does not exist. */
export type SourceReading = { readonly text: string } | SourceProblem | { readonly gone: true };

/** Why a source cannot be read; `isTooLarge` where it is only larger than the limit. */
export interface SourceProblem {
  readonly problem: string;
  readonly isTooLarge?: true;
}

/** The text that the reader sees: the open buffer where there is one, else the file. Never throws. */
export async function readSource(uri: vscode.Uri, maxBytes: number): Promise<SourceReading> {
  const open = openDocument(uri);
  if (open) {
    // A document lives on for minutes after its editor was closed; the file may have been deleted meanwhile.
    if (!open.isDirty && !hasTab(uri) && (await isGone(uri))) {
      return { gone: true };
    }
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
    return isNotFound(error) ? { gone: true } : { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The open document of an address, or undefined. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The address of the document that a tab shows, or undefined. */
export function uriOfTab(tab: vscode.Tab): vscode.Uri | undefined {
  return tab.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
}

function hasTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOfTab(tab)?.toString() === key));
}

async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

function tooLarge(size: number, max: number): SourceProblem {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '');
  return {
    problem: vscode.l10n.t(
      'it is {0} MB, more than the {1} MB of dateline.maxFileSize',
      megabytes(size),
      megabytes(max),
    ),
    isTooLarge: true,
  };
}
