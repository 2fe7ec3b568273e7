import * as vscode from 'vscode';
import { offsetOf, rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { markdownOf } from './articleMarkdown';
import type { Card } from './card';
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
    const problems = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ range }) => range.contains(position))
      .map(({ message }) => message);
    const [tightest] = cards;
    return (
      tightest &&
      new vscode.Hover(
        cards.map(({ card }) => markdownOf(found.folder, withoutLines(card, problems))),
        rangeOf(found.document, tightest.span),
      )
    );
  }
}

/** A card without the lines that VS Code shows above it as problems: nobody reads them twice. */
function withoutLines(card: Card, problems: readonly string[]): Card {
  const sections = card.sections.map((section) => ({
    ...section,
    lines: section.lines.filter(({ runs: [first] }) => first === undefined || !problems.includes(first.text)),
  }));
  return { ...card, sections: sections.filter(({ lines }) => lines.length > 0) };
}
