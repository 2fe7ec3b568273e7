import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { comparePaths, isIgnoredPath, isSourcePath } from '../core/util/sourceFiles';

/** The source texts of one call. They are one corpus. */
export interface SourceSet {
  /** Absolute folder that the names are relative to; its `annotations.yaml` applies. */
  readonly folder: string;
  /** Names relative to `folder`, with `/`, in code-unit order, each once. */
  readonly files: readonly string[];
}

/**
 * Finds the source texts under the paths. A file that is named is read whatever its ending; folders follow the include rules.
 * Names are relative to the folder given; for a file, or for several paths, to their nearest common folder.
 * Throws the file system's error, with the path in its message, where a path does not exist.
 */
export async function findSources(paths: readonly string[]): Promise<SourceSet> {
  const given = await Promise.all(
    paths.map(async (path) => ({ path: resolve(path), isFolder: (await stat(path)).isDirectory() })),
  );
  const folder = given.map(({ path, isFolder }) => (isFolder ? path : dirname(path))).reduce(commonFolder);
  const files = new Set<string>();
  for (const { path, isFolder } of given) {
    const found = isFolder ? (await listFiles(path)).map((name) => join(path, name)) : [path];
    for (const file of found) files.add(slashed(relative(folder, file)));
  }
  return { folder, files: [...files].sort(comparePaths) };
}

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (name: string): Promise<void> => {
    for (const entry of await readdir(join(folder, name), { withFileTypes: true })) {
      const path = name === '' ? entry.name : `${name}/${entry.name}`;
      if (entry.isDirectory() && !isIgnoredPath(path)) await visit(path);
      else if (entry.isFile() && isSourcePath(path)) found.push(path);
    }
  };
  await visit('');
  return found;
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
