import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ExportedFile } from '../core/exchange/exporter';

/**
 * Writes files into a folder, which is made where there is none, and nowhere else: links that lead out are refused.
 * Nothing is written where a file is there already, unless `force`. Throws an error that says what stands in the way.
 */
export async function writeInside(folder: string, files: readonly ExportedFile[], force: boolean): Promise<void> {
  const there: string[] = [];
  for (const { path } of files) {
    const found = await statOf(join(folder, path));
    if (found?.isSymbolicLink()) throw new Error(`${join(folder, path)} is a link and is not written through`);
    if (found && !found.isFile()) throw new Error(`${join(folder, path)} is no file and cannot be replaced`);
    if (found) there.push(path);
  }
  const [first] = there;
  if (first !== undefined && !force) {
    const others = there.length > 1 ? ` and ${there.length - 1} more` : '';
    throw new Error(`${join(folder, first)}${others} would be overwritten; --force allows it`);
  }
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  const made = new Set<string>();
  for (const { path, text } of files) {
    const parent = dirname(join(root, path));
    if (!made.has(parent)) await makeFolder(root, parent);
    made.add(parent);
    await writeFile(join(root, path), text, { flag: force ? 'w' : 'wx' });
  }
}

/** Makes the folders from `root` down to `folder` one by one, so that a link among them is seen before it is followed. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const inside = root.endsWith(sep) ? root : `${root}${sep}`;
  if (folder !== root && !folder.startsWith(inside)) throw new Error(`${folder} lies outside of ${root}`);
  const parts = folder.slice(inside.length).split(sep);
  let path = root;
  for (const part of parts.filter((name) => name !== '')) {
    path = join(path, part);
    const found = await statOf(path);
    if (!found) await mkdir(path);
    else if (!found.isDirectory()) throw new Error(`${path} is no folder of the target`);
  }
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return null;
    throw error;
  }
}
