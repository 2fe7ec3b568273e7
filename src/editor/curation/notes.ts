import * as vscode from 'vscode';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { PassageSelector } from '../../core/annotations/edit/decision';
import type { Span } from '../../core/model/span';
import { COMMANDS } from '../commandIds';
import { ARTICLES } from '../documentSelector';
import { rangeOf } from '../positions';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { selectorOf } from './curation';
import { writeDecisions } from './decisionWriter';

/** How long a selection must rest before a note is offered beside it, in milliseconds. */
const PAUSE = 150;

/** A note of annotations.yaml with the passage that it is about. */
interface PlacedNote extends Span {
  readonly folder: SourceFolder;
  readonly passage: PassageSelector;
  readonly note: string;
  readonly by: string | undefined;
}

/** A note as the editor shows it; knows where it is kept. */
class NoteComment implements vscode.Comment {
  readonly contextValue = 'dateline.note';
  readonly author: vscode.CommentAuthorInformation;
  mode = vscode.CommentMode.Preview;
  body: string;

  constructor(
    readonly placed: PlacedNote,
    public thread: vscode.CommentThread | undefined,
  ) {
    this.body = placed.note;
    this.author = { name: placed.by ?? vscode.l10n.t('Note') };
  }
}

/** Notes on passages as comment threads: written in the margin of an article, kept in annotations.yaml. */
export class Notes implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController('dateline.notes', vscode.l10n.t('Dateline'));
  private readonly threads = new Map<string, vscode.CommentThread>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The lines beside which a note can be begun, '' for none. */
  private offered = '';
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.controller.options = {
      prompt: vscode.l10n.t('Note on this passage'),
      placeHolder: vscode.l10n.t('It is kept in annotations.yaml.'),
    };
    this.subscription = vscode.Disposable.from(
      this.controller,
      sources.onDidChange(() => this.update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.offerSoon(textEditor)),
      vscode.commands.registerCommand(COMMANDS.createNote, (reply: vscode.CommentReply) => this.create(reply)),
      vscode.commands.registerCommand(COMMANDS.editNote, (comment: NoteComment) =>
        this.show(comment, vscode.CommentMode.Editing),
      ),
      vscode.commands.registerCommand(COMMANDS.cancelNote, (comment: NoteComment) => {
        comment.body = comment.placed.note;
        this.show(comment, vscode.CommentMode.Preview);
      }),
      vscode.commands.registerCommand(COMMANDS.saveNote, (comment: NoteComment) => this.save(comment)),
      vscode.commands.registerCommand(COMMANDS.deleteNote, ({ placed }: NoteComment) => change(placed, null)),
    );
    this.update();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  /** Notes can be begun in the margin beside a selection; without one, the margin stays free of marks. */
  private offerSoon({ document, selection }: vscode.TextEditor): void {
    clearTimeout(this.timer);
    const lines =
      selection.isEmpty || vscode.languages.match(ARTICLES, document) === 0
        ? ''
        : JSON.stringify([document.uri.toString(), selection.start.line, selection.end.line]);
    if (lines === this.offered) {
      return;
    }
    this.timer = setTimeout(() => {
      this.offered = lines;
      const own = document.uri.toString();
      const range = new vscode.Range(selection.start.line, 0, selection.end.line, 0);
      this.controller.commentingRangeProvider = {
        provideCommentingRanges: (asked) =>
          lines !== '' && asked.uri.toString() === own && this.sources.now(asked) ? [range] : undefined,
      };
    }, PAUSE);
  }

  /** The threads that are shown, by the article they stand in. */
  threadsOf(uri: vscode.Uri): readonly vscode.CommentThread[] {
    return [...this.threads.values()].filter((thread) => thread.uri.toString() === uri.toString());
  }

  /** Writes a new note on the words that were selected; where none were, on those of the line. */
  private async create({ thread, text }: vscode.CommentReply): Promise<void> {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const found = this.sources.now(document);
    const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
    const asked = range.isEmpty ? document.lineAt(range.start).range : range;
    const words = document.getText(asked);
    const start = document.offsetAt(asked.start) + words.length - words.trimStart().length;
    const span = { start, end: start + words.trim().length };
    thread.dispose();
    if (found && text.trim() !== '' && span.end > span.start) {
      const passage = selectorOf(found.folder, found.document, span);
      await writeDecisions(found.folder, [{ type: 'setNote', passage, note: text.trim() }]);
    }
  }

  private async save(comment: NoteComment): Promise<void> {
    const text = comment.body.trim();
    if (text === comment.placed.note.trim()) {
      this.show(comment, vscode.CommentMode.Preview);
    } else {
      await change(comment.placed, text === '' ? null : text);
    }
  }

  private show(comment: NoteComment, mode: vscode.CommentMode): void {
    comment.mode = mode;
    if (comment.thread) {
      comment.thread.comments = [...comment.thread.comments];
    }
  }

  /** Brings the threads up to date; those that say the same are kept, and with them whether they are open. */
  private update(): void {
    const wanted = new Map(this.sources.folders.flatMap(notesOf).map((note) => [keyOf(note), note]));
    for (const [key, thread] of this.threads) {
      if (!wanted.has(key)) {
        thread.dispose();
        this.threads.delete(key);
      }
    }
    for (const [key, note] of wanted) {
      const document = note.folder.corpus.document(note.passage.file);
      const range = document && rangeOf(document, note);
      const thread = this.threads.get(key);
      if (thread && range && !thread.range?.isEqual(range)) {
        thread.range = range;
      } else if (!thread && range) {
        this.threads.set(key, this.threadFor(note, range));
      }
    }
  }

  private threadFor(note: PlacedNote, range: vscode.Range): vscode.CommentThread {
    const comment = new NoteComment(note, undefined);
    const thread = this.controller.createCommentThread(note.folder.uriOf(note.passage.file), range, [comment]);
    comment.thread = thread;
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }
}

/** Writes other words for a note, which stays that of who wrote it; null takes it out. */
function change({ folder, passage, by }: PlacedNote, note: string | null): Promise<boolean> {
  return writeDecisions(folder, [{ type: 'setNote', passage, note, ...(by !== undefined && { by }) }]);
}

function keyOf({ folder, passage, note, by }: PlacedNote): string {
  return JSON.stringify([folder.uri.toString(), passage, note, by]);
}

/** The notes of a folder whose passages are found. */
function notesOf(folder: SourceFolder): readonly PlacedNote[] {
  return folder.decisions.passages.flatMap((record): PlacedNote[] => {
    const { file, exact, prefix, suffix, note, by } = record;
    const text = note === null ? undefined : folder.corpus.document(file)?.text;
    const place = text === undefined ? 'missing' : anchorPassage(text, record);
    return note === null || typeof place === 'string'
      ? []
      : [{ folder, passage: { file, exact, prefix, suffix }, note, by, ...place }];
  });
}
