import * as vscode from 'vscode';
import type { ImportResult } from '../../../src/core/exchange/import/importer';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, ok } from '../expect';
import { dateline, deleteFile, fileUri, folderUri, until, writeFile } from './workspace';

/** A hidden folder: nothing in it is a source. */
const PLACE = '.exchange';
const YAML = 'annotations.yaml';

describe('export and import', () => {
  let api: DatelineApi;
  let original: Uint8Array;

  before(async () => {
    api = await dateline();
    original = await vscode.workspace.fs.readFile(fileUri(YAML));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(fileUri(YAML), original);
    await until('the record is gone', () => !api.corpusFor(folderUri())?.actor('sluice-guild'), api.onDidChange);
    await deleteFile(PLACE);
  });

  const exported = async (format: string, target: vscode.Uri): Promise<readonly vscode.Uri[]> =>
    (await vscode.commands.executeCommand<vscode.Uri[]>('dateline.export', folderUri(), { format, target })) ?? [];
  const textOf = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  it('writes a format of many files into a folder, with links back to the sources', async () => {
    const written = await exported('csv', fileUri(`${PLACE}/tables`));
    equal(written.length, 8);
    includes(await textOf(fileUri(`${PLACE}/tables/actors.csv`)), 'dilnoza-yusupova,Dilnoza Yusupova,person');
    const [dossier] = await exported('dossier', fileUri(`${PLACE}/story.md`));
    ok(dossier);
    includes(await textOf(dossier), '](../01-steppe-news-agency.txt#L13)');
  });

  it('has the notes of the reader, and what the open editor says rather than the file', async () => {
    const [annotations] = await exported('web-annotation', fileUri(`${PLACE}/story.jsonld`));
    ok(annotations);
    includes(await textOf(annotations), 'The Bishkek Courier dates the end of the gas deliveries a day later.');
  });

  it('puts no texts among the sources, where they would be sources themselves', async () => {
    equal((await exported('brat', fileUri('copies'))).length, 0);
    equal((await exported('dossier', fileUri('story.md'))).length, 0);
    equal((await exported('brat', fileUri(`${PLACE}/brat`))).length, 14);
  });

  it('imports a gazetteer as one edit of annotations.yaml, and reports what it cannot place', async () => {
    const list = await writeFile(
      `${PLACE}/names.csv`,
      'name,kind,aliases\nSluice Guild,organization,The Guild\n,person,\n',
    );
    const result = await vscode.commands.executeCommand<ImportResult>('dateline.import', folderUri(), {
      format: 'gazetteer',
      files: [list],
    });
    equal(result.decisions.length, 1);
    equal(result.problems.length, 1);
    const report = vscode.window.activeTextEditor?.document;
    equal(report?.languageId, 'markdown');
    includes(report?.getText() ?? '', 'names.csv, line 3: The row has no name.');
    const yaml = await textOf(fileUri(YAML));
    includes(yaml, 'sluice-guild:');
    includes(yaml, '# The sample articles are fiction');
    await vscode.window.showTextDocument(fileUri(YAML));
    await vscode.commands.executeCommand('undo');
    equal(vscode.window.activeTextEditor?.document.getText(), new TextDecoder().decode(original));
  });

  it('imports from brat what Dateline does not see by itself, once', async () => {
    const anns = (await exported('brat', fileUri(`${PLACE}/again`))).filter(({ path }) => /\.(?:ann|txt)$/.test(path));
    const read = (): Thenable<ImportResult> =>
      vscode.commands.executeCommand<ImportResult>('dateline.import', folderUri(), { format: 'brat', files: anns });
    const { decisions, known } = await read();
    equal(decisions.length, 0);
    ok(known > 200, `${known} known`);
  });
});
