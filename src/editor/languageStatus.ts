import * as vscode from 'vscode';
import { COMMANDS } from './commandIds';
import { ARTICLES } from './documentSelector';
import type { SourceFolder } from './sources/sourceFolder';
import type { SourceFolders } from './sources/sourceFolders';
import { count } from './words';

/** Counts and progress beside the language of the document, and what was left out. */
export class LanguageStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('dateline.status', ARTICLES);
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.item.name = 'Dateline';
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
    );
    this.update();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private update(): void {
    const editor = vscode.window.activeTextEditor;
    const folder = editor && this.sources.of(editor.document.uri);
    if (folder) {
      this.show(folder);
    } else {
      this.item.text = 'Dateline: off';
      this.item.detail = 'This document is in no annotated folder';
      this.item.severity = vscode.LanguageStatusSeverity.Information;
      this.item.busy = false;
      this.item.command = { command: COMMANDS.annotateFolder, title: 'Annotate Folder' };
    }
  }

  private show(folder: SourceFolder): void {
    const { done, total, problems, cap } = folder.progress;
    const { corpus, isSettled } = folder;
    this.item.busy = !isSettled;
    this.item.text = isSettled ? `Dateline: ${count(total, 'source')}` : `Dateline: ${done} of ${total} sources`;
    const facts = [count(corpus.actors().length, 'actor'), count(corpus.events().length, 'event')];
    if (problems.size > 0) {
      facts.push(`${count(problems.size, 'file')} left out`);
    }
    if (cap) {
      facts.push(cap === 'maxFiles' ? 'more sources than dateline.maxFiles' : 'more files than are looked at');
    }
    this.item.detail = facts.join(', ');
    this.item.severity =
      problems.size > 0 || cap ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.item.command = { command: COMMANDS.showLog, title: 'Show Log' };
  }
}
