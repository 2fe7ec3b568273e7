import * as vscode from 'vscode';
import type { SourceFolder } from '../sources/sourceFolder';

/** What the lines of a view are. */
export type LineSort = 'actor' | 'event' | 'statement';

/** What stands above a tree without lines, and what to do; '' while nothing is annotated, as the welcome text speaks then. */
export function emptyMessage(folders: readonly SourceFolder[], filter: string, what: LineSort): string {
  if (folders.length === 0) {
    return '';
  }
  const progress = folders.map((folder) => folder.progress);
  const total = progress.reduce((sum, folder) => sum + folder.total, 0);
  if (folders.some((folder) => !folder.isSettled)) {
    const done = progress.reduce((sum, folder) => sum + folder.done, 0);
    return vscode.l10n.t('Reading {0} of {1} sources…', done, total);
  }
  if (total === 0) {
    // Said once: the views stand below each other.
    return what !== 'event'
      ? vscode.l10n.t('No articles yet.')
      : vscode.l10n.t('This folder holds no .txt or .md articles yet. Copy some into it: they are read at once.');
  }
  return filter === '' ? NOTHING[what]() : NO_MATCH[what](filter);
}

const NOTHING: Readonly<Record<LineSort, () => string>> = {
  actor: () => vscode.l10n.t('Nobody is named in these sources.'),
  event: () =>
    vscode.l10n.t('No events were found in these sources. They are read from English sentences with a date or an act.'),
  statement: () => vscode.l10n.t('Nobody is quoted in these sources.'),
};

const NO_MATCH: Readonly<Record<LineSort, (filter: string) => string>> = {
  actor: (filter) =>
    vscode.l10n.t('No actor matches “{0}”. Clear the filter at the top of this view to see all.', filter),
  event: (filter) =>
    vscode.l10n.t('No event matches “{0}”. Clear the filter at the top of this view to see all.', filter),
  statement: (filter) =>
    vscode.l10n.t('No statement matches “{0}”. Clear the filter at the top of this view to see all.', filter),
};
