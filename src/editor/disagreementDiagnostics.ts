import * as vscode from 'vscode';
import type { CorpusDocument, Link, Passage } from '../core/model/corpus';
import { disagreementIn, disagreementsByFile } from '../core/queries/lists/disagreements';
import { excerptOf } from '../core/queries/wording/excerpt';
import { phraseText } from './dates';
import { rangeOf } from './positions';
import { isOn, SECTION } from './settings';
import type { SourceFolder } from './sources/sourceFolder';
import type { SourceFolders } from './sources/sourceFolders';
import { PROBLEM_SOURCE } from './problems';

/** What is shown for a source: made anew only where a link of it, or its text, has changed. */
interface Shown {
  readonly document: CorpusDocument;
  readonly links: readonly Link[];
}

/** The most passages that a problem leads to. */
const MOST_PASSAGES = 8;
const EXCERPT_WIDTH = 120;

/** Lists under Problems what sources tell differently, each with the passages of the others. */
export class DisagreementDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('dateline-disagreements');
  private readonly shown = new Map<string, Shown>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.problems.disagreements`)) {
          this.refresh();
        }
      }),
    );
    this.refresh();
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private refresh(): void {
    const current = new Set<string>();
    for (const folder of this.sources.folders) {
      if (!isOn('problems.disagreements', folder.uri)) {
        continue;
      }
      for (const [file, links] of disagreementsByFile(folder.corpus)) {
        const document = folder.corpus.document(file);
        if (document) {
          current.add(folder.uriOf(file).toString());
          this.show(folder, document, links);
        }
      }
    }
    for (const key of [...this.shown.keys()]) {
      if (!current.has(key)) {
        this.shown.delete(key);
        this.collection.delete(vscode.Uri.parse(key));
      }
    }
  }

  private show(folder: SourceFolder, document: CorpusDocument, links: readonly Link[]): void {
    const uri = folder.uriOf(document.file);
    const before = this.shown.get(uri.toString());
    const isSame =
      before?.document.text === document.text &&
      before.links.length === links.length &&
      before.links.every((link, index) => link === links[index]);
    if (!isSame) {
      this.shown.set(uri.toString(), { document, links });
      this.collection.set(
        uri,
        links.flatMap((link) => diagnosticOf(folder, document, link) ?? []),
      );
    }
  }
}

function diagnosticOf(folder: SourceFolder, document: CorpusDocument, link: Link): vscode.Diagnostic | undefined {
  const found = disagreementIn(document, link);
  if (!found) {
    return undefined;
  }
  const range = rangeOf(document, found.at);
  const diagnostic = new vscode.Diagnostic(range, phraseText(link.summary), vscode.DiagnosticSeverity.Information);
  diagnostic.source = PROBLEM_SOURCE;
  diagnostic.code = link.relation;
  diagnostic.relatedInformation = found.others.slice(0, MOST_PASSAGES).flatMap((passage) => related(folder, passage));
  return diagnostic;
}

function related(folder: SourceFolder, passage: Passage): vscode.DiagnosticRelatedInformation[] {
  const document = folder.corpus.document(passage.file);
  const location = folder.locationOf(passage);
  if (!document || !location) {
    return [];
  }
  const { source, before, match, after } = excerptOf(document, passage, EXCERPT_WIDTH);
  return [new vscode.DiagnosticRelatedInformation(location, `${source}: ${before}${match}${after}`)];
}
