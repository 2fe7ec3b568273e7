import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import { ARREST } from './articles';
import { dateline, deleteFile, fileUri, folderUri, until, withSetting, writeFile } from './workspace';

const FOLDER = 'compare';
const path = (name: keyof typeof ARREST): string => `${FOLDER}/${name}`;

describe('sources compared', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    for (const name of Object.keys(ARREST) as (keyof typeof ARREST)[]) await writeFile(path(name), ARREST[name]);
    await until(
      'all are analysed',
      () => (Object.keys(ARREST) as (keyof typeof ARREST)[]).every((name) => corpus().document(path(name))),
      api.onDidChange,
    );
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile(FOLDER);
    await until('they are gone', () => !api.corpusFor(folderUri())?.document(path('one.txt')), api.onDidChange);
  });

  const corpus = (): NonNullable<ReturnType<DatelineApi['corpusFor']>> => {
    const found = api.corpusFor(folderUri());
    ok(found, 'the folder is annotated');
    return found;
  };

  describe('under Problems', () => {
    const problems = (name: keyof typeof ARREST): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(fileUri(path(name))).filter(({ code }) => code === 'contradiction');

    it('are disagreements, with the passages of the others', async () => {
      const [problem, more] = await until(
        'it is listed',
        () => problems('two.txt').length > 0 && problems('two.txt'),
        vscode.languages.onDidChangeDiagnostics,
      );
      ok(problem);
      equal(more, undefined);
      equal(problem.severity, vscode.DiagnosticSeverity.Information);
      equal(problem.source, 'Dateline');
      includes(problem.message, '11 March 2019');
      const related = problem.relatedInformation ?? [];
      deepEqual(
        related.map(({ location }) => location.uri.toString()),
        [fileUri(path('one.txt')).toString(), fileUri(path('three.txt')).toString()],
      );
      includes(related[0]?.message ?? '', 'Harbour Herald');
    });

    it('go when problems.disagreements is off, and come back', async () => {
      const count = (wanted: boolean): Promise<unknown> =>
        until(
          wanted ? 'they are listed' : 'none is listed',
          () => problems('two.txt').length > 0 === wanted,
          vscode.languages.onDidChangeDiagnostics,
        );
      await count(true);
      await withSetting('problems.disagreements', false, () => count(false).then(() => undefined));
      await count(true);
    });

    it('go when the articles agree', async () => {
      await writeFile(path('two.txt'), ARREST['two.txt'].replace('March 11', 'March 12'));
      await until(
        'none is listed',
        () => problems('two.txt').length === 0 && problems('one.txt').length === 0,
        vscode.languages.onDidChangeDiagnostics,
      );
      await writeFile(path('two.txt'), ARREST['two.txt']);
      await until('it is listed', () => problems('one.txt').length > 0, vscode.languages.onDidChangeDiagnostics);
    });
  });
});
