import * as vscode from 'vscode';
import type { Corpus } from '../../../src/core/model/corpus';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, ok } from '../expect';
import { HARBOUR_ONE } from './articles';
import { dateline, deleteFile, fileUri, folderUri, until, writeFile } from './workspace';

const PATH = 'decided.txt';
const YAML = 'annotations.yaml';

describe('annotations.yaml', () => {
  let api: DatelineApi;
  let corpus: Corpus;
  let original: Uint8Array;

  before(async () => {
    api = await dateline();
    const found = api.corpusFor(folderUri());
    ok(found, 'the folder is not annotated');
    corpus = found;
    original = await vscode.workspace.fs.readFile(fileUri(YAML));
    await writeFile(PATH, HARBOUR_ONE);
    await until('it is analysed', () => corpus.document(PATH), api.onDidChange);
  });

  after(async () => {
    await vscode.workspace.fs.writeFile(fileUri(YAML), original);
    await shown(YAML, (problems) => problems.length === 0);
    await deleteFile(PATH);
    await until('it is gone', () => !corpus.document(PATH), api.onDidChange);
  });

  /** What is shown as wrong with a file, once it is so. */
  const shown = (
    path: string,
    isSo: (problems: readonly vscode.Diagnostic[]) => boolean,
  ): Promise<readonly vscode.Diagnostic[]> =>
    until(
      `the right problems of ${path} are shown`,
      () => {
        const problems = vscode.languages.getDiagnostics(fileUri(path));
        return isSo(problems) && problems;
      },
      vscode.languages.onDidChangeDiagnostics,
    );
  const says = (words: string) => (problems: readonly vscode.Diagnostic[]) =>
    problems.some(({ message }) => message.includes(words));

  it('is heeded where it is right, and shown at line and column where it is wrong', async () => {
    await writeFile(
      YAML,
      `version: 1
documents:
  ${PATH}: { outlet: The Harbour Herald, published: 2019-03-14 }
actors:
  solberg-x:
    name: Ingrid Solberg
    kind: wizard
`,
    );
    const [problem] = await shown(YAML, says('wizard'));
    equal(problem?.range.start.line, 6);
    equal(problem?.range.start.character, 10);
    equal(problem?.source, 'Dateline');
    await until('the outlet is heeded', () => corpus.document(PATH)?.outlet === 'The Harbour Herald', api.onDidChange);
  });

  it('may be no YAML at all, and the sources are read all the same', async () => {
    await writeFile(YAML, 'version: 1\ndocuments: { "one.txt: [ }\n');
    const [problem] = await shown(YAML, (problems) => problems.length > 0 && !says('wizard')(problems));
    equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    ok(corpus.document(PATH));
  });

  it('is compared with the articles, now and whenever one of them changes', async () => {
    await writeFile(
      YAML,
      `version: 1
annotations:
  - { file: ${PATH}, exact: Danish officials, note: who? }
  - { file: ${PATH}, exact: Norwegian, actor: norwai }
  - { file: nowhere.txt, exact: Oslo, note: lost }
`,
    );
    const problems = await shown(YAML, says('nowhere.txt'));
    equal(problems.map(({ range }) => range.start.line).join(), '3,4');
    includes(problems[0]?.message ?? '', 'norwai');
    await writeFile(PATH, HARBOUR_ONE.replace('Danish officials', 'officials of Denmark'));
    const [first] = await shown(YAML, says('"Danish officials"'));
    equal(first?.range.start.line, 2);
    await writeFile(PATH, HARBOUR_ONE);
    await shown(YAML, (now) => !says('"Danish officials"')(now));
  });

  it('is not heeded in a folder inside the folder, and says so there', async () => {
    const path = `inner/${YAML}`;
    await writeFile(path, `version: 1\ndocuments:\n  ${PATH}: { outlet: The Inner Voice }\n`);
    const [problem] = await shown(path, says('not heeded'));
    equal(problem?.range.start.line, 0);
    ok(corpus.document(PATH)?.outlet !== 'The Inner Voice');
    await deleteFile('inner');
    await shown(path, (problems) => problems.length === 0);
  });
});
