import * as vscode from 'vscode';
import type { EventMention } from '../../core/model/corpus';
import { annotationsAt } from '../../core/queries/annotationAt';
import type { Annotation } from '../../core/queries/annotationAt';
import { dateCard } from '../../core/queries/dateCard';
import { offsetOf, rangeOf } from '../positions';
import { isOn } from '../settings';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';
import { actorHover } from './actorHover';
import { dateHover } from './dateHover';
import { eventHover } from './eventHover';
import { quoteHover } from './quoteHover';

/** The tightest thing under the mouse in full; what it stands in, in a line or two. */
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
    const offset = offsetOf(document, position);
    const shown: Annotation[] = [];
    const parts: vscode.MarkdownString[] = [];
    let range: vscode.Range | undefined;
    for (const annotation of annotationsAt(found.folder.corpus, found.document.file, offset)) {
      if (
        shown.some(({ kind }) => kind === annotation.kind) ||
        (annotation.kind === 'event' && isListed(found, annotation.event, shown))
      ) {
        continue;
      }
      const part = hoverOf(found, annotation, parts.length > 0);
      if (part) {
        shown.push(annotation);
        parts.push(part);
        range ??= rangeOf(found.document, annotation.span);
      }
    }
    return parts.length > 0 ? new vscode.Hover(parts, range) : undefined;
  }
}

/** True where the card of a date above lists the event already. */
function isListed({ folder, document }: LocatedDocument, event: EventMention, above: readonly Annotation[]): boolean {
  return above.some(
    (annotation) =>
      annotation.kind === 'date' &&
      dateCard(folder.corpus, document, annotation.date).events.shown.some(({ id }) => id === event.cluster),
  );
}

/** `aside`: in short, because something tighter is shown above. */
function hoverOf(found: LocatedDocument, annotation: Annotation, aside: boolean): vscode.MarkdownString | undefined {
  switch (annotation.kind) {
    case 'mention':
      return actorHover(found, annotation.mention);
    case 'date':
      return dateHover(found, annotation.date);
    case 'quote':
      return quoteHover(found, annotation.index, aside);
    case 'event':
      return eventHover(found, annotation.event, aside);
  }
}
