import * as vscode from 'vscode';
import { count } from '../words';
import type { EventNodeOf } from './eventNodes';

/** Addresses of events, for their badges only: nothing can be opened under it. */
const SCHEME = 'dateline-event';

/** An address that says how many documents report the event. */
export function eventUri({ id, event }: EventNodeOf): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(id)}`, query: String(event.documents.length) });
}

/** How many sources report an event, at the right of its line, where a long title cannot push it out of sight. */
export class EventBadges implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const documents = uri.scheme === SCHEME ? Number(uri.query) : 0;
    return documents > 1
      ? new vscode.FileDecoration(
          documents > 99 ? '99' : String(documents),
          `${count(documents, 'source')} report this`,
          new vscode.ThemeColor('charts.blue'),
        )
      : undefined;
  }
}
