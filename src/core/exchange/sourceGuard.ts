import { isSourcePath } from '../util/sourceFiles';
import type { ExportedFile } from './exporter';

/**
 * The first file of an export that would become a source itself, being a text inside the folder of the sources; undefined
 * where none would. `way` leads from the folder of the sources to the export, with `/`; '' for the folder itself.
 */
export function becomesSource(way: string, files: readonly ExportedFile[]): string | undefined {
  if (way.startsWith('..') || /^(?:\/|[A-Za-z]:)/.test(way)) return undefined;
  return files.map(({ path }) => (way === '' ? path : `${way}/${path}`)).find(isSourcePath);
}
