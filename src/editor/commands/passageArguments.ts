import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { rangeOf } from '../positions';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { PassageArguments } from './readPassageArguments';
import { readPassageArguments } from './readPassageArguments';

/** The arguments that lead to a passage. */
export function passageArguments(folder: SourceFolder, document: CorpusDocument, span: Span): PassageArguments {
  const { start, end } = rangeOf(document, span);
  return [folder.uriOf(document.file).toString(), start.line, start.character, end.line, end.character];
}

/** The place that arguments mean, or undefined where they are not of this kind or mean no source of an annotated folder. */
export function placeOf(sources: SourceFolders, args: readonly unknown[]): vscode.Location | undefined {
  const read = readPassageArguments(args);
  const uri = read && addressOf(read[0]);
  const folder = uri && sources.of(uri);
  if (!read || !uri || !folder?.holds(folder.pathOf(uri) ?? '')) {
    return undefined;
  }
  const [, startLine, start, endLine, end] = read;
  return new vscode.Location(uri, new vscode.Range(startLine, start, endLine, end));
}

/** The address that some text is; undefined where it is none. */
export function addressOf(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}

/** A link that runs a command on a passage. */
export function passageLink(command: string, folder: SourceFolder, document: CorpusDocument, span: Span): string {
  return commandLink(command, passageArguments(folder, document, span));
}

/** A Markdown link target that runs a command. */
export function commandLink(command: string, args: readonly unknown[]): string {
  // A bracket in a file name would end the Markdown link.
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${query}`;
}
