import type * as vscode from 'vscode';
import type { Log } from './analyser';
import { Debouncer } from './debouncer';
import type { Cap } from './walkEntries';
import { walkFolder } from './folderWalk';
import { sayCapped } from './limitMessages';
import { isMisplaced, MisplacedAnnotations } from './misplacedAnnotations';
import type { SourceRules } from './sourceRules';
import type { UpdateQueue } from './updateQueue';

/**
 * How long a file watcher may take to tell of a change, in milliseconds. What is made and deleted within that time is
 * never told of, so that a file found by listing its folder, ahead of its own event, may vanish without a word.
 */
const WATCHER_DELAY = 1000;

/** Finds the sources of a folder by listing it, and gives them to the queue. */
export class SourceFinder {
  /** Decisions that were found where they do not count. */
  readonly misplaced: MisplacedAnnotations;
  private readonly secondLooks = new Debouncer(WATCHER_DELAY);
  private leftOutBy: Cap | undefined;
  private disposed = false;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly rules: SourceRules,
    private readonly queue: UpdateQueue,
    private readonly services: { readonly log: Log; readonly diagnostics: vscode.DiagnosticCollection },
    /** Called where `cap` has changed. */
    private readonly capChanged: () => void,
  ) {
    this.misplaced = new MisplacedAnnotations(uri, services.diagnostics, services.log);
  }

  /** What leaves files out; undefined where all are taken in. */
  get cap(): Cap | undefined {
    return this.leftOutBy;
  }

  /** Looks through a folder that was made or changed, and again once the watcher has told all that it will. */
  async lookThrough(path: string): Promise<void> {
    if ((await this.discover(path)) && !this.disposed) {
      this.secondLooks.schedule(path, () => void this.lookThrough(path));
    }
  }

  /** Lists a folder: takes in what is new, and looks after what is not there any more. True where there was something new. */
  async discover(path: string): Promise<boolean> {
    const found = await walkFolder(this.uri, path, { ...this.rules, noted: isMisplaced });
    if (this.disposed) {
      return false;
    }
    found.noted.forEach((file) => this.misplaced.add(file));
    const listed = new Set(found.files.filter((file) => this.rules.accepts(file)));
    if (!found.cap) {
      this.under(path)
        .filter((file) => !listed.has(file))
        .forEach((file) => this.queue.change(file));
    }
    const added = this.added([...listed]);
    const cap = added.length > this.room ? 'maxFiles' : found.cap;
    // Only a look at the whole folder can tell that nothing is left out any more.
    if (cap || path === '') {
      this.leaveOut(cap);
    }
    return this.take(added);
  }

  /** Takes in the files that are new, as far as there is room. True where there are any. */
  take(files: readonly string[]): boolean {
    const added = this.added(files);
    const room = this.room;
    if (added.length > room) {
      this.leaveOut('maxFiles');
    }
    added.slice(0, room).forEach((file) => this.queue.change(file));
    return added.length > 0 && room > 0;
  }

  /** Takes up that files have gone: where others were left out, there may be room for them by now. */
  makeUseOfRoom(): void {
    if (this.leftOutBy) {
      this.secondLooks.schedule('', () => void this.lookThrough(''));
    }
  }

  /** The sources that are known under a path: a file, or all of a folder. */
  under(path: string): readonly string[] {
    const files = this.queue.items();
    return path === '' ? files : files.filter((file) => file === path || file.startsWith(`${path}/`));
  }

  dispose(): void {
    this.disposed = true;
    this.secondLooks.dispose();
    this.misplaced.dispose();
  }

  private get room(): number {
    return Math.max(0, this.rules.maxFiles - this.queue.size);
  }

  private added(files: readonly string[]): readonly string[] {
    return files.filter((file) => !this.queue.has(file));
  }

  private leaveOut(cap: Cap | undefined): void {
    if (cap === this.leftOutBy) {
      return;
    }
    this.leftOutBy = cap;
    if (cap) {
      sayCapped(this.uri, cap, this.rules, this.services.log);
    }
    this.capChanged();
  }
}
