import * as vscode from 'vscode';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { touches } from '../../core/model/span';
import { actorAt } from '../../core/queries/navigation/annotationAt';
import { COMMANDS } from '../commandIds';
import { revealPlace } from '../commands/revealPlace';
import { ARTICLES } from '../documentSelector';
import { offsetOf } from '../positions';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { AnnotationsText } from './annotationsText';
import { mergedInto } from '../../core/annotations/mergedInto';
import { openAnnotations, readText } from './annotationsText';

/** `dateline.openRecord` leads from an article to what `annotations.yaml` says of the place at the cursor. */
export function registerOpenRecord(sources: SourceFolders): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openRecord, async () => {
      const editor = vscode.window.activeTextEditor;
      const found = editor && sources.now(editor.document);
      if (!editor || !found) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Put the cursor into an article of an annotated folder first.'),
        );
        return;
      }
      const offset = offsetOf(editor.document, editor.selection.active);
      const place = await recordFor(found.folder, found.document, offset, true);
      if (place) {
        await revealPlace(place);
      } else {
        const message = vscode.l10n.t('annotations.yaml says nothing of what is at the cursor.');
        vscode.window.setStatusBarMessage(`$(info) ${message}`, 4000);
      }
    }),
    vscode.languages.registerCodeActionsProvider(ARTICLES, new OpenRecordAction(sources), {
      providedCodeActionKinds: [vscode.CodeActionKind.Empty],
    }),
  );
}

/** Offered only where there is a record of the place, not merely one of its article. */
class OpenRecordAction implements vscode.CodeActionProvider {
  constructor(private readonly sources: SourceFolders) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    // It mends nothing, so it makes no light bulb appear.
    if (triggerKind === vscode.CodeActionTriggerKind.Automatic) {
      return undefined;
    }
    const found = await this.sources.current(document, token);
    const place = found && (await recordFor(found.folder, found.document, offsetOf(document, range.start), false));
    if (!place || token.isCancellationRequested) {
      return undefined;
    }
    const title = vscode.l10n.t('Go to record in annotations.yaml');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.Empty);
    action.command = { command: COMMANDS.openRecord, title };
    return [action];
  }
}

/** The place of the tightest record about an offset of an article; `orDocument`, that of the article where there is none. */
async function recordFor(
  folder: SourceFolder,
  document: CorpusDocument,
  offset: number,
  orDocument: boolean,
): Promise<vscode.Location | undefined> {
  const yaml = await openAnnotations(folder);
  if (!yaml) {
    return undefined;
  }
  const reading = readText(yaml);
  const span =
    passageRecord(reading, document, offset) ??
    actorRecord(reading, actorAt(folder.corpus, document.file, offset)) ??
    (orDocument ? documentRecord(reading, document.file) : undefined);
  return (
    span && new vscode.Location(yaml.uri, new vscode.Range(yaml.positionAt(span.start), yaml.positionAt(span.end)))
  );
}

function passageRecord({ annotations }: AnnotationsText, document: CorpusDocument, offset: number): Span | undefined {
  const passages = [...annotations.passages, ...annotations.events.flatMap((event) => event.passages)];
  let best: { readonly length: number; readonly at: Span } | undefined;
  for (const passage of passages) {
    const span = passage.file === document.file ? anchorPassage(document.text, passage) : 'missing';
    if (typeof span !== 'string' && touches(span, offset) && (!best || span.end - span.start < best.length)) {
      best = { length: span.end - span.start, at: passage.at };
    }
  }
  return best?.at;
}

/** The record with the id of the actor before one that is merged into it. */
function actorRecord({ annotations, places }: AnnotationsText, actor: string | undefined): Span | undefined {
  const records = places.names.filter(
    ({ of, name, isRecord }) => of === 'actor' && isRecord && mergedInto(annotations, name) === actor,
  );
  return records.find(({ name }) => name === actor) ?? records[0];
}

function documentRecord({ places }: AnnotationsText, file: string): Span | undefined {
  return places.names.find(({ of, name, isRecord }) => of === 'file' && isRecord && name === file);
}
