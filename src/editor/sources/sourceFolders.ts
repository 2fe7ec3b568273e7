import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { affectsSources, folderSettings } from '../settings';
import { decideFolder } from './decideFolder';
import { uriOfTab } from './readSource';
import type { FolderServices } from './sourceFolder';
import { SourceFolder } from './sourceFolder';

/** A document of an annotated folder, as it stands in the corpus. */
export interface LocatedDocument {
  readonly folder: SourceFolder;
  readonly document: CorpusDocument;
}

/** All annotated folders of the window: opens and closes them as workspace, settings and files change. */
export class SourceFolders implements vscode.Disposable {
  private readonly open = new Map<string, SourceFolder>();
  private readonly listeners = new Map<string, vscode.Disposable>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [];
  /** Decisions are made one after another, so that two changes in a row cannot open a folder twice. */
  private deciding: Promise<void> = Promise.resolve();
  private undecided = 0;
  private disposed = false;

  /** Fires when a folder is opened or closed, or its corpus or progress has changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly services: FolderServices) {
    this.disposables.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.decideAll()),
      vscode.workspace.onDidChangeConfiguration((event) => this.reconfigured(event)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.of(document.uri)?.touched(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => void this.of(document.uri)?.touched(document.uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) =>
        closed.forEach((tab) => {
          const uri = uriOfTab(tab);
          void (uri && this.of(uri)?.touched(uri));
        }),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.of(document.uri)?.edited(document);
        }
      }),
      // Not every file system reports changes; what is done in the editor is known all the same.
      vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.touched(uri))),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.deleted(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => {
          this.deleted(oldUri);
          this.touched(newUri);
        }),
      ),
      this.watch(`**/${ANNOTATIONS_FILE}`),
    );
    this.decideAll();
  }

  /** The annotated folders, in workspace order. */
  get folders(): readonly SourceFolder[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => this.open.get(uri.toString()) ?? []);
  }

  /** True until it is known which folders are annotated. */
  get isDeciding(): boolean {
    return this.undecided > 0;
  }

  /** Resolves once every annotated folder is wholly analysed. */
  async ready(): Promise<void> {
    do {
      await this.deciding;
      await Promise.all(this.folders.map((folder) => folder.ready()));
    } while (this.isDeciding || this.folders.some((folder) => !folder.isSettled));
  }

  /** The annotated folder that an address lies in; of nested ones the innermost. */
  of(uri: vscode.Uri): SourceFolder | undefined {
    return this.folders
      .filter((folder) => folder.pathOf(uri) !== undefined)
      .reduce<SourceFolder | undefined>(
        (inner, folder) => (inner && inner.uri.path.length > folder.uri.path.length ? inner : folder),
        undefined,
      );
  }

  /** The document as the editor shows it, analysed; waits for the analysis. Undefined where it is no source, or is stale. */
  async current(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<LocatedDocument | undefined> {
    if (this.isDeciding) {
      await this.deciding;
    }
    const folder = token.isCancellationRequested ? undefined : this.of(document.uri);
    const found = await folder?.current(document, token);
    return folder && found && !token.isCancellationRequested ? { folder, document: found } : undefined;
  }

  /** The document, where its analysis is up to date at this moment. */
  now(document: vscode.TextDocument): LocatedDocument | undefined {
    const folder = this.of(document.uri);
    const file = folder?.pathOf(document.uri);
    const found = file === undefined ? undefined : folder?.corpus.document(file);
    return folder && found && found.text === document.getText() ? { folder, document: found } : undefined;
  }

  /** Reads all annotated folders again from the start. */
  async refresh(): Promise<void> {
    for (const key of [...this.open.keys()]) {
      this.close(key);
    }
    this.decideAll();
    await this.ready();
  }

  dispose(): void {
    this.disposed = true;
    for (const key of [...this.open.keys()]) {
      this.close(key);
    }
    this.disposables.forEach((disposable) => void disposable.dispose());
    this.changed.dispose();
  }

  private decideAll(): void {
    this.undecided++;
    this.deciding = this.deciding
      .then(async () => {
        if (this.disposed) {
          return;
        }
        const wanted = vscode.workspace.workspaceFolders ?? [];
        for (const key of [...this.open.keys()]) {
          if (!wanted.some(({ uri }) => uri.toString() === key)) {
            this.close(key);
          }
        }
        for (const { uri } of wanted) {
          if (!this.disposed) {
            await this.decide(uri);
          }
        }
      })
      .catch((error: unknown) => this.services.log.error(String(error)))
      .finally(() => {
        this.undecided--;
        if (!this.disposed) {
          this.changed.fire();
        }
      });
  }

  private async decide(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const settings = folderSettings(uri);
    const { annotate, because } = await decideFolder(uri, settings);
    if (this.disposed) {
      return;
    }
    // The settings may have changed while an earlier decision was under way.
    const open = this.open.get(key);
    if (open && JSON.stringify(open.settings) !== JSON.stringify(settings)) {
      this.close(key);
    }
    if (annotate === this.open.has(key)) {
      return;
    }
    this.services.log.info(
      annotate
        ? vscode.l10n.t('{0} is annotated: {1}.', uri.toString(true), because)
        : vscode.l10n.t('{0} is not annotated: {1}.', uri.toString(true), because),
    );
    if (!annotate) {
      this.close(key);
      return;
    }
    // Watched before it is listed, so that nothing changes unseen between the two.
    const watcher = this.watch(new vscode.RelativePattern(uri, '**'));
    const folder = new SourceFolder(uri, settings, this.services);
    this.open.set(key, folder);
    this.listeners.set(
      key,
      vscode.Disposable.from(
        folder.onDidChange(() => this.changed.fire()),
        watcher,
      ),
    );
  }

  private reconfigured(event: vscode.ConfigurationChangeEvent): void {
    const affected = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => affectsSources(event, uri));
    for (const { uri } of affected) {
      this.close(uri.toString());
    }
    if (affected.length > 0) {
      this.decideAll();
    }
  }

  private close(key: string): void {
    this.listeners.get(key)?.dispose();
    this.listeners.delete(key);
    this.open.get(key)?.dispose();
    this.open.delete(key);
  }

  private watch(pattern: vscode.GlobPattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate((uri) => this.touched(uri));
    watcher.onDidChange((uri) => this.touched(uri));
    watcher.onDidDelete((uri) => this.deleted(uri));
    return watcher;
  }

  private touched(uri: vscode.Uri): void {
    this.reconsider(uri);
    void this.of(uri)?.touched(uri);
  }

  private deleted(uri: vscode.Uri): void {
    this.reconsider(uri);
    void this.of(uri)?.deleted(uri);
  }

  /** A folder that gets its annotations.yaml becomes annotated; one that loses it may cease to be. */
  private reconsider(uri: vscode.Uri): void {
    if (uri.path.endsWith(`/${ANNOTATIONS_FILE}`)) {
      this.decideAll();
    }
  }
}
