import * as vscode from 'vscode';
import type { Agreement, JudgedSource } from '../../core/annotations/agreement';
import { agreement, NO_LABEL } from '../../core/annotations/agreement';
import { readAnnotations } from '../../core/annotations/readAnnotations';
import type { Annotations } from '../../core/model/annotations';
import type { Corpus } from '../../core/model/corpus';
import { ANNOTATIONS_FILE } from '../../core/util/sourceFiles';
import { annotationsUri } from '../annotationsFile/annotationsText';
import { COMMANDS } from '../commandIds';
import { rangeInText } from '../positions';
import { readSource } from '../sources/readSource';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';

/** Addresses of results; nothing else is under it. */
const SCHEME = 'dateline-agreement';
const MAX_BYTES = 10_000_000;

/** `dateline.compareAnnotations`: how far the decisions of a folder agree with those of somebody else, on a read-only page. */
export function registerCompareAnnotations(sources: SourceFolders): vscode.Disposable {
  const pages = new Map<string, string>();
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ query }) => pages.get(query),
    }),
    vscode.commands.registerCommand(COMMANDS.compareAnnotations, async (argument?: unknown) => {
      const folder = await pickFolder(sources);
      const other = folder && (argument instanceof vscode.Uri ? argument : await pickFile(folder));
      const first = folder && (await decisionsIn(annotationsUri(folder)));
      const second = other && (await decisionsIn(other));
      if (!folder || !other || !first || !second) {
        return;
      }
      const kinds = agreement(first, second, folder.withoutDecisions(judged));
      const page = pageOf(kinds, nameOf(other));
      const key = JSON.stringify([folder.uri.toString(), other.toString(), Date.now()]);
      pages.set(key, page);
      const title = `${vscode.l10n.t('Agreement with {0}', nameOf(other))}.md`;
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title}`, query: key });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === SCHEME && pages.delete(uri.query)),
  );
}

async function pickFolder({ folders }: SourceFolders): Promise<SourceFolder | undefined> {
  if (folders.length < 2) {
    return folders[0];
  }
  const items = folders.map((folder) => ({ label: nameOf(folder.uri), folder }));
  const title = vscode.l10n.t('Whose decisions are to be compared?');
  return (await vscode.window.showQuickPick(items, { title }))?.folder;
}

/** Asks for the other file: those of the workspace first, or any other. */
async function pickFile(folder: SourceFolder): Promise<vscode.Uri | undefined> {
  const own = annotationsUri(folder).toString();
  const found = await vscode.workspace.findFiles('**/*annotations*.{yaml,yml}', undefined, 200);
  const others = found.filter((uri) => uri.toString() !== own);
  const items = [
    ...others.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })),
    { label: `$(folder-opened) ${vscode.l10n.t('Another file…')}`, uri: undefined },
  ];
  const title = vscode.l10n.t('Compare {0} With…', ANNOTATIONS_FILE);
  const picked = await vscode.window.showQuickPick(items, { title });
  if (!picked || picked.uri) {
    return picked?.uri;
  }
  const [chosen] = (await vscode.window.showOpenDialog({ filters: { YAML: ['yaml', 'yml'] }, title })) ?? [];
  return chosen;
}

/** The decisions of a file; undefined where it cannot be read or has errors, and the reader is led there. */
async function decisionsIn(uri: vscode.Uri): Promise<Annotations | undefined> {
  const reading = await readSource(uri, MAX_BYTES);
  if (!('text' in reading)) {
    const why = 'problem' in reading ? reading.problem : vscode.l10n.t('there is no such file');
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be read: {1}.', nameOf(uri), why));
    return undefined;
  }
  const { annotations, problems } = readAnnotations(reading.text);
  const error = problems.find(({ severity }) => severity === 'error');
  if (!error) {
    return annotations;
  }
  const show = vscode.l10n.t('Show the Place');
  const message = vscode.l10n.t('{0} has errors: {1}', nameOf(uri), error.message);
  void vscode.window.showErrorMessage(message, show).then((answer) => {
    if (answer === show) {
      void vscode.window.showTextDocument(uri, { selection: rangeInText(reading.text, error) });
    }
  });
  return undefined;
}

/** What is recognised where nobody has decided anything. */
function judged(corpus: Corpus): ReadonlyMap<string, JudgedSource> {
  const sources = new Map<string, JudgedSource>();
  for (const file of corpus.files()) {
    const document = corpus.document(file);
    if (document) {
      const { text, mentions, dates, quotes, events } = document;
      const recognised = { actor: mentions, date: dates, quote: quotes, event: events.map(({ trigger }) => trigger) };
      sources.set(file, { text, recognised });
    }
  }
  return sources;
}

/** The result as Markdown: a table of kinds, then what the two judge otherwise. */
function pageOf(kinds: readonly Agreement[], other: string): string {
  const { t } = vscode.l10n;
  const told = kinds.filter(({ units }) => units > 0);
  const head = [`# ${t('Agreement of {0} with {1}', ANNOTATIONS_FILE, other)}`, ''];
  if (told.length === 0) {
    return [...head, t('The two files decide nothing in common.'), ''].join('\n');
  }
  const titles = [t('Kind'), t('Judged by both'), t('Observed'), t('By chance'), t('Cohen’s kappa')];
  const rows = told.map(({ kind, units, observed, expected, kappa }) => [
    kindInWords(kind),
    String(units),
    ...[observed, expected, kappa].map(figure),
  ]);
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const differing = told.flatMap(({ kind, disagreements }) =>
    disagreements.length === 0
      ? []
      : [
          '',
          `## ${kindInWords(kind)}`,
          '',
          ...disagreements.map(
            ({ unit, labels: [mine, theirs] }) => `- ${oneLine(unit)}: ${labelInWords(mine)} | ${labelInWords(theirs)}`,
          ),
        ],
  );
  return [...head, line(titles), rule, ...rows.map(line), ...differing, ''].join('\n');
}

function kindInWords(kind: Agreement['kind']): string {
  const { t } = vscode.l10n;
  return {
    'document date': t('Document date'),
    outlet: t('Outlet'),
    'actor kind': t('Kind of actor'),
    actor: t('Actor meant'),
    form: t('Form of mention'),
    speaker: t('Speaker'),
    'same event': t('Same event'),
    'is an actor': t('Is an actor'),
    'is a date': t('Is a date'),
    'is a quotation': t('Is a quotation'),
    'is an event': t('Is an event'),
  }[kind];
}

/** The labels that Dateline gives itself; others are words of the file. */
function labelInWords(label: string): string {
  const { t } = vscode.l10n;
  switch (label) {
    case NO_LABEL:
      return t('none');
    case 'kept':
      return t('kept');
    case 'rejected':
      return t('taken out');
    case 'one':
      return t('one event');
    case 'two':
      return t('two events');
    default:
      return oneLine(label);
  }
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
