import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, ok } from '../expect';
import { dateline, deleteFile, fileUri, show, until, writeFile } from './workspace';

const COPY = 'copied/page.txt';
const TEXT = `Home
News
Sport

Harbour reopens after the storm

The harbour of Esbjerg reopened on Monday, two days after the storm, as www.example.org reported first.

What the captains say

Captains said that the fairway was clear. They had waited for two days.

Related articles
Subscribe to our newsletter
`;

describe('what surrounds an article', () => {
  let api: DatelineApi;
  let uri: vscode.Uri;

  before(async () => {
    api = await dateline();
    await writeFile(COPY, TEXT);
    uri = fileUri(COPY);
    await until('the page is analysed', () => api.corpusFor(uri)?.document(COPY), api.onDidChange);
    await show(COPY);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('copied');
  });

  it('folds: menus and link lists as comments, sections as regions', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    deepEqual(
      ranges.map(({ start, end, kind }) => [start, end, kind]),
      [
        [0, 2, vscode.FoldingRangeKind.Comment],
        [8, 10, vscode.FoldingRangeKind.Region],
        [12, 13, vscode.FoldingRangeKind.Comment],
      ],
    );
  });

  it('links addresses that are printed without a scheme', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    const [link] = links.filter(({ target }) => target?.authority === 'www.example.org');
    ok(link, 'no link');
    equal(
      TEXT.split('\n')[link.range.start.line]?.slice(link.range.start.character, link.range.end.character),
      'www.example.org',
    );
  });
});
