import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { rangeOf } from '../positions';
import type { SourceFolder } from '../sources/sourceFolder';

/** What `dateline.openPassage` takes, JSON-safe: an address, and line and character of start and end, from 0. */
export type PassageArguments = readonly [uri: string, startLine: number, start: number, endLine: number, end: number];

/** The arguments that lead to a passage. */
export function passageArguments(folder: SourceFolder, document: CorpusDocument, span: Span): PassageArguments {
  const { start, end } = rangeOf(document, span);
  return [folder.uriOf(document.file).toString(), start.line, start.character, end.line, end.character];
}

/** The place that arguments mean, or undefined where they are not of this kind. */
export function placeOf(args: readonly unknown[]): vscode.Location | undefined {
  const [uri, ...numbers] = args;
  const [startLine, start, endLine, end] = numbers.map((value) =>
    typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined,
  );
  if (typeof uri !== 'string' || startLine === undefined || start === undefined) {
    return undefined;
  }
  return new vscode.Location(
    vscode.Uri.parse(uri, true),
    new vscode.Range(startLine, start, endLine ?? startLine, end ?? start),
  );
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
