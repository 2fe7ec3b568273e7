import type { SourceFolder } from '../sources/sourceFolder';

/** One line above a tree without lines, where nothing alone would puzzle; '' while nothing is annotated, as the welcome text speaks then. */
export function emptyMessage(folders: readonly SourceFolder[], filter: string, what: 'event' | 'statement'): string {
  if (folders.length === 0) {
    return '';
  }
  const progress = folders.map((folder) => folder.progress);
  const total = progress.reduce((sum, folder) => sum + folder.total, 0);
  if (folders.some((folder) => !folder.isSettled)) {
    return `Reading ${progress.reduce((sum, folder) => sum + folder.done, 0)} of ${total} sources…`;
  }
  if (filter !== '') {
    return `No ${what} matches “${filter}”.`;
  }
  return total === 0 ? 'This folder holds no .txt or .md articles.' : `No ${what}s were found in these sources.`;
}
