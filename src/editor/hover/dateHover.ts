import * as vscode from 'vscode';
import type { ResolvedDate } from '../../core/model/date';
import { dateCard } from '../../core/queries/cards/dateCard';
import { dayOf } from '../../core/queries/wording/dateInWords';
import type { Reason } from '../../core/queries/cards/dateReasons';
import { sourceName } from '../../core/queries/wording/excerpt';
import { capitalised } from '../capitalised';
import { COMMANDS } from '../commandIds';
import { sourceCount } from '../counts';
import { dateText, phraseText, READER } from '../dates';
import type { LocatedDocument } from '../sources/sourceFolders';
import type { Card, CardLine } from './card';
import { command, facts, moreLine, plain, section, strong } from './card';

const ICONS: Readonly<Record<ResolvedDate['type'], string>> = {
  DATE: 'calendar',
  TIME: 'clock',
  DURATION: 'watch',
  SET: 'sync',
};

/** A value that tells a reader more than its words do; one of unknown parts, or of a length, is for programs. */
const CALENDAR_VALUE = /^\d{4}/;
/** Where an article without a headline is opened. */
const NOWHERE = { start: 0, end: 0 };
/** The most reasons that a card gives. */
const SHOWN_REASONS = 5;

/** The value in words, why it has this value, what else happened then. */
export function describeDate({ folder, document }: LocatedDocument, date: ResolvedDate): Card {
  const card = dateCard(folder.corpus, document, date, READER);
  const address = folder.uri.toString();
  return {
    icon: ICONS[card.type],
    title: [strong(capitalised(card.words))],
    facts: facts(
      card.words !== card.value && CALENDAR_VALUE.test(card.value) ? card.value : null,
      boundsInWords(card.earliest, card.latest),
      card.distance,
      card.waitsForArticle ? vscode.l10n.t('the date of this article is not known') : null,
      card.waitsForArticle
        ? command(vscode.l10n.t('Set document date…'), COMMANDS.setDocumentDate, [
            folder.uriOf(document.file).toString(),
          ])
        : null,
    ),
    sections: [
      ...section('because', card.because.slice(0, SHOWN_REASONS).map(reasonLine), 'lightbulb', [
        plain(vscode.l10n.t('Because')),
      ]),
      ...section(
        'events',
        [
          ...card.events.shown.map(({ id, title, documents }) => ({
            runs: [plain(`${title} · `), command(sourceCount(documents), COMMANDS.peekEvent, [address, id])],
          })),
          ...moreLine(card.events.more, { command: COMMANDS.showEvents, args: [dayOf(card.value)] }),
        ],
        'history',
        [plain(vscode.l10n.t('What happened then'))],
      ),
      ...section(
        'articles',
        [
          ...card.articles.shown.map((article) => {
            const passage = { file: article.file, ...(article.layout.title ?? NOWHERE) };
            return { runs: [{ text: sourceName(article), link: { passage } }, plain(` ${article.title ?? ''}`)] };
          }),
          ...moreLine(card.articles.more),
        ],
        'book',
        [plain(vscode.l10n.t('Other articles of that day'))],
      ),
    ],
  };
}

/** The reason, its words a link to the passage that it rests on. */
function reasonLine({ note, passage, source }: Reason): CardLine {
  const text = phraseText(note);
  const by = source === null ? [] : [plain(` (${source})`)];
  return { runs: [passage ? { text, link: { passage } } : plain(text), ...by] };
}

function boundsInWords(earliest: string | null, latest: string | null): string | null {
  if (earliest !== null && latest !== null) {
    return vscode.l10n.t('between {0} and {1}', dateText(earliest), dateText(latest));
  }
  if (earliest !== null) {
    return vscode.l10n.t('not before {0}', dateText(earliest));
  }
  return latest === null ? null : vscode.l10n.t('not after {0}', dateText(latest));
}
