import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import { dateText } from '../dates';
import { sourceName, titleOf } from '../../core/queries/wording/excerpt';
import { eventKeys } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import { passageArguments } from '../commands/passageArguments';
import { actorCount, eventCount, mentionCount, roleCount, sourceCount, statementCount } from '../counts';
import type { SourceFolder } from '../sources/sourceFolder';
import { ACTOR_KIND_WORDS, EVENT_TYPE_WORDS } from '../words';
import type {
  ActorEventLine,
  ActorGroupLine,
  ActorLine,
  ActorNode,
  ActorRoleLine,
  ActorSectionLine,
  ActorSourceLine,
} from './actorNodes';
import { statementItem } from './quoteItems';
import { badgeUri } from './sourceBadges';
import { folderItem, lineOf, opensReport, sayIcon } from './treeItems';

/** The line that shows a node of the Actors view. */
export function itemOf(node: ActorLine): vscode.TreeItem {
  return lineOf(node, bareItemOf(node));
}

function bareItemOf(node: ActorLine): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'group':
      return groupItem(node);
    case 'actor':
      return actorItem(node);
    case 'section':
      return sectionItem(node);
    case 'role':
      return roleItem(node);
    case 'statement':
      return statementItem(node);
    case 'event':
      return eventItem(node);
    case 'source':
      return sourceItem(node);
  }
}

function groupItem({ grouping, key, folder, children }: ActorGroupLine): vscode.TreeItem {
  const kind = Object.entries(ACTOR_KIND_WORDS).find(([name]) => grouping === 'kind' && name === key)?.[1];
  const document = folder.corpus.document(key);
  const label = kind?.heading() ?? (document ? sourceName(document) : key);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = actorCount(children.length);
  item.iconPath = new vscode.ThemeIcon(kind?.icon ?? 'file-text');
  if (grouping === 'source') {
    item.resourceUri = badgeUri(folder, { kind: 'file', file: key });
  }
  return item;
}

function actorItem({ folder, actor, mentions, parent }: ActorNode): vscode.TreeItem {
  const item = new vscode.TreeItem(actor.name, vscode.TreeItemCollapsibleState.Collapsed);
  // An outlet that only annotations.yaml names is named by no article.
  item.description = mentions > 0 ? mentionCount(mentions) : '';
  item.iconPath = new vscode.ThemeIcon(ACTOR_KIND_WORDS[actor.kind].icon);
  item.resourceUri = badgeUri(folder, { kind: 'actor', id: actor.id });
  const inDocument = parent?.kind === 'group' && parent.grouping === 'source' ? parent.key : undefined;
  // By the actor, not by the place: what is typed before it moves that.
  item.command = {
    command: COMMANDS.openActor,
    title: vscode.l10n.t('Open First Naming'),
    arguments: [folder.uri.toString(), actor.id, inDocument],
  };
  sayIcon(item, ACTOR_KIND_WORDS[actor.kind].word, sourceCount(actor.documents.length));
  return item;
}

function sectionItem({ section, children }: ActorSectionLine): vscode.TreeItem {
  const { label, icon, count } = {
    roles: { label: vscode.l10n.t('Introduced as'), icon: 'briefcase', count: roleCount },
    statements: { label: vscode.l10n.t('Says'), icon: 'quote', count: statementCount },
    events: { label: vscode.l10n.t('Takes part in'), icon: 'milestone', count: eventCount },
    sources: { label: vscode.l10n.t('Named in'), icon: 'files', count: sourceCount },
  }[section];
  // A role says who somebody is; the rest is for whoever looks for it.
  const state = section === 'roles' ? 'Expanded' : 'Collapsed';
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState[state]);
  item.description = count(children.length);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function roleItem({ folder, role: { text, sources, passage } }: ActorRoleLine): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  item.description = sources.join(', ');
  item.command = opens(folder, passage);
  return item;
}

function eventItem({ folder, event, isDisputed }: ActorEventLine): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(event));
  const date = event.date.value === null ? vscode.l10n.t('undated') : dateText(event.date.value);
  const differ = isDisputed ? [vscode.l10n.t('sources differ')] : [];
  item.description = [date, sourceCount(event.documents.length), ...differ].join(' · ');
  if (event.type === null) {
    item.iconPath = new vscode.ThemeIcon('milestone');
  } else {
    const { word, icon } = EVENT_TYPE_WORDS[event.type];
    item.iconPath = new vscode.ThemeIcon(icon);
    sayIcon(item, word);
  }
  item.resourceUri = badgeUri(folder, { kind: 'event', id: event.id });
  const [first] = event.mentions;
  const document = first && folder.corpus.document(first.file);
  const key = document && eventKeys(document)[document.events.findIndex(({ id }) => id === first.event)];
  if (first && key) {
    item.command = opensReport(folder, first.file, key);
  }
  return item;
}

function sourceItem({ folder, source: { file, mentions, first } }: ActorSourceLine): vscode.TreeItem {
  const document = folder.corpus.document(file);
  const item = new vscode.TreeItem(document ? sourceName(document) : file);
  item.description = mentionCount(mentions);
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.resourceUri = badgeUri(folder, { kind: 'file', file });
  item.command = opens(folder, first);
  return item;
}

function opens(folder: SourceFolder, passage: Passage): vscode.Command {
  const document = folder.corpus.document(passage.file);
  return {
    command: COMMANDS.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: document ? [...passageArguments(folder, document, passage)] : [],
  };
}
