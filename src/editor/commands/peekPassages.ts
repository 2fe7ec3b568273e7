import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import type { SourceFolder } from '../sources/sourceFolder';
import { revealPlace } from './revealPlace';

/** Shows passages in a peek at the cursor; where no editor is open, in the first of them. */
export async function peekPassages(folder: SourceFolder, passages: readonly Passage[]): Promise<void> {
  const places = passages.flatMap((passage) => folder.locationOf(passage) ?? []);
  const [first] = places;
  if (!first) {
    return;
  }
  const editor = vscode.window.activeTextEditor ?? (await revealPlace(first));
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    editor.document.uri,
    editor.selection.active,
    places,
    'peek',
  );
}
