import type * as vscode from 'vscode';
import type { FolderSettings } from '../settings';
import type { Log } from './analyser';
import { sayCapped } from './capMessage';
import { Debouncer } from './debouncer';
import { walkFolder } from './folderWalk';
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
  private leftOut = false;
  private disposed = false;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly settings: FolderSettings,
    private readonly rules: SourceRules,
    private readonly queue: UpdateQueue,
    private readonly services: { readonly log: Log; readonly diagnostics: vscode.DiagnosticCollection },
  ) {
    this.misplaced = new MisplacedAnnotations(uri, services.diagnostics, services.log);
  }

  /** True where `dateline.maxFiles` left files out. */
  get capped(): boolean {
    return this.leftOut;
  }

  /** Looks through a folder that was made or changed, and again once the watcher has told all that it will. */
  async lookThrough(path: string): Promise<void> {
    if ((await this.discover(path)) && !this.disposed) {
      this.secondLooks.schedule(path, () => void this.lookThrough(path));
    }
  }

  /** Lists a folder: takes in what is new, and looks after what is not there any more. True where there was something new. */
  async discover(path: string): Promise<boolean> {
    const { wanted } = this.rules;
    const found = await walkFolder(this.uri, path, {
      ...this.rules,
      wanted: (file) => wanted(file) || isMisplaced(file),
    });
    if (this.disposed) {
      return false;
    }
    found.files.filter(isMisplaced).forEach((file) => this.misplaced.add(file));
    const listed = new Set(found.files.filter((file) => this.rules.accepts(file)));
    if (found.capped) {
      this.sayCapped();
    } else {
      this.under(path)
        .filter((file) => !listed.has(file))
        .forEach((file) => this.queue.change(file));
    }
    return this.take([...listed]);
  }

  /** Takes in the files that are new, as far as there is room. True where there are any. */
  take(files: readonly string[]): boolean {
    const added = files.filter((file) => !this.queue.has(file));
    const room = Math.max(0, this.rules.maxFiles - this.queue.size);
    if (added.length > room) {
      this.sayCapped();
    }
    added.slice(0, room).forEach((file) => this.queue.change(file));
    return added.length > 0 && room > 0;
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

  private sayCapped(): void {
    if (!this.leftOut) {
      this.leftOut = true;
      sayCapped(this.uri, this.settings.maxFiles, this.services.log);
    }
  }
}
