import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { eventWithKey, quoteWithKey } from '../../core/queries/navigation/passageKey';
import { addressOf } from '../commands/passageArguments';
import type { PassageArguments } from '../commands/readPassageArguments';
import { readPassageArguments } from '../commands/readPassageArguments';
import { spanOf } from '../positions';
import { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { TreeLine, TreeTarget } from '../tree/treeTarget';
import { targetOf } from '../tree/treeTarget';

/** Words of an article: a selection, the cursor (empty), or the passage that a line of a view stands for. */
export interface PassageSubject {
  readonly kind: 'passage';
  readonly folder: SourceFolder;
  readonly document: CorpusDocument;
  readonly span: Span;
}

/** What a decision is about. */
export type Subject =
  | PassageSubject
  | { readonly kind: 'actor'; readonly folder: SourceFolder; readonly actor: string }
  | { readonly kind: 'event'; readonly folder: SourceFolder; readonly event: string };

/**
 * What a command is run on: the selected lines of a view, an article in the Explorer, a range of an article as code
 * actions give it, else the cursor or selection of the active editor. Empty where that is no part of an annotated folder.
 */
export async function subjectsOf(sources: SourceFolders, [first, second]: readonly unknown[]): Promise<Subject[]> {
  if (isLine(first)) {
    const lines: readonly unknown[] = Array.isArray(second) && second.includes(first) ? second : [first];
    return lines.filter(isLine).flatMap((line) => subjectOfTarget(targetOf(line)) ?? []);
  }
  const place = Array.isArray(first) ? readPassageArguments(first) : undefined;
  const address = place?.[0] ?? (typeof first === 'string' ? first : undefined);
  const uri = first instanceof vscode.Uri ? first : address === undefined ? undefined : addressOf(address);
  const editor = vscode.window.activeTextEditor;
  if (uri && uri.toString() !== editor?.document.uri.toString()) {
    if (place) {
      return inArticle(sources, await vscode.workspace.openTextDocument(uri), rangeOfPlace(place));
    }
    const uris = Array.isArray(second) && second.every((one) => one instanceof vscode.Uri) ? second : [uri];
    return uris.flatMap((one) => wholeArticle(sources, one) ?? []);
  }
  return editor ? inArticle(sources, editor.document, place ? rangeOfPlace(place) : editor.selection) : [];
}

/** A range of an article, once the analysis has caught up with the text. */
async function inArticle(
  sources: SourceFolders,
  text: vscode.TextDocument,
  range: vscode.Range,
): Promise<PassageSubject[]> {
  const patience = new vscode.CancellationTokenSource();
  try {
    const found = await sources.current(text, patience.token);
    return found ? [{ kind: 'passage', ...found, span: trimmed(found.document.text, spanOf(text, range)) }] : [];
  } finally {
    patience.dispose();
  }
}

function rangeOfPlace([, startLine, start, endLine, end]: PassageArguments): vscode.Range {
  return new vscode.Range(startLine, start, endLine, end);
}

/** An article as a whole: nothing of it is selected. */
function wholeArticle(sources: SourceFolders, uri: vscode.Uri): PassageSubject | undefined {
  const folder = sources.of(uri);
  const document = folder?.corpus.document(folder.pathOf(uri) ?? '');
  return folder && document && { kind: 'passage', folder, document, span: { start: 0, end: 0 } };
}

/** What a line of a view stands for; a passage whose article has changed meanwhile is none. */
export function subjectOfTarget(target: TreeTarget | undefined): Subject | undefined {
  if (!target || target.kind === 'actor' || target.kind === 'event') {
    return target;
  }
  const { folder } = target;
  const document = folder.corpus.document(target.file);
  const span =
    document &&
    (target.kind === 'report'
      ? eventWithKey(document, target.key)
      : document.quotes[quoteWithKey(document, target.key)]);
  return document && span && { kind: 'passage', folder, document, span: { start: span.start, end: span.end } };
}

function isLine(value: unknown): value is TreeLine {
  return typeof value === 'object' && value !== null && 'folder' in value && value.folder instanceof SourceFolder;
}

/** A selection without the blanks at its ends, as double clicks and drags take them along. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === '' ? { start, end: start } : { start: from, end: from + words.trim().length };
}
