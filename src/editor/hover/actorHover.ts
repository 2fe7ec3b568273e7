import * as vscode from 'vscode';
import type { Mention } from '../../core/model/corpus';
import { actorCard } from '../../core/queries/actorCard';
import { COMMANDS } from '../commandIds';
import { commandLink } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { LocatedDocument } from '../sources/sourceFolders';
import { ACTOR_KIND_WORDS, count } from '../words';
import { ArticleMarkdown } from './articleMarkdown';

/** Who it is, how the sources introduce it, what it said, where else it appears. */
export function actorHover({ folder, document }: LocatedDocument, mention: Mention): vscode.MarkdownString | undefined {
  return mention.actor === null ? undefined : actorMarkdown(folder, mention.actor, document.file)?.value;
}

/** The same for a tooltip; without `file`, other sources are all sources. */
export function actorMarkdown(folder: SourceFolder, actor: string, file?: string): ArticleMarkdown | undefined {
  const card = actorCard(folder.corpus, actor, file);
  if (!card) {
    return undefined;
  }
  const { word, icon } = ACTOR_KIND_WORDS[card.kind];
  const all = commandLink(COMMANDS.peekActor, [folder.uri.toString(), card.id]);
  const markdown = new ArticleMarkdown(folder)
    .markup(`$(${icon}) `)
    .strong(card.name)
    .markup(` — ${word} · [${count(card.mentions, 'mention')}](${all}) in ${count(card.documents, 'source')}`);
  const statements = card.said.shown.length + card.said.more;
  if (statements > 0) {
    const link = commandLink(COMMANDS.peekStatements, [folder.uri.toString(), card.id]);
    markdown.markup(` · [${count(statements, 'statement')}](${link})`);
  }
  markdown.paragraph();
  if (card.notes !== null) {
    markdown.markup('$(note) ').text(card.notes).paragraph();
  }
  for (const role of card.roles.shown) {
    markdown.markup('$(briefcase) ').text(role.text).markup(' — ').text(sourceList(role.sources)).markup('  \n');
  }
  markdown.paragraph();
  if (card.aliases.shown.length > 0) {
    markdown.markup('Also ').text(card.aliases.shown.join(', '));
    markdown.markup(card.aliases.more > 0 ? ` and ${card.aliases.more} more` : '').paragraph();
  }
  for (const excerpt of card.said.shown) {
    markdown.markup('$(quote) ').line(excerpt).markup('  \n');
  }
  markdown.paragraph();
  if (card.elsewhere.shown.length > 0) {
    const more = card.elsewhere.more > 0 ? ` · [${card.elsewhere.more} more](${all})` : '';
    const compare = commandLink(COMMANDS.compareActor, [folder.uri.toString(), card.id]);
    markdown
      .markup(`$(files) In other sources${more} · [${vscode.l10n.t('Compare sources')}](${compare})\n`)
      .lines(card.elsewhere.shown);
  }
  return markdown;
}

function sourceList(sources: readonly string[]): string {
  const shown = sources.slice(0, 3).join(', ');
  return sources.length > 3 ? `${shown} and ${sources.length - 3} more` : shown;
}
