import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import { actorAt, annotationAt } from '../../core/queries/navigation/annotationAt';
import { eventCounterparts } from '../../core/queries/navigation/counterparts';
import { eventPassages } from '../../core/queries/cards/eventCard';
import { firstFullNaming, references } from '../../core/queries/lists/mentions';
import { quotePassages } from '../../core/queries/navigation/places';
import { eventWithKey, quoteWithKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import { peekPassages } from '../commands/peekPassages';
import { revealPlace } from '../commands/revealPlace';
import { type Cursor, cursorIn } from '../commands/cursor';
import { openSideBySide } from '../commands/openCounterpart';
import { say } from '../commands/say';
import { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { ActorsView } from './actorsView';
import { registerCitationDrop } from './citationDrag';
import { citationsOf } from './citations';
import type { EventsView } from './eventsView';
import type { QuotesView } from './quotesView';
import { type TreeLine, type TreeTarget, targetOf } from './treeTarget';

export interface Views {
  readonly actors: ActorsView;
  readonly events: EventsView;
  readonly quotes: QuotesView;
}

/** What can be done with the lines of the views, and the ways from the text to them. */
export function registerTreeCommands(sources: SourceFolders, views: Views): vscode.Disposable {
  const onTargets = (id: string, run: (targets: readonly TreeTarget[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, (line: unknown, lines: unknown) => run(targetsOf(views, line, lines)));
  const reveal = (id: string, run: (cursor: Cursor) => Promise<boolean> | string): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const cursor = await cursorIn(sources);
      const found = cursor
        ? run(cursor)
        : vscode.l10n.t('Put the cursor into an article of an annotated folder first.');
      if (typeof found === 'string') {
        say(found);
      } else if (!(await found)) {
        say(vscode.l10n.t('The view has no line for this.'));
      }
    });

  return vscode.Disposable.from(
    registerCitationDrop(Object.values(views).map(({ name }: Views[keyof Views]) => name)),
    reveal(COMMANDS.revealActor, ({ folder, document, offset }) => {
      const actor = actorAt(folder.corpus, document.file, offset);
      return actor === undefined
        ? vscode.l10n.t('No actor is named at the cursor.')
        : views.actors.focusActor(folder, actor, document.file);
    }),
    reveal(COMMANDS.revealEvent, ({ folder, document, offset }) => {
      const at = annotationAt(folder.corpus, document.file, offset, ['event']);
      return at?.kind === 'event'
        ? views.events.focusEvent(folder, at.event.cluster)
        : vscode.l10n.t('No event is reported at the cursor.');
    }),
    reveal(COMMANDS.revealQuote, ({ folder, document, offset }) => {
      const at = annotationAt(folder.corpus, document.file, offset, ['quote']);
      return at
        ? views.quotes.focusQuote(folder, document.file, at.index)
        : vscode.l10n.t('Nobody is quoted at the cursor.');
    }),
    vscode.commands.registerCommand(COMMANDS.openActor, async (...[uri, actor, file]: unknown[]) => {
      const folder = sources.folders.find((candidate) => candidate.uri.toString() === uri);
      if (folder && typeof actor === 'string') {
        const naming = firstFullNaming(folder.corpus, actor, typeof file === 'string' ? file : undefined);
        await openPassage(folder, naming, false);
      }
    }),
    onTargets(COMMANDS.goToFirstNaming, async ([target]) => {
      if (target) {
        await openPassage(target.folder, passagesOf(target)[0], false);
      }
    }),
    onTargets(COMMANDS.showMentionsOf, async ([target]) => {
      if (target?.kind === 'actor') {
        await peekPassages(target.folder, references(target.folder.corpus, target.actor));
      }
    }),
    onTargets(COMMANDS.showInAllSources, async ([target]) => {
      if (target) {
        await peekPassages(target.folder, passagesOf(target));
      }
    }),
    onTargets(COMMANDS.openToSide, async (targets) => {
      for (const target of targets) {
        await openPassage(target.folder, passagesOf(target)[0], true);
      }
    }),
    onTargets(COMMANDS.openSideBySide, async ([target]) => {
      const pair = target?.kind === 'event' ? eventCounterparts(target.folder.corpus, target.event) : undefined;
      if (target && pair) {
        await openSideBySide(target.folder, pair.own, pair.others[0]);
      } else {
        say(vscode.l10n.t('Only one source reports this event.'));
      }
    }),
    onTargets(COMMANDS.showEventsOf, async ([target]) => {
      if (target?.kind === 'actor') {
        const name = target.folder.corpus.actor(target.actor)?.name;
        await vscode.commands.executeCommand(COMMANDS.showEvents, name);
      }
    }),
    onTargets(COMMANDS.showStatementsOf, async ([target]) => {
      if (target?.kind === 'actor' && !(await views.quotes.focusSpeaker(target.folder, target.actor))) {
        say(vscode.l10n.t('The sources report nothing that this actor said.'));
      }
    }),
    onTargets(COMMANDS.showActor, async ([target]) => {
      if (target?.kind === 'actor') {
        await views.actors.focusActor(target.folder, target.actor);
      }
    }),
    onTargets(COMMANDS.copyCitation, async (targets) => {
      const citations = targets.flatMap((target) => citationsOf(target));
      if (citations.length === 0) {
        say(vscode.l10n.t('Select an actor, an event or a statement to cite it.'));
        return;
      }
      await vscode.env.clipboard.writeText(citations.map(({ text }) => text).join('\n'));
      say(
        citations.length === 1
          ? vscode.l10n.t('Citation copied.')
          : vscode.l10n.t('{0} citations copied.', citations.length),
      );
    }),
  );
}

/** The lines that a command is run on: those a menu names, else those selected in the view a key names. */
function targetsOf(views: Views, line: unknown, lines: unknown): readonly TreeTarget[] {
  const view = Object.values(views).find(({ name }: Views[keyof Views]) => name === line) as
    Views[keyof Views] | undefined;
  const chosen: readonly unknown[] = view
    ? view.selection
    : Array.isArray(lines) && lines.includes(line)
      ? lines
      : [line];
  return chosen.filter(isLine).flatMap((one) => targetOf(one) ?? []);
}

function isLine(value: unknown): value is TreeLine {
  return typeof value === 'object' && value !== null && 'folder' in value && value.folder instanceof SourceFolder;
}

/** The passages behind a line, the first of each source first. */
function passagesOf(target: TreeTarget): readonly Passage[] {
  const { corpus } = target.folder;
  switch (target.kind) {
    case 'actor': {
      const naming = firstFullNaming(corpus, target.actor);
      return naming ? [naming] : [];
    }
    case 'event': {
      const event = corpus.event(target.event);
      return event ? eventPassages(corpus, event, Infinity).shown : [];
    }
    case 'quote': {
      const document = corpus.document(target.file);
      const index = document ? quoteWithKey(document, target.key) : -1;
      const same = index < 0 ? [] : corpus.sameQuote(target.file, index);
      const own = same.filter(({ file }) => file === target.file);
      return quotePassages(corpus, [...own, ...same.filter(({ file }) => file !== target.file)]);
    }
    case 'report': {
      const document = corpus.document(target.file);
      const event = document && eventWithKey(document, target.key);
      return event ? [{ file: target.file, start: event.start, end: event.end }] : [];
    }
  }
}

async function openPassage(folder: SourceFolder, passage: Passage | undefined, beside: boolean): Promise<void> {
  const place = passage && folder.locationOf(passage);
  if (place) {
    await revealPlace(place, beside ? vscode.ViewColumn.Beside : undefined);
  } else {
    say(vscode.l10n.t('The passage is gone.'));
  }
}
