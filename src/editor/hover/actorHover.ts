import * as vscode from 'vscode';
import { actorCard } from '../../core/queries/cards/actorCard';
import { readable } from '../../core/queries/wording/excerpt';
import { COMMANDS } from '../commandIds';
import { mentionCount, sourceCount, statementCount } from '../counts';
import type { SourceFolder } from '../sources/sourceFolder';
import { ACTOR_KIND_WORDS } from '../words';
import { markdownOf } from './articleMarkdown';
import type { Card } from './card';
import { aside, command, comparable, excerptLine, facts, iconSection, moreLine, plain, section, strong } from './card';

/** Who an actor is, for a reader of `file`: how the sources introduce it, what it said, where else it appears. */
export function describeActor(folder: SourceFolder, actor: string, file?: string): Card | undefined {
  const card = actorCard(folder.corpus, actor, file);
  if (!card) {
    return undefined;
  }
  const { word, icon } = ACTOR_KIND_WORDS[card.kind];
  const address = [folder.uri.toString(), card.id];
  const all = { command: COMMANDS.peekActor, args: address };
  const statements = card.said.shown.length + card.said.more;
  // As this article puts it, where it does.
  const own = folder.corpus.actor(actor)?.roles.find((stated) => stated.file === file)?.text;
  const role = own === undefined ? card.roles.shown[0]?.text : readable(own);
  return {
    icon,
    title: [strong(card.name), aside(role ?? word)],
    facts: facts(
      role === undefined ? null : word,
      { text: mentionCount(card.mentions), link: all },
      sourceCount(card.documents),
      statements > 0 ? command(statementCount(statements), COMMANDS.peekStatements, address) : null,
    ),
    sections: [
      ...section('notes', card.notes === null ? [] : [{ icon: 'note', runs: [plain(card.notes)] }]),
      ...section(
        'names',
        card.aliases.shown.length === 0 ? [] : [{ icon: 'tag', runs: [plain(alsoCalled(card.aliases))] }],
      ),
      ...iconSection(
        'roles',
        card.roles.shown.map(({ text, sources }) => ({ runs: [plain(text), aside(sourceList(sources))] })),
        'briefcase',
        vscode.l10n.t('Introduced as'),
      ),
      ...iconSection(
        'said',
        card.said.shown.map((excerpt) => excerptLine(excerpt)),
        'quote',
        vscode.l10n.t('Says'),
      ),
      ...section(
        'elsewhere',
        [...card.elsewhere.shown.map((excerpt) => excerptLine(excerpt)), ...moreLine(card.elsewhere.more, all)],
        'files',
        comparable(
          file === undefined ? vscode.l10n.t('In the sources') : vscode.l10n.t('In other sources'),
          COMMANDS.compareActor,
          address,
        ),
      ),
    ],
  };
}

/** The same as Markdown; without `file`, other sources are all sources. */
export function actorMarkdown(folder: SourceFolder, actor: string, file?: string): vscode.MarkdownString | undefined {
  const card = describeActor(folder, actor, file);
  return card && markdownOf(folder, card);
}

function alsoCalled({ shown, more }: { readonly shown: readonly string[]; readonly more: number }): string {
  const names = shown.join(', ');
  return more > 0 ? vscode.l10n.t('Also {0} and {1} more', names, more) : vscode.l10n.t('Also {0}', names);
}

function sourceList(sources: readonly string[]): string {
  const shown = sources.slice(0, 3).join(', ');
  return sources.length > 3 ? vscode.l10n.t('{0} and {1} more', shown, sources.length - 3) : shown;
}
