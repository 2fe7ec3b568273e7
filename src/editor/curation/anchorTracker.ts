import * as vscode from 'vscode';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { Decision, MovePassage, PassageSelector } from '../../core/annotations/edit/decision';
import { followEdit } from '../../core/annotations/followEdit';
import { describePassage } from '../../core/annotations/describePassage';
import type { Annotations } from '../../core/model/annotations';
import type { Span } from '../../core/model/span';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { writeDecisions } from './decisionWriter';

/** A passage that annotations.yaml speaks of, and where it stands in the text that the reader edits. */
interface Tracked {
  readonly selector: PassageSelector;
  /** Null where it stands nowhere, or not for sure. */
  span: Span | null;
}

/**
 * Follows the passages of open articles through every edit, and brings annotations.yaml up to date when an article is
 * saved whose passages would not be found again by what is recorded of them. Renamed articles keep their records too.
 */
export class AnchorTracker implements vscode.Disposable {
  private readonly articles = new Map<string, ReadonlyMap<string, Tracked>>();
  /** The decisions that the passages of an article were looked up in. */
  private readonly known = new Map<string, Annotations>();
  private readonly subscription: vscode.Disposable;
  /** Saved articles are gone through one after another: each by what was recorded for the one before. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.look(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.saved(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.renamed(files)),
      sources.onDidChange(() => vscode.workspace.textDocuments.forEach((document) => this.look(document))),
    );
    vscode.workspace.textDocuments.forEach((document) => this.look(document));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Finds the passages of an article that are not followed yet. */
  private look(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const folder = this.sources.of(document.uri);
    const file = folder?.pathOf(document.uri);
    // A file that is written anew may be gone for a moment; what is followed in its open document stays.
    if (!folder || file === undefined || !folder.holds(file) || this.known.get(key) === folder.decisions) {
      return;
    }
    this.known.set(key, folder.decisions);
    const former = this.articles.get(key);
    const text = document.getText();
    this.articles.set(
      key,
      new Map(
        selectorsOf(folder, file).map((selector) => {
          const name = JSON.stringify(selector);
          return [name, former?.get(name) ?? { selector, span: found(text, selector) }];
        }),
      ),
    );
  }

  private forget(uri: vscode.Uri): void {
    this.articles.delete(uri.toString());
    this.known.delete(uri.toString());
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const tracked = this.articles.get(document.uri.toString());
    if (!tracked || contentChanges.length === 0) {
      return;
    }
    // Offsets are those of the text before all of the changes.
    const changes = [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const passage of tracked.values()) {
      for (const { rangeOffset: offset, rangeLength: length, text } of changes) {
        passage.span = passage.span && followEdit(passage.span, { offset, length, added: text.length });
      }
    }
  }

  private saved(document: vscode.TextDocument): Promise<void> {
    const done = this.last.then(() => this.record(document));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async record(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const folder = this.sources.of(document.uri);
    const tracked = this.articles.get(key);
    if (!folder || !tracked) {
      return;
    }
    const text = document.getText();
    const moves = [...tracked.values()].flatMap((passage) => {
      // What was cut and pasted, or came back by an undo, is found again by all of its words and context only.
      passage.span ??= found(text, passage.selector);
      const move = moveOf(text, passage);
      return move ? [{ passage, move }] : [];
    });
    const decisions = moves.map(({ move }) => move);
    if (decisions.length === 0 || !(await writeDecisions(folder, decisions))) {
      return;
    }
    // The next save may come before the folder has read what is recorded now.
    const recorded = new Map(this.articles.get(key));
    for (const { passage, move } of moves) {
      recorded.delete(JSON.stringify(passage.selector));
      const selector = { file: passage.selector.file, ...move.to };
      recorded.set(JSON.stringify(selector), { selector, span: passage.span });
    }
    this.articles.set(key, recorded);
  }

  /** Records of files that were renamed in the editor, also with the folder that they lie in. */
  private async renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const folder = this.sources.of(newUri);
      const [from, to] = [folder?.pathOf(oldUri), folder?.pathOf(newUri)];
      if (!folder || from === undefined || to === undefined || from === to) {
        continue;
      }
      const moved = filesIn(folder.decisions).filter((file) => file === from || file.startsWith(`${from}/`));
      const decisions = moved.map((file): Decision => ({ type: 'renameFile', file, to: to + file.slice(from.length) }));
      if (decisions.length > 0) {
        await writeDecisions(folder, decisions);
      }
    }
  }
}

/** The decision that gives a passage its new words and context, where the recorded ones do not lead to it any more. */
function moveOf(text: string, { selector, span }: Tracked): MovePassage | undefined {
  const place = anchorPassage(text, selector);
  if (span === null || (typeof place !== 'string' && place.start === span.start && place.end === span.end)) {
    return undefined;
  }
  const to = text.slice(span.start, span.end).trim() === '' ? null : describePassage(text, span);
  return to === null ? undefined : { type: 'movePassage', passage: selector, to };
}

function found(text: string, selector: PassageSelector): Span | null {
  const place = anchorPassage(text, selector);
  return typeof place === 'string' ? null : place;
}

/** The passages of a file that decisions and events speak of. */
export function selectorsOf({ decisions }: SourceFolder, file: string): readonly PassageSelector[] {
  return [...decisions.passages, ...decisions.events.flatMap(({ passages }) => passages)].flatMap((record) => {
    const { exact, prefix, suffix } = record;
    return record.file === file ? [{ file, exact, prefix, suffix }] : [];
  });
}

function filesIn({ documents, passages, events }: Annotations): readonly string[] {
  return [
    ...new Set([
      ...documents.keys(),
      ...passages.map(({ file }) => file),
      ...events.flatMap((event) => event.passages.map(({ file }) => file)),
    ]),
  ];
}
