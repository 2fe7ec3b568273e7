import type * as vscode from 'vscode';
import type { ResolvedDate } from '../../core/model/date';
import { dateCard } from '../../core/queries/dateCard';
import type { Reason } from '../../core/queries/dateReasons';
import { sourceName } from '../../core/queries/excerpt';
import { dayOf } from '../../core/queries/dateInWords';
import { dateText, READER } from '../dates';
import { COMMANDS } from '../commandIds';
import { commandLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { LocatedDocument } from '../sources/sourceFolders';
import { count } from '../words';
import { ArticleMarkdown } from './articleMarkdown';

const ICONS: Readonly<Record<ResolvedDate['type'], string>> = {
  DATE: 'calendar',
  TIME: 'clock',
  DURATION: 'watch',
  SET: 'sync',
};

/** The value in words, why it has this value, what else happened then. */
export function dateHover({ folder, document }: LocatedDocument, date: ResolvedDate): vscode.MarkdownString {
  const card = dateCard(folder.corpus, document, date, READER);
  const markdown = new ArticleMarkdown(folder).markup(`$(${ICONS[card.type]}) `).strong(card.words);
  if (card.words !== card.value) {
    markdown.markup(' · ').text(card.value);
  }
  markdown.paragraph();
  const bounds = boundsInWords(card.earliest, card.latest);
  if (bounds !== undefined) {
    markdown.text(bounds).paragraph();
  }
  if (card.distance !== null) {
    markdown.text(`${card.distance}.`).paragraph();
  }
  if (card.because.length > 0) {
    markdown.markup('Because:\n');
    for (const reason of card.because.slice(0, SHOWN_REASONS)) {
      reasonLine(markdown.markup('\n- '), folder, reason);
    }
    markdown.paragraph();
  }
  if (card.waitsForArticle) {
    const link = commandLink(COMMANDS.setDocumentDate, [folder.uriOf(document.file).toString()]);
    markdown.markup('The date of this article is not known: ').markup(`[Set document date…](${link})`).paragraph();
  }
  if (card.events.shown.length > 0) {
    markdown.markup('$(history) What happened then\n');
    for (const event of card.events.shown) {
      const peek = commandLink(COMMANDS.peekEvent, [folder.uri.toString(), event.id]);
      markdown
        .markup('\n- ')
        .text(event.title)
        .markup(` · [${count(event.documents, 'source')}](${peek})`);
    }
    if (card.events.more > 0) {
      markdown.markup(`\n- [${card.events.more} more](${commandLink(COMMANDS.showEvents, [dayOf(card.value)])})`);
    }
  }
  if (card.articles.shown.length > 0) {
    markdown.paragraph().markup('$(book) Other articles of that day\n');
    for (const article of card.articles.shown) {
      markdown.markup('\n- ').passage(article, article.layout.title ?? NOWHERE, sourceName(article));
      markdown.markup(' ').text(article.title ?? '');
    }
    if (card.articles.more > 0) {
      markdown.markup(`\n- ${card.articles.more} more`);
    }
  }
  return markdown.value;
}

/** Where an article without a headline is opened. */
const NOWHERE = { start: 0, end: 0 };
/** The most reasons that a hover gives. */
const SHOWN_REASONS = 5;

/** The reason, its words a link to the passage that it rests on. */
function reasonLine(markdown: ArticleMarkdown, folder: SourceFolder, { note, passage, source }: Reason): void {
  const document = passage && folder.corpus.document(passage.file);
  if (!document) {
    markdown.text(note);
    return;
  }
  markdown.passage(document, passage, note);
  if (source !== null) {
    markdown.text(` (${source})`);
  }
}

function boundsInWords(earliest: string | null, latest: string | null): string | undefined {
  if (earliest !== null && latest !== null) {
    return `Between ${dateText(earliest)} and ${dateText(latest)}`;
  }
  if (earliest !== null) {
    return `Not before ${dateText(earliest)}`;
  }
  return latest === null ? undefined : `Not after ${dateText(latest)}`;
}
