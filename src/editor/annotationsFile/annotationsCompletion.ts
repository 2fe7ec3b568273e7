import * as vscode from 'vscode';
import type { Expected } from '../../core/annotations/completeAt';
import { completeAt } from '../../core/annotations/completeAt';
import { asScalar } from '../../core/annotations/locate';
import { lexicon } from '../../core/lexicon/lexicon';
import { sourceName } from '../../core/queries/wording/excerpt';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { mentionCount, sourceCount } from '../counts';
import { ACTOR_KIND_WORDS } from '../words';
import { folderOf, readText } from './annotationsText';

/** Completes actor ids, paths of sources, keys and fixed words in `annotations.yaml`. */
export class AnnotationsCompletion implements vscode.CompletionItemProvider {
  /** What may end or begin a name: the list opens at once behind `actor: `. */
  static readonly triggers = [' ', '"', "'"];

  constructor(private readonly sources: SourceFolders) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionItem[] | undefined {
    const folder = folderOf(this.sources, document);
    const expected = folder && completeAt(document.getText(), document.offsetAt(position));
    if (!folder || !expected) {
      return undefined;
    }
    const range = new vscode.Range(document.positionAt(expected.start), document.positionAt(expected.end));
    return itemsOf(folder, document, expected).map((item) => {
      item.range = range;
      return item;
    });
  }
}

function itemsOf(
  folder: SourceFolder,
  document: vscode.TextDocument,
  expected: Expected,
): readonly vscode.CompletionItem[] {
  switch (expected.what) {
    case 'keys':
      return expected.keys.map((key, index) => {
        const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
        item.sortText = String(index).padStart(2, '0');
        item.insertText = expected.hasColon ? key : `${key}: `;
        return item;
      });
    case 'words':
      return expected.words.map((word) => new vscode.CompletionItem(word, vscode.CompletionItemKind.EnumMember));
    case 'name': {
      const items = {
        actor: () => actorItems(folder, document),
        file: () => fileItems(folder),
        event: () => eventItems(document),
      }[expected.of]();
      return items
        .filter(({ name }) => !expected.taken.includes(name))
        .map(({ name, item }) => {
          const written = asScalar(name);
          item.insertText = expected.isRecord && !expected.hasColon ? `${written}: ` : written;
          return item;
        });
    }
  }
}

interface NameItem {
  readonly name: string;
  readonly item: vscode.CompletionItem;
}

/** Actors by id and by name: those of the sources, the most mentioned first; those recorded here; the well-known last. */
function actorItems(folder: SourceFolder, document: vscode.TextDocument): readonly NameItem[] {
  const items = new Map<string, NameItem>();
  const add = (id: string, name: string, detail: string, sort: string): void => {
    if (items.has(id)) {
      return;
    }
    const item = new vscode.CompletionItem(
      { label: id, description: name === id ? '' : name },
      vscode.CompletionItemKind.Reference,
    );
    item.detail = detail;
    item.filterText = `${id} ${name}`;
    item.sortText = sort;
    items.set(id, { name: id, item });
  };
  for (const { id, name, kind, mentions, documents } of folder.corpus.actors()) {
    const told = [ACTOR_KIND_WORDS[kind].word, mentionCount(mentions), sourceCount(documents.length)];
    add(id, name, told.join(' · '), `1${String(999_999 - mentions).padStart(6, '0')}`);
  }
  for (const [id, { name, kind }] of readText(document).annotations.actors) {
    add(id, name ?? id, kind === null ? '' : ACTOR_KIND_WORDS[kind].word, '2');
  }
  for (const { id, name, kind } of lexicon().actors.values()) {
    add(id, name, ACTOR_KIND_WORDS[kind].word, '3');
  }
  return [...items.values()];
}

function fileItems(folder: SourceFolder): readonly NameItem[] {
  return folder.corpus.files().map((file) => {
    const document = folder.corpus.document(file);
    const item = new vscode.CompletionItem(
      { label: file, description: document ? sourceName(document) : '' },
      vscode.CompletionItemKind.File,
    );
    item.detail = document?.title ?? '';
    item.filterText = `${file} ${document ? sourceName(document) : ''}`;
    return { name: file, item };
  });
}

function eventItems(document: vscode.TextDocument): readonly NameItem[] {
  return readText(document).annotations.events.map(({ id, title, date }) => {
    const item = new vscode.CompletionItem({ label: id, description: title ?? '' }, vscode.CompletionItemKind.Event);
    item.detail = date ?? '';
    return { name: id, item };
  });
}
