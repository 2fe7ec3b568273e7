import * as vscode from 'vscode';
import type { Corpus } from '../../../src/core/model/corpus';
import type { DatelineApi } from '../../../src/extension';
import { equal, includes, ok } from '../expect';
import { dateline, deleteFile, fileUri, folderUri, positionOf, show, until, writeFile } from './workspace';

const YAML = 'annotations.yaml';
const ONE = 'lake/one.txt';
const TWO = 'lake/two.txt';

const RECORDS = `# What we decided on the lake
version: 1
documents:
  ${ONE}: { outlet: Lake Gazette } # printed
actors:
  vera-holm: { name: Vera Holm, kind: person }
`;

const ARTICLES: Readonly<Record<string, string>> = {
  [ONE]: `Ferry stops on Lake Orrin

ORRIN, May 4, 2012 (Lake Gazette) - Transport Minister Vera Holm met Swedish officials in Orrin on May 2, 2012.

"The ferry will run again before the summer ends," Holm told the Lake Gazette. Her deputy Karl Brandt kept silent.

London protested on Thursday. The Heron, as fishermen call the ship, lies in the harbour of Orrin.
`,
  [TWO]: `No ferry before summer

ORRIN, May 5, 2012 (Sound Post) - Transport Minister Vera Holm met Swedish officials in Orrin on May 2, 2012.

"The ferry will run again before the summer ends," Vera Holm said. Karl Brandt, her deputy, said nothing. The Heron needs a new engine.
`,
};

/** Where a decision is made, what the menu calls it, what is written, and what changes in the corpus. */
interface Case {
  readonly name: string;
  readonly file?: string;
  /** Words that are selected; in `<>`, the cursor stands there instead. */
  readonly at: string;
  readonly command: string;
  /** What the reader knows already, so that nothing is asked. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The title of the code action, or its beginning. */
  readonly action: string;
  /** What is put behind which line (or instead of it) of the file. */
  readonly written: (yaml: string) => string;
  readonly holds?: (corpus: Corpus) => boolean;
}

const below = (line: string, added: string) => (yaml: string) => yaml.replace(`${line}\n`, `${line}\n${added}\n`);
const atEnd = (added: string) => (yaml: string) => `${yaml}${added}\n`;
const DOCUMENTS_LINE = `  ${ONE}: { outlet: Lake Gazette } # printed`;
const ACTORS_LINE = '  vera-holm: { name: Vera Holm, kind: person }';

const annotation =
  (fields: string, file = ONE) =>
  (yaml: string) =>
    `${yaml}annotations:\n  - { file: ${file}, ${fields} }\n`;

const CASES: readonly Case[] = [
  {
    name: 'the date of an article',
    at: '<May 4, 2012>',
    command: 'setDocumentDate',
    answers: { day: '2012-05-03' },
    action: 'Set document date…',
    written: (yaml) => yaml.replace('{ outlet: Lake Gazette }', '{ outlet: Lake Gazette, published: 2012-05-03 }'),
    holds: (corpus) => corpus.document(ONE)?.published.value === '2012-05-03',
  },
  {
    name: 'the outlet of an article',
    file: TWO,
    at: '<Sound Post>',
    command: 'setDocumentOutlet',
    answers: { outlet: 'The Sound Post' },
    action: 'Set outlet…',
    written: below(DOCUMENTS_LINE, `  ${TWO}: { outlet: The Sound Post }`),
    holds: (corpus) => corpus.document(TWO)?.outlet === 'The Sound Post',
  },
  {
    name: 'that words are no actor',
    at: '<Karl Brandt>',
    command: 'rejectActor',
    action: '“Karl Brandt” is not an actor',
    written: annotation('exact: Karl Brandt, prefix: " deputy ", suffix: " kept silent", reject: actor'),
    holds: (corpus) => !named(corpus, ONE, 'Karl Brandt'),
  },
  {
    name: 'that words are no date',
    at: '<Thursday>',
    command: 'rejectDate',
    action: 'This is not a date',
    written: annotation('exact: Thursday, prefix: "protested on ", suffix: ". The Heron", reject: date'),
    holds: (corpus) => !corpus.document(ONE)?.dates.some((date) => words(corpus, ONE, date) === 'Thursday'),
  },
  {
    name: 'that words are no quotation',
    at: '<The ferry will run>',
    command: 'rejectQuote',
    action: 'This is not a quotation',
    written: annotation(
      'exact: "The ferry will run again before the summer ends,", prefix: "2012.\\n\\n\\"", suffix: "\\" Holm told", reject: quote',
    ),
    holds: (corpus) => corpus.document(ONE)?.quotes.length === 0,
  },
  {
    name: 'that words report no event',
    at: '<protested>',
    command: 'rejectEvent',
    action: 'This is not an event',
    written: annotation('exact: protested, prefix: "\\nLondon ", suffix: " on Thursday", reject: event'),
    holds: (corpus) => !corpus.document(ONE)?.events.some(({ trigger }) => words(corpus, ONE, trigger) === 'protested'),
  },
  {
    name: 'who is meant',
    file: TWO,
    at: '<Karl Brandt>',
    command: 'assignActor',
    answers: { actor: 'vera-holm' },
    action: '“Karl Brandt” is somebody else here…',
    written: annotation('exact: Karl Brandt, prefix: "Holm said. ", suffix: ", her deputy", actor: vera-holm', TWO),
    holds: (corpus) => named(corpus, TWO, 'Karl Brandt') === 'vera-holm',
  },
  {
    name: 'that a capital is only a place',
    at: '<London>',
    command: 'readAsSeat',
    answers: { form: 'place' },
    action: '“London” means the place here',
    written: annotation('exact: London, prefix: "silent.\\n\\n", suffix: " protested", actor: london, form: place'),
    holds: (corpus) => named(corpus, ONE, 'London') === 'london',
  },
  {
    name: 'another name of an actor',
    at: 'Heron',
    command: 'addAlias',
    answers: { actor: 'vera-holm' },
    action: '“Heron” is an alias of…',
    written: (yaml) => yaml.replace(', kind: person }', ', kind: person, aliases: [Heron] }'),
    holds: (corpus) => named(corpus, TWO, 'Heron') === 'vera-holm',
  },
  {
    name: 'a new actor, found in all sources',
    at: 'fishermen',
    command: 'newActor',
    answers: { name: 'Orrin Fishermen’s League', kind: 'group' },
    action: 'New actor “fishermen”…',
    written: (yaml) =>
      annotation(
        'exact: fishermen, prefix: "Heron, as ", suffix: " call the", actor: orrin-fishermen-league, form: descriptor',
      )(below(ACTORS_LINE, '  orrin-fishermen-league: { name: Orrin Fishermen’s League, kind: group }')(yaml)),
    holds: (corpus) => named(corpus, ONE, 'fishermen') === 'orrin-fishermen-league',
  },
  {
    name: 'that two actors are one',
    at: '<Karl Brandt>',
    command: 'mergeActors',
    answers: { actor: 'vera-holm' },
    action: 'Karl Brandt is the same as…',
    written: below(ACTORS_LINE, '  karl-brandt: { sameAs: vera-holm }'),
    holds: (corpus) =>
      named(corpus, ONE, 'Karl Brandt') === 'vera-holm' && named(corpus, TWO, 'Karl Brandt') === 'vera-holm',
  },
  {
    name: 'that somebody is a namesake',
    file: TWO,
    at: '<Karl Brandt>',
    command: 'splitActor',
    answers: { name: 'Kurt Brandt', kind: 'person' },
    action: 'Karl Brandt is different from…',
    written: (yaml) =>
      `${below(ACTORS_LINE, '  kurt-brandt: { name: Kurt Brandt, kind: person, differentFrom: [karl-brandt] }')(yaml)}annotations:
  - { file: ${TWO}, exact: Karl Brandt, prefix: "Holm said. ", suffix: ", her deputy", actor: kurt-brandt, form: name }
  - { file: ${TWO}, exact: her deputy, prefix: "Brandt, ", suffix: ", said nothing", actor: kurt-brandt, form: role }
`,
    holds: (corpus) =>
      named(corpus, TWO, 'Karl Brandt') === 'kurt-brandt' && named(corpus, ONE, 'Karl Brandt') === 'karl-brandt',
  },
  {
    name: 'what kind of actor it is',
    at: '<Karl Brandt>',
    command: 'setActorKind',
    answers: { kind: 'organization' },
    action: 'Kind of Karl Brandt…',
    written: below(ACTORS_LINE, '  karl-brandt: { name: Karl Brandt, kind: organization }'),
    holds: (corpus) => corpus.actor('karl-brandt')?.kind === 'organization',
  },
  {
    name: 'who speaks',
    at: '<The ferry will run>',
    command: 'setSpeaker',
    answers: { actor: 'karl-brandt' },
    action: 'Speaker of this quotation…',
    written: annotation(
      'exact: "The ferry will run again before the summer ends,", prefix: "2012.\\n\\n\\"", suffix: "\\" Holm told", speaker: karl-brandt',
    ),
    holds: (corpus) => corpus.document(ONE)?.quotes[0]?.speaker === 'karl-brandt',
  },
  {
    name: 'a new event',
    at: 'lies in the harbour of Orrin',
    command: 'addEvent',
    answers: { title: 'The Heron laid up', day: '2012-05' },
    action: 'New event from selection…',
    written: atEnd(
      `events:\n  - id: heron-laid-up\n    title: The Heron laid up\n    date: "2012-05"\n    actors: [orrin]\n    passages:\n      - { file: ${ONE}, exact: lies in the harbour of Orrin, prefix: "the ship, ", suffix: ".\\n" }`,
    ),
    holds: (corpus) => corpus.events().some(({ title }) => title === 'The Heron laid up'),
  },
  {
    name: 'a note',
    at: 'kept silent',
    command: 'addNote',
    answers: { note: 'Ask him.' },
    action: 'Note on the selection…',
    written: annotation('exact: kept silent, prefix: " Brandt ", suffix: ".\\n\\nLondon", note: Ask him.'),
  },
];

function words(corpus: Corpus, file: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return corpus.document(file)?.text.slice(start, end) ?? '';
}

function named(corpus: Corpus, file: string, name: string): string | undefined {
  return corpus.document(file)?.mentions.find((mention) => words(corpus, file, mention) === name)?.actor ?? undefined;
}

function isError({ severity }: vscode.Diagnostic): boolean {
  return severity === vscode.DiagnosticSeverity.Error;
}

describe('decisions made in the editor', () => {
  let api: DatelineApi;
  let corpus: Corpus;
  let original: Uint8Array;

  before(async () => {
    api = await dateline();
    const found = api.corpusFor(folderUri());
    ok(found);
    corpus = found;
    original = await vscode.workspace.fs.readFile(fileUri(YAML));
    for (const [path, text] of Object.entries(ARTICLES)) await writeFile(path, text);
    await writeFile(YAML, RECORDS);
    await until(
      'all is read',
      () => corpus.document(TWO) && corpus.document(ONE)?.outlet === 'Lake Gazette',
      api.onDidChange,
    );
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(fileUri(YAML), original);
    await deleteFile('lake');
    await until('they are gone', () => !corpus.document(ONE), api.onDidChange);
  });

  /** A test that fails leaves its decision behind. */
  afterEach(async () => {
    if ((await onDisk()) !== RECORDS) await writeFile(YAML, RECORDS);
    await until(
      'the decisions are the first ones',
      () =>
        vscode.workspace.textDocuments.every(
          (document) => !document.uri.path.endsWith(YAML) || document.getText() === RECORDS,
        ),
      vscode.workspace.onDidChangeTextDocument,
    );
  });

  const onDisk = async (): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(YAML)));

  /** Puts cursor or selection where a decision is to be made. */
  const goTo = async ({ file = ONE, at }: Partial<Case> & { readonly at: string }): Promise<vscode.TextEditor> => {
    const editor = await show(file);
    const text = at.replace(/^<|>$/g, '');
    const middle = positionOf(editor.document, text);
    const start = editor.document.positionAt(editor.document.getText().indexOf(text));
    const end = editor.document.positionAt(editor.document.getText().indexOf(text) + text.length);
    editor.selection = at.startsWith('<') ? new vscode.Selection(middle, middle) : new vscode.Selection(start, end);
    return editor;
  };

  const actionsAt = (editor: vscode.TextEditor): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );

  /** Compares the file byte by byte, and the corpus, with what they should be; then takes the decision back. */
  const seeAndUndo = async ({ written, holds, name }: Case): Promise<void> => {
    equal(await onDisk(), written(RECORDS));
    if (holds) await until(`the corpus knows: ${name}`, () => holds(corpus), api.onDidChange);
    const { document } = await show(YAML);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), RECORDS);
    await document.save();
    equal(await onDisk(), RECORDS);
    if (holds) await until(`it is taken back: ${name}`, () => !holds(corpus), api.onDidChange);
  };

  for (const example of CASES) {
    it(`record ${example.name}, by command`, async () => {
      const { document, selection } = await goTo(example);
      const { start, end } = selection;
      const place = [document.uri.toString(), start.line, start.character, end.line, end.character];
      ok(await vscode.commands.executeCommand(`dateline.${example.command}`, place, example.answers));
      await seeAndUndo(example);
    });

    it(`record ${example.name}, by code action`, async () => {
      const editor = await goTo(example);
      const all = await actionsAt(editor);
      const action = all.find(({ title }) => title.startsWith(example.action));
      ok(action?.command, `${example.action} is not among ${all.map(({ title }) => title).join(' | ')}`);
      equal(action.command.command, `dateline.${example.command}`);
      const [place, answers] = (action.command.arguments ?? []) as [unknown, object?];
      ok(await vscode.commands.executeCommand(action.command.command, place, { ...example.answers, ...answers }));
      await seeAndUndo(example);
    });
  }

  /** Undoes all that was written, step by step. */
  const undoAll = async (): Promise<void> => {
    const { document } = await show(YAML);
    while (document.getText() !== RECORDS) await vscode.commands.executeCommand('undo');
    await document.save();
    equal(await onDisk(), RECORDS);
  };

  /** Runs a command, and takes whatever it asks as it stands. */
  const takingDefaults = async (command: string, ...args: readonly unknown[]): Promise<unknown> => {
    let isDone = false;
    const running = vscode.commands.executeCommand(command, ...args).then((result) => {
      isDone = true;
      return result;
    });
    while (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return running;
  };

  it('mark a name alike in all sources, once the reader has seen where', async () => {
    await goTo({ at: 'Heron' });
    ok(await takingDefaults('dateline.markAll', undefined, { actor: 'vera-holm' }));
    includes(await onDisk(), 'vera-holm: { name: Vera Holm, kind: person, aliases: [Heron] }');
    await until(
      'both articles have it',
      () => [ONE, TWO].every((file) => named(corpus, file, 'Heron') === 'vera-holm'),
      api.onDidChange,
    );
    await undoAll();
  });

  it('ask, with the likeliest answer first', async () => {
    await goTo({ at: '<Karl Brandt>' });
    ok(await takingDefaults('dateline.mergeActors'));
    includes(await onDisk(), 'karl-brandt: { sameAs: ');
    await undoAll();
  });

  it('make two events one, and two of them again', async () => {
    const clusterOf = (trigger: string): string | undefined =>
      corpus.document(ONE)?.events.find((event) => words(corpus, ONE, event.trigger) === trigger)?.cluster;
    const met = clusterOf('met');
    ok(met !== undefined && clusterOf('protested') !== undefined && met !== clusterOf('protested'));
    await goTo({ at: '<protested>' });
    ok(await vscode.commands.executeCommand('dateline.joinEvents', undefined, { event: met }));
    await until('they are one', () => clusterOf('met') === clusterOf('protested'), api.onDidChange);
    includes(await onDisk(), 'events:\n  - id: ');
    await goTo({ at: '<protested>' });
    ok(await vscode.commands.executeCommand('dateline.separateEvent'));
    await until('they are two', () => clusterOf('met') !== clusterOf('protested'), api.onDidChange);
    await undoAll();
  });

  it('are taken back where they were made', async () => {
    const isDate = (): boolean =>
      corpus.document(ONE)?.dates.some((date) => words(corpus, ONE, date) === 'Thursday') ?? false;
    await goTo({ at: '<Thursday>' });
    ok(await vscode.commands.executeCommand('dateline.rejectDate'));
    await until('it is no date', () => !isDate(), api.onDidChange);
    const editor = await goTo({ at: '<Thursday>' });
    const action = (await actionsAt(editor)).find(({ title }) => title === 'Take back what is decided here');
    ok(action?.command);
    ok(
      await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[])),
    );
    await until('it is a date', isDate, api.onDidChange);
    ok(!(await onDisk()).includes('Thursday'));
    await undoAll();
  });

  it('merge the actors that are selected in the Actors view', async () => {
    const lines = api.actors.getChildren().flatMap((group) => api.actors.getChildren(group));
    const line = (id: string): unknown => lines.find((node) => node.kind === 'actor' && node.actor.id === id);
    const selected = [line('karl-brandt'), line('vera-holm')];
    ok(selected.every((node) => node !== undefined));
    ok(await vscode.commands.executeCommand('dateline.mergeActors', selected[0], selected));
    equal(await onDisk(), below(ACTORS_LINE, '  karl-brandt: { sameAs: vera-holm }')(RECORDS));
    await until('they are one', () => named(corpus, ONE, 'Karl Brandt') === 'vera-holm', api.onDidChange);
    await undoAll();
  });

  it('are not written into a file with errors, and the reader is led to them', async () => {
    const broken = RECORDS.replace('{ name:', '{ name: [');
    await writeFile(YAML, broken);
    await until(
      'the error is shown',
      () => vscode.languages.getDiagnostics(fileUri(YAML)).some(isError),
      vscode.languages.onDidChangeDiagnostics,
    );
    await goTo({ at: '<Thursday>' });
    ok(!(await vscode.commands.executeCommand('dateline.rejectDate')));
    equal(await onDisk(), broken);
    await vscode.commands.executeCommand('notifications.clearAll');
    await writeFile(YAML, RECORDS);
    await until(
      'it is gone',
      () => vscode.languages.getDiagnostics(fileUri(YAML)).every((problem) => !isError(problem)),
      vscode.languages.onDidChangeDiagnostics,
    );
  });
});
