import * as vscode from 'vscode';
import type { ResolvedDate } from '../core/model/date';
import type { Phrase } from '../core/model/phrase';
import { reasonsOf } from '../core/queries/cards/dateReasons';
import { phraseText } from './dates';
import { OpenArticleDiagnostics } from './openArticleDiagnostics';
import { rangeOf } from './positions';
import type { LocatedDocument, SourceFolders } from './sources/sourceFolders';
import { PROBLEM_SOURCE } from './problems';

/** The rule of a date that contradicts itself, and the code of its problem. */
export const WEEKDAY_CONFLICT = 'weekday-conflict';

/** Tells of dates that contradict themselves (a weekday that does not fit the day), in articles that are open. */
export function dateDiagnostics(sources: SourceFolders): vscode.Disposable {
  return new OpenArticleDiagnostics('dateline-dates', sources, ({ document }) => [document], diagnosticsOf);
}

function diagnosticsOf(found: LocatedDocument): vscode.Diagnostic[] {
  return found.document.dates.flatMap((date) => {
    const conflict = date.basis.find(({ rule }) => rule === WEEKDAY_CONFLICT);
    return conflict ? [diagnosticOf(found, date, conflict.note)] : [];
  });
}

function diagnosticOf({ folder, document }: LocatedDocument, date: ResolvedDate, note: Phrase): vscode.Diagnostic {
  const message = vscode.l10n.t('The weekday does not fit the date: {0}.', phraseText(note));
  const diagnostic = new vscode.Diagnostic(rangeOf(document, date), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = PROBLEM_SOURCE;
  diagnostic.code = WEEKDAY_CONFLICT;
  // The words that the year rests on, here or elsewhere.
  const reasons = reasonsOf(folder.corpus, document.file, [...date.basis, ...document.published.basis]);
  diagnostic.relatedInformation = reasons.flatMap(({ note: why, passage }) => {
    const own = passage?.file === document.file && passage.start === date.start && passage.end === date.end;
    const location = passage && !own ? folder.locationOf(passage) : undefined;
    return location ? [new vscode.DiagnosticRelatedInformation(location, phraseText(why))] : [];
  });
  return diagnostic;
}
