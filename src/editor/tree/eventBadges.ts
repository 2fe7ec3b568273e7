import * as vscode from 'vscode';
import { count } from '../words';
import type { EventNodeOf } from './eventNodes';

/** Addresses of events, for their badges only: nothing can be opened under it. */
const SCHEME = 'dateline-event';

/** An address that says how many documents report the event, and whether they differ. */
export function eventUri({ id, event, isDisputed }: EventNodeOf): vscode.Uri {
  const query = `${event.documents.length}${isDisputed ? '!' : ''}`;
  return vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(id)}`, query });
}

/** How many sources report an event, at the right of its line, where a long title cannot push it out of sight; `!` where they differ. */
export class EventBadges implements vscode.FileDecorationProvider {
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
