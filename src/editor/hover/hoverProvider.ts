import * as vscode from 'vscode';
import { offsetOf, rangeOf } from '../positions';
import { isOn } from '../settings';
import type { SourceFolders } from '../sources/sourceFolders';
import { markdownOf } from './articleMarkdown';
import type { Card, CardLine } from './card';
import { cardsAt } from './cardsAt';
import { PROBLEM_SOURCE } from '../problems';

/** What stands under the mouse, as cards. What a problem says there is not said twice. */
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
    const problems = problemsAt(document, position);
    return (
      tightest &&
      new vscode.Hover(
        cards.map(({ card }) => markdownOf(found.folder, without(card, problems))),
        rangeOf(found.document, tightest.span),
      )
    );
  }
}

/** Sections that a problem may say already. */
const TOLD_BY_PROBLEMS: ReadonlySet<string> = new Set(['because', 'differences']);

/** What the editor shows above our cards: the problems at a place, with links to the passages that they rest on. */
function problemsAt({ uri }: vscode.TextDocument, position: vscode.Position): readonly string[] {
  if (vscode.workspace.getConfiguration('problems', uri).get<unknown>('visibility') === false) {
    return [];
  }
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === PROBLEM_SOURCE && range.contains(position))
    .map(({ message }) => message);
}

/** A card without the lines that a problem says already. */
function without(card: Card, problems: readonly string[]): Card {
  const isTold = ({ runs: [first] }: CardLine): boolean =>
    first !== undefined && problems.some((problem) => problem.includes(first.text.trim()));
  const sections = card.sections.flatMap((section) => {
    if (!TOLD_BY_PROBLEMS.has(section.id)) {
      return [section];
    }
    const lines = section.lines.filter((line) => !isTold(line));
    return lines.length > 0 ? [{ ...section, lines }] : [];
  });
  return problems.length > 0 ? { ...card, sections } : card;
}
