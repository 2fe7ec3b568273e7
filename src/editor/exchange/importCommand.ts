import * as vscode from 'vscode';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import type { ImportedFile, Importer, ImportResult } from '../../core/exchange/import/importer';
import { importReport, IMPORTERS } from '../../core/exchange/import/importers';
import { decodeText } from '../../core/util/decodeText';
import { openAnnotations } from '../annotationsFile/annotationsText';
import { writeDecisions } from '../curation/decisionWriter';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { pickFolder } from './pickFolder';
import { showReport } from './showReport';

/** What a caller may decide beforehand; what is missing is asked for. */
export interface ImportChoice {
  /** Id of a format. */
  readonly format?: string;
  readonly files?: readonly vscode.Uri[];
}

/**
 * `dateline.import`: asks for format and files, writes what they decide into `annotations.yaml` as one edit that can be
 * undone, and shows a report. Resolves with what came of it; undefined where nothing was read.
 */
export async function importAnnotations(
  sources: SourceFolders,
  uri: vscode.Uri | undefined,
  choice: ImportChoice,
): Promise<ImportResult | undefined> {
  const folder = await pickFolder(sources, uri, vscode.l10n.t('Import into which folder?'));
  const importer = folder && (await pickFormat(choice.format));
  const files = importer && (choice.files ?? (await pickFiles(folder, importer)));
  if (!folder || !importer || !files || files.length === 0) {
    return undefined;
  }
  const { read, unread } = await readFiles(files);
  await folder.ready();
  const yaml = (await openAnnotations(folder))?.getText() ?? '';
  const { annotations } = readAnnotations(yaml);
  const found = importer.read({ files: read, corpus: folder.corpus, annotations });
  const result = { ...found, problems: [...unread, ...found.problems] };
  if (result.decisions.length === 0 || (await writeDecisions(folder, result.decisions))) {
    await showReport(importReport(vscode.l10n.t('Import of {0}', files.map(nameOf).join(', ')), result));
  }
  return result;
}

async function pickFormat(id: string | undefined): Promise<Importer | undefined> {
  if (id !== undefined) {
    return IMPORTERS.find((importer) => importer.id === id);
  }
  const items = IMPORTERS.map((importer) => ({ label: importer.title, detail: importer.description, importer }));
  const options = { title: vscode.l10n.t('Import'), placeHolder: vscode.l10n.t('From what?'), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.importer;
}

function pickFiles(folder: SourceFolder, { title, extensions }: Importer): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    defaultUri: vscode.Uri.joinPath(folder.uri, '..'),
    filters: { [title]: [...extensions] },
    openLabel: vscode.l10n.t('Import'),
    title: vscode.l10n.t('Import {0}', title),
  });
}

/** The files by their paths below the folder that holds them all. */
async function readFiles(uris: readonly vscode.Uri[]) {
  const read: ImportedFile[] = [];
  const unread: { file: string; line: null; message: string }[] = [];
  const folders = uris.map(({ path }) => path.split('/').slice(0, -1));
  const shared = folders.reduce((common, parts) => common.filter((part, index) => part === parts[index]));
  for (const uri of uris) {
    const path = uri.path.split('/').slice(shared.length).join('/');
    try {
      const reading = decodeText(await vscode.workspace.fs.readFile(uri));
      if ('text' in reading) {
        read.push({ path, text: reading.text });
      } else {
        unread.push({ file: path, line: null, message: `${reading.problem}.` });
      }
    } catch (error) {
      unread.push({ file: path, line: null, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { read, unread };
}

function nameOf({ path }: vscode.Uri): string {
  return path.replace(/^.*\//, '');
}
