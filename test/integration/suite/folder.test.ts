import * as vscode from 'vscode';
import type { Corpus } from '../../../src/core/model/corpus';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, ok } from '../expect';
import { HARBOUR_ONE } from './articles';
import { dateline, deleteFile, fileUri, folderUri, show, until, writeFile } from './workspace';

describe('a folder of articles', () => {
  let api: DatelineApi;
  let corpus: Corpus;

  before(async () => {
    api = await dateline();
    const found = api.corpusFor(folderUri());
    ok(found, 'the folder is not annotated');
    corpus = found;
  });

  const analysed = (path: string): Promise<unknown> =>
    until(`${path} is analysed`, () => corpus.document(path), api.onDidChange);
  const gone = (path: string): Promise<unknown> =>
    until(`${path} is gone`, () => !corpus.document(path), api.onDidChange);
  const leftOut = (path: string): Promise<string> =>
    until(`${path} is left out`, () => api.problemsFor(folderUri())?.get(path), api.onDidChange);

  it('takes up files that are created, changed and deleted', async () => {
    await writeFile('new.txt', HARBOUR_ONE);
    await analysed('new.txt');
    await writeFile('new.txt', HARBOUR_ONE.replace('Oslo', 'Bergen'));
    await until('the change is known', () => corpus.document('new.txt')?.text.includes('Bergen'), api.onDidChange);
    await deleteFile('new.txt');
    await gone('new.txt');
  });

  it('takes up folders that are renamed and deleted', async () => {
    await writeFile('march/day/a.txt', HARBOUR_ONE);
    await analysed('march/day/a.txt');
    await vscode.workspace.fs.rename(fileUri('march'), fileUri('april'));
    await analysed('april/day/a.txt');
    await gone('march/day/a.txt');
    await deleteFile('april');
    await gone('april/day/a.txt');
  });

  it('lets the open buffer win, and falls back to the file', async () => {
    await writeFile('open.txt', HARBOUR_ONE);
    await analysed('open.txt');
    const editor = await show('open.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Unsaved\n'));
    await until('the buffer counts', () => corpus.document('open.txt')?.text.startsWith('Unsaved'), api.onDidChange);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the file counts', () => corpus.document('open.txt')?.text === HARBOUR_ONE, api.onDidChange);
    await deleteFile('open.txt');
    await gone('open.txt');
  });

  it('reads UTF-16 and Windows-1252', async () => {
    const text = `“Peace” in Zürich\n\n${HARBOUR_ONE}`;
    await writeFile(
      'utf16.txt',
      new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0)).buffer),
    );
    const bytes = Uint8Array.from(text, (char) => ({ '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0));
    await writeFile('windows.txt', bytes);
    await analysed('utf16.txt');
    await analysed('windows.txt');
    equal(corpus.document('utf16.txt')?.text, text);
    equal(corpus.document('windows.txt')?.text, text);
    await deleteFile('utf16.txt');
    await deleteFile('windows.txt');
  });

  it('leaves out binary files and huge ones, says why, and goes on', async () => {
    await writeFile(
      'picture.txt',
      Uint8Array.from({ length: 4096 }, (_, index) => index % 256),
    );
    await writeFile('huge.txt', new Uint8Array(20_000_000).fill(0x61));
    await writeFile('sound.txt', HARBOUR_ONE);
    includes(await leftOut('picture.txt'), 'binary');
    includes(await leftOut('huge.txt'), '20 MB');
    await analysed('sound.txt');
    for (const path of ['picture.txt', 'huge.txt', 'sound.txt']) {
      await deleteFile(path);
    }
    await until('nothing is left out any more', () => api.problemsFor(folderUri())?.size === 0, api.onDidChange);
  });

  it('goes on where files are deleted while they are read', async () => {
    const paths = Array.from({ length: 12 }, (_, index) => `brief/${index}.txt`);
    await Promise.all(paths.map((path) => writeFile(path, HARBOUR_ONE)));
    await deleteFile('brief');
    await writeFile('after.txt', HARBOUR_ONE);
    await analysed('after.txt');
    await until('none of them is left', () => paths.every((path) => !corpus.document(path)), api.onDidChange);
    equal(api.problemsFor(folderUri())?.size, 0);
    await deleteFile('after.txt');
    await gone('after.txt');
  });

  it('leaves hidden folders and node_modules alone', async () => {
    await writeFile('node_modules/pkg/readme.txt', HARBOUR_ONE);
    await writeFile('.cache/a.txt', HARBOUR_ONE);
    await writeFile('visible.txt', HARBOUR_ONE);
    await analysed('visible.txt');
    await api.ready();
    ok(!corpus.files().some((file) => file.includes('node_modules') || file.includes('.cache')), corpus.files().join());
    for (const path of ['node_modules', '.cache', 'visible.txt']) {
      await deleteFile(path);
    }
    await gone('visible.txt');
  });
});
