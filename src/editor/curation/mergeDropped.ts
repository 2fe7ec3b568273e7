import * as vscode from 'vscode';
import type { DropHandler } from '../tree/citationDrag';
import { mergeInto } from './actorCurations';
import { actorName } from './curation';
import { writeDecisions } from './decisionWriter';

/** An actor that is dragged onto another is the same. */
export const mergeDropped: DropHandler = async (dragged, onto) => {
  if (onto?.kind !== 'actor') {
    return;
  }
  const { folder, actor } = onto;
  const ids = dragged.flatMap((target) => (target.kind === 'actor' && target.folder === folder ? [target.actor] : []));
  const others = [...new Set(ids)].filter((id) => id !== actor);
  const names = others.map((id) => actorName(folder, id)).join(', ');
  const into = actorName(folder, actor);
  if (others.length > 0) {
    await writeDecisions(folder, mergeInto(others, actor), vscode.l10n.t('{0}: now the same as {1}.', names, into));
  }
};
