import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { includes, match, ok } from '../expect';
import { dateline, deleteFile, fileUri, folderUri, hoverAt, positionOf, show, until, writeFile } from './workspace';

const YAML = 'annotations.yaml';
const ARTICLES: Readonly<Record<string, string>> = {
  'orchard/one.txt':
    'Frost hits orchards\n\nBOZEN, May 4, 2012 - Mr. Quintero said the harvest was lost. London offered help on Thursday.\n',
  'orchard/two.txt': 'Growers ask for aid\n\nBOZEN, May 5, 2012 - Growers elected Rui Quintero on Friday.\n',
  'orchard/three.txt': 'Prices rise\n\nBOZEN, May 6, 2012 - Traders met Hugo Quintero on Saturday.\n',
};

describe('Uncertain actors', () => {
  let api: DatelineApi;
  let former: Uint8Array | undefined;

  before(async () => {
    api = await dateline();
    former = await Promise.resolve(vscode.workspace.fs.readFile(fileUri(YAML))).catch(() => undefined);
    for (const [path, text] of Object.entries(ARTICLES)) await writeFile(path, text);
    await until('the articles are read', () => holds('orchard/three.txt'), api.onDidChange);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('orchard');
    if (former) await writeFile(YAML, former);
    else await deleteFile(YAML);
    await until('they are gone', () => !holds('orchard/one.txt'), api.onDidChange);
  });

  const corpus = () => api.corpusFor(folderUri());
  const holds = (path: string): boolean => corpus()?.document(path) !== undefined;
  const hover = async (words: string): Promise<string> => {
    const { document } = await show('orchard/one.txt');
    return (await hoverAt(document, positionOf(document, words))).map(({ value }) => value).join('\n');
  };

  it('are said to be so in the hover, which gives the choice', async () => {
    const text = await hover('Quintero');
    includes(text.replace(/&nbsp;/g, ' '), 'not certain who is meant');
    match(text, /\[It .*?Hugo.*?Quintero.*?\]\(command:dateline\.assignActor\?/);
    match(text, /\[It .*?Rui.*?Quintero.*?\]\(command:dateline\.assignActor\?/);
  });

  it('are certain once the reader has chosen', async () => {
    const link = /\[It [^\]]*Rui[^\]]*\]\(command:(dateline\.assignActor)\?([^)]*)\)/.exec(await hover('Quintero'));
    const args = JSON.parse(decodeURIComponent(link?.[2] ?? '[]')) as unknown[];
    ok(await vscode.commands.executeCommand(link?.[1] ?? '', ...args));
    await until(
      'the choice holds',
      () =>
        corpus()
          ?.document('orchard/one.txt')
          ?.mentions.some(({ actor }) => actor === 'rui-quintero'),
      api.onDidChange,
    );
    ok(!(await hover('Quintero')).toLowerCase().includes('not certain'));
  });

  it('that are read by what stands beside them say why', async () => {
    includes((await hover('London')).replace(/&nbsp;|\\/g, ' '), 'read as the government of the United Kingdom');
  });
});
