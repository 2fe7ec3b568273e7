import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import { dateline, deleteFile, fileUri, folderUri, hoverAt, putCursor, show, until, writeFile } from './workspace';

const YAML = 'annotations.yaml';
const ONE = 'harbour/one.txt';
const TWO = 'harbour/two.txt';

const RECORDS = `version: 1
documents:
  ${ONE}: { outlet: The Harbour Herald }
actors:
  solberg: # the minister
    name: Ingrid Solberg
    kind: person
  i-solberg: { sameAs: solberg }
annotations:
  - { file: ${ONE}, exact: Danish officials, note: Who were they? }
events:
  - { id: oslo-talks, actors: [solberg], passages: [{ file: ${TWO}, exact: met Danish officials }] }
`;

describe('annotations.yaml in the editor', () => {
  let api: DatelineApi;
  let original: Uint8Array;
  let document: vscode.TextDocument;

  before(async () => {
    api = await dateline();
    original = await vscode.workspace.fs.readFile(fileUri(YAML));
    await writeFile(ONE, HARBOUR_ONE);
    await writeFile(TWO, HARBOUR_TWO);
    await writeFile(YAML, RECORDS);
    const corpus = api.corpusFor(folderUri());
    await until(
      'the records are heeded',
      () => corpus?.document(TWO) && (corpus.actor('solberg')?.documents.length ?? 0) > 1,
      api.onDidChange,
    );
    await api.ready();
    document = await vscode.workspace.openTextDocument(fileUri(YAML));
    await until(
      'the editor has the records',
      () => document.getText() === RECORDS,
      vscode.workspace.onDidChangeTextDocument,
    );
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(fileUri(YAML), original);
    await deleteFile('harbour');
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(ONE), api.onDidChange);
  });

  /** The place behind the `nth` place where the words stand. */
  const behind = (words: string, nth = 1): vscode.Position => {
    let at = -1;
    for (let i = 0; i < nth; i++) at = RECORDS.indexOf(words, at + 1);
    ok(at >= 0, words);
    return document.positionAt(at + words.length);
  };
  const locations = async (command: string, position: vscode.Position): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      command,
      document.uri,
      position,
    );
    return found.map((place) => {
      const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange];
      return `${uri.path.split('/').slice(-2).join('/')}:${range.start.line}:${range.start.character}`;
    });
  };

  it('completes the ids of actors, the most mentioned first, and says who they are', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      behind('sameAs: '),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('solberg') && labels.includes('norway') && labels.includes('uruguay'));
    const item = items.find(({ label }) => typeof label !== 'string' && label.label === 'solberg');
    ok(item);
    includes(item.detail ?? '', 'person');
    ok(
      (item.sortText ?? '') <
        (items.find(({ label }) => typeof label !== 'string' && label.label === 'uruguay')?.sortText ?? ''),
    );
    const range = item.range;
    ok(range instanceof vscode.Range);
    equal(document.getText(range), 'solberg');
  });

  it('completes files and keys', async () => {
    const at = async (position: vscode.Position): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    ok((await at(behind('- { file: '))).includes(TWO));
    const keys = ['file', 'prefix', 'suffix', 'position', 'actor', 'form'];
    deepEqual((await at(behind('annotations:\n  - { '))).slice(0, keys.length), keys);
    deepEqual(
      (await at(behind('kind: '))).filter((word) => word === 'supranational'),
      ['supranational'],
    );
  });

  it('tells in a hover who an id is, also one that is merged, and what a source is', async () => {
    for (const id of ['  solberg', '  i-solberg']) {
      const [card] = await hoverAt(document, behind(id));
      ok(card);
      includes(card.value.replaceAll('&nbsp;', ' '), 'Ingrid Solberg');
    }
    const [file] = await hoverAt(document, behind(ONE));
    ok(file);
    includes(file.value.replaceAll('&nbsp;', ' '), 'The Harbour Herald');
  });

  it('leads from an id to its record and its namings, and from a passage to its article', async () => {
    deepEqual(await locations('vscode.executeDefinitionProvider', behind('sameAs: solberg')), [
      `${folderUri().path.split('/').at(-1) ?? ''}/${YAML}:4:2`,
      `${ONE}:2:67`,
      `${TWO}:2:72`,
    ]);
    deepEqual(await locations('vscode.executeDefinitionProvider', behind('exact: Danish')), [`${ONE}:2:86`]);
    deepEqual(await locations('vscode.executeDefinitionProvider', behind('exact: met Dan')), [`${TWO}:2:87`]);
    deepEqual(await locations('vscode.executeDefinitionProvider', behind('id: oslo-t')), [`${TWO}:2:87`]);
    const references = await locations('vscode.executeReferenceProvider', behind('  solberg'));
    equal(references.filter((place) => place.includes(YAML)).length, 3);
    ok(references.filter((place) => place.startsWith('harbour/')).length >= 4);
  });

  it('has an outline of its records', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    deepEqual(
      symbols.map(({ name, children }) => [name, ...children.map((child) => child.name)].join(' ')),
      [`documents ${ONE}`, 'actors solberg i-solberg', 'annotations Danish officials', 'events oslo-talks'],
    );
  });

  it('renames an id everywhere, keeps all else, and undo brings the bytes back', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      behind('sameAs: solb'),
      'ingrid-solberg',
    );
    await show(YAML);
    ok(await vscode.workspace.applyEdit(edit));
    equal(
      document.getText(),
      RECORDS.replace('  solberg:', '  ingrid-solberg:')
        .replace('sameAs: solberg', 'sameAs: ingrid-solberg')
        .replace('[solberg]', '[ingrid-solberg]'),
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), RECORDS);
  });

  it('is reached from an article by command and code action', async () => {
    const editor = await show(ONE);
    putCursor(editor, 'Ingrid Solberg');
    await vscode.commands.executeCommand('dateline.openRecord');
    const active = vscode.window.activeTextEditor;
    equal(active?.document.uri.toString(), document.uri.toString());
    equal(active?.document.getText(active.selection), 'solberg');
    const actions = async (words: string): Promise<boolean> => {
      putCursor(editor, words);
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return found.some(({ command }) => command?.command === 'dateline.openRecord');
    };
    ok(await actions('Danish officials'));
    ok(!(await actions('Ferry talks')));
  });
});
