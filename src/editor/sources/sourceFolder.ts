import * as vscode from 'vscode';
import { knownActors } from '../../core/annotations/knownActors';
import { CorpusIndex } from '../../core/corpus/corpusIndex';
import type { KnownActor } from '../../core/model/actor';
import type { AnalysisPort } from '../../core/model/analysisPort';
import type { Corpus, CorpusDocument, Passage } from '../../core/model/corpus';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { rangeOf } from '../positions';
import type { FolderSettings } from '../settings';
import type { Log } from './analyser';
import { loadAnnotations } from './annotationsFile';
import { sayCapped } from './capMessage';
import { Debouncer } from './debouncer';
import { childUri, walkFolder } from './folderWalk';
import { readSource } from './readSource';
import type { SourceRules } from './sourceRules';
import { sourceRules } from './sourceRules';

/** How long typing must pause before a document is analysed again, in milliseconds. */
const TYPING_PAUSE = 150;
/**
 * A file that has just been made is read once more after this time, in milliseconds: what happens to it in its first
 * moments is merged with its creation by the file watcher, and a deletion can get lost in that.
 */
const SECOND_LOOK = 1000;
/** While many documents are read, listeners hear of it this often, in milliseconds. */
const BACKGROUND_BEAT = 400;
/** Documents under way at the same time: one is read while the worker has another. */
const LANES = 2;

/** How far a folder has been read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Files that could not be read or analysed, with the reason. */
  readonly problems: ReadonlyMap<string, string>;
  /** True where `dateline.maxFiles` left files out. */
  readonly capped: boolean;
}

/** What the folder needs from outside. */
export interface FolderServices {
  readonly analyser: AnalysisPort;
  readonly log: Log;
  readonly diagnostics: vscode.DiagnosticCollection;
}

/** One annotated folder: keeps its corpus equal to what the reader sees, buffers before files. */
export class SourceFolder implements vscode.Disposable {
  private readonly index = new CorpusIndex();
  private readonly rules: SourceRules;
  /** Every source of the folder, with the number of its latest change: an answer to an older one is stale. */
  private readonly generations = new Map<string, number>();
  /** Numbers are never used twice, so that a file that is deleted and made again cannot be taken for its former self. */
  private lastGeneration = 0;
  private readonly pending = new Set<string>();
  private readonly problems = new Map<string, string>();
  /** The recorded actors that each document was analysed with. */
  private readonly analysedWith = new Map<string, readonly KnownActor[]>();
  private readonly debouncer = new Debouncer(TYPING_PAUSE);
  private readonly secondLooks = new Debouncer(SECOND_LOOK);
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly indexed = new vscode.EventEmitter<void>();
  private known: readonly KnownActor[] = [];
  private lanes = 0;
  private starting = true;
  private capped = false;
  private disposed = false;
  private lastBeat = 0;

  /** Fires when the corpus or the progress has changed; during the first reading at a steady beat. */
  readonly onDidChange = this.changed.event;

  constructor(
    readonly uri: vscode.Uri,
    readonly settings: FolderSettings,
    private readonly services: FolderServices,
  ) {
    this.rules = sourceRules(settings);
    void this.start();
  }

  get corpus(): Corpus {
    return this.index;
  }

  get progress(): Progress {
    const total = this.generations.size;
    return { done: total - this.pending.size - this.lanes, total, problems: this.problems, capped: this.capped };
  }

  get isSettled(): boolean {
    return !this.starting && this.pending.size === 0 && this.lanes === 0 && this.debouncer.size === 0;
  }

  /** Resolves once everything is analysed, or the folder is closed. */
  async ready(): Promise<void> {
    while (!this.isSettled && !this.disposed) {
      await nextEvent(this.indexed.event);
    }
  }

  /** The path of an address inside this folder, '' for the folder itself; undefined where it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    if (uri.scheme !== this.uri.scheme || uri.authority !== this.uri.authority) {
      return undefined;
    }
    if (uri.path === this.uri.path) {
      return '';
    }
    const root = this.uri.path.endsWith('/') ? this.uri.path : `${this.uri.path}/`;
    return uri.path.startsWith(root) ? uri.path.slice(root.length) : undefined;
  }

  /** True for a path that is one of the sources. */
  holds(path: string): boolean {
    return this.generations.has(path);
  }

  uriOf(file: string): vscode.Uri {
    return childUri(this.uri, file);
  }

  /** The editor's place of a passage, or undefined where its document is gone. */
  locationOf(passage: Passage): vscode.Location | undefined {
    const document = this.index.document(passage.file);
    return document && new vscode.Location(this.uriOf(passage.file), rangeOf(document, passage));
  }

  /**
   * The document as the editor shows it, once its analysis has caught up; undefined where there will be none.
   * Stale where the document changes while waiting: then undefined too.
   */
  async current(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<CorpusDocument | undefined> {
    const file = this.pathOf(document.uri);
    if (file === undefined || !this.mayHold(file)) {
      return undefined;
    }
    const { version } = document;
    const text = document.getText();
    while (!token.isCancellationRequested && document.version === version && !this.disposed) {
      const found = this.index.document(file);
      if (found?.text === text) {
        return found;
      }
      if (this.isSettled) {
        return undefined;
      }
      await nextEvent(this.indexed.event, token);
    }
    return undefined;
  }

  /** Takes up an edit of an open document after a pause in typing. */
  edited(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path === ANNOTATIONS_FILE) {
      this.debouncer.schedule(path, () => void this.reloadAnnotations());
    } else if (path !== undefined && this.holds(path)) {
      this.debouncer.schedule(path, () => this.touch(path));
    }
  }

  /** Takes up that a file was created, changed, opened or closed. It may be a folder. */
  async touched(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined) {
      return;
    }
    if (path === ANNOTATIONS_FILE) {
      await this.reloadAnnotations();
    } else if (this.holds(path)) {
      this.debouncer.cancel(path);
      this.touch(path);
    } else if (this.rules.accepts(path) && (await isFile(uri))) {
      this.add([path]);
      this.secondLooks.schedule(path, () => this.holds(path) && this.touch(path));
    } else if (await isFolder(uri)) {
      await this.discover(path);
    }
  }

  /** Takes up that a file or folder was deleted. A document that is still open stays as the reader sees it. */
  async deleted(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined) {
      return;
    }
    if (path === ANNOTATIONS_FILE) {
      await this.reloadAnnotations();
      return;
    }
    for (const file of [...this.generations.keys()]) {
      if (file === path || file.startsWith(`${path}/`)) {
        this.touch(file);
      }
    }
  }

  dispose(): void {
    this.disposed = true;
    this.debouncer.dispose();
    this.secondLooks.dispose();
    this.services.diagnostics.delete(childUri(this.uri, ANNOTATIONS_FILE));
    this.indexed.fire();
    this.indexed.dispose();
    this.changed.dispose();
  }

  /** Before the folder has been listed, any source may still turn up. */
  private mayHold(path: string): boolean {
    return this.holds(path) || (this.starting && this.rules.accepts(path));
  }

  private async start(): Promise<void> {
    try {
      await this.readAnnotationsFile();
      // What the reader looks at comes first, before the folder is listed.
      this.add(visiblePaths(this).filter((path) => this.rules.accepts(path)));
      await this.discover('');
    } catch (error) {
      this.services.log.error(`${this.uri.toString(true)} could not be listed: ${messageOf(error)}`);
    } finally {
      this.starting = false;
      this.beat(true);
      this.pump();
    }
  }

  private async discover(path: string): Promise<void> {
    const found = await walkFolder(this.uri, path, {
      ...this.rules,
      maxFiles: Math.max(0, this.rules.maxFiles - this.generations.size),
    });
    if (found.capped && !this.capped) {
      this.capped = true;
      sayCapped(this.uri, this.settings.maxFiles, this.services.log);
    }
    this.add(found.files.filter((file) => this.rules.accepts(file)));
  }

  private add(files: readonly string[]): void {
    for (const file of files) {
      if (!this.holds(file)) {
        this.touch(file);
      }
    }
  }

  private touch(file: string): void {
    this.generations.set(file, ++this.lastGeneration);
    this.pending.add(file);
    this.pump();
  }

  private async reloadAnnotations(): Promise<void> {
    await this.readAnnotationsFile();
    this.beat(true);
  }

  private async readAnnotationsFile(): Promise<void> {
    const uri = childUri(this.uri, ANNOTATIONS_FILE);
    const { annotations, problems } = await loadAnnotations(uri, this.services.diagnostics);
    if (this.disposed) {
      return;
    }
    if (problems.length > 0) {
      this.services.log.warn(
        `${uri.toString(true)}: ${problems.length} problem(s), the first: ${problems[0]?.message}`,
      );
    }
    const known = knownActors(annotations);
    this.index.setAnnotations(annotations);
    if (JSON.stringify(known) !== JSON.stringify(this.known)) {
      this.known = known;
      for (const file of this.generations.keys()) {
        this.touch(file);
      }
    }
  }

  private pump(): void {
    while (this.lanes < LANES && this.pending.size > 0 && !this.disposed) {
      const file = this.nextFile();
      this.pending.delete(file);
      this.lanes++;
      void this.bringUpToDate(file).finally(() => {
        this.lanes--;
        this.beat(false);
        this.pump();
      });
    }
  }

  /** What the reader looks at comes before the rest. */
  private nextFile(): string {
    const [first = ''] = this.pending;
    return visiblePaths(this).find((path) => this.pending.has(path)) ?? first;
  }

  private async bringUpToDate(file: string): Promise<void> {
    const generation = this.generations.get(file);
    const known = this.known;
    const isStale = (): boolean => this.disposed || this.generations.get(file) !== generation;
    try {
      const reading = await readSource(this.uriOf(file), this.settings.maxBytes);
      if (isStale()) {
        return;
      }
      if ('gone' in reading) {
        this.forget(file);
      } else if ('problem' in reading) {
        this.fail(file, reading.problem);
      } else if (this.index.document(file)?.text !== reading.text || this.analysedWith.get(file) !== known) {
        const analysis = await this.services.analyser.analyze(reading.text, known);
        if (!isStale()) {
          this.problems.delete(file);
          this.index.setDocument(file, reading.text, analysis);
          // The index works when it is asked. Asked after each document, it never has much to do at once.
          this.index.document(file);
          this.analysedWith.set(file, known);
        }
      }
    } catch (error) {
      if (isStale()) {
        this.services.log.error(`${file}: ${messageOf(error)}`);
      } else {
        this.fail(file, messageOf(error));
      }
    }
  }

  private forget(file: string): void {
    this.generations.delete(file);
    this.problems.delete(file);
    this.analysedWith.delete(file);
    this.index.removeDocument(file);
  }

  private fail(file: string, problem: string): void {
    this.problems.set(file, problem);
    this.analysedWith.delete(file);
    this.index.removeDocument(file);
    this.services.log.warn(`${file} is left out: ${problem}.`);
  }

  /** Tells those who wait for a document at once, and those who show the whole at a steady beat and at the end. */
  private beat(always: boolean): void {
    if (this.disposed) {
      return;
    }
    const now = Date.now();
    if (always || this.isSettled || now - this.lastBeat > BACKGROUND_BEAT) {
      this.lastBeat = now;
      this.changed.fire();
    }
    this.indexed.fire();
  }
}

function visiblePaths(folder: SourceFolder): readonly string[] {
  const active = vscode.window.activeTextEditor;
  return [...(active ? [active] : []), ...vscode.window.visibleTextEditors].flatMap(({ document }) => {
    const path = folder.pathOf(document.uri);
    return path === undefined ? [] : [path];
  });
}

function nextEvent(event: vscode.Event<void>, token?: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      listeners.forEach((listener) => void listener.dispose());
      resolve();
    };
    const listeners = [event(done)];
    if (token) {
      listeners.push(token.onCancellationRequested(done));
    }
  });
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.File) !== 0;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) === vscode.FileType.Directory;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
