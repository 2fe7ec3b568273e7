import * as vscode from 'vscode';
import type { LostWithLookalikes } from '../../core/annotations/lostPassages';
import { lostPassages } from '../../core/annotations/lostPassages';
import type { PassageRecord, TextQuoteSelector } from '../../core/model/annotations';
import type { Span } from '../../core/model/span';
import { annotationsUri } from '../annotationsFile/annotationsText';
import { OpenArticleDiagnostics } from '../openArticleDiagnostics';
import { rangeOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';
import { inLine } from './curation';
import { PROBLEM_SOURCE } from '../problems';

type PassageOfRecord = TextQuoteSelector & Pick<PassageRecord, 'position'> & { readonly at: Span };

/** Tells in an open article where the passages may be that annotations.yaml speaks of and that are not found for sure. */
export function lostPassageDiagnostics(sources: SourceFolders): vscode.Disposable {
  const restsOn = ({ folder, document }: LocatedDocument): readonly unknown[] => [document, folder.decisions];
  return new OpenArticleDiagnostics('dateline-passages', sources, restsOn, diagnosticsOf);
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
  diagnostic.source = PROBLEM_SOURCE;
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
