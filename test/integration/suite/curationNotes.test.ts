import * as vscode from 'vscode';
import type { Corpus } from '../../../src/core/model/corpus';
import type { DatelineApi } from '../../../src/extension';
import { deepEqual, equal, includes, match, ok } from '../expect';
import { dateline, deleteFile, fileUri, folderUri, positionOf, putCursor, show, until, writeFile } from './workspace';

const YAML = 'annotations.yaml';
const PATH = 'mill/mill.txt';
const ARTICLE = `Mill of Tarn burns down

TARN, May 4, 2012 (Tarn Post) - The old mill of Tarn burned down on May 2, 2012. Mayor Olof Berg spoke of a loss.

"We shall build it again," Berg said. The mill was built in 1811.
`;
const RECORDS = `version: 1
annotations:
  - { file: ${PATH}, exact: spoke of a loss, prefix: "Berg ", suffix: ".", note: How much?, by: Ada } # ask
  - { file: ${PATH}, exact: Berg, suffix: " said", actor: olof-berg }
`;

describe('notes and anchors', () => {
  let api: DatelineApi;
  let corpus: Corpus;
  let original: Uint8Array;

  before(async () => {
    api = await dateline();
    const found = api.corpusFor(folderUri());
    ok(found);
    corpus = found;
    original = await vscode.workspace.fs.readFile(fileUri(YAML));
  });

  beforeEach(async () => {
    await writeFile(PATH, ARTICLE);
    await writeFile(YAML, RECORDS);
    await until(
      'all is read',
      () => corpus.document(PATH)?.text === ARTICLE && threads().length === 1 && isAsWritten(),
      api.onDidChange,
      vscode.workspace.onDidChangeTextDocument,
    );
    await api.ready();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(async () => {
    await vscode.workspace.fs.writeFile(fileUri(YAML), original);
    await deleteFile('mill');
    await until('it is gone', () => !corpus.document(PATH), api.onDidChange);
  });

  /** Whether an editor that still has the article, closed or not, has read what was written last. */
  const isAsWritten = (): boolean =>
    vscode.workspace.textDocuments.every(
      (document) => document.uri.toString() !== fileUri(PATH).toString() || document.getText() === ARTICLE,
    );
  const threads = (): readonly vscode.CommentThread[] => api.notes.threadsOf(fileUri(PATH));
  const onDisk = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(YAML)));
  /** Resolves when the file on disk says so; the extension saves it in its own time, with or without an open document. */
  const written = async (yaml: string): Promise<void> => {
    const change = new vscode.EventEmitter<void>();
    let changes = 0;
    const count = (): void => {
      changes++;
      change.fire();
    };
    const heard = [change, vscode.workspace.onDidSaveTextDocument(count), api.onDidChange(count)];
    try {
      for (let before = changes; (await onDisk()) !== yaml; before = changes) {
        await until('the file is saved', () => changes > before, change.event);
      }
    } finally {
      for (const one of heard) one.dispose();
    }
  };

  it('stand in the margin of their passages, with who wrote them', async () => {
    const { document } = await show(PATH);
    const [thread] = threads();
    ok(thread?.range);
    equal(document.getText(thread.range), 'spoke of a loss');
    const [comment] = thread.comments;
    deepEqual([comment?.body, comment?.author.name], ['How much?', 'Ada']);
  });

  it('are changed and deleted there, and the rest of the file stays', async () => {
    const [comment] = threads()[0]?.comments ?? [];
    ok(comment);
    comment.body = 'How much, in crowns?';
    await vscode.commands.executeCommand('dateline.saveNote', comment);
    await written(RECORDS.replace('How much?, by: Ada }', '"How much, in crowns?", by: Ada }'));
    const again = await until(
      'the new text is shown',
      () => threads()[0]?.comments.find(({ body }) => body === 'How much, in crowns?'),
      api.onDidChange,
    );
    await vscode.commands.executeCommand('dateline.deleteNote', again);
    await until('it is gone', () => threads().length === 0, api.onDidChange);
    ok(!(await onDisk()).includes('crowns'));
    includes(await onDisk(), 'exact: Berg, suffix: " said", actor: olof-berg }');
  });

  it('follow their passages when words around them change, and are recorded anew when the article is saved', async () => {
    const { document } = await show(PATH);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Fire! ');
    const mayor = document.getText().indexOf('Berg spoke');
    edit.replace(document.uri, new vscode.Range(document.positionAt(mayor), document.positionAt(mayor + 4)), 'Bergman');
    ok(await vscode.workspace.applyEdit(edit));
    await document.save();
    await written(RECORDS.replace('prefix: "Berg ", suffix: "."', 'prefix: "Bergman ", suffix: ".\\n\\n\\"We shall"'));
    await until('the note is there', () => threads().length === 1, api.onDidChange);
    // Undone and saved, the note is on the old words again.
    await show(PATH);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), ARTICLE);
    await document.save();
    await written(
      RECORDS.replace('prefix: "Berg ", suffix: "."', 'prefix: "Olof Berg ", suffix: ".\\n\\n\\"We shall"'),
    );
  });

  it('never move to a lookalike: a passage that is gone is reported at both ends', async () => {
    const { document } = await show(PATH);
    const edit = new vscode.WorkspaceEdit();
    const gone = '"We shall build it again," Berg said. ';
    const start = document.getText().indexOf(gone);
    edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + gone.length)));
    ok(await vscode.workspace.applyEdit(edit));
    await document.save();
    const problem = await until(
      'the YAML tells of it',
      () => vscode.languages.getDiagnostics(fileUri(YAML)).find(({ range }) => range.start.line === 3),
      vscode.languages.onDidChangeDiagnostics,
    );
    includes(problem.message, 'Berg');
    const here = await until(
      'the article tells of it',
      () => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'lost-passage'),
      vscode.languages.onDidChangeDiagnostics,
    );
    equal(here.relatedInformation?.[0]?.location.uri.toString(), fileUri(YAML).toString());
    equal(await onDisk(), RECORDS);
  });

  it('say of an article that it is seen or important', async () => {
    await vscode.commands.executeCommand('dateline.markImportant', fileUri(PATH));
    await written(`${RECORDS}documents:\n  ${PATH}: { mark: important }\n`);
  });

  it('of two readers are compared on a page', async () => {
    const other = await writeFile(
      'mill/annotations-ada.yaml',
      RECORDS.replace('actor: olof-berg', 'actor: karin-berg'),
    );
    await vscode.commands.executeCommand('dateline.compareAnnotations', other);
    const page = vscode.window.activeTextEditor?.document;
    equal(page?.uri.scheme, 'dateline-agreement');
    includes(page?.getText() ?? '', 'Cohen’s kappa');
    match(page?.getText() ?? '', /\| Actor meant +\| +1 \| +0\.00 \|/);
    includes(page?.getText() ?? '', 'olof-berg | karin-berg');
    equal(await onDisk(), RECORDS);
  });

  it('rename: F2 on a name writes the record, and the article stays as it is', async () => {
    const editor = await show(PATH);
    putCursor(editor, 'Olof Berg');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      positionOf(editor.document, 'Olof Berg'),
      'Olof Berg the Elder',
    );
    deepEqual(
      edit.entries().map(([uri]) => uri.toString()),
      [fileUri(YAML).toString()],
    );
    ok(await vscode.workspace.applyEdit(edit));
    await until('the name is known', () => corpus.actor('olof-berg')?.name === 'Olof Berg the Elder', api.onDidChange);
    equal(editor.document.getText(), ARTICLE);
    await (await vscode.workspace.openTextDocument(fileUri(YAML))).save();
  });
});
