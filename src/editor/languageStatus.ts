import * as vscode from 'vscode';
import { COMMANDS } from './commandIds';
import { actorCount, eventCount, sourceCount } from './counts';
import { ARTICLES } from './documentSelector';
import type { SourceFolder } from './sources/sourceFolder';
import type { SourceFolders } from './sources/sourceFolders';

const { t } = vscode.l10n;

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
      this.item.text = t('Dateline: off');
      this.item.detail = t('This document is in no annotated folder');
      this.item.severity = vscode.LanguageStatusSeverity.Information;
      this.item.busy = false;
      this.item.command = { command: COMMANDS.annotateFolder, title: t('Annotate Folder') };
    }
  }

  private show(folder: SourceFolder): void {
    const { done, total, problems, cap } = folder.progress;
    const { corpus, isSettled } = folder;
    this.item.busy = !isSettled;
    this.item.text = isSettled
      ? t('Dateline: {0}', sourceCount(total))
      : t('Dateline: {0} of {1} sources', done, total);
    const facts = [actorCount(corpus.actors().length), eventCount(corpus.events().length)];
    if (problems.size > 0) {
      facts.push(problems.size === 1 ? t('1 file left out') : t('{0} files left out', problems.size));
    }
    if (cap) {
      facts.push(cap === 'maxFiles' ? t('more sources than dateline.maxFiles') : t('more files than are looked at'));
    }
    this.item.detail = facts.join(', ');
    this.item.severity =
      problems.size > 0 || cap ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.item.command = { command: COMMANDS.showLog, title: t('Show Log') };
  }
}
