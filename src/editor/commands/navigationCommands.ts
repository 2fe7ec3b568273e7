import * as vscode from 'vscode';
import type { Passage } from '../../core/model/corpus';
import { actorAt, annotationAt } from '../../core/queries/navigation/annotationAt';
import { eventPassages } from '../../core/queries/cards/eventCard';
import { references } from '../../core/queries/lists/mentions';
import {
  eventInNextSource,
  nextMention,
  nextStop,
  previousMention,
  previousStop,
  quoteInNextSource,
  quotePassages,
  type Stop,
} from '../../core/queries/navigation/places';
import { eventWithKey } from '../../core/queries/navigation/passageKey';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { type Cursor, cursorIn } from './cursor';
import { placeOf } from './passageArguments';
import { peekPassages } from './peekPassages';
import { revealPlace } from './revealPlace';
import { say } from './say';

/** Jumps between passages that belong together, and the lists behind links. */
export function registerNavigationCommands(sources: SourceFolders): vscode.Disposable {
  const jump = (id: string, find: (cursor: Cursor) => Passage | string): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const cursor = await cursorIn(sources);
      if (!cursor) {
        say(vscode.l10n.t('Put the cursor into an article of an annotated folder first.'));
        return;
      }
      const found = find(cursor);
      const place = typeof found === 'string' ? undefined : cursor.folder.locationOf(found);
      if (place) {
        await revealPlace(place);
      } else {
        say(typeof found === 'string' ? found : vscode.l10n.t('The passage is gone.'));
      }
    });

  const mention = (step: typeof nextMention) => (cursor: Cursor) => {
    const actor = actorAt(cursor.folder.corpus, cursor.document.file, cursor.offset);
    return actor === undefined
      ? vscode.l10n.t('No actor is named at the cursor. Put it on a name.')
      : (step(cursor.folder.corpus, actor, { file: cursor.document.file, offset: cursor.offset }) ??
          vscode.l10n.t('This actor is named nowhere else.'));
  };

  const toStop =
    (step: typeof nextStop, stop: Stop, none: () => string) =>
    ({ folder, document, start }: Cursor) =>
      step(folder.corpus, stop, { file: document.file, offset: start }) ?? none();
  const noQuote = (): string => vscode.l10n.t('Nobody is quoted in these sources.');
  const noDate = (): string => vscode.l10n.t('These sources hold no dates.');
  const noEvent = (): string => vscode.l10n.t('These sources report no events.');

  return vscode.Disposable.from(
    jump(COMMANDS.nextMention, mention(nextMention)),
    jump(COMMANDS.previousMention, mention(previousMention)),
    jump(COMMANDS.nextQuote, toStop(nextStop, 'quote', noQuote)),
    jump(COMMANDS.previousQuote, toStop(previousStop, 'quote', noQuote)),
    jump(COMMANDS.nextDate, toStop(nextStop, 'date', noDate)),
    jump(COMMANDS.previousDate, toStop(previousStop, 'date', noDate)),
    jump(COMMANDS.nextEvent, toStop(nextStop, 'event', noEvent)),
    jump(COMMANDS.previousEvent, toStop(previousStop, 'event', noEvent)),
    jump(COMMANDS.nextEventSource, ({ folder, document, offset }) => {
      const at = annotationAt(folder.corpus, document.file, offset, ['event']);
      return at
        ? (eventInNextSource(folder.corpus, document.file, at.index) ??
            vscode.l10n.t('No other source reports this event.'))
        : vscode.l10n.t('No event is reported at the cursor.');
    }),
    jump(COMMANDS.nextQuoteSource, ({ folder, document, offset }) => {
      const at = annotationAt(folder.corpus, document.file, offset, ['quote']);
      return at
        ? (quoteInNextSource(folder.corpus, document.file, at.index) ??
            vscode.l10n.t('No other source has this statement.'))
        : vscode.l10n.t('Nobody is quoted at the cursor.');
    }),
    vscode.commands.registerCommand(COMMANDS.showMentions, async () => {
      const cursor = await cursorIn(sources);
      const actor = cursor && actorAt(cursor.folder.corpus, cursor.document.file, cursor.offset);
      if (!cursor || actor === undefined) {
        say(vscode.l10n.t('No actor is named at the cursor. Put it on a name.'));
        return;
      }
      await peekPassages(cursor.folder, references(cursor.folder.corpus, actor));
    }),
    vscode.commands.registerCommand(COMMANDS.openPassage, async (...args: unknown[]) => {
      const place = placeOf(sources, args);
      if (place) {
        await revealPlace(place);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.openReport, async (...[uri, file, words, nth]: unknown[]) => {
      const folder = folderOf(sources, uri);
      if (!folder || typeof file !== 'string' || typeof words !== 'string' || typeof nth !== 'number') {
        return;
      }
      const document = folder.corpus.document(file);
      const event = document && eventWithKey(document, { words, nth });
      const place = event && folder.locationOf({ file, start: event.start, end: event.end });
      if (place) {
        await revealPlace(place);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.peekActor, async (...[uri, actor]: unknown[]) => {
      const folder = folderOf(sources, uri);
      if (folder && typeof actor === 'string') {
        await peekPassages(folder, references(folder.corpus, actor));
      }
    }),
    vscode.commands.registerCommand(COMMANDS.peekEvent, async (...[uri, id]: unknown[]) => {
      const folder = folderOf(sources, uri);
      const event = typeof id === 'string' ? folder?.corpus.event(id) : undefined;
      if (folder && event) {
        await peekPassages(folder, eventPassages(folder.corpus, event, Infinity).shown);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.peekQuote, async (...[uri, file, index]: unknown[]) => {
      const folder = folderOf(sources, uri);
      if (folder && typeof file === 'string' && typeof index === 'number') {
        await peekPassages(folder, quotePassages(folder.corpus, folder.corpus.sameQuote(file, index)));
      }
    }),
    vscode.commands.registerCommand(COMMANDS.peekStatements, async (...[uri, actor]: unknown[]) => {
      const folder = folderOf(sources, uri);
      if (folder && typeof actor === 'string') {
        await peekPassages(folder, quotePassages(folder.corpus, folder.corpus.quotesOf(actor)));
      }
    }),
  );
}

function folderOf(sources: SourceFolders, uri: unknown): SourceFolder | undefined {
  return sources.folders.find((folder) => folder.uri.toString() === uri);
}
