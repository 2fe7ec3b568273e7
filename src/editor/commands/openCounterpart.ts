import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import { counterpartsAt } from '../../core/queries/navigation/counterparts';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { cursorIn } from './cursor';
import { say } from './say';

/** `dateline.openCounterpart`: what another source has for what stands at the cursor, beside it; again, the next source. */
export function registerCounterpartCommand(sources: SourceFolders): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openCounterpart, async () => {
    const cursor = await cursorIn(sources);
    if (!cursor) {
      say(vscode.l10n.t('Put the cursor into an article of an annotated folder first.'));
      return;
    }
    const { folder, document, offset, editor } = cursor;
    const found = counterpartsAt(folder.corpus, document.file, offset);
    if (!found) {
      say(vscode.l10n.t('No other source has what stands here. Put the cursor on a quotation or an event.'));
      return;
    }
    const { own, others } = found;
    const shown = others.findIndex((passage) => isShownBeside(folder, passage, editor));
    await openSideBySide(folder, own, others[(shown + 1) % others.length] ?? others[0], editor);
    say(counterpartMessage((shown + 1) % others.length, others.length));
  });
}

/** Shows two passages beside each other, in line with each other, with the focus on the first. */
export async function openSideBySide(
  folder: SourceFolder,
  first: Passage,
  second: Passage,
  open?: vscode.TextEditor,
): Promise<void> {
  const [left, right] = [folder.locationOf(first), folder.locationOf(second)];
  if (!left || !right) {
    return;
  }
  const one = open ?? (await vscode.window.showTextDocument(left.uri, { selection: left.range, preview: false }));
  const column = neighbourOf(one)?.viewColumn ?? vscode.ViewColumn.Beside;
  const other = await vscode.window.showTextDocument(right.uri, {
    viewColumn: column,
    selection: right.range,
    preserveFocus: true,
  });
  // At the top, as only there lines stay in line with each other however the lines before them wrap.
  one.revealRange(startOf(left.range), vscode.TextEditorRevealType.AtTop);
  other.revealRange(startOf(right.range), vscode.TextEditorRevealType.AtTop);
}

/** True where an editor beside shows the passage because it was opened there. */
function isShownBeside(folder: SourceFolder, passage: Passage, editor: vscode.TextEditor): boolean {
  const beside = neighbourOf(editor);
  const place = folder.locationOf(passage);
  return (
    beside !== undefined &&
    beside.document.uri.toString() === place?.uri.toString() &&
    beside.selection.isEqual(place.range)
  );
}

/** The editor in the next group, where there is one. */
function neighbourOf(editor: vscode.TextEditor): vscode.TextEditor | undefined {
  const column: number = editor.viewColumn ?? vscode.ViewColumn.One;
  const others = vscode.window.visibleTextEditors.filter(
    ({ viewColumn }) => viewColumn !== undefined && Number(viewColumn) !== column,
  );
  return others.find(({ viewColumn }) => Number(viewColumn) === column + 1) ?? others[0];
}

function startOf({ start }: vscode.Range): vscode.Range {
  return new vscode.Range(start, start);
}

function counterpartMessage(index: number, count: number): string {
  return count === 1
    ? vscode.l10n.t('The only other source that has this.')
    : vscode.l10n.t('Source {0} of {1} that have this.', index + 1, count);
}
