import * as vscode from 'vscode';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import type { Exporter, ExportedFile } from '../../core/exchange/exporter';
import { EXPORTERS, exportCorpus } from '../../core/exchange/exporters';
import { relativePath } from '../../core/exchange/filePaths';
import { becomesSource } from '../../core/exchange/sourceGuard';
import { READER } from '../dates';
import { openAnnotations } from '../annotationsFile/annotationsText';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { pickFolder } from './pickFolder';
import { showReport } from './showReport';

/** What a caller may decide beforehand; what is missing is asked for. */
export interface ExportChoice {
  /** Id of a format. */
  readonly format?: string;
  /** The folder to write to, or for a format of a single file that file. */
  readonly target?: vscode.Uri;
}

/** `dateline.export`: asks for format and place, and writes the sources of a folder there. Resolves with what was written. */
export async function exportSources(
  sources: SourceFolders,
  uri: vscode.Uri | undefined,
  choice: ExportChoice,
): Promise<readonly vscode.Uri[]> {
  const folder = await pickFolder(sources, uri, vscode.l10n.t('Export which folder?'));
  const exporter = folder && (await pickFormat(choice.format));
  const target = exporter && (choice.target ?? (await pickTarget(folder, exporter)));
  if (!folder || !exporter || !target) {
    return [];
  }
  const isFile = exporter.extension !== null;
  const parent = isFile ? vscode.Uri.joinPath(target, '..') : target;
  const { files, unheld } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting as {0}', exporter.title) },
    () => write(folder, exporter, parent),
  );
  const named = isFile ? files.map(({ text }) => ({ path: nameOf(target), text })) : files;
  const source = becomesSource(wayBelow(folder.uri, parent), named);
  if (source !== undefined) {
    const message = vscode.l10n.t('{0} would become a source itself. Choose a place outside of the folder.', source);
    void vscode.window.showErrorMessage(message);
    return [];
  }
  // The dialog for a single file has asked already.
  if (!isFile && !choice.target && !(await mayOverwrite(parent, named))) {
    return [];
  }
  const written = await writeFiles(parent, named);
  void tell(exporter, written, unheld);
  return written;
}

async function write(folder: SourceFolder, exporter: Exporter, parent: vscode.Uri) {
  await folder.ready();
  const yaml = (await openAnnotations(folder))?.getText() ?? '';
  return exportCorpus(exporter, {
    corpus: folder.corpus,
    annotations: readAnnotations(yaml).annotations,
    created: new Date().toISOString().replace(/\.\d+/, ''),
    sources: wayTo(parent, folder.uri),
    title: nameOf(folder.uri),
    language: READER,
  });
}

async function pickFormat(id: string | undefined): Promise<Exporter | undefined> {
  if (id !== undefined) {
    return EXPORTERS.find((exporter) => exporter.id === id);
  }
  const items = EXPORTERS.map((exporter) => ({ label: exporter.title, detail: exporter.description, exporter }));
  const options = { title: vscode.l10n.t('Export'), placeHolder: vscode.l10n.t('As what?'), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.exporter;
}

async function pickTarget(folder: SourceFolder, { title, extension }: Exporter): Promise<vscode.Uri | undefined> {
  const above = vscode.Uri.joinPath(folder.uri, '..');
  if (extension !== null) {
    const defaultUri = vscode.Uri.joinPath(above, `${nameOf(folder.uri)}${extension}`);
    const filters = { [title]: [extension.slice(1)] };
    return vscode.window.showSaveDialog({ defaultUri, filters, title: vscode.l10n.t('Export as {0}', title) });
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: above,
    openLabel: vscode.l10n.t('Export Here'),
    title: vscode.l10n.t('Export as {0} into a folder', title),
  });
  return chosen?.[0];
}

/** Asks before files that are there are replaced. */
async function mayOverwrite(parent: vscode.Uri, files: readonly ExportedFile[]): Promise<boolean> {
  let there = 0;
  for (const { path } of files) {
    if (await exists(vscode.Uri.joinPath(parent, path))) {
      there++;
    }
  }
  if (there === 0) {
    return true;
  }
  const message =
    there === 1
      ? vscode.l10n.t('One file in {0} would be overwritten.', nameOf(parent))
      : vscode.l10n.t('{0} files in {1} would be overwritten.', there, nameOf(parent));
  const overwrite = vscode.l10n.t('Overwrite');
  return (await vscode.window.showWarningMessage(message, { modal: true }, overwrite)) === overwrite;
}

async function writeFiles(parent: vscode.Uri, files: readonly ExportedFile[]): Promise<vscode.Uri[]> {
  const written: vscode.Uri[] = [];
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(parent, ...path.split('/'));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
  }
  return written;
}

async function tell(exporter: Exporter, written: readonly vscode.Uri[], unheld: readonly string[]): Promise<void> {
  const [only] = written;
  const message =
    only && written.length === 1
      ? vscode.l10n.t('{0} was written.', nameOf(only))
      : vscode.l10n.t('{0} files were written.', written.length);
  const open = vscode.l10n.t('Open');
  const report = vscode.l10n.t('What Is Left Out');
  const buttons = [...(written.length === 1 ? [open] : []), ...(unheld.length === 0 ? [] : [report])];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  if (answer === open && only) {
    await vscode.commands.executeCommand('vscode.open', only);
  } else if (answer === report) {
    const lines = unheld.map((what) => `- ${what}`);
    const heading = vscode.l10n.t('What {0} leaves out', exporter.title);
    await showReport(`# ${heading}\n\n${lines.join('\n')}\n`);
  }
}

/** A relative reference from one folder to another; an address where they are on different systems. */
function wayTo(from: vscode.Uri, to: vscode.Uri): string {
  if (from.scheme !== to.scheme || from.authority !== to.authority) {
    return to.toString();
  }
  return relativePath(`${from.path}/x`, `${to.path}/x`).replace(/\/?x$/, '');
}

/** The way from a folder down to another, '' for itself; `..` where it is not below. */
function wayBelow(folder: vscode.Uri, other: vscode.Uri): string {
  if (folder.scheme !== other.scheme || folder.authority !== other.authority) {
    return '..';
  }
  const root = folder.path.replace(/\/$/, '');
  const path = other.path.replace(/\/$/, '');
  return path === root ? '' : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '..';
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.replace(/\/$/, '').replace(/^.*\//, '');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
