import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import { dateText } from '../dates';
import { sourceName, titleOf } from '../../core/queries/wording/excerpt';
import { findActors, findEvents } from '../../core/queries/navigation/goTo';
import { firstFullNaming } from '../../core/queries/lists/mentions';
import { COMMANDS } from '../commandIds';
import { mentionCount, sourceCount } from '../counts';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { ACTOR_KIND_WORDS, EVENT_TYPE_WORDS } from '../words';
import { EditorPreview } from './editorPreview';
import { revealPlace } from './revealPlace';

/** How long a line must be the active one before its passage is shown, in milliseconds. */
const PREVIEW_PAUSE = 80;

interface Line extends vscode.QuickPickItem {
  readonly place: () => vscode.Location | undefined;
}

/** "Go to Actor…" and "Go to Event…": a list that shows where a line leads while one moves in it. */
export function registerGoToCommands(sources: SourceFolders): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.goToActor, () =>
      pick(vscode.l10n.t('A name; letters of it are enough'), (typed) => lines(sources, actorLines, typed)),
    ),
    vscode.commands.registerCommand(COMMANDS.goToEvent, () =>
      pick(vscode.l10n.t('Words of an event, who takes part, a day or a source'), (typed) =>
        lines(sources, eventLines, typed),
      ),
    ),
  );
}

function lines(
  { folders }: SourceFolders,
  linesOf: (folder: SourceFolder, typed: string) => Line[],
  typed: string,
): Line[] {
  return folders.flatMap((folder) => {
    const name = folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1);
    const heading = { label: name, kind: vscode.QuickPickItemKind.Separator, place: () => undefined };
    const found = linesOf(folder, typed);
    return folders.length > 1 && found.length > 0 ? [heading, ...found] : found;
  });
}

function actorLines(folder: SourceFolder, typed: string): Line[] {
  return findActors(folder.corpus, typed).map(({ actor, as }) => {
    const { icon, word } = ACTOR_KIND_WORDS[actor.kind];
    const [role] = actor.roles;
    return {
      label: `$(${icon}) ${actor.name}`,
      description: as === actor.name ? (role?.text.replace(/\s+/g, ' ') ?? word) : vscode.l10n.t('also “{0}”', as),
      detail: [mentionCount(actor.mentions), sourceCount(actor.documents.length)].join(' · '),
      alwaysShow: true,
      place: () => locate(folder, firstFullNaming(folder.corpus, actor.id)),
    };
  });
}

function eventLines(folder: SourceFolder, typed: string): Line[] {
  return findEvents(folder.corpus, typed, dateText).map((event) => {
    const icon = event.type === null ? 'milestone' : EVENT_TYPE_WORDS[event.type].icon;
    const [first] = event.mentions;
    const document = first && folder.corpus.document(first.file);
    const date = event.date.value === null ? vscode.l10n.t('undated') : dateText(event.date.value);
    return {
      label: `$(${icon}) ${titleOf(event)}`,
      description: date,
      detail: [sourceCount(event.documents.length), ...(document ? [sourceName(document)] : [])].join(' · '),
      alwaysShow: true,
      place: () => {
        const found = document?.events.find(({ id }) => id === first?.event);
        return document && found && locate(folder, { file: document.file, start: found.start, end: found.end });
      },
    };
  });
}

function locate(folder: SourceFolder, passage: Passage | undefined): vscode.Location | undefined {
  return passage && folder.locationOf(passage);
}

/** Escape leaves everything as it was. */
function pick(placeholder: string, linesFor: (typed: string) => Line[]): void {
  const list = vscode.window.createQuickPick<Line>();
  const preview = new EditorPreview();
  list.placeholder = placeholder;
  list.items = linesFor('');
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  list.onDidChangeValue((typed) => (list.items = linesFor(typed)));
  list.onDidChangeActive(([line]) => {
    clearTimeout(pause);
    // What stands first when the list opens was not chosen by anybody.
    if (line && !isFirst) {
      pause = setTimeout(() => {
        const place = line.place();
        if (place) preview.show(place);
      }, PREVIEW_PAUSE);
    }
    isFirst = false;
  });
  let chosen: vscode.Location | undefined;
  list.onDidAccept(() => {
    chosen = list.activeItems[0]?.place();
    list.hide();
  });
  list.onDidHide(() => {
    clearTimeout(pause);
    list.dispose();
    const place = chosen;
    void preview.end(place === undefined).then(() => place && revealPlace(place));
  });
  list.show();
}
