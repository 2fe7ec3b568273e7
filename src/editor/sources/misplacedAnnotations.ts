import * as vscode from 'vscode';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import type { Log } from './analyser';
import { childUri } from './folderWalk';
import { PROBLEM_SOURCE } from '../problems';

/** True for the path of an annotations.yaml that is not the folder's own. */
export function isMisplaced(path: string): boolean {
  return path.endsWith(`/${ANNOTATIONS_FILE}`);
}

/** Files called annotations.yaml below the folder, which are not heeded: says so at their first line and in the log. */
export class MisplacedAnnotations {
  private readonly paths = new Set<string>();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly diagnostics: vscode.DiagnosticCollection,
    private readonly log: Log,
  ) {}

  add(path: string): void {
    const uri = childUri(this.folder, path);
    // A workspace folder inside this one has decisions of its own.
    const owner = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    if (this.paths.has(path) || (owner !== undefined && owner !== this.folder.toString())) {
      return;
    }
    this.paths.add(path);
    const name = this.folder.path.slice(this.folder.path.lastIndexOf('/') + 1);
    const message = vscode.l10n.t(
      'This file is not heeded: decisions about the sources of “{0}” belong in the {1} of that folder itself.',
      name,
      ANNOTATIONS_FILE,
    );
    this.log.warn(`${uri.toString(true)}: ${message}`);
    const firstLine = new vscode.Range(0, 0, 0, Number.MAX_SAFE_INTEGER);
    const diagnostic = new vscode.Diagnostic(firstLine, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = PROBLEM_SOURCE;
    this.diagnostics.set(uri, [diagnostic]);
  }

  /** Forgets the file, or all the files of a folder. */
  remove(path: string): void {
    for (const known of [...this.paths]) {
      if (known === path || known.startsWith(`${path}/`)) {
        this.paths.delete(known);
        this.diagnostics.delete(childUri(this.folder, known));
      }
    }
  }

  dispose(): void {
    for (const path of this.paths) {
      this.diagnostics.delete(childUri(this.folder, path));
    }
    this.paths.clear();
  }
}
