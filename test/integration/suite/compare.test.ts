import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, ok } from '../expect';
import { ARREST } from './articles';
import {
  dateline,
  deleteFile,
  fileUri,
  folderUri,
  hoverAt,
  putCursor,
  show,
  until,
  withSetting,
  writeFile,
} from './workspace';

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

    it('are not said again in the hover below them, and are there where the problem is not', async () => {
      const [problem] = problems('two.txt');
      ok(problem);
      const { document } = await show(path('two.txt'));
      const hover = async (): Promise<string> =>
        (await hoverAt(document, problem.range.start)).map(({ value }) => value).join('\n');
      const below = await hover();
      includes(below, 'Harbour Herald');
      ok(!below.includes('Sources differ'), below);
      await withSetting('problems.disagreements', false, async () => {
        await until('it is gone', () => problems('two.txt').length === 0, vscode.languages.onDidChangeDiagnostics);
        includes(await hover(), 'Sources differ');
      });
      await until('it is back', () => problems('two.txt').length > 0, vscode.languages.onDidChangeDiagnostics);
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

  /** The comparison that comes up, once its text is there. */
  const comparison = (words: string): Promise<vscode.TextEditor> =>
    until(
      `a comparison tells of ${words}`,
      () =>
        vscode.window.visibleTextEditors.find(
          ({ document }) => document.languageId === 'dateline-comparison' && document.getText().includes(words),
        ),
      vscode.window.onDidChangeVisibleTextEditors,
      vscode.workspace.onDidChangeTextDocument,
      vscode.workspace.onDidOpenTextDocument,
    );
  const lineWith = ({ document }: vscode.TextEditor, words: string): vscode.TextLine =>
    document.lineAt(document.positionAt(document.getText().indexOf(words)).line);
  const closed = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  };

  const lensesOfOne = async (): Promise<vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', fileUri(path('one.txt')));

  describe('above a paragraph', () => {
    it('say how many report its event, and lead to the comparison', async () => {
      await show(path('one.txt'));
      const [lens, more] = await lensesOfOne();
      equal(more, undefined, 'one lens');
      equal(lens?.command?.title, '2 other sources · 1 disagrees');
      ok(lens?.command);
      await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
      await comparison('11 March 2019');
      await closed();
    });

    it('say nothing when codeLens.events is off', async () => {
      await withSetting('codeLens.events', false, async () => equal((await lensesOfOne()).length, 0));
      equal((await lensesOfOne()).length, 1);
    });
  });

  describe('in the gutter', () => {
    it('are marked at the paragraph that tells the event, and not while highlighting is off', async () => {
      const editor = await show(path('one.txt'));
      const [lens] = await lensesOfOne();
      const marks = (): readonly (readonly number[])[] => {
        const { told, disputed } = api.eventMarks.marksIn(editor) ?? { told: [], disputed: [] };
        return [told, disputed].map((ranges) => ranges.map(({ start }) => start.line));
      };
      deepEqual(marks(), [[], [lens?.range.start.line ?? -1]]);
      await withSetting('highlighting.enabled', false, () => Promise.resolve(deepEqual(marks(), [[], []])));
      await closed();
    });
  });

  describe('side by side', () => {
    it('open from a line of the tree, with links to the passages', async () => {
      const event = corpus()
        .events()
        .find(({ title }) => title.includes('arrested'));
      ok(event);
      await vscode.commands.executeCommand('dateline.compareEvent', folderUri().toString(), event.id);
      const editor = await comparison('11 March 2019');
      const { document } = editor;
      ok(document.isClosed === false && document.uri.scheme === 'dateline');
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const version = lineWith(editor, '11 March 2019 —');
      const link = links.find(({ range }) => range.start.line === version.lineNumber);
      equal(document.getText(link?.range), 'Sound Tribune');
      equal(link?.target?.scheme, 'command');
      await closed();
    });

    it('lead to the passage by Enter and by Go to Definition, beside the comparison', async () => {
      await show(path('one.txt'));
      await vscode.commands.executeCommand('dateline.compareActor', folderUri().toString(), 'odd-hansen');
      const editor = await comparison('Odd Hansen');
      const { range } = lineWith(editor, 'Fjord Post ·');
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        range.end,
      );
      deepEqual(
        places.map(({ uri }) => uri.path.endsWith('three.txt')),
        [true],
      );
      editor.selection = new vscode.Selection(range.end, range.end);
      await vscode.commands.executeCommand('dateline.openComparedPassage');
      const article = vscode.window.activeTextEditor;
      ok(article, 'an editor is active');
      ok(article.document.uri.path.endsWith('three.txt'), article.document.uri.path);
      includes(article.document.getText(article.selection), 'Odd Hansen');
      ok(
        vscode.window.visibleTextEditors.some(({ document }) => document === editor.document),
        'it stays in sight',
      );
      await closed();
    });

    it('hold the wordings of a statement against each other, found at the cursor', async () => {
      const editor = await show(path('one.txt'));
      putCursor(editor, 'at least ten years');
      await vscode.commands.executeCommand('dateline.compareSources');
      const text = (await comparison('at least ten years')).document.getText();
      includes(text, 'at least twelve years');
      includes(text, 'Sound Tribune · 15 March 2019');
      await closed();
    });

    it('follow the articles while they are open', async () => {
      const event = corpus()
        .events()
        .find(({ title }) => title.includes('arrested'));
      await vscode.commands.executeCommand('dateline.compareEvent', folderUri().toString(), event?.id);
      const { document } = await comparison('11 March 2019');
      await writeFile(path('two.txt'), ARREST['two.txt'].replace('March 11', 'March 10'));
      await until(
        'the comparison has the other day',
        () => document.getText().includes('10 March 2019') && !document.getText().includes('11 March 2019'),
        vscode.workspace.onDidChangeTextDocument,
      );
      await writeFile(path('two.txt'), ARREST['two.txt']);
      await until(
        'it has the first day again',
        () => document.getText().includes('11 March 2019'),
        vscode.workspace.onDidChangeTextDocument,
      );
      await closed();
    });
  });

  describe('over time', () => {
    it('are a page that runs, and asks for what its marks lead to', async () => {
      const asked: string[] = [];
      const listener = api.timeline.onDidAsk(({ type }) => asked.push(type));
      try {
        await vscode.commands.executeCommand('dateline.showTimeline');
        await until('the page is ready', () => asked.includes('ready'), api.timeline.onDidAsk);
        const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
        ok(tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('dateline.timeline'));
        const event = corpus()
          .events()
          .find(({ title }) => title.includes('arrested'));
        ok(event);
        await api.timeline.handle({ type: 'open', event: event.id, lane: 'Fjord Post' });
        const article = vscode.window.activeTextEditor;
        ok(article, 'an editor is active');
        ok(article.document.uri.path.endsWith('three.txt'), article.document.uri.path);
        includes(article.document.getText(article.selection), 'arrested Odd Hansen');
        ok(tab.group.isActive === false, 'the timeline stays in sight');
        await api.timeline.handle({ type: 'compare', event: event.id });
        await comparison('11 March 2019');
      } finally {
        listener.dispose();
        await closed();
      }
    });
  });
});
