import * as vscode from 'vscode';
import { ACTOR_KINDS, MENTION_FORMS } from '../../core/model/actor';
import { ARTICLES } from '../documentSelector';
import type { SourceFolders } from '../sources/sourceFolders';
import { ACTOR_CURATIONS } from './actorCurations';
import { ActorRename } from './actorRename';
import { AnchorTracker } from './anchorTracker';
import { registerCompareAnnotations } from './compareAnnotations';
import type { Answers, Curation, Outcome } from './curation';
import { CannotDecide } from './curation';
import { CurationActions } from './curationActions';
import { CursorKeys } from './cursorKeys';
import { writeDecisions } from './decisionWriter';
import { DOCUMENT_CURATIONS } from './documentCurations';
import { EVENT_CURATIONS } from './eventCurations';
import { lostPassageDiagnostics } from './lostPassageDiagnostics';
import { MARK_ALL } from './markAll';
import { MENTION_CURATIONS } from './mentionCurations';
import type { Notes } from './notes';
import { PASSAGE_CURATIONS } from './passageCurations';
import { ReadingMarks } from './readingMarks';
import { subjectsOf } from './subject';

const CURATIONS: readonly Curation[] = [
  ...DOCUMENT_CURATIONS,
  ...MENTION_CURATIONS,
  ...ACTOR_CURATIONS,
  ...PASSAGE_CURATIONS,
  ...EVENT_CURATIONS,
  MARK_ALL,
];

/** All ways in which a reader corrects what was recognised; what is decided stands in `annotations.yaml`. */
export function registerCuration(sources: SourceFolders, notes: Notes): vscode.Disposable {
  return vscode.Disposable.from(
    ...CURATIONS.map((curation) =>
      vscode.commands.registerCommand(curation.command, (...args: unknown[]) => curate(sources, curation, args)),
    ),
    vscode.languages.registerCodeActionsProvider(ARTICLES, new CurationActions(sources), {
      providedCodeActionKinds: CurationActions.kinds,
    }),
    vscode.languages.registerRenameProvider(ARTICLES, new ActorRename(sources)),
    new CursorKeys(sources),
    new AnchorTracker(sources),
    new ReadingMarks(sources),
    notes,
    registerCompareAnnotations(sources),
    lostPassageDiagnostics(sources),
  );
}

/** Runs one command of curation: finds what it is about, asks, writes. True where something was written. */
async function curate(sources: SourceFolders, curation: Curation, args: readonly unknown[]): Promise<boolean> {
  const subjects = await subjectsOf(sources, args);
  const [first, ...others] = subjects;
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor into an article of an annotated folder first.'),
    );
    return false;
  }
  const { folder } = first;
  const same = others.filter((subject) => subject.folder === folder);
  const outcome = await outcomeOf(() => curation.decide([first, ...same], answersIn(args[1])));
  if (typeof outcome === 'string') {
    vscode.window.setStatusBarMessage(`$(info) ${outcome}`, 4000);
    return false;
  }
  return outcome !== undefined && writeDecisions(folder, outcome, curation.news?.());
}

async function outcomeOf(decide: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof CannotDecide) {
      return error.message;
    }
    throw error;
  }
}

/** The answers that a caller gives; of other values none. */
function answersIn(value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {};
  }
  const given = new Map(Object.entries(value));
  const text = (key: string): string | undefined => {
    const found: unknown = given.get(key);
    return typeof found === 'string' ? found : undefined;
  };
  const texts = Object.fromEntries(
    ['actor', 'name', 'event', 'title', 'day', 'outlet', 'note'].flatMap((key) => {
      const found = text(key);
      return found === undefined ? [] : [[key, found]];
    }),
  );
  const kind = ACTOR_KINDS.find((one) => one === text('kind'));
  const form = MENTION_FORMS.find((one) => one === text('form'));
  return { ...texts, ...(kind && { kind }), ...(form && { form }) };
}
