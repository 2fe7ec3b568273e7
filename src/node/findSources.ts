import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { comparePaths, isIgnoredPath, isSourcePath } from '../core/util/sourceFiles';
import { messageOf } from './messageOf';

/** The source texts of one call. They are one corpus. */
export interface SourceSet {
  /** Absolute folder that the names are relative to; its `annotations.yaml` applies. */
  readonly folder: string;
  /** Names relative to `folder`, with `/`, in code-unit order, each once. */
  readonly files: readonly string[];
  /** Folders that could not be listed, each with the reason. */
  readonly problems: readonly { readonly folder: string; readonly reason: string }[];
}

/**
 * Finds the source texts under the paths. A file that is named is read whatever its ending; folders follow the include rules.
 * Names are relative to the folder given; for a file, or for several paths, to their nearest common folder.
 * Throws an error that names the path where one does not exist.
 */
export async function findSources(paths: readonly string[]): Promise<SourceSet> {
  const given = await Promise.all(
    paths.map(async (path) => ({ path: resolve(path), isFolder: await isDirectory(path) })),
  );
  const folder = given.map(({ path, isFolder }) => (isFolder ? path : dirname(path))).reduce(commonFolder);
  const files = new Set<string>();
  const problems: { folder: string; reason: string }[] = [];
  for (const { path, isFolder } of given) {
    const found = isFolder ? await listFiles(path, problems) : [path];
    for (const file of found) files.add(slashed(relative(folder, file)));
  }
  return { folder, files: [...files].sort(comparePaths), problems };
}

async function listFiles(root: string, problems: { folder: string; reason: string }[]): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      problems.push({ folder, reason: messageOf(error) });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const name = slashed(relative(root, path));
      if (entry.isDirectory()) {
        if (!isIgnoredPath(name)) await visit(path);
      } else if (isSourcePath(name) && (entry.isFile() || (await isLinkToFile(path)))) found.push(path);
    }
  };
  await visit(root);
  return found;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** Links to files count, links to folders do not: they can lead in circles. */
async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (folder !== b && !b.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    if (basename(folder) === '') break;
    folder = dirname(folder);
  }
  return folder;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
