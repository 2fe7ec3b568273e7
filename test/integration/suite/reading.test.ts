import * as vscode from 'vscode';
import { LINKABLE_COMMANDS } from '../../../src/editor/commandIds';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, match, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import {
  dateline,
  deleteFile,
  fileUri,
  folderUri,
  hoverAt,
  positionOf,
  putCursor,
  show,
  until,
  writeFile,
} from './workspace';

const ONE = 'harbour/one.txt';
const TWO = 'harbour/two.txt';

describe('reading an article', () => {
  let api: DatelineApi;
  let editor: vscode.TextEditor;

  before(async () => {
    api = await dateline();
    await writeFile(ONE, HARBOUR_ONE);
    await writeFile(TWO, HARBOUR_TWO);
    const corpus = api.corpusFor(fileUri(ONE));
    ok(corpus, 'the folder is not annotated');
    await until('both articles are analysed', () => corpus.document(ONE) && corpus.document(TWO), api.onDidChange);
    await api.ready();
    editor = await show(ONE);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('harbour');
  });

  it('highlights actors, dates and quotations, each token on one line', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      editor.document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      editor.document.uri,
    );
    const found = decode(editor.document, tokens, legend);
    ok(found.includes('actorState: Denmark'), found.join(' | '));
    ok(found.includes('date: March 12, 2019'), found.join(' | '));
    ok(
      found.some((token) => token.startsWith('quotation: The ferry line to')),
      found.join(' | '),
    );
  });

  it('shows in a hover who an actor is and what other sources say, with links to the places', async () => {
    const [first] = await hoverAt(editor.document, positionOf(editor.document, 'Ingrid Solberg'));
    ok(first);
    includes(first.value, 'Solberg');
    includes(first.value, 'In other sources');
    includes(first.value, 'command:dateline.openPassage');
    deepEqual(first.isTrusted, { enabledCommands: [...LINKABLE_COMMANDS] });
  });

  it('shows in a hover what a date is and what happened then', async () => {
    const [first] = await hoverAt(editor.document, positionOf(editor.document, 'March 12, 2019'));
    ok(first);
    includes(first.value, 'Tuesday');
    match(first.value, /2019\\?-03\\?-12/);
  });

  it('shows in a hover who is quoted, and the same statement elsewhere', async () => {
    const [first] = await hoverAt(editor.document, positionOf(editor.document, 'stay open'));
    ok(first);
    includes(first.value, 'The same statement elsewhere');
  });

  it('never reads the words of an article as Markdown, a link or a command', async () => {
    const path = 'harbour/hostile.txt';
    await writeFile(
      path,
      'Trap\n\nOSLO, March 16, 2019 - [Click](command:workbench.action.quit) <b>Ingrid Solberg</b> **met** $(bug) https://example.org/x Danish officials.\n',
    );
    const corpus = api.corpusFor(fileUri(path));
    await until('it is analysed', () => corpus?.document(path), api.onDidChange);
    try {
      const parts = await hoverAt(editor.document, positionOf(editor.document, 'Ingrid Solberg'));
      const text = parts.map(({ value }) => value).join('\n');
      for (const trap of ['](command:workbench', '<b>', 'https://example', ' $(bug)']) {
        ok(!text.includes(trap), `${trap} is in ${text}`);
      }
    } finally {
      await deleteFile(path);
      await until('it is gone', () => !corpus?.document(path), api.onDidChange);
    }
  });

  it('follows links to sources only', async () => {
    const shown = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path;
    const before = shown();
    const outside = vscode.Uri.joinPath(folderUri(), 'harbour', '..', '..', 'elsewhere.txt');
    for (const address of ['one.txt', '', `${folderUri().toString()}/../x.txt`, outside.toString()]) {
      await vscode.commands.executeCommand('dateline.openPassage', address, 0, 0, 0, 1);
      equal(shown(), before);
    }
    await vscode.commands.executeCommand('dateline.openPassage', fileUri(TWO).toString(), 0, 0, 0, 1);
    equal(shown(), fileUri(TWO).path);
    editor = await show(ONE);
  });

  it('leads to the first full naming, and finds all mentions in all documents', async () => {
    const position = positionOf(editor.document, 'Solberg said');
    const at = position.translate(0, -4);
    const definitions = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      at,
    );
    equal(definitions.length, 1);
    includes(editor.document.getText(definitions[0]?.range), 'Ingrid Solberg');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      at,
    );
    ok(references.some(({ uri }) => uri.toString() === fileUri(TWO).toString()));
    ok(references.some(({ uri }) => uri.toString() === fileUri(ONE).toString()));
  });

  it('highlights the other mentions of the actor', async () => {
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      positionOf(editor.document, 'Ingrid Solberg'),
    );
    const words = highlights.map(({ range }) => editor.document.getText(range));
    ok(words.filter((word) => word.includes('Solberg')).length >= 2, words.join(' | '));
  });

  it('goes to actors and events by name', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Solberg',
    );
    ok(symbols.some(({ name, kind }) => name.includes('Solberg') && kind === vscode.SymbolKind.Class));
    ok(symbols.some(({ kind }) => kind === vscode.SymbolKind.Event));
  });

  it('has an outline', async () => {
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    equal(outline[0]?.name, 'Ferry talks end in Oslo');
    const below = outline[0]?.children ?? [];
    ok(below.some(({ kind }) => kind === vscode.SymbolKind.String));
    ok(below.some(({ kind }) => kind === vscode.SymbolKind.Event));
  });

  it('jumps to the next and previous mention, over documents', async () => {
    putCursor(await show(ONE), 'Solberg said');
    await vscode.commands.executeCommand('cursorMove', { to: 'left', by: 'character', value: 4 });
    await vscode.commands.executeCommand('dateline.nextMention');
    equal(activePath(), fileUri(TWO).path);
    await vscode.commands.executeCommand('dateline.previousMention');
    equal(activePath(), fileUri(ONE).path);
  });

  it('jumps to the same event and the same quotation in the next source', async () => {
    putCursor(await show(ONE), 'met');
    await vscode.commands.executeCommand('dateline.nextEventSource');
    equal(activePath(), fileUri(TWO).path);
    putCursor(await show(ONE), 'stay open');
    await vscode.commands.executeCommand('dateline.nextQuoteSource');
    equal(activePath(), fileUri(TWO).path);
    includes(selectedText(), 'ferry line');
  });

  it('shows the focused actor in all visible editors', async () => {
    const left = await show(ONE);
    const right = await show(TWO, vscode.ViewColumn.Two);
    const focused = await show(ONE);
    putCursor(focused, 'Ingrid Solberg');
    await until(
      'it is marked on both sides',
      () => [left, right].every((side) => (api.focusedActor.rangesIn(side)?.length ?? 0) > 0),
      vscode.window.onDidChangeTextEditorSelection,
      api.onDidChange,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('answers for what is typed, not for what was there', async () => {
    const typed = await show(ONE);
    const end = typed.document.lineAt(typed.document.lineCount - 1).range.end;
    await typed.edit((edit) => edit.insert(end, '\nSweden protested on March 13, 2019.\n'));
    const [first] = await hoverAt(typed.document, positionOf(typed.document, 'March 13, 2019'));
    includes(first?.value ?? '', 'Wednesday');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const corpus = api.corpusFor(fileUri(ONE));
    await until(
      'the text of the file counts again',
      () => corpus?.document(ONE)?.text === HARBOUR_ONE,
      api.onDidChange,
    );
  });
});

function activePath(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
}

/** `type: words` of every token. */
function decode(
  document: vscode.TextDocument,
  { data }: vscode.SemanticTokens,
  legend: vscode.SemanticTokensLegend,
): string[] {
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0] = data.subarray(i, i + 4);
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    line += deltaLine;
    ok(character + length <= document.lineAt(line).text.length, `a token goes over the end of line ${line + 1}`);
    found.push(
      `${legend.tokenTypes[type]}: ${document.getText(new vscode.Range(line, character, line, character + length))}`,
    );
  }
  return found;
}
