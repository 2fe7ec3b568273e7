import type { Stats } from 'node:fs';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ExportedFile } from '../core/exchange/exporter';

/**
 * Writes files into a folder, which is made where there is none, and nowhere else: links that lead out are refused.
 * Nothing is written where a file is there already, unless `force`. Throws an error that says what stands in the way.
 */
export async function writeInside(folder: string, files: readonly ExportedFile[], force: boolean): Promise<void> {
  const there: string[] = [];
  for (const { path } of files) {
    await checkFolders(folder, path);
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
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: force ? 'w' : 'wx' });
  }
}

/** Throws where a path leads out of the folder, or one of the folders on its way is something else, such as a link. */
async function checkFolders(folder: string, path: string): Promise<void> {
  const whole = join(folder, path);
  if (!whole.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) {
    throw new Error(`${whole} lies outside of ${folder}`);
  }
  const parts = path.split('/').slice(0, -1);
  for (const index of parts.keys()) {
    const parent = join(folder, ...parts.slice(0, index + 1));
    const found = await statOf(parent);
    if (!found) return;
    if (!found.isDirectory()) throw new Error(`${parent} is no folder of the target`);
  }
}

/** What lies at a path itself, links not followed; null where there is nothing. */
async function statOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
