import * as vscode from 'vscode';
import { compare } from '../../core/queries/comparison/compare';
import type { ComparisonLine } from '../../core/queries/comparison/comparisonText';
import { READER } from '../dates';
import { comparisonText } from '../../core/queries/comparison/comparisonText';
import { COMMANDS } from '../commandIds';
import { commandLink, passageArguments } from '../commands/passageArguments';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { readComparisonUri, subjectAt } from './comparisonAddress';
import { comparisonWords } from './comparisonWords';

/** A comparison as it was last shown. */
interface Shown {
  readonly folder: SourceFolder;
  readonly text: string;
  readonly lines: readonly ComparisonLine[];
}

/** The texts of comparisons, kept up to date while they are open, and where their lines lead. */
export class ComparisonDocuments
  implements
    vscode.TextDocumentContentProvider,
    vscode.DocumentLinkProvider,
    vscode.DefinitionProvider,
    vscode.Disposable
{
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly shown = new Map<string, Shown>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChange = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      sources.onDidChange(() => this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const shown = this.make(uri);
    if (shown) {
      this.shown.set(uri.toString(), shown);
      return shown.text;
    }
    const isWaiting = this.sources.isDeciding || this.sources.folders.some(({ isSettled }) => !isSettled);
    return isWaiting
      ? vscode.l10n.t('The sources are being read.')
      : vscode.l10n.t('The sources no longer tell of this.');
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const shown = this.shown.get(uri.toString());
    return (shown?.lines ?? []).flatMap(({ links }, line) =>
      links.flatMap(({ start, end, passage }) => {
        const document = shown?.folder.corpus.document(passage.file);
        if (!shown || !document) {
          return [];
        }
        const target = commandLink(COMMANDS.openPassage, passageArguments(shown.folder, document, passage));
        const link = new vscode.DocumentLink(new vscode.Range(line, start, line, end), vscode.Uri.parse(target));
        link.tooltip = vscode.l10n.t('Open passage in {0}', passage.file);
        return [link];
      }),
    );
  }

  provideDefinition({ uri }: vscode.TextDocument, position: vscode.Position): vscode.Location | undefined {
    return this.placeAt(uri, position);
  }

  /** The passage that a place of a comparison leads to: that of the link there, else the first of its line. */
  placeAt(uri: vscode.Uri, { line, character }: vscode.Position): vscode.Location | undefined {
    const shown = this.shown.get(uri.toString());
    const links = shown?.lines[line]?.links ?? [];
    const link = links.find(({ start, end }) => start <= character && character <= end) ?? links[0];
    return link && shown?.folder.locationOf(link.passage);
  }

  /** The lines of an open comparison. */
  linesOf(uri: vscode.Uri): readonly ComparisonLine[] {
    return this.shown.get(uri.toString())?.lines ?? [];
  }

  private make(uri: vscode.Uri): Shown | undefined {
    const read = readComparisonUri(uri);
    const folder = this.sources.folders.find((each) => each.uri.toString() === read?.folder);
    const subject = read && folder && subjectAt(folder.corpus, read.address);
    const comparison = subject && compare(folder.corpus, subject, READER);
    if (!comparison) {
      return undefined;
    }
    const lines = comparisonText(comparison, comparisonWords());
    return { folder, lines, text: lines.map(({ text }) => text).join('\n') };
  }

  /** The editor replaces only what has changed of a text, and keeps its scroll. */
  private refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (readComparisonUri(uri)) {
        const before = this.shown.get(uri.toString());
        const now = this.make(uri);
        if (now && now.text === before?.text) {
          // The same words may have moved in their documents.
          this.shown.set(uri.toString(), now);
        } else if (now || before) {
          this.changed.fire(uri);
        }
      }
    }
  }
}
