import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import {
  dateline,
  deleteFile,
  folderUri,
  hoverAt,
  positionOf,
  putCursor,
  show,
  until,
  withSetting,
  writeFile,
} from './workspace';

const ONE = 'events/one.txt';
const TWO = 'events/two.txt';

describe('the Events view', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    await writeFile(ONE, HARBOUR_ONE);
    await writeFile(TWO, HARBOUR_TWO);
    const corpus = api.corpusFor(folderUri());
    await until('both are analysed', () => corpus?.document(ONE) && corpus.document(TWO), api.onDidChange);
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('events');
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(ONE), api.onDidChange);
  });

  const children = (node?: Node): readonly Node[] => api.events.getChildren(node);
  const label = (node: Node): string => {
    const { label } = api.events.getTreeItem(node);
    return typeof label === 'string' ? label : (label?.label ?? '');
  };
  const labels = (): string[] => children().map(label);
  const day = (): Node => {
    const found = children().find((node) => label(node) === '12 March 2019');
    ok(found, `12 March 2019 is not among ${labels().join(', ')}`);
    return found;
  };

  it('lists events under their days, each with the passages of all sources', () => {
    const [event] = children(day());
    ok(event);
    const passages = children(event);
    const files = passages.map((node) => (node.kind === 'passage' ? node.file : ''));
    deepEqual(files, [ONE, TWO]);
    equal(api.events.getParent(event), day());
  });

  it('is in the hover of a date inside the sentence of an event, once', async () => {
    const { document } = await show(ONE);
    const parts = await hoverAt(document, positionOf(document, 'March 12, 2019'));
    const words = parts.map(({ value }) => value.replaceAll('\\', '').replaceAll('&nbsp;', ' '));
    const [event] = children(day());
    ok(event);
    includes(words[0] ?? '', '12 March 2019');
    includes(words[0] ?? '', label(event));
    includes(words[0] ?? '', '2 sources');
    equal(words.filter((part) => part.includes(label(event))).length, 1);
  });

  it('leads to the passage', async () => {
    const [event] = children(day());
    const [, second] = children(event);
    ok(second);
    const { command } = api.events.getTreeItem(second);
    ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    ok(editor.document.uri.path.endsWith(TWO), editor.document.uri.path);

    ok(editor.document.getText(editor.selection).includes('met Danish officials'));
  });

  it('keeps its lines, and their ids, when an article elsewhere changes', async () => {
    const before = day();
    const { id } = api.events.getTreeItem(before);
    await writeFile('events/third.txt', HARBOUR_ONE.replaceAll('March 12', 'April 2'));
    await until(
      'the third is analysed',
      () => api.corpusFor(folderUri())?.document('events/third.txt'),
      api.onDidChange,
    );
    await api.ready();
    equal(day(), before);
    equal(api.events.getTreeItem(day()).id, id);
    await deleteFile('events/third.txt');
    await until('it is gone', () => !api.corpusFor(folderUri())?.document('events/third.txt'), api.onDidChange);
  });

  it('is grouped by its commands, and keeps the grouping', async () => {
    await vscode.commands.executeCommand('dateline.groupEventsBySource');
    ok(
      labels().some((name) => /Sound Tribune|two/.test(name)),
      labels().join(', '),
    );
    await vscode.commands.executeCommand('dateline.groupEventsByActor');
    ok(
      labels().some((name) => name.includes('Solberg')),
      labels().join(', '),
    );
    await vscode.commands.executeCommand('dateline.groupEventsByDay');
    ok(labels().includes('12 March 2019'));
  });

  it('follows the cursor, as events.followCursor says', async () => {
    const [april, may] = ['events/april.txt', 'events/may.txt'];
    await writeFile(april, HARBOUR_ONE.replaceAll('March 12', 'April 2'));
    await writeFile(may, HARBOUR_ONE.replaceAll('March 12', 'May 21'));
    const corpus = api.corpusFor(folderUri());
    await until('both are analysed', () => corpus?.document(april) && corpus.document(may), api.onDidChange);
    await vscode.commands.executeCommand('dateline.events.focus');
    const chosen: string[] = [];
    const listener = api.events.onDidChangeSelection(() => {
      const node = api.events.selected;
      const heading = node && api.events.getParent(node);
      chosen.push(heading ? label(heading) : '');
    });
    const chooses = (day: string): Promise<unknown> =>
      until(`an event of ${day} is chosen`, () => chosen.at(-1) === day, api.events.onDidChangeSelection);
    try {
      putCursor(await show(ONE), 'met Danish');
      await chooses('12 March 2019');
      await withSetting('events.followCursor', false, async () => {
        putCursor(await show(april), 'met Danish');
      });
      putCursor(await show(may), 'met Danish');
      await chooses('21 May 2019');
      ok(!chosen.includes('2 April 2019'), chosen.join(', '));
    } finally {
      listener.dispose();
    }
  });
});

type Node = Parameters<DatelineApi['events']['getTreeItem']>[0];
