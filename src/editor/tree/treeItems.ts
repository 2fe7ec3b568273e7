import * as vscode from 'vscode';
import type { PassageKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import { contextValueOf, type TreeLine } from './treeTarget';

/** Gives the line of a node what lines of all views have. Tooltips come later, when they are asked for. */
export function lineOf(node: TreeLine, item: vscode.TreeItem): vscode.TreeItem {
  item.id = node.id;
  item.contextValue = contextValueOf(node);
  return item;
}

/** The line of a folder, where there are several. */
export function folderItem({ label }: { readonly label: string }): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = vscode.ThemeIcon.Folder;
  return item;
}

/** Says in words what the icon and the badge of a line say; without it, name and description are read out. */
export function sayIcon(item: vscode.TreeItem, word: string, badge = ''): void {
  const name = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  const description = typeof item.description === 'string' ? item.description : '';
  item.accessibilityInformation = { label: [name, word, description, badge].filter(Boolean).join(', ') };
}

/** Leads to the report of an event. By its words, as offsets may change before it is asked for. */
export function opensReport({ uri }: SourceFolder, file: string, { words, nth }: PassageKey): vscode.Command {
  return {
    command: COMMANDS.openReport,
    title: vscode.l10n.t('Open Passage'),
    arguments: [uri.toString(), file, words, nth],
  };
}
