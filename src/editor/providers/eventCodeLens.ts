import * as vscode from 'vscode';
import type { ParagraphEvent } from '../../core/queries/cards/paragraphEvents';
import { paragraphEvents } from '../../core/queries/cards/paragraphEvents';
import { COMMANDS } from '../commandIds';
import { rangeOf } from '../positions';
import { isOn, SECTION } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';

/** What must be on for them to show. */
const SWITCHES = ['highlighting.enabled', 'codeLens.events'] as const;

/** Above a paragraph, how many other sources report its event, and how many of them tell it differently. */
export class EventCodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      sources.onDidChange(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (SWITCHES.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) {
          this.changed.fire();
        }
      }),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    const isShown = SWITCHES.every((name) => isOn(name, document));
    const found = isShown ? await this.sources.current(document, token) : undefined;
    if (!found) {
      return undefined;
    }
    const { folder } = found;
    return paragraphEvents(folder.corpus, found.document).map((paragraph) => {
      const { start } = rangeOf(found.document, paragraph.block);
      return new vscode.CodeLens(new vscode.Range(start, start), {
        command: COMMANDS.compareEvent,
        title: titleOf(paragraph),
        tooltip: vscode.l10n.t('Compare sources on: {0}', paragraph.event.title),
        arguments: [folder.uri.toString(), paragraph.event.id],
      });
    });
  }
}

function titleOf({ others, disagreeing, isDisputed }: ParagraphEvent): string {
  const { t } = vscode.l10n;
  const told = others === 1 ? t('1 other source') : t('{0} other sources', others);
  if (disagreeing > 0) {
    return disagreeing === 1 ? t('{0} · 1 disagrees', told) : t('{0} · {1} disagree', told, disagreeing);
  }
  return isDisputed ? t('{0} · they disagree', told) : told;
}
