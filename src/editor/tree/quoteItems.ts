import * as vscode from 'vscode';
import { clip, sourceName } from '../../core/queries/wording/excerpt';
import { quoteWithKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import { sourceCount, statementCount } from '../counts';
import { ACT_WORDS, ACTOR_KIND_WORDS, POLARITY_WORDS, QUOTE_TYPE_WORDS } from '../words';
import { badgeUri } from './sourceBadges';
import { folderItem, lineOf, sayIcon } from './treeItems';
import type { QuoteNode, SpeakerNode, StatementNode } from './quoteNodes';

/** Longer statements are cut in their line; the tooltip has them in full. */
const LONGEST_LINE = 160;

/** The line that shows a node. */
export function itemOf(node: QuoteNode): vscode.TreeItem {
  return lineOf(node, bareItemOf(node));
}

type StatementLine = Pick<StatementNode, 'folder' | 'file' | 'key' | 'kind' | 'sources'> & {
  readonly children: readonly unknown[];
};

function bareItemOf(node: QuoteNode): vscode.TreeItem {
  switch (node.kind) {
    case 'folder':
      return folderItem(node);
    case 'speaker':
      return speakerItem(node);
    case 'statement':
    case 'sameStatement':
      return statementItem(node);
  }
}

function speakerItem(node: SpeakerNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = statementCount(node.children.length);
  if (node.actorKind === null) {
    item.iconPath = new vscode.ThemeIcon('question');
  } else {
    const { word, icon } = ACTOR_KIND_WORDS[node.actorKind];
    item.iconPath = new vscode.ThemeIcon(icon);
    sayIcon(item, word);
    item.resourceUri = badgeUri(node.folder, { kind: 'speaker', id: node.speaker });
  }
  return item;
}

/** The line of a statement, also in other views. */
export function statementItem(node: StatementLine): vscode.TreeItem {
  const { folder, file, key, kind, children } = node;
  const document = folder.corpus.document(file);
  const quote = document?.quotes[quoteWithKey(document, key)];
  if (!document || !quote) {
    return new vscode.TreeItem(file);
  }
  const isMarked = quote.type !== 'indirect';
  const words = clip(key.words, LONGEST_LINE);
  const line = isMarked ? `“${words}”` : words;
  const source = sourceName(document);
  const isRow = kind === 'statement';
  const item = new vscode.TreeItem(
    isRow ? line : source,
    children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const stance = [POLARITY_WORDS[quote.polarity], ACT_WORDS[quote.act]].filter(Boolean);
  const told = node.sources > 1 ? sourceCount(node.sources) : source;
  item.description = isRow ? [...stance, told].join(' · ') : line;
  if (isRow) {
    item.resourceUri = badgeUri(folder, { kind: 'quote', file, ...key });
  } else {
    item.resourceUri = badgeUri(folder, { kind: 'file', file });
  }
  item.iconPath = new vscode.ThemeIcon(isMarked ? 'quote' : 'comment');
  item.command = {
    command: COMMANDS.openQuote,
    title: vscode.l10n.t('Open Statement'),
    arguments: [folder.uri.toString(), file, key.words, key.nth],
  };
  sayIcon(item, QUOTE_TYPE_WORDS[quote.type]);
  return item;
}
