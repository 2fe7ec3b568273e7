import * as vscode from 'vscode';
import { compare } from '../../core/queries/comparison/compare';
import type { ComparisonSubject } from '../../core/queries/comparison/comparison';
import { eventWithKey, quoteWithKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import { cursorIn } from '../commands/cursor';
import { revealPlace } from '../commands/revealPlace';
import { sourcesInWords } from '../eventWords';
import { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { type TreeLine, targetOf } from '../tree/treeTarget';
import { READER } from '../dates';
import { comparisonUri } from './comparisonAddress';
import type { ComparisonDocuments } from './comparisonDocuments';
import { subjectsAt } from './subjectsAt';

/** The ways to a comparison: from the cursor, from a link, from a line of a tree. */
export function registerCompareCommands(sources: SourceFolders, documents: ComparisonDocuments): vscode.Disposable {
  const folderAt = (uri: unknown): SourceFolder | undefined =>
    sources.folders.find((folder) => folder.uri.toString() === uri);
  const command = (id: string, run: (...args: readonly unknown[]) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    command(COMMANDS.compareSources, () => compareAtCursor(sources)),
    command(COMMANDS.compareEvent, async (uri, id) => {
      const folder = folderAt(uri);
      if (folder && typeof id === 'string') {
        await show(folder, { kind: 'event', id });
      }
    }),
    command(COMMANDS.compareQuote, async (uri, file, index) => {
      const folder = folderAt(uri);
      if (folder && typeof file === 'string' && typeof index === 'number') {
        await show(folder, { kind: 'quote', file, index });
      }
    }),
    command(COMMANDS.compareActor, async (uri, id) => {
      const folder = folderAt(uri);
      if (folder && typeof id === 'string') {
        await show(folder, { kind: 'actor', id });
      }
    }),
    command(COMMANDS.compareNode, async (node) => {
      const found = isLine(node) ? subjectOfLine(node) : undefined;
      if (found) {
        await show(found.folder, found.subject);
      }
    }),
    command(COMMANDS.openComparedPassage, async () => {
      const editor = vscode.window.activeTextEditor;
      const place = editor && documents.placeAt(editor.document.uri, editor.selection.active);
      if (place) {
        await revealPlace(place);
      }
    }),
  );
}

async function compareAtCursor(sources: SourceFolders): Promise<void> {
  const cursor = await cursorIn(sources);
  if (!cursor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into an article of an annotated folder first.'),
    );
    return;
  }
  const { folder, document, offset } = cursor;
  const subjects = subjectsAt(folder.corpus, document.file, offset);
  const subject = subjects.length > 1 ? await choose(folder, subjects) : subjects[0];
  if (subject) {
    await show(folder, subject);
  } else if (subjects.length === 0) {
    vscode.window.setStatusBarMessage(
      `$(info) ${vscode.l10n.t('No event, quotation or actor was found at the cursor.')}`,
      4000,
    );
  }
}

const ICONS: Readonly<Record<ComparisonSubject['kind'], string>> = {
  event: 'milestone',
  quote: 'quote',
  actor: 'person',
};

async function choose(
  folder: SourceFolder,
  subjects: readonly ComparisonSubject[],
): Promise<ComparisonSubject | undefined> {
  const items = subjects.flatMap((subject) => {
    const comparison = compare(folder.corpus, subject, READER);
    return comparison
      ? [
          {
            label: `$(${ICONS[subject.kind]}) ${comparison.title}`,
            detail: sourcesInWords(comparison.reports.length, comparison.origins),
            subject,
          },
        ]
      : [];
  });
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Compare Sources On…') });
  return chosen?.subject;
}

async function show(folder: SourceFolder, subject: ComparisonSubject): Promise<void> {
  const comparison = compare(folder.corpus, subject, READER);
  const uri = comparison && comparisonUri(folder, subject, comparison.title);
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The sources no longer tell of this.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

function isLine(value: unknown): value is TreeLine {
  return typeof value === 'object' && value !== null && 'folder' in value && value.folder instanceof SourceFolder;
}

function subjectOfLine(
  line: TreeLine,
): { readonly folder: SourceFolder; readonly subject: ComparisonSubject } | undefined {
  const target = targetOf(line);
  switch (target?.kind) {
    case undefined:
      return undefined;
    case 'actor':
      return { folder: target.folder, subject: { kind: 'actor', id: target.actor } };
    case 'event':
      return { folder: target.folder, subject: { kind: 'event', id: target.event } };
    case 'quote': {
      const { folder, file, key } = target;
      const document = folder.corpus.document(file);
      const index = document ? quoteWithKey(document, key) : -1;
      return index < 0 ? undefined : { folder, subject: { kind: 'quote', file, index } };
    }
    case 'report': {
      const { folder, file, key } = target;
      const document = folder.corpus.document(file);
      const event = document && eventWithKey(document, key);
      return event && { folder, subject: { kind: 'event', id: event.cluster } };
    }
  }
}
