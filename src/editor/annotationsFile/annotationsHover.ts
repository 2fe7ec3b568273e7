import * as vscode from 'vscode';
import { namedPlaceAt } from '../../core/annotations/locate';
import { dayText } from '../dates';
import { sourceName } from '../../core/queries/wording/excerpt';
import { actorMarkdown } from '../hover/actorHover';
import { ArticleMarkdown } from '../hover/articleMarkdown';
import { isOn } from '../settings';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { dateCount, eventCount, mentionCount, statementCount } from '../counts';
import { mergedInto } from '../../core/annotations/mergedInto';
import { folderOf, readText } from './annotationsText';

/** In `annotations.yaml`: who an id is, and what is in a source. */
export class AnnotationsHover implements vscode.HoverProvider {
  constructor(private readonly sources: SourceFolders) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const folder = isOn('hover.enabled', document) ? folderOf(this.sources, document) : undefined;
    if (!folder) {
      return undefined;
    }
    const { places, annotations } = readText(document);
    const named = namedPlaceAt(places, document.offsetAt(position));
    const card =
      named?.of === 'actor'
        ? actorMarkdown(folder, mergedInto(annotations, named.name))
        : named?.of === 'file'
          ? fileCard(folder, named.name)
          : undefined;
    return (
      named &&
      card &&
      new vscode.Hover(card, new vscode.Range(document.positionAt(named.start), document.positionAt(named.end)))
    );
  }
}

/** Who published it when, its headline, and how much was found in it. */
function fileCard(folder: SourceFolder, file: string): vscode.MarkdownString | undefined {
  const document = folder.corpus.document(file);
  if (!document) {
    return undefined;
  }
  const { title, published, layout, mentions, dates, quotes, events } = document;
  const day = published.value === null ? vscode.l10n.t('no date') : dayText(published.value);
  const markdown = new ArticleMarkdown(folder).markup('$(file-text) ').strong(sourceName(document));
  markdown.markup(' — ').text(day).paragraph();
  const first = layout.blocks[0];
  if (title !== null && first) {
    markdown.passage(document, layout.title ?? first, title).paragraph();
  }
  const found = [
    mentionCount(mentions.length),
    dateCount(dates.length),
    statementCount(quotes.length),
    eventCount(events.length),
  ];
  return markdown.text(found.join(' · ')).value;
}
