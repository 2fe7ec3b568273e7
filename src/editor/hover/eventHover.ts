import * as vscode from 'vscode';
import type { EventMention } from '../../core/model/corpus';
import type { EventCard } from '../../core/queries/eventCard';
import { eventCard } from '../../core/queries/eventCard';
import { COMMANDS } from '../commandIds';
import { READER } from '../dates';
import { commandLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { LocatedDocument } from '../sources/sourceFolders';
import { count, EVENT_TYPE_WORDS, MODALITY_WORDS } from '../words';
import { ArticleMarkdown } from './articleMarkdown';

/** What the other sources say of the event that this sentence reports, and where they disagree. */
export function eventHover(
  { folder, document }: LocatedDocument,
  event: EventMention,
  aside: boolean,
): vscode.MarkdownString | undefined {
  const card = eventCard(folder.corpus, event.cluster, { file: document.file, event }, READER);
  if (!card || (aside && card.documents < 2 && card.differences.shown.length === 0)) {
    return undefined;
  }
  const peek = commandLink(COMMANDS.peekEvent, [folder.uri.toString(), card.id]);
  if (aside) {
    const markdown = new ArticleMarkdown(folder)
      .markup('$(milestone) ')
      .text(card.title)
      .markup(` · [${count(card.documents, 'source')}](${peek})${compareLink(folder, card)}`);
    appendDifferences(markdown, card);
    return markdown.value;
  }
  return eventMarkdown(folder, card).value;
}

/** The whole card: for the sentence itself and for the tooltip of the tree. */
export function eventMarkdown(folder: SourceFolder, card: EventCard): ArticleMarkdown {
  const peek = commandLink(COMMANDS.peekEvent, [folder.uri.toString(), card.id]);
  const type = card.type === null ? undefined : EVENT_TYPE_WORDS[card.type];
  const markdown = new ArticleMarkdown(folder)
    .markup(`$(${type?.icon ?? 'milestone'}) `)
    .strong(card.title)
    .paragraph();
  const facts = [card.date ?? 'date unknown', type?.word, card.place, card.modality && MODALITY_WORDS[card.modality]];
  markdown.text(facts.filter(Boolean).join(' · '));
  if (card.attributedTo !== null) {
    markdown.markup(' · according to ').text(card.attributedTo);
  }
  markdown.paragraph();
  appendDifferences(markdown, card);
  if (card.elsewhere.shown.length > 0) {
    markdown
      .markup(`$(files) [${count(card.documents, 'source')}](${peek})${compareLink(folder, card)}\n`)
      .lines(card.elsewhere.shown);
  } else {
    markdown.markup('Only in this source');
  }
  return markdown;
}

/** ` · Compare sources` as a link. */
function compareLink(folder: SourceFolder, { id }: EventCard): string {
  const link = commandLink(COMMANDS.compareEvent, [folder.uri.toString(), id]);
  return ` · [${vscode.l10n.t('Compare sources')}](${link})`;
}

function appendDifferences(markdown: ArticleMarkdown, card: EventCard): void {
  for (const { summary, evidence } of card.differences.shown) {
    markdown.paragraph().markup('$(warning) Sources differ: ').text(summary);
    evidence.forEach((excerpt) => markdown.markup(' · ').passageLink(excerpt));
    markdown.paragraph();
  }
}
