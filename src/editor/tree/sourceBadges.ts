import * as vscode from 'vscode';
import { count } from '../words';

/** Addresses of lines, for their badges only: nothing can be opened under it. */
const SCHEME = 'dateline-sources';

/** An address that says how many documents report what a line shows, and whether they differ. `id` is that of the line. */
export function badgeUri(id: string, sources: number, differ = false): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${encodeURIComponent(id)}`,
    query: `${sources}${differ ? '!' : ''}`,
  });
}

/** How many sources there are, at the right of a line, where a long title cannot push it out of sight; `!` where they differ. */
export class SourceBadges implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const [, digits, mark] = uri.scheme === SCHEME ? (/^(\d+)(!?)$/.exec(uri.query) ?? []) : [];
    const documents = Number(digits);
    if (!(documents > 1 || mark)) {
      return undefined;
    }
    const number = documents > (mark ? 9 : 99) ? '…' : String(documents);
    return new vscode.FileDecoration(
      `${number}${mark ?? ''}`,
      `${count(documents, 'source')}${mark ? ' that differ' : ''}`,
      mark ? new vscode.ThemeColor('list.warningForeground') : undefined,
    );
  }
}
