import * as vscode from 'vscode';
import type { SourceFolders } from '../sources/sourceFolders';
import { COMPARISON_SCHEME } from '../viewIds';
import { ComparisonDecorations } from './comparisonDecorations';
import { ComparisonDocuments } from './comparisonDocuments';
import { registerCompareCommands } from './compareCommands';

/** Compare Sources: read-only documents, their links and their looks. */
export function registerComparison(sources: SourceFolders): vscode.Disposable {
  const documents = new ComparisonDocuments(sources);
  const selector = { scheme: COMPARISON_SCHEME };
  return vscode.Disposable.from(
    documents,
    vscode.workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, documents),
    vscode.languages.registerDocumentLinkProvider(selector, documents),
    vscode.languages.registerDefinitionProvider(selector, documents),
    new ComparisonDecorations(documents),
    registerCompareCommands(sources, documents),
  );
}
