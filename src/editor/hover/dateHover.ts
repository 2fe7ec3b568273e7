import type * as vscode from 'vscode';
import type { ResolvedDate } from '../../core/model/date';
import { dateCard } from '../../core/queries/dateCard';
import { dateInWords, dayOf } from '../../core/queries/dateInWords';
import { COMMANDS } from '../commandIds';
import { commandLink } from '../commands/passageArguments';
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
export function dateHover({ folder }: LocatedDocument, date: ResolvedDate): vscode.MarkdownString {
  const card = dateCard(folder.corpus, date);
  const markdown = new ArticleMarkdown(folder).markup(`$(${ICONS[card.type]}) `).strong(card.words);
  if (card.words !== card.value) {
    markdown.markup(' · ').text(card.value);
  }
  markdown.paragraph();
  const bounds = boundsInWords(card.earliest, card.latest);
  if (bounds !== undefined) {
    markdown.text(bounds).paragraph();
  }
  if (card.because.length > 0) {
    markdown.markup('Because: ').text(card.because.slice(0, 3).join('; ')).paragraph();
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
  return markdown.value;
}

function boundsInWords(earliest: string | null, latest: string | null): string | undefined {
  if (earliest !== null && latest !== null) {
    return `Between ${dateInWords(earliest)} and ${dateInWords(latest)}`;
  }
  if (earliest !== null) {
    return `Not before ${dateInWords(earliest)}`;
  }
  return latest === null ? undefined : `Not after ${dateInWords(latest)}`;
}
