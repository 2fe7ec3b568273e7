import * as vscode from 'vscode';
import type { Corpus, EventMention } from '../../core/model/corpus';
import type { EventCard } from '../../core/queries/cards/eventCard';
import { eventCard } from '../../core/queries/cards/eventCard';
import type { Excerpt } from '../../core/queries/wording/excerpt';
import { COMMANDS } from '../commandIds';
import { sourceCount } from '../counts';
import { phraseText, READER } from '../dates';
import type { SourceFolder } from '../sources/sourceFolder';
import type { LocatedDocument } from '../sources/sourceFolders';
import { EVENT_TYPE_WORDS, MODALITY_WORDS } from '../words';
import { markdownOf } from './articleMarkdown';
import type { Card, CardSection, Run } from './card';
import { command, comparable, excerptLine, facts, moreLine, plain, section, sourceRun, strong } from './card';

/**
 * What the other sources say of the event that a sentence reports, and where they disagree. `aside`: in short, and only
 * where there are others, because something tighter is shown above.
 */
export function describeEventMention(
  { folder, document }: LocatedDocument,
  event: EventMention,
  aside: boolean,
): Card | undefined {
  const card = eventCard(folder.corpus, event.cluster, { file: document.file, event }, READER);
  if (!card || (aside && card.documents < 2 && card.differences.shown.length === 0)) {
    return undefined;
  }
  return aside
    ? {
        icon: iconOf(card),
        title: [plain(card.title)],
        facts: facts(reports(folder, card), compare(folder, card)),
        sections: differences(folder, card),
      }
    : describeEvent(folder, card);
}

/** The whole card of an event. */
export function describeEvent(folder: SourceFolder, card: EventCard): Card {
  const type = card.type === null ? undefined : EVENT_TYPE_WORDS[card.type];
  const attributed = card.attributedTo === null ? null : vscode.l10n.t('according to {0}', card.attributedTo);
  const { shown, more } = card.elsewhere;
  return {
    icon: iconOf(card),
    title: [strong(card.title)],
    facts: facts(
      card.date ?? vscode.l10n.t('date unknown'),
      type?.word,
      card.place,
      card.modality && MODALITY_WORDS[card.modality],
      attributed,
      shown.length > 0 ? reports(folder, card) : vscode.l10n.t('only in this source'),
    ),
    sections: [
      ...section(
        'elsewhere',
        [...shown.map((excerpt) => excerptLine(excerpt)), ...moreLine(more, peek(folder, card))],
        'files',
        comparable(
          card.modality === null ? vscode.l10n.t('In the sources') : vscode.l10n.t('In other sources'),
          COMMANDS.compareEvent,
          [folder.uri.toString(), card.id],
        ),
      ),
      ...differences(folder, card),
    ],
  };
}

/** The same as Markdown. */
export function eventMarkdown(folder: SourceFolder, card: EventCard): vscode.MarkdownString {
  return markdownOf(folder, describeEvent(folder, card));
}

function differences({ corpus }: SourceFolder, { differences: { shown } }: EventCard): CardSection[] {
  const lines = shown.map(({ summary, evidence }) => ({
    runs: [plain(phraseText(summary)), ...places(corpus, evidence).flatMap((run) => [plain(' · '), run])],
  }));
  return section('differences', lines, 'warning', [plain(vscode.l10n.t('Sources differ'))]);
}

/** Each passage by its source, and by its line where one source has several. */
function places(corpus: Corpus, evidence: readonly Excerpt[]): readonly Run[] {
  const ofFile = (file: string): number => evidence.filter((each) => each.file === file).length;
  return evidence.map((excerpt) => {
    const run = sourceRun(excerpt);
    const text = corpus.document(excerpt.file)?.text.slice(0, excerpt.start) ?? '';
    return ofFile(excerpt.file) > 1
      ? { ...run, text: vscode.l10n.t('{0}, line {1}', run.text, text.split(/\r\n|\r|\n/).length) }
      : run;
  });
}

function reports(folder: SourceFolder, card: EventCard) {
  const { command: id, args } = peek(folder, card);
  return command(sourceCount(card.documents), id, args);
}

function compare(folder: SourceFolder, { id }: EventCard) {
  return command(vscode.l10n.t('Compare sources'), COMMANDS.compareEvent, [folder.uri.toString(), id]);
}

function peek(folder: SourceFolder, { id }: EventCard) {
  return { command: COMMANDS.peekEvent, args: [folder.uri.toString(), id] };
}

function iconOf({ type }: EventCard): string {
  return type === null ? 'milestone' : EVENT_TYPE_WORDS[type].icon;
}
