import * as vscode from 'vscode';
import { applied, editAnnotations } from '../../core/annotations/edit/editAnnotations';
import type { CorpusDocument } from '../../core/model/corpus';
import { sourceName } from '../../core/queries/excerpt';
import { dateInWords } from '../../core/queries/dateInWords';
import { readDay } from '../../core/recognise/dates/readDay';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { COMMANDS } from '../commandIds';
import { childUri } from '../sources/folderWalk';
import type { SourceFolders } from '../sources/sourceFolders';
import { addressOf } from './passageArguments';

/** `dateline.setDocumentDate`: asks for the day of an article, by its address or the active one, and records it. */
export function registerDocumentDateCommand(sources: SourceFolders): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.setDocumentDate, async (argument?: unknown) => {
    const uri = typeof argument === 'string' ? addressOf(argument) : activeUri();
    const folder = uri && sources.of(uri);
    const document = uri && folder?.corpus.document(folder.pathOf(uri) ?? '');
    if (!folder || !document) {
      void vscode.window.showInformationMessage('Open an article of an annotated folder first.');
      return;
    }
    const day = await askForDay(document);
    if (day !== undefined) {
      await recordDay(childUri(folder.uri, ANNOTATIONS_FILE), document.file, day);
    }
  });
}

function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri;
}

function askForDay(document: CorpusDocument): Thenable<string | undefined> {
  const { value, open, earliest, latest } = document.published;
  return vscode.window
    .showInputBox({
      title: `Document Date of ${sourceName(document)}`,
      prompt: `The day on which ${document.file} was published; it is written to ${ANNOTATIONS_FILE}.${known(document)}`,
      placeHolder: 'YYYY-MM-DD, or 12 March 2019',
      value: value ?? open?.replace('XXXX', earliest?.slice(0, 4) ?? latest?.slice(0, 4) ?? 'YYYY') ?? '',
      validateInput: validate,
    })
    .then((text) => (text === undefined ? undefined : (readDay(text) ?? undefined)));
}

/** Shows how a day in words is read, as `4/5/2019` may be two days. */
function validate(text: string): vscode.InputBoxValidationMessage | string | undefined {
  const day = readDay(text);
  if (day === null) return 'A whole day is needed, such as 2019-03-12 or 12 March 2019.';
  return day === text.trim()
    ? undefined
    : { message: `${dateInWords(day)} (${day})`, severity: vscode.InputBoxValidationSeverity.Info };
}

/** What the article itself tells of its day. */
function known({ published: { open, earliest, latest } }: CorpusDocument): string {
  const facts = [
    ...(open === null ? [] : [dateInWords(open)]),
    ...(earliest === null ? [] : [`not before ${dateInWords(earliest)}`]),
    ...(latest === null ? [] : [`not after ${dateInWords(latest)}`]),
  ];
  return facts.length === 0 ? '' : ` Known so far: ${facts.join('; ')}.`;
}

/** Writes the day through the editor, so that it can be undone; saves where nothing else was unsaved. */
async function recordDay(uri: vscode.Uri, file: string, day: string): Promise<void> {
  const open = await openText(uri);
  const wasDirty = open?.isDirty ?? false;
  const result = editAnnotations(open?.getText() ?? '', [{ type: 'setDocument', file, published: day }]);
  if ('problem' in result) {
    const show = `Open ${ANNOTATIONS_FILE}`;
    if ((await vscode.window.showErrorMessage(result.problem, show)) === show) {
      await vscode.window.showTextDocument(uri);
    }
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (open) {
    for (const { start, end, newText } of result) {
      edit.replace(uri, new vscode.Range(open.positionAt(start), open.positionAt(end)), newText);
    }
  } else {
    edit.createFile(uri, { contents: new TextEncoder().encode(applied('', result)) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(`${ANNOTATIONS_FILE} could not be written.`);
    return;
  }
  if (!wasDirty) {
    await (await openText(uri))?.save();
  }
}

/** The text of a file as the editor has it; undefined where there is no such file. */
async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
