import * as vscode from 'vscode';
import { offsetOf, rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { markdownOf } from './articleMarkdown';
import { cardsAt } from './cardsAt';

/** What stands under the mouse, as cards. */
export class ArticleHoverProvider implements vscode.HoverProvider {
  constructor(private readonly sources: SourceFolders) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!isOn('hover.enabled', document)) {
      return undefined;
    }
    const found = await this.sources.current(document, token);
    if (!found) {
      return undefined;
    }
    const cards = cardsAt(found, offsetOf(document, position));
    const [tightest] = cards;
    return (
      tightest &&
      new vscode.Hover(
        cards.map(({ card }) => markdownOf(found.folder, card)),
        rangeOf(found.document, tightest.span),
      )
    );
  }
}
