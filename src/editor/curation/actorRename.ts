import * as vscode from 'vscode';

import { offsetOf, rangeOf } from '../positions';
import { openAnnotations } from '../annotationsFile/annotationsText';
import type { LocatedDocument, SourceFolders } from '../sources/sourceFolders';
import { renameDecisions } from './actorCurations';
import { actorName, mentionOn } from './curation';
import { createAnnotations, workspaceEdit } from './decisionWriter';

interface NamedActor extends LocatedDocument {
  readonly actor: string;
  readonly range: vscode.Range;
}

/** F2 on the name of an actor changes the name of its record; the articles stay as they are. */
export class ActorRename implements vscode.RenameProvider {
  constructor(private readonly sources: SourceFolders) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const found = await this.actorAt(document, position, token);
    if (!found) {
      throw new Error(vscode.l10n.t('No actor is named here.'));
    }
    return { range: found.range, placeholder: actorName(found.folder, found.actor) };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const found = await this.actorAt(document, position, token);
    const name = newName.trim();
    if (!found || name === '') {
      return undefined;
    }
    const { folder, actor } = found;
    const annotations = (await openAnnotations(folder)) ?? (await createAnnotations(folder));
    if (!annotations) {
      return undefined;
    }
    const { edit, problem } = workspaceEdit(annotations, renameDecisions(folder, actor, name));
    if (problem !== undefined) {
      throw new Error(problem);
    }
    return edit;
  }

  private async actorAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<NamedActor | undefined> {
    const found = await this.sources.current(document, token);
    const offset = offsetOf(document, position);
    const named = found && mentionOn({ kind: 'passage', ...found, span: { start: offset, end: offset } });
    const actor = named?.mention.actor ?? undefined;
    return found && named && actor !== undefined
      ? { ...found, actor, range: rangeOf(found.document, named.span) }
      : undefined;
  }
}
