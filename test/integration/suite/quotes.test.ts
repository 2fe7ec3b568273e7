import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import { dateline, deleteFile, folderUri, positionOf, show, until, writeFile } from './workspace';

const ONE = 'quotes/one.txt';
const TWO = 'quotes/two.txt';

/** The articles with a speaker of their own, whom no other test knows. */
function lundes(article: string): string {
  return article.replaceAll('Ingrid Solberg', 'Astrid Lunde').replaceAll('Solberg', 'Lunde');
}

describe('quotations', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    await writeFile(ONE, lundes(HARBOUR_ONE));
    await writeFile(TWO, lundes(HARBOUR_TWO).replace('will stay open', 'shall stay open'));
    const corpus = api.corpusFor(folderUri());
    await until('both are analysed', () => corpus?.document(ONE) && corpus.document(TWO), api.onDidChange);
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('quotes');
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(ONE), api.onDidChange);
  });

  type Node = ReturnType<DatelineApi['quotes']['getChildren']>[number];
  const label = (node: Node): string => {
    const { label: text } = api.quotes.getTreeItem(node);
    return typeof text === 'string' ? text : (text?.label ?? '');
  };
  const speaker = (): Node => {
    const found = api.quotes.getChildren().find((node) => label(node) === 'Astrid Lunde');
    ok(found, api.quotes.getChildren().map(label).join(', '));
    return found;
  };
  const statement = (): Node => {
    const [found] = api.quotes.getChildren(speaker());
    ok(found);
    return found;
  };

  it('are listed by speaker, once for all sources that have them', async () => {
    includes(label(statement()), 'ferry line to Denmark');
    equal(api.quotes.getTreeItem(statement()).description, '2 sources');
    equal(api.quotes.getParent(statement()), speaker());
    const [other] = api.quotes.getChildren(statement());
    ok(other);
    const { command } = api.quotes.getTreeItem(other);
    ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document.uri.path.endsWith(TWO), editor?.document.uri.path);
    includes(editor?.document.getText(editor.selection) ?? '', 'shall stay open');
  });

  it('are filtered by the words of speaker and statement', async () => {
    await vscode.commands.executeCommand('dateline.quotes.focus');
    api.quotes.setFilter('lunde FERRY');
    deepEqual(api.quotes.getChildren().map(label), ['Astrid Lunde']);
    api.quotes.setFilter('no such words');
    deepEqual(api.quotes.getChildren(), []);
    await vscode.commands.executeCommand('dateline.clearQuoteFilter');
    ok(api.quotes.getChildren().length > 1);
  });

  it('show in a hover the other wording, with the differing words in bold', async () => {
    const editor = await show(ONE);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionOf(editor.document, 'stay open'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    includes(text, 'The same statement elsewhere');
    includes(text, '**shall**');
  });

  it('make a hierarchy: who quotes an actor, and whom it names', async () => {
    const editor = await show(ONE);
    const [root] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      editor.document.uri,
      positionOf(editor.document, 'Astrid Lunde'),
    );
    equal(root?.name, 'Astrid Lunde');
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      root,
    );
    ok(incoming.some(({ from }) => from.uri.path.endsWith(TWO)));
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      root,
    );
    ok(
      outgoing.some(({ to }) => to.name === 'Denmark'),
      outgoing.map(({ to }) => to.name).join(', '),
    );
  });
});
