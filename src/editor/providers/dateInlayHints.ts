import * as vscode from 'vscode';
import type { ResolvedDate } from '../../core/model/date';
import { overlaps } from '../../core/model/span';
import { dateText } from '../dates';
import { rangeOf, spanOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';

/** Shows the ISO value behind dates that were counted from another one. Off unless the reader asks for it. */
export class DateInlayHints implements vscode.InlayHintsProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChangeInlayHints = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      sources.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dateline.inlayHints.dates')) {
          this.changed.fire();
        }
      }),
    );
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[] | undefined> {
    const found = isOn('inlayHints.dates', document) ? await this.sources.current(document, token) : undefined;
    if (!found) {
      return undefined;
    }
    const shown = spanOf(document, range);
    return found.document.dates
      .filter((date) => overlaps(date, shown) && isCounted(date))
      .map((date) => {
        const hint = new vscode.InlayHint(rangeOf(found.document, date).end, date.value);
        hint.paddingLeft = true;
        hint.tooltip = dateText(date.value);
        return hint;
      });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

const COUNTED: ReadonlySet<string> = new Set(['open-year', 'weekday', 'relative', 'weekday-conflict']);

/** True for a date with a year that its own words do not tell. */
function isCounted({ start, type, value, basis }: ResolvedDate): boolean {
  const reason = basis.at(-1);
  // A reason that rests on the date's own words is none of counting.
  if (reason === undefined || reason.start === start) return false;
  return (type === 'DATE' || type === 'TIME') && /^\d/.test(value) && COUNTED.has(reason.rule);
}
