import * as vscode from 'vscode';
import { knownActors } from '../../core/annotations/knownActors';
import { CorpusIndex } from '../../core/corpus/corpusIndex';
import type { KnownActor } from '../../core/model/actor';
import type { Annotations } from '../../core/model/annotations';
import { NO_ANNOTATIONS } from '../../core/model/annotations';
import type { Corpus, CorpusDocument, Passage } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { rangeInText, rangeOf } from '../positions';
import type { FolderSettings } from '../settings';
import type { Analyser, Log } from './analyser';
import { Debouncer } from './debouncer';
import { isFile, isFolder } from './fileType';
import { FolderAnnotations } from './folderAnnotations';
import type { Cap } from './walkEntries';
import { childUri } from './folderWalk';
import { isMisplaced } from './misplacedAnnotations';
import { nextEvent } from './nextEvent';
import type { SourceProblem } from './readSource';
import { readSource } from './readSource';
import { SourceFinder } from './sourceFinder';
import type { SourceRules } from './sourceRules';
import { sourceRules } from './sourceRules';
import { UnreadSources } from './unreadSources';
import { UpdateQueue } from './updateQueue';

/** How long typing must pause before a document is analysed again, in milliseconds. */
const TYPING_PAUSE = 50;
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
  /** What leaves files out; undefined where all are taken in. */
  readonly cap: Cap | undefined;
}

/** What analyses rest on besides the text; another one for every change of it. */
interface AnalysisBasis {
  /** The actors recorded in annotations.yaml. */
  readonly known: readonly KnownActor[];
}

/** What the folder needs from outside. */
export interface FolderServices {
  readonly analyser: Pick<Analyser, 'analyze' | 'complete'>;
  readonly log: Log;
  readonly diagnostics: vscode.DiagnosticCollection;
}

/** One annotated folder: keeps its corpus equal to what the reader sees, buffers before files. */
export class SourceFolder implements vscode.Disposable {
  private readonly index = new CorpusIndex();
  private readonly rules: SourceRules;
  private readonly annotations: FolderAnnotations;
  private readonly finder: SourceFinder;
  private readonly queue = new UpdateQueue({
    lanes: LANES,
    update: (file, isStale) => this.bringUpToDate(file, isStale),
    urgent: () => visiblePaths(this),
    updated: () => this.beat(false),
  });
  private readonly unread: UnreadSources;
  /** What each document was analysed with. */
  private readonly analysedWith = new Map<string, AnalysisBasis>();
  private readonly typing = new Debouncer(TYPING_PAUSE);
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly indexed = new vscode.EventEmitter<void>();
  private basis: AnalysisBasis = { known: [] };
  private isByRulesAlone = true;
  private starting = true;
  private disposed = false;
  private lastBeat = 0;
  private readonly opened = Date.now();
  private hasSaidWhatItRead = false;

  /** Fires when the corpus or the progress has changed; during the first reading at a steady beat. */
  readonly onDidChange = this.changed.event;

  constructor(
    readonly uri: vscode.Uri,
    readonly settings: FolderSettings,
    private readonly services: FolderServices,
  ) {
    this.rules = sourceRules(settings);
    this.annotations = new FolderAnnotations(childUri(uri, ANNOTATIONS_FILE), services.diagnostics, services.log);
    this.unread = new UnreadSources(uri, settings.maxBytes, services.log);
    this.finder = new SourceFinder(uri, this.rules, this.queue, services, () => this.beat(true));
    void this.start();
    void services.analyser.complete.then(() => this.modelArrived());
  }

  get corpus(): Corpus {
    return this.index;
  }

  /** What the reader has decided. */
  get decisions(): Annotations {
    return this.annotations.annotations;
  }

  /** What `read` says of the corpus as it would be had the reader decided nothing. */
  withoutDecisions<T>(read: (corpus: Corpus) => T): T {
    this.index.setAnnotations(NO_ANNOTATIONS);
    try {
      return read(this.index);
    } finally {
      this.index.setAnnotations(this.decisions);
    }
  }

  /** The editor's range of a place in annotations.yaml as it was read last. */
  rangeInAnnotations(span: Span): vscode.Range {
    return rangeInText(this.annotations.text ?? '', span);
  }

  get progress(): Progress {
    const { done, size } = this.queue;
    return { done, total: size, problems: this.unread.reasons, cap: this.finder.cap };
  }

  get isSettled(): boolean {
    return !this.starting && !this.isByRulesAlone && this.queue.isIdle && this.typing.size === 0;
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
    return this.queue.has(path);
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
      this.typing.schedule(path, () => void this.reloadAnnotations());
    } else if (path !== undefined && this.holds(path)) {
      this.typing.schedule(path, () => this.queue.change(path));
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
      this.typing.cancel(path);
      this.queue.change(path);
    } else if (this.rules.isHidden(path)) {
      return;
    } else if (isMisplaced(path)) {
      this.finder.misplaced.add(path);
    } else if (this.rules.accepts(path) && (await isFile(uri))) {
      this.finder.take([path]);
    } else if (await isFolder(uri)) {
      await this.finder.lookThrough(path);
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
    this.finder.misplaced.remove(path);
    this.finder.under(path).forEach((file) => this.queue.change(file));
    if (!this.rules.isHidden(path)) {
      this.finder.makeUseOfRoom();
    }
  }

  dispose(): void {
    this.disposed = true;
    this.queue.close();
    this.typing.dispose();
    this.annotations.dispose();
    this.finder.dispose();
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
      await this.readAnnotations();
      // What the reader looks at comes first, before the folder is listed.
      this.finder.take(visiblePaths(this).filter((path) => this.rules.accepts(path)));
      await this.finder.discover('');
    } catch (error) {
      this.services.log.error(vscode.l10n.t('{0} could not be listed: {1}', this.uri.toString(true), messageOf(error)));
    } finally {
      this.starting = false;
      this.beat(true);
    }
  }

  private async reloadAnnotations(): Promise<void> {
    await this.readAnnotations();
    this.beat(true);
  }

  private async readAnnotations(): Promise<void> {
    const annotations = await this.annotations.read();
    if (!annotations || this.disposed) {
      return;
    }
    const known = knownActors(annotations);
    this.index.setAnnotations(annotations);
    if (JSON.stringify(known) !== JSON.stringify(this.basis.known)) {
      this.analyseAnew({ known });
    }
  }

  /** What was analysed before the name model was read is good for a first look only. */
  private modelArrived(): void {
    if (!this.disposed) {
      this.isByRulesAlone = false;
      this.analyseAnew({ known: this.basis.known });
      this.beat(true);
    }
  }

  private analyseAnew(basis: AnalysisBasis): void {
    this.basis = basis;
    this.queue.items().forEach((file) => this.queue.change(file));
  }

  private async bringUpToDate(file: string, isStale: () => boolean): Promise<void> {
    const { basis } = this;
    try {
      const reading = await readSource(this.uriOf(file), this.settings.maxBytes);
      if (isStale()) {
        return;
      }
      if ('gone' in reading) {
        this.forget(file);
      } else if ('problem' in reading) {
        this.fail(file, reading);
      } else if (this.index.document(file)?.text !== reading.text || this.analysedWith.get(file) !== basis) {
        const analysis = await this.services.analyser.analyze(reading.text, basis.known);
        if (!isStale()) {
          this.unread.delete(file);
          this.index.setDocument(file, reading.text, analysis);
          // The index works when it is asked. Asked after each document, it never has much to do at once.
          this.index.document(file);
          this.analysedWith.set(file, basis);
        }
      }
    } catch (error) {
      if (isStale()) {
        this.services.log.error(`${file}: ${messageOf(error)}`);
      } else {
        this.fail(file, { problem: messageOf(error) });
      }
    }
  }

  private forget(file: string): void {
    this.queue.remove(file);
    this.unread.delete(file);
    this.analysedWith.delete(file);
    this.index.removeDocument(file);
    this.finder.makeUseOfRoom();
  }

  private fail(file: string, { problem, isTooLarge }: SourceProblem): void {
    this.unread.add(file, problem, isTooLarge);
    this.analysedWith.delete(file);
    this.index.removeDocument(file);
  }

  /** Tells those who wait for a document at once, and those who show the whole at a steady beat and at the end. */
  private beat(always: boolean): void {
    if (this.disposed) {
      return;
    }
    if (this.isSettled) {
      this.annotations.compareWith(this.index);
      this.sayWhatWasRead();
      this.unread.sayTooLarge();
    }
    const now = Date.now();
    if (always || this.isSettled || now - this.lastBeat > BACKGROUND_BEAT) {
      this.lastBeat = now;
      this.changed.fire();
    }
    this.indexed.fire();
  }

  /** Once, when the folder has been read for the first time. */
  private sayWhatWasRead(): void {
    if (!this.hasSaidWhatItRead) {
      this.hasSaidWhatItRead = true;
      const { size: unread } = this.unread.reasons;
      const { size } = this.queue;
      const [where, duration] = [this.uri.toString(true), Date.now() - this.opened];
      this.services.log.info(
        unread === 0
          ? vscode.l10n.t('{0}: sources read: {1} in {2} ms.', where, size, duration)
          : vscode.l10n.t('{0}: sources read: {1} in {2} ms; files left out: {3}.', where, size, duration, unread),
      );
    }
  }
}

function visiblePaths(folder: SourceFolder): readonly string[] {
  const active = vscode.window.activeTextEditor;
  return [...(active ? [active] : []), ...vscode.window.visibleTextEditors].flatMap(({ document }) => {
    const path = folder.pathOf(document.uri);
    return path === undefined ? [] : [path];
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
