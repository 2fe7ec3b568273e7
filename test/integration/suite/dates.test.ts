import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import {
  dateline,
  deleteFile,
  fileUri,
  folderUri,
  hoverAt,
  positionOf,
  show,
  until,
  withSetting,
  writeFile,
} from './workspace';

const UNDATED = 'quarry/undated.txt';
const DATED = 'quarry/dated.txt';
const LATER = 'quarry/later.txt';

const ARTICLES: Readonly<Record<string, string>> = {
  [UNDATED]: `Divers find a bell

Divers raised the bell of Orlo from the quarry lake on Tuesday. They will return on Friday.
`,
  [DATED]: `Quarry reopens in Tarn

TARN, May 3. The quarry above Tarn has reopened, the mayor said on Thursday.

The slope above the Lower Quarry slid on April 20 and buried two diggers of Tarn Stone.
`,
  [LATER]: `Two diggers buried in Tarn

Published April 23, 2018

The slope above the Lower Quarry slid on Friday and buried two diggers of Tarn Stone, police said. A hearing was held on Monday, April 17, 2018.
`,
};

describe('the dates of articles', () => {
  let api: DatelineApi;
  let annotations: string;

  before(async () => {
    api = await dateline();
    annotations = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('annotations.yaml')));
    for (const [path, text] of Object.entries(ARTICLES)) await writeFile(path, text);
    const corpus = api.corpusFor(folderUri());
    const files = Object.keys(ARTICLES);
    await until('all are analysed', () => files.every((file) => corpus?.document(file)), api.onDidChange);
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeFile('annotations.yaml', annotations);
    await deleteFile('quarry');
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(UNDATED), api.onDidChange);
  });

  it('say in a hover why, with links to the passages of other articles', async () => {
    const { document } = await show(DATED);
    const [hover] = await hoverAt(document, positionOf(document, 'April 20'));
    ok(hover);
    includes(plain(hover), '20 April 2018');
    includes(plain(hover), '13 days before this article');
    includes(hover.value, encodeURIComponent(fileUri(LATER).toString()).slice(-20));
  });

  it('offer to set the date where it is not known', async () => {
    const { document } = await show(UNDATED);
    const position = positionOf(document, 'Tuesday');
    const [hover] = await hoverAt(document, position);
    ok(hover);
    includes(hover.value, 'command:dateline.setDocumentDate');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(position, position),
    );
    ok(actions.some(({ command }) => command?.command === 'dateline.setDocumentDate'));
  });

  it('tell of a weekday that does not fit, with what the date rests on', async () => {
    const { document } = await show(LATER);
    const found = await until(
      'the contradiction is shown',
      () => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'weekday-conflict'),
      vscode.languages.onDidChangeDiagnostics,
    );
    equal(found.severity, vscode.DiagnosticSeverity.Information);
    equal(document.getText(found.range), 'Monday, April 17, 2018');
    ok((found.relatedInformation ?? []).length > 0);
  });

  it('show their values behind the words on wish', async () => {
    const { document } = await show(LATER);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async (): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    deepEqual(await hints(), []);
    await withSetting('inlayHints.dates', true, async () => deepEqual(await hints(), ['2018-04-20']));
  });

  it('are written to annotations.yaml when the reader states one, and its comments stay', async () => {
    let answered = false;
    const asked = vscode.commands
      .executeCommand('dateline.setDocumentDate', fileUri(DATED).toString())
      .then(() => (answered = true));
    // The box opens with the date that the other article gives; Enter takes it.
    while (!answered) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await asked;
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('annotations.yaml')));
    includes(written, `${DATED}: { published: 2018-05-03 }`);
    for (const line of annotations.split('\n')) {
      includes(written, line);
    }
    const corpus = api.corpusFor(folderUri());
    await until(
      'the article is dated by it',
      () => corpus?.document(DATED)?.published.basis.some(({ rule }) => rule === 'annotations'),
      api.onDidChange,
    );
  });
});

function plain({ value }: vscode.MarkdownString): string {
  return value.replaceAll('\\', '').replaceAll('&nbsp;', ' ');
}
