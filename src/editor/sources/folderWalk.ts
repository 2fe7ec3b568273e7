import * as vscode from 'vscode';
import { comparePaths, isIgnoredPath } from '../../core/util/sourceFiles';

export interface WalkRules {
  /** True for a file that is wanted. */
  readonly wanted: (path: string) => boolean;
  /** True for a file or folder that is never looked at. */
  readonly hidden: (path: string) => boolean;
  /** Stop after so many wanted files. */
  readonly maxFiles: number;
  /** Stop after so many entries of any kind. */
  readonly maxEntries: number;
}

export interface WalkResult {
  /** Wanted files, relative to the folder, with `/`, in path order. */
  readonly files: readonly string[];
  /** Number of files that were seen and not wanted. */
  readonly others: number;
  /** True where a cap ended the walk. */
  readonly capped: boolean;
}

/**
 * Lists the wanted files of a folder through the editor's file system, so that it works on every host.
 * Breadth first, so that a cap keeps what is nearest. Linked folders are not entered: they may lead round.
 */
export async function walkFolder(folder: vscode.Uri, start: string, rules: WalkRules): Promise<WalkResult> {
  const files: string[] = [];
  const waiting = [start];
  let others = 0;
  let entries = 0;
  let capped = false;
  for (let path = waiting.shift(); path !== undefined && !capped; path = waiting.shift()) {
    for (const [name, type] of await listFolder(folder, path)) {
      const child = path === '' ? name : `${path}/${name}`;
      if (isIgnoredPath(child) || rules.hidden(child)) {
        continue;
      }
      const isWanted = (type & vscode.FileType.File) !== 0 && rules.wanted(child);
      if (++entries > rules.maxEntries || (isWanted && files.length >= rules.maxFiles)) {
        capped = true;
        break;
      }
      if (type === vscode.FileType.Directory) {
        if (!rules.hidden(`${child}/`)) {
          waiting.push(child);
        }
      } else if (isWanted) {
        files.push(child);
      } else if ((type & vscode.FileType.File) !== 0) {
        others++;
      }
    }
  }
  return { files: files.sort(comparePaths), others, capped };
}

async function listFolder(folder: vscode.Uri, path: string): Promise<[string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(childUri(folder, path));
    return entries.sort(([a], [b]) => comparePaths(a, b));
  } catch {
    // Gone since it was listed, or not ours to read: there is nothing in it for us.
    return [];
  }
}

/** The address of a file of the folder. */
export function childUri(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));
}
