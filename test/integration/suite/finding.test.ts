import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, match, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import { dateline, deleteFile, fileUri, folderUri, positionOf, putCursor, show, until, writeFile } from './workspace';

const ONE = 'finding/one.txt';
const TWO = 'finding/two.txt';

/** The articles with a minister of their own, whom no other test knows. */
function bergs(article: string): string {
  return article.replaceAll('Ingrid Solberg', 'Ragnhild Berg').replaceAll('Solberg', 'Berg');
}

describe('finding one’s way', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    await writeFile(ONE, bergs(HARBOUR_ONE));
    await writeFile(TWO, bergs(HARBOUR_TWO));
    const corpus = api.corpusFor(folderUri());
    await until('both are analysed', () => corpus?.document(ONE) && corpus.document(TWO), api.onDidChange);
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('finding');
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(ONE), api.onDidChange);
  });

  const label = (node: Node): string => {
    const text = api.actors.getTreeItem(node).label;
    return typeof text === 'string' ? text : (text?.label ?? '');
  };
  const berg = (): Node => {
    const found = api.actors
      .getChildren()
      .flatMap((group) => api.actors.getChildren(group))
      .find((node) => label(node) === 'Ragnhild Berg');
    ok(found, 'Ragnhild Berg is not in the Actors view');
    return found;
  };

  it('lists in the Actors view what is known of an actor: roles, statements, events, sources', () => {
    const item = api.actors.getTreeItem(berg());
    equal(item.contextValue, 'dateline.actor');
    const sections = api.actors.getChildren(berg());
    equal(sections.map(label).join(), 'Introduced as,Says,Takes part in,Named in');
    const [roles, , , sources] = sections.map((section) => api.actors.getChildren(section).map(label).join());
    includes(roles ?? '', 'Foreign Minister');
    equal(sources, 'Harbour Herald,Sound Tribune');
  });

  it('filters the Actors view by name, role and source', async () => {
    await vscode.commands.executeCommand('dateline.actors.focus');
    api.actors.setFilter('ragnhild TRIBUNE');
    const shown = api.actors.getChildren().flatMap((group) => api.actors.getChildren(group).map(label));
    equal(shown.join(), 'Ragnhild Berg');
    await vscode.commands.executeCommand('dateline.clearActorFilter');
    ok(api.actors.getChildren().length > 1);
  });

  it('groups actors by source on wish, and back by kind', async () => {
    await vscode.commands.executeCommand('dateline.groupActorsBySource');
    ok(api.actors.getChildren().map(label).includes('Sound Tribune'));
    await vscode.commands.executeCommand('dateline.groupActorsByKind');
    ok(api.actors.getChildren().map(label).includes('Persons'));
  });

  it('leads from the text to the line of an actor, an event and a statement, also past a filter', async () => {
    api.actors.setFilter('no such actor');
    putCursor(await show(ONE), 'Berg said');
    await vscode.commands.executeCommand('cursorMove', { to: 'left', by: 'character', value: 4 });
    await vscode.commands.executeCommand('dateline.revealActor');
    await until(
      'the actor is selected',
      () => api.actors.selection.some((node) => label(node) === 'Ragnhild Berg'),
      api.actors.onDidChangeSelection,
    );
    putCursor(await show(ONE), 'met Danish');
    await vscode.commands.executeCommand('dateline.revealEvent');
    await until(
      'the event is selected',
      () => api.events.selected?.kind === 'event' && api.events.selected.event.documents.includes(ONE),
      api.events.onDidChangeSelection,
    );
    putCursor(await show(ONE), 'stay open');
    await vscode.commands.executeCommand('dateline.revealQuote');
    await until(
      'the statement is selected',
      () => api.quotes.selection.some((node) => 'key' in node && node.key.words.includes('ferry line')),
      api.quotes.onDidChangeSelection,
    );
  });

  it('copies what is selected as a citation: the words, outlet, day, file and line', async () => {
    putCursor(await show(ONE), 'stay open');
    await vscode.commands.executeCommand('dateline.revealQuote');
    await until('a statement is selected', () => api.quotes.selection.length === 1, api.quotes.onDidChangeSelection);
    await vscode.commands.executeCommand('dateline.copyCitation', 'dateline.quotes');
    const [first, second] = (await vscode.env.clipboard.readText()).split('\n');
    match(first ?? '', /^“The ferry line .*” — Harbour Herald, 14 March 2019, finding\/one\.txt:5$/);
    includes(second ?? '', 'Sound Tribune');
  });

  it('goes to the next and previous statement, date and event, on into the next article', async () => {
    const editor = await show(ONE);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('dateline.nextQuote');
    includes(selectedText(), 'ferry line');
    await vscode.commands.executeCommand('dateline.nextQuote');
    equal(activePath(), fileUri(TWO).path);
    await vscode.commands.executeCommand('dateline.previousQuote');
    equal(activePath(), fileUri(ONE).path);
    await vscode.commands.executeCommand('dateline.previousDate');
    equal(selectedText(), 'March 12, 2019');
    await vscode.commands.executeCommand('dateline.previousEvent');
    await vscode.commands.executeCommand('dateline.nextEvent');
    ok(selectedText().length > 0);
  });

  it('comes back by the history of VS Code from every jump', async () => {
    putCursor(await show(ONE), 'Ferry talks');
    const before = vscode.window.activeTextEditor?.selection.active.line;
    await vscode.commands.executeCommand('dateline.nextQuote');
    ok(selectedText() !== '');
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    await until(
      'the cursor is back',
      () => vscode.window.activeTextEditor?.selection.active.line === before,
      vscode.window.onDidChangeTextEditorSelection,
    );
  });

  it('opens the counterpart beside, in line with the passage, and leaves the cursor where it is', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await show(ONE);
    putCursor(editor, 'met Danish');
    await vscode.commands.executeCommand('dateline.openCounterpart');
    equal(activePath(), fileUri(ONE).path);
    const beside = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === fileUri(TWO).path);
    ok(beside, 'nothing is open beside');
    includes(beside.document.getText(beside.selection), 'met Danish officials');
    const asked = editor.selection.active;
    equal(asked.line, positionOf(editor.document, 'met Danish').line);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows in the Context view what the hover says, follows the cursor, and stays where it is pinned', async () => {
    const words = (): string =>
      api.context
        .getChildren()
        .flatMap((root) => [root, ...root.children, ...root.children.flatMap(({ children }) => children)])
        .map(({ label, description }) => `${label} | ${description}`)
        .join('\n');
    const says = (part: string): Promise<unknown> =>
      until(`the Context view says ${part}`, () => words().includes(part), api.context.onDidChangeTreeData);
    await vscode.commands.executeCommand('dateline.context.focus');
    putCursor(await show(ONE), 'Ragnhild Berg');
    await says('Ragnhild Berg | Norwegian Foreign Minister');
    includes(words(), 'In other sources');
    includes(words(), 'Sound Tribune, 15 March 2019');
    putCursor(await show(ONE), 'stay open');
    await says('Quotation — Ragnhild Berg');
    await vscode.commands.executeCommand('dateline.pinContext');
    const pinned = words();
    putCursor(await show(TWO), 'March 12, 2019');
    await vscode.commands.executeCommand('dateline.context.focus');
    equal(words(), pinned);
    await show(TWO);
    await vscode.commands.executeCommand('dateline.unpinContext');
    await says('Tuesday, 12 March 2019');
  });
});

type Node = ReturnType<DatelineApi['actors']['getChildren']>[number];

function activePath(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection) ?? '';
}
