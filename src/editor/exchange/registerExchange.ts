import * as vscode from 'vscode';
import { COMMANDS } from '../commandIds';
import type { SourceFolders } from '../sources/sourceFolders';
import { exportSources, type ExportChoice } from './exportCommand';
import { importAnnotations, type ImportChoice } from './importCommand';

/** Export into and import from other programs' formats. A second argument decides what would be asked for. */
export function registerExchange(sources: SourceFolders): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.export, (uri?: unknown, choice?: unknown) =>
      exportSources(sources, addressOf(uri), choiceOf<ExportChoice>(choice)),
    ),
    vscode.commands.registerCommand(COMMANDS.import, (uri?: unknown, choice?: unknown) =>
      importAnnotations(sources, addressOf(uri), choiceOf<ImportChoice>(choice)),
    ),
  );
}

/** The explorer passes what was clicked, and behind it the list of all that is selected. */
function addressOf(uri: unknown): vscode.Uri | undefined {
  return uri instanceof vscode.Uri ? uri : undefined;
}

function choiceOf<T extends object>(choice: unknown): T | Record<string, never> {
  return typeof choice === 'object' && choice !== null && !Array.isArray(choice) ? (choice as T) : {};
}
