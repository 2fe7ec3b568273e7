import * as vscode from 'vscode';
import type { CorpusDocument } from '../core/model/corpus';
import type { ResolvedDate } from '../core/model/date';
import type { Phrase } from '../core/model/phrase';
import { reasonsOf } from '../core/queries/dateReasons';
import { phraseText } from './dates';
import { ARTICLES } from './documentSelector';
import { rangeOf } from './positions';
import type { LocatedDocument, SourceFolders } from './sources/sourceFolders';

const CONFLICT = 'weekday-conflict';

/** Tells of dates that contradict themselves (a weekday that does not fit the day), in articles that are open. */
export class DateDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('dateline-dates');
  private readonly shown = new Map<string, CorpusDocument>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
    this.refresh();
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private refresh(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (vscode.languages.match(ARTICLES, document) === 0) {
        continue;
      }
      const found = this.sources.now(document);
      if (!found) {
        // While typing the old marks stay; they go when the folder is no longer annotated.
        if (!this.sources.of(document.uri)) {
          this.forget(document.uri);
        }
      } else if (this.shown.get(document.uri.toString()) !== found.document) {
        this.shown.set(document.uri.toString(), found.document);
        this.collection.set(document.uri, diagnosticsOf(found));
      }
    }
  }

  private forget(uri: vscode.Uri): void {
    this.shown.delete(uri.toString());
    this.collection.delete(uri);
  }
}

function diagnosticsOf(found: LocatedDocument): vscode.Diagnostic[] {
  return found.document.dates.flatMap((date) => {
    const conflict = date.basis.find(({ rule }) => rule === CONFLICT);
    return conflict ? [diagnosticOf(found, date, conflict.note)] : [];
  });
}

function diagnosticOf({ folder, document }: LocatedDocument, date: ResolvedDate, note: Phrase): vscode.Diagnostic {
  const message = vscode.l10n.t('The weekday does not fit the date: {0}.', phraseText(note));
  const diagnostic = new vscode.Diagnostic(rangeOf(document, date), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Dateline';
  diagnostic.code = CONFLICT;
  // The words that the year rests on, here or elsewhere.
  const reasons = reasonsOf(folder.corpus, document.file, [...date.basis, ...document.published.basis]);
  diagnostic.relatedInformation = reasons.flatMap(({ note: why, passage }) => {
    const own = passage?.file === document.file && passage.start === date.start && passage.end === date.end;
    const location = passage && !own ? folder.locationOf(passage) : undefined;
    return location ? [new vscode.DiagnosticRelatedInformation(location, phraseText(why))] : [];
  });
  return diagnostic;
}
