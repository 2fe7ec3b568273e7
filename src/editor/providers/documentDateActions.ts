import * as vscode from 'vscode';
import { overlaps, touches } from '../../core/model/span';
import type { Span } from '../../core/model/span';
import { COMMANDS } from '../commandIds';
import { spanOf } from '../positions';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';

/** Offers `Set Document Date…` where an article says when it was written, and on dates that wait for it. */
export class DocumentDateActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly sources: SourceFolders) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    _context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    const found = await this.sources.current(document, token);
    if (!found || !concernsDate(found, spanOf(document, range))) {
      return undefined;
    }
    const action = new vscode.CodeAction('Set document date…', vscode.CodeActionKind.QuickFix);
    action.command = {
      command: COMMANDS.setDocumentDate,
      title: 'Set Document Date…',
      arguments: [document.uri.toString()],
    };
    return [action];
  }
}

function concernsDate({ document }: LocatedDocument, span: Span): boolean {
  const { dateline, publishedAt } = document.layout;
  const meets = (other: Span): boolean =>
    overlaps(other, span) || touches(other, span.start) || touches(other, span.end);
  const open = document.published.value === null ? document.dates.filter(({ value }) => value.startsWith('XXXX')) : [];
  return [dateline, publishedAt, ...open].some((place) => place !== null && meets(place));
}
