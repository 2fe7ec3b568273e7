import * as vscode from 'vscode';
import type { Decision } from '../../core/annotations/edit/decision';
import { editAnnotations } from '../../core/annotations/edit/editAnnotations';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { annotationsUri, openAnnotations } from '../annotationsFile/annotationsText';
import type { SourceFolder } from '../sources/sourceFolder';

/** Writes of all folders are made one after another: each begins with what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Writes decisions into the `annotations.yaml` of a folder, which is made on first use, as an edit that can be undone
 * there. Saves it where nothing else in it was unsaved. True where the file says it now; the reader is told why not.
 */
export function writeDecisions(folder: SourceFolder, decisions: readonly Decision[]): Promise<boolean> {
  const done = last.then(() => write(folder, decisions));
  last = done.catch(() => undefined);
  return done;
}

async function write(folder: SourceFolder, decisions: readonly Decision[]): Promise<boolean> {
  const document = (await openAnnotations(folder)) ?? (await createAnnotations(folder));
  if (!document) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be created in this folder.', ANNOTATIONS_FILE));
    return false;
  }
  const wasDirty = document.isDirty;
  const { edit, problem } = workspaceEdit(document, decisions);
  if (problem !== undefined) {
    void explain(document, problem);
    return false;
  }
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', ANNOTATIONS_FILE));
    return false;
  }
  return wasDirty || !document.isDirty || document.save();
}

/** The edit of an open `annotations.yaml` that writes decisions, or why there is none. */
export function workspaceEdit(
  document: vscode.TextDocument,
  decisions: readonly Decision[],
): { readonly edit: vscode.WorkspaceEdit; readonly problem?: string } {
  const edit = new vscode.WorkspaceEdit();
  const changes = editAnnotations(document.getText(), decisions);
  if ('problem' in changes) {
    return { edit, problem: changes.problem };
  }
  for (const { start, end, newText } of changes) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  }
  return { edit };
}

/** An empty file, so that undoing the first decision leaves nothing of it. */
export async function createAnnotations(folder: SourceFolder): Promise<vscode.TextDocument | undefined> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(annotationsUri(folder), { ignoreIfExists: true });
  return (await vscode.workspace.applyEdit(edit)) ? openAnnotations(folder) : undefined;
}

/** Says why nothing was written, and leads to the first error of the file, where there is one. */
async function explain(document: vscode.TextDocument, problem: string): Promise<void> {
  const show = vscode.l10n.t('Show the Place');
  if ((await vscode.window.showErrorMessage(problem, show)) !== show) {
    return;
  }
  const error = vscode.languages
    .getDiagnostics(document.uri)
    .find(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  await vscode.window.showTextDocument(document, error ? { selection: error.range } : {});
}
