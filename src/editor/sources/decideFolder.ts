import * as vscode from 'vscode';
import { decodeText } from '../../core/util/decodeText';
import { ANNOTATIONS_FILE, isSourcePath } from '../../core/util/sourceFiles';
import type { FolderSettings } from '../settings';
import { exists } from './fileType';
import { childUri, walkFolder } from './folderWalk';
import { matcher } from './globs';
import { isProse } from './prose';

/** Whether a folder is annotated, and why: for the log and the welcome view. */
export interface FolderDecision {
  readonly annotate: boolean;
  readonly because: string;
}

/** Files that accompany a project and say nothing about what it is. */
const ACCOMPANYING =
  /^(readme|changelog|licen[cs]e|contributing|code_of_conduct|security|notice|authors|todo|requirements.*|cmakelists)\b/i;

/** The probe looks at no more entries, and reads no more files, than this. */
const PROBE_ENTRIES = 400;
const PROBE_READS = 6;

/** Decides whether a folder holds articles: by its settings, by its annotations.yaml, else by a look at its files. */
export async function decideFolder(folder: vscode.Uri, settings: FolderSettings): Promise<FolderDecision> {
  if (settings.annotate === 'off') {
    return { annotate: false, because: vscode.l10n.t('dateline.annotate is off') };
  }
  if (settings.annotate === 'on') {
    return { annotate: true, because: vscode.l10n.t('dateline.annotate is on') };
  }
  if (settings.includeIsSet) {
    return { annotate: true, because: vscode.l10n.t('dateline.include is set') };
  }
  if (await exists(childUri(folder, ANNOTATIONS_FILE))) {
    return { annotate: true, because: vscode.l10n.t('it holds {0}', ANNOTATIONS_FILE) };
  }
  return probe(folder, matcher(settings.exclude));
}

async function probe(folder: vscode.Uri, hidden: (path: string) => boolean): Promise<FolderDecision> {
  const found = await walkFolder(folder, '', {
    wanted: isSourcePath,
    hidden,
    maxFiles: PROBE_ENTRIES,
    maxEntries: PROBE_ENTRIES,
  });
  const texts = found.files.filter((path) => !ACCOMPANYING.test(path.slice(path.lastIndexOf('/') + 1)));
  if (texts.length === 0 || texts.length <= found.others) {
    const files = found.files.length + found.others;
    return { annotate: false, because: vscode.l10n.t('{0} of {1} files are texts', texts.length, files) };
  }
  const step = Math.max(1, Math.floor(texts.length / PROBE_READS));
  const sample = texts.filter((_, index) => index % step === 0).slice(0, PROBE_READS);
  const prose = await Promise.all(sample.map((path) => holdsProse(childUri(folder, path))));
  const count = prose.filter(Boolean).length;
  const because = vscode.l10n.t('{0} of {1} texts looked at are prose', count, sample.length);
  return { annotate: count * 2 > sample.length, because };
}

async function holdsProse(uri: vscode.Uri): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > 1_000_000) {
      return false;
    }
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    return 'text' in decoded && isProse(decoded.text);
  } catch {
    return false;
  }
}
