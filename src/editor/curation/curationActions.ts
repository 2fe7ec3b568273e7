import * as vscode from 'vscode';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { overlaps, touches } from '../../core/model/span';
import { annotationOn } from '../../core/queries/navigation/annotationOn';
import { seatReadings } from '../../core/queries/cards/seatReadings';
import { COMMANDS } from '../commandIds';
import { passageArguments } from '../commands/passageArguments';
import { spanOf } from '../positions';
import { WEEKDAY_CONFLICT } from '../dateDiagnostics';
import type { SourceFolders } from '../sources/sourceFolders';
import type { Answers } from './curation';
import { actorName, inLine, mentionOn } from './curation';
import { eventOf } from './eventCurations';
import { decidedPassages } from './passageCurations';
import type { PassageSubject } from './subject';

/** One line of the menu: a command of curation, and what it need not ask. */
interface Offer {
  readonly title: string;
  readonly command: string;
  readonly answers?: Answers;
}

/**
 * Offers the decisions that a reader can make about the words at the cursor or in the selection, the likeliest first.
 * Unasked, only those that mend something, so that the light bulb does not stand on every line.
 */
export class CurationActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly sources: SourceFolders) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[] | undefined> {
    const found = await this.sources.current(document, token);
    if (!found) {
      return undefined;
    }
    const subject: PassageSubject = { kind: 'passage', ...found, span: spanOf(document, range) };
    const place = passageArguments(found.folder, found.document, subject.span);
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    const offers = isAsked ? offersFor(subject) : mendingOffers(subject, diagnostics);
    return offers.map(({ title, command, answers }) => {
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command, title, arguments: [place, ...(answers ? [answers] : [])] };
      return action;
    });
  }
}

function offersFor(subject: PassageSubject): readonly Offer[] {
  const { t } = vscode.l10n;
  const undo =
    decidedPassages(subject).length > 0
      ? [{ title: t('Take back what is decided here'), command: COMMANDS.clearDecisions }]
      : [];
  return [
    ...documentOffers(subject),
    ...mentionOffers(subject),
    ...selectionOffers(subject),
    ...dateOffers(subject),
    ...quoteOffers(subject),
    ...eventOffers(subject),
    ...undo,
  ];
}

/** What is uncertain or contradicts itself here: a name that fits several actors, a date without its year or with a wrong weekday. */
function mendingOffers(subject: PassageSubject, diagnostics: readonly vscode.Diagnostic[]): readonly Offer[] {
  const { document, span } = subject;
  return [
    ...(openDates(document).some((date) => touchesOrOverlaps(date, span)) ? [documentDateOffer()] : []),
    ...alternativeOffers(subject),
    ...(diagnostics.some(({ code }) => code === WEEKDAY_CONFLICT) ? dateOffers(subject) : []),
  ];
}

/** The actors that words may name which fit several. */
function alternativeOffers(subject: PassageSubject): readonly Offer[] {
  const { folder, document } = subject;
  const found = mentionOn(subject);
  const words = found ? inLine(document.text.slice(found.span.start, found.span.end), 30) : '';
  return (found?.mention.alternatives ?? []).slice(0, 4).map((actor) => ({
    title: vscode.l10n.t('“{0}” is {1} here', words, actorName(folder, actor)),
    command: COMMANDS.assignActor,
    answers: { actor },
  }));
}

function mentionOffers(subject: PassageSubject): readonly Offer[] {
  const { t } = vscode.l10n;
  const { folder, document } = subject;
  const found = mentionOn(subject);
  if (!found) {
    return [];
  }
  const { mention, span } = found;
  const words = inLine(document.text.slice(span.start, span.end), 30);
  const seat = seatReadings(document.text.slice(span.start, span.end));
  const name = mention.actor === null ? undefined : actorName(folder, mention.actor);
  return [
    ...alternativeOffers(subject),
    ...(seat && mention.form !== 'place'
      ? [
          {
            title: t('“{0}” means the place here', words),
            command: COMMANDS.readAsSeat,
            answers: { form: 'place' },
          } as const,
        ]
      : []),
    ...(seat && mention.form !== 'metonym'
      ? [
          {
            title: t('“{0}” stands for {1} here', words, seat.government.name),
            command: COMMANDS.readAsSeat,
            answers: { form: 'metonym' },
          } as const,
        ]
      : []),
    { title: t('“{0}” is somebody else here…', words), command: COMMANDS.assignActor },
    { title: t('“{0}” is not an actor', words), command: COMMANDS.rejectActor },
    ...(name === undefined
      ? []
      : [
          { title: t('{0} is the same as…', name), command: COMMANDS.mergeActors },
          { title: t('{0} is different from…', name), command: COMMANDS.splitActor },
          { title: t('Kind of {0}…', name), command: COMMANDS.setActorKind },
        ]),
    { title: t('Mark “{0}” alike in all sources…', words), command: COMMANDS.markAll },
  ];
}

/** What can be made of selected words that are nobody's name yet. */
function selectionOffers(subject: PassageSubject): readonly Offer[] {
  const { t } = vscode.l10n;
  const { document, span } = subject;
  if (span.start === span.end) {
    return [];
  }
  const mention = mentionOn(subject);
  const words = inLine(document.text.slice(span.start, span.end), 30);
  const event: Offer = { title: t('New event from selection…'), command: COMMANDS.addEvent };
  const note: Offer = { title: t('Note on the selection…'), command: COMMANDS.addNote };
  if (span.end - span.start > LONGEST_NAME) {
    return [event, note];
  }
  const actor: readonly Offer[] = [
    { title: t('New actor “{0}”…', words), command: COMMANDS.newActor },
    { title: t('“{0}” is an alias of…', words), command: COMMANDS.addAlias },
    ...(mention ? [] : [{ title: t('Mark “{0}” alike in all sources…', words), command: COMMANDS.markAll }]),
  ];
  return [...actor, event, note];
}

/** Longer selections are no names; UTF-16 code units. */
const LONGEST_NAME = 100;

function dateOffers({ folder, document, span }: PassageSubject): readonly Offer[] {
  const date = annotationOn(folder.corpus, document.file, span, 'date');
  return date ? [{ title: vscode.l10n.t('This is not a date'), command: COMMANDS.rejectDate }] : [];
}

function quoteOffers({ folder, document, span }: PassageSubject): readonly Offer[] {
  const quote = annotationOn(folder.corpus, document.file, span, 'quote');
  return quote
    ? [
        { title: vscode.l10n.t('Speaker of this quotation…'), command: COMMANDS.setSpeaker },
        { title: vscode.l10n.t('This is not a quotation'), command: COMMANDS.rejectQuote },
      ]
    : [];
}

function eventOffers(subject: PassageSubject): readonly Offer[] {
  const event = eventOf(subject);
  if (!event) {
    return [];
  }
  const several = event.mentions.length > 1;
  return [
    { title: vscode.l10n.t('Same event as…'), command: COMMANDS.joinEvents },
    ...(several ? [{ title: vscode.l10n.t('This is an event of its own'), command: COMMANDS.separateEvent }] : []),
    { title: vscode.l10n.t('This is not an event'), command: COMMANDS.rejectEvent },
  ];
}

/** Where an article says when and by whom it was published, and on dates that wait for the first. */
function documentOffers({ document, span }: PassageSubject): readonly Offer[] {
  const { dateline, publishedAt, outlet, title } = document.layout;
  const meets = (place: Span | null | undefined): boolean =>
    place !== null && place !== undefined && touchesOrOverlaps(place, span);
  return [
    ...([dateline, publishedAt, ...openDates(document)].some(meets) ? [documentDateOffer()] : []),
    ...([dateline, outlet?.span, title].some(meets)
      ? [{ title: vscode.l10n.t('Set outlet…'), command: COMMANDS.setDocumentOutlet }]
      : []),
  ];
}

function documentDateOffer(): Offer {
  return { title: vscode.l10n.t('Set document date…'), command: COMMANDS.setDocumentDate };
}

/** The dates that lack a year which the day of the article would give. */
function openDates({ published, dates }: CorpusDocument): readonly Span[] {
  return published.value === null ? dates.filter(({ value }) => value.startsWith('XXXX')) : [];
}

function touchesOrOverlaps(place: Span, span: Span): boolean {
  return overlaps(place, span) || touches(place, span.start) || touches(place, span.end);
}
