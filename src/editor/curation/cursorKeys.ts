import * as vscode from 'vscode';
import type { AnnotationKind } from '../../core/queries/navigation/annotationAt';
import { annotationOn } from '../../core/queries/navigation/annotationOn';
import { spanOf } from '../positions';
import type { SourceFolders } from '../sources/sourceFolders';
import { decidedPassages } from './passageCurations';
import type { PassageSubject } from './subject';

/** How long the cursor must rest before menus follow it, in milliseconds. */
const PAUSE = 80;

const KEYS: readonly (readonly [key: string, kind: AnnotationKind])[] = [
  ['dateline.atActor', 'mention'],
  ['dateline.atDate', 'date'],
  ['dateline.atQuote', 'quote'],
  ['dateline.atEvent', 'event'],
];

/** Context keys that say what is at the cursor or in the selection, so that menus offer only what can be decided there. */
export class CursorKeys implements vscode.Disposable {
  private readonly shown = new Map<string, boolean>();
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.soon()),
      sources.onDidChange(() => this.soon()),
    );
    this.soon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), PAUSE);
  }

  private update(): void {
    const editor = vscode.window.activeTextEditor;
    const found = editor && this.sources.now(editor.document);
    const subject: PassageSubject | undefined = found && {
      kind: 'passage',
      ...found,
      span: spanOf(editor.document, editor.selection),
    };
    for (const [key, kind] of KEYS) {
      const { folder, document, span } = subject ?? {};
      const at = folder && document && span && annotationOn(folder.corpus, document.file, span, kind);
      this.set(key, at !== undefined);
    }
    this.set('dateline.atDecision', subject !== undefined && decidedPassages(subject).length > 0);
  }

  private set(key: string, value: boolean): void {
    if (this.shown.get(key) !== value) {
      this.shown.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
