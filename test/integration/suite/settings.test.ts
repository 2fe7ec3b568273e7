import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, ok } from '../expect';
import { HARBOUR_ONE, HARBOUR_TWO } from './articles';
import {
  dateline,
  deleteFile,
  fileUri,
  folderUri,
  hoverAt,
  positionOf,
  putCursor,
  show,
  until,
  withSetting,
  writeFile,
} from './workspace';

const PATH = 'settings/ferry.txt';

describe('the settings', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    await writeFile(PATH, `Home | Subscribe | Log in\n\n${HARBOUR_ONE}`);
    await until('it is analysed', () => api.corpusFor(folderUri())?.document(PATH), api.onDidChange);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('settings');
    await until('it is gone', () => !api.corpusFor(folderUri())?.document(PATH), api.onDidChange);
  });

  /** The sources once the folder has been read under the new settings. */
  const sources = async (until_: (files: readonly string[]) => boolean): Promise<void> => {
    await until(
      'the sources are chosen anew',
      () => until_(api.corpusFor(folderUri())?.files() ?? []),
      api.onDidChange,
    );
  };

  it('annotate turns a folder off and on', async () => {
    await withSetting('annotate', 'off', async () => {
      await until('it is off', () => !api.corpusFor(folderUri()), api.onDidChange);
    });
    await sources((files) => files.includes(PATH));
  });

  it('include chooses the sources', async () => {
    await withSetting('include', ['settings/**/*.txt'], () => sources((files) => files.join() === PATH));
    await sources((files) => files.length > 1);
  });

  it('exclude leaves sources out', async () => {
    await withSetting('exclude', ['settings'], () => sources((files) => files.length > 0 && !files.includes(PATH)));
    await sources((files) => files.includes(PATH));
  });

  it('maxFiles bounds the number of sources', async () => {
    await withSetting('maxFiles', 1, () => sources((files) => files.length === 1));
    await sources((files) => files.length > 1);
  });

  it('maxFiles leaves nothing out any more once there is room', async () => {
    const [later, article] = ['settings/later.txt', await vscode.workspace.fs.readFile(fileUri(PATH))];
    await writeFile(later, HARBOUR_ONE);
    // Known, its creation is told of: told of while the folder is opened anew, it could come first.
    await sources((files) => files.includes(later));
    await withSetting('include', ['settings/**/*.txt'], () =>
      withSetting('maxFiles', 1, async () => {
        await sources((files) => files.join() === PATH);
        await deleteFile(PATH);
        await sources((files) => files.join() === later);
      }),
    );
    await writeFile(PATH, article);
    await deleteFile(later);
    await sources((files) => files.includes(PATH) && !files.includes(later));
  });

  it('maxFileSize leaves large sources out, and says so', async () => {
    await withSetting('maxFileSize', 0.0001, async () => {
      const problem = await until('it is left out', () => api.problemsFor(folderUri())?.get(PATH), api.onDidChange);
      includes(problem, 'dateline.maxFileSize');
    });
    await sources((files) => files.includes(PATH));
  });

  it('hover.enabled turns hovers off', async () => {
    const { document } = await show(PATH);
    const position = positionOf(document, 'March 12, 2019');
    ok((await hoverAt(document, position)).length > 0);
    await withSetting('hover.enabled', false, async () => {
      equal((await hoverAt(document, position)).length, 0);
    });
  });

  it('highlighting.enabled turns all highlighting off', async () => {
    const editor = await show(PATH);
    putCursor(editor, 'Solberg said');
    const tokens = async (): Promise<number> =>
      (
        await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          fileUri(PATH),
        )
      )?.data.length ?? 0;
    const lenses = async (): Promise<number> =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', fileUri(PATH))).length;
    const name = positionOf(editor.document, 'Ingrid Solberg');
    /** With the switch off, VS Code marks the same word, as in any text, and not the same person under other names. */
    const persons = async (): Promise<readonly string[]> =>
      (
        await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
          'vscode.executeDocumentHighlights',
          fileUri(PATH),
          name,
        )
      )?.map(({ range }) => editor.document.getText(range)) ?? [];
    const marks = (): number => {
      const { told, disputed } = api.eventMarks.marksIn(editor) ?? { told: [], disputed: [] };
      return told.length + disputed.length;
    };
    await writeFile('settings/other.txt', HARBOUR_TWO);
    await sources((files) => files.includes('settings/other.txt'));
    await api.ready();
    ok((await tokens()) > 0);
    ok((await lenses()) > 0);
    ok(marks() > 0);
    ok((await persons()).some((words) => words.includes('Ingrid Solberg')));
    await withSetting('highlighting.enabled', false, async () => {
      equal(await tokens(), 0);
      equal(await lenses(), 0);
      equal(marks(), 0);
      ok(!(await persons()).some((words) => words.includes('Ingrid Solberg')));
      equal(api.furniture.rangesIn(editor)?.length, 0);
      equal(api.focusedActor.rangesIn(editor)?.length, 0);
    });
    await deleteFile('settings/other.txt');
  });

  it('highlighting.dimFurniture decides on the dimming', async () => {
    const editor = await show(PATH);
    ok((api.furniture.rangesIn(editor)?.length ?? 0) > 0, 'nothing is dimmed');
    await withSetting('highlighting.dimFurniture', false, () => {
      equal(api.furniture.rangesIn(editor)?.length, 0);
    });
  });

  it('the mark of the actor at the cursor follows editor.occurrencesHighlight', async () => {
    const editor = await show(PATH);
    putCursor(editor, 'Ingrid Solberg');
    await until(
      'it is marked',
      () => (api.focusedActor.rangesIn(editor)?.length ?? 0) > 0,
      vscode.window.onDidChangeTextEditorSelection,
      api.onDidChange,
    );
    await withSetting(
      'occurrencesHighlight',
      'off',
      () => {
        equal(api.focusedActor.rangesIn(editor)?.length, 0);
      },
      'editor',
    );
  });
});
