import * as vscode from 'vscode';
import { EVENT_TYPES } from '../../core/model/event';
import { clip, readable, sourceName, titleOf, withoutListMark } from '../../core/queries/wording/excerpt';
import { calendarSpan, daysBetween } from '../../core/time/calendarSpans';
import { dateText, dayText } from '../dates';
import { eventBounds } from '../../core/queries/cards/eventBounds';
import { eventOrigins } from '../../core/queries/cards/eventOrigins';
import { eventWithKey } from '../../core/queries/navigation/passageKey';
import { BACKGROUND } from '../../core/queries/timeline/timeline';
import { capitalised } from '../capitalised';
import { undatedArticles } from '../../core/queries/lists/undatedArticles';
import { boundsInWords, sourcesInWords } from '../eventWords';
import { badgeUri } from './sourceBadges';
import { eventCount } from '../counts';
import { ACTOR_KIND_WORDS, EVENT_TYPE_WORDS } from '../words';
import type { EventNode, EventNodeOf, GroupNode, PassageNode } from './eventNodes';
import { folderItem, lineOf, opensReport, sayIcon } from './treeItems';

/** The line that shows a node. */
export function itemOf(node: EventNode): vscode.TreeItem {
  return lineOf(node, bareItemOf(node));
}

function bareItemOf(node: EventNode): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'group':
      return groupItem(node);
    case 'event':
      return eventItem(node);
    case 'passage':
      return passageItem(node);
  }
}

function groupItem(node: GroupNode): vscode.TreeItem {
  // What has no day, actor or type of its own is there for whoever looks for it.
  const state = node.key === '' || node.key === BACKGROUND ? 'Collapsed' : 'Expanded';
  const item = new vscode.TreeItem(groupLabel(node), vscode.TreeItemCollapsibleState[state]);
  const articles = isUndated(node) ? undatedArticles(node.folder.corpus).length : 0;
  item.description = [node.weekday, eventCount(node.children.length), articles > 0 ? withoutDate(articles) : '']
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(groupIcon(node));
  const actor = node.grouping === 'actor' ? node.folder.corpus.actor(node.key) : undefined;
  if (actor) {
    sayIcon(item, ACTOR_KIND_WORDS[actor.kind].word);
  }
  if (node.grouping === 'source') {
    item.resourceUri = badgeUri(node.folder, { kind: 'file', file: node.key });
  }
  return item;
}

/** The heading of what has no day. */
export function isUndated({ grouping, key }: GroupNode): boolean {
  return grouping === 'day' && key === '';
}

function withoutDate(articles: number): string {
  return articles === 1 ? vscode.l10n.t('1 article has no date') : vscode.l10n.t('{0} articles have no date', articles);
}

/** Types of events are named as everywhere else in the editor, not by the words of their classification. */
function groupLabel({ grouping, key, label }: GroupNode): string {
  if (key === BACKGROUND) {
    return vscode.l10n.t('Background');
  }
  const type = grouping === 'type' ? EVENT_TYPES.find((candidate) => candidate === key) : undefined;
  if (type) {
    return capitalised(EVENT_TYPE_WORDS[type].word);
  }
  // "Week 23 of 2018" stands among days; names are left as they are.
  return grouping === 'day' ? capitalised(label) : label;
}

function groupIcon({ grouping, key, folder }: GroupNode): string {
  if (key === BACKGROUND) {
    return 'history';
  }
  switch (grouping) {
    case 'day':
      return key === '' ? 'question' : 'calendar';
    case 'actor': {
      const actor = folder.corpus.actor(key);
      return actor ? ACTOR_KIND_WORDS[actor.kind].icon : 'question';
    }
    case 'source':
      return 'file-text';
    case 'type':
      return Object.entries(EVENT_TYPE_WORDS).find(([type]) => type === key)?.[1].icon ?? 'milestone';
  }
}

function eventItem(node: EventNodeOf): vscode.TreeItem {
  const { event, parent, folder } = node;
  const item = new vscode.TreeItem(titleOf(event), vscode.TreeItemCollapsibleState.Collapsed);
  item.resourceUri = badgeUri(node.folder, { kind: 'event', id: event.id });
  const [first] = node.children;
  if (first?.kind === 'passage') {
    item.command = opensReport(first.folder, first.file, first.key);
  }
  const isUnderDay = parent?.kind === 'group' && parent.grouping === 'day' && parent.key !== BACKGROUND;
  const bounds = eventBounds(folder.corpus, event);
  const date = isUnderDay || event.date.value === null ? [] : [dateText(event.date.value)];
  item.description = [
    ...(node.isDisputed ? [vscode.l10n.t('sources differ')] : []),
    ...date,
    ...(bounds ? [boundsInWords(bounds)] : []),
    sourcesInWords(event.documents.length, eventOrigins(folder.corpus, event).length),
  ].join(' · ');
  const type = event.type === null ? undefined : EVENT_TYPE_WORDS[event.type];
  item.iconPath = node.isDisputed
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('dateline.disagreementForeground'))
    : new vscode.ThemeIcon(type?.icon ?? 'milestone');
  if (type) {
    sayIcon(item, type.word);
  }
  return item;
}

function passageItem(node: PassageNode): vscode.TreeItem {
  const { folder, file, key } = node;
  const document = folder.corpus.document(file);
  const span = document && eventWithKey(document, key);
  if (!document || !span) {
    return new vscode.TreeItem(file);
  }
  const item = new vscode.TreeItem(sourceName(document));
  const words = clip(withoutListMark(readable(document.text.slice(span.start, span.end))).trim(), 200);
  // A source that gives the event another day says so before its words.
  const { value } = span.date;
  const told = calendarSpan(value);
  const usual = calendarSpan(folder.corpus.event(span.cluster)?.date.value ?? null);
  const isOther = value !== null && told !== null && usual !== null && daysBetween(told, usual) > 0;
  item.description = isOther ? `${dayText(value)} · ${words}` : words;
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.resourceUri = badgeUri(folder, { kind: 'file', file });
  item.command = opensReport(folder, file, key);
  return item;
}
