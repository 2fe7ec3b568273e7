import * as vscode from 'vscode';
import type { LostWithLookalikes } from '../../core/annotations/lostPassages';
import { lostPassages } from '../../core/annotations/lostPassages';
import type { Annotations, PassageRecord, TextQuoteSelector } from '../../core/model/annotations';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { annotationsUri } from '../annotationsFile/annotationsText';
import { ARTICLES } from '../documentSelector';
import { rangeOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';
import { inLine } from './curation';

type PassageOfRecord = TextQuoteSelector & Pick<PassageRecord, 'position'> & { readonly at: Span };

/** What an article was looked through for. */
interface Shown {
  readonly document: CorpusDocument;
  readonly decisions: Annotations;
}

/** Tells in an open article where the passages may be that annotations.yaml speaks of and that are not found for sure. */
export class LostPassageDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('dateline-passages');
  private readonly shown = new Map<string, Shown>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      this.collection,
      sources.onDidChange(() => this.refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
    this.refresh();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private refresh(): void {
    for (const text of vscode.workspace.textDocuments) {
      if (vscode.languages.match(ARTICLES, text) === 0) {
        continue;
      }
      const found = this.sources.now(text);
      const key = text.uri.toString();
      const shown = this.shown.get(key);
      if (!found) {
        // While typing the old marks stay; they go when the folder is no longer annotated.
        if (!this.sources.of(text.uri)) {
          this.forget(text.uri);
        }
      } else if (shown?.document !== found.document || shown.decisions !== found.folder.decisions) {
        this.shown.set(key, { document: found.document, decisions: found.folder.decisions });
        this.collection.set(text.uri, diagnosticsOf(found));
      }
    }
  }

  private forget(uri: vscode.Uri): void {
    this.shown.delete(uri.toString());
    this.collection.delete(uri);
  }
}

function diagnosticsOf(found: LocatedDocument): vscode.Diagnostic[] {
  const { folder, document } = found;
  const { passages, events } = folder.decisions;
  const records: readonly PassageOfRecord[] = [
    ...passages.filter(({ file }) => file === document.file),
    ...events.flatMap((event) => event.passages.filter(({ file }) => file === document.file)),
  ];
  return lostPassages(document.text, records).map((lost) => diagnosticOf(found, lost));
}

/** At the first of its lookalikes, with all of them and the record; where there are none, at the head of the article. */
function diagnosticOf(
  { folder, document }: LocatedDocument,
  { record, why, lookalikes }: LostWithLookalikes<PassageOfRecord>,
): vscode.Diagnostic {
  const words = inLine(record.exact, 60);
  const message =
    why === 'ambiguous'
      ? vscode.l10n.t('A decision about “{0}” fits several places of this article and is not heeded.', words)
      : vscode.l10n.t('A decision about “{0}” no longer fits this article and is not heeded.', words);
  const [first] = lookalikes;
  const range = first ? rangeOf(document, first) : new vscode.Range(0, 0, 0, 0);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Dateline';
  diagnostic.code = 'lost-passage';
  const decision = new vscode.Location(annotationsUri(folder), folder.rangeInAnnotations(record.at));
  diagnostic.relatedInformation = [
    new vscode.DiagnosticRelatedInformation(decision, vscode.l10n.t('The decision')),
    ...lookalikes.map(
      (place) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(folder.uriOf(document.file), rangeOf(document, place)),
          vscode.l10n.t('It may be here'),
        ),
    ),
  ];
  return diagnostic;
}
