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
 * `news` says what has changed, for decisions that reach far: it comes with a button that takes them back.
 */
export function writeDecisions(folder: SourceFolder, decisions: readonly Decision[], news?: string): Promise<boolean> {
  const done = last.then(() => write(folder, decisions, news));
  last = done.catch(() => undefined);
  return done;
}

async function write(folder: SourceFolder, decisions: readonly Decision[], news?: string): Promise<boolean> {
  const document = (await openAnnotations(folder)) ?? (await createAnnotations(folder));
  if (!document) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be created in this folder.', ANNOTATIONS_FILE));
    return false;
  }
  const before = document.getText();
  const { edit, problem } = workspaceEdit(document, decisions);
  if (problem !== undefined) {
    void explain(document, problem);
    return false;
  }
  if (!(await apply(document, edit))) {
    return false;
  }
  if (news === undefined) {
    vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Recorded in {0}.', ANNOTATIONS_FILE)}`, 4000);
  } else {
    void offerToTakeBack(document, before, news);
  }
  return true;
}

/** Applies an edit of an `annotations.yaml`, and saves it where nothing else in it was unsaved. */
async function apply(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<boolean> {
  const wasDirty = document.isDirty;
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', ANNOTATIONS_FILE));
    return false;
  }
  return wasDirty || !document.isDirty || document.save();
}

async function offerToTakeBack(document: vscode.TextDocument, before: string, news: string): Promise<void> {
  const after = document.getText();
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(news, undo)) !== undo) {
    return;
  }
  if (document.getText() !== after) {
    const message = vscode.l10n.t('{0} has changed since; take it back there.', ANNOTATIONS_FILE);
    void vscode.window.showWarningMessage(message);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(after.length)), before);
  await apply(document, edit);
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

/** A file without a word, so that undoing the first decision leaves nothing of it. */
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
