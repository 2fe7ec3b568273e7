import * as vscode from 'vscode';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { Decision, PassageSelector } from '../../core/annotations/edit/decision';
import { slug } from '../../core/lexicon/slug';
import type { Event, EventMention } from '../../core/model/corpus';
import { contains, overlaps } from '../../core/model/span';
import { annotationOn } from '../../core/queries/navigation/annotationOn';
import { dayOf } from '../../core/queries/wording/dateInWords';
import { dateText } from '../dates';
import { titleOf } from '../../core/queries/wording/excerpt';
import { likelyEvents } from '../../core/queries/lists/likelyEvents';
import { readDay } from '../../core/recognise/dates/readDay';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import { sourceCount } from '../counts';
import { EVENT_TYPE_WORDS } from '../words';
import type { Answers, Curation, Outcome } from './curation';
import { askText, inLine, passagesAmong, selectorOf } from './curation';
import type { PassageSubject, Subject } from './subject';

const NO_EVENT = (): string => vscode.l10n.t('No event is reported at the cursor.');

/** Decisions about what is one event. */
export const EVENT_CURATIONS: readonly Curation[] = [
  { command: COMMANDS.addEvent, decide: ([subject], answers) => addEvent(subject, answers) },
  { command: COMMANDS.joinEvents, decide: join, news: () => vscode.l10n.t('The reports are of one event now.') },
  {
    command: COMMANDS.separateEvent,
    decide: (subjects) => {
      const decisions = passagesAmong(subjects).flatMap(separated);
      return decisions.length > 0 ? decisions : NO_EVENT();
    },
  },
];

/** A new event, told by the selection or by the sentence at the cursor. */
async function addEvent(subject: Subject, answers: Answers): Promise<Outcome> {
  if (subject.kind !== 'passage') {
    return vscode.l10n.t('Select the words that report the event first.');
  }
  const { folder, document } = subject;
  const span =
    subject.span.end > subject.span.start
      ? subject.span
      : document.sentences.find((sentence) => contains(sentence, subject.span));
  const words = span ? document.text.slice(span.start, span.end) : '';
  if (!span || words.trim() === '') {
    return vscode.l10n.t('Select the words that report the event first.');
  }
  const title =
    answers.title ??
    (await askText({
      title: vscode.l10n.t('New Event'),
      prompt: vscode.l10n.t('What happened, in a few words'),
      value: inLine(words, 80).replace(/[.,;:]$/, ''),
    }));
  if (title === undefined) {
    return undefined;
  }
  const report = reportOn(subject);
  const told = document.dates.find(
    (date) => contains(span, date) && (date.type === 'DATE' || date.type === 'TIME') && /^\d{4}/.test(date.value),
  );
  const day = answers.day ?? (await askDay(dayOf(told?.value ?? report?.date.value ?? document.published.value ?? '')));
  if (day === undefined) {
    return undefined;
  }
  const actors = document.mentions.flatMap((mention) => (contains(span, mention) ? (mention.actor ?? []) : []));
  return [
    {
      type: 'addEvent',
      id: freeEventId(folder, title),
      title,
      ...(day !== '' && { day }),
      ...(actors.length > 0 && { actors: [...new Set(actors)] }),
      passages: [selectorOf(folder, document, span)],
    },
  ];
}

/** The day, month or year of an event; '' where it is not known. Undefined where the reader gives up. */
async function askDay(likely: string): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Date of the Event'),
    prompt: vscode.l10n.t('A day, a month or a year; leave it empty where it is not known.'),
    placeHolder: '2019-03-12, 2019-03, 2019',
    value: /^\d{4}/.test(likely) ? likely : '',
    validateInput: (typed) => {
      const read = periodOf(typed);
      if (read === undefined) {
        return vscode.l10n.t('A date is needed, such as 2019-03-12, 12 March 2019, 2019-03 or 2019.');
      }
      return read === typed.trim()
        ? undefined
        : { message: `${dateText(read)} (${read})`, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return text === undefined ? undefined : periodOf(text);
}

function periodOf(text: string): string | undefined {
  const typed = text.trim();
  return typed === '' || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(typed) ? typed : (readDay(typed) ?? undefined);
}

/** The report at a passage is one of an event of its own; a recorded event loses it. */
function separated(subject: PassageSubject): readonly Decision[] {
  const { folder, document } = subject;
  const report = reportOn(subject);
  if (!report) {
    return [];
  }
  const { file, text } = document;
  const event = folder.decisions.events.find(({ id }) => id === report.recorded?.id);
  const left = (event?.passages ?? []).flatMap((passage): Decision[] => {
    const place = passage.file === file ? anchorPassage(text, passage) : 'missing';
    const { exact, prefix, suffix } = passage;
    return event && typeof place !== 'string' && overlaps(place, report)
      ? [{ type: 'leaveEvent', event: event.id, passage: { file, exact, prefix, suffix } }]
      : [];
  });
  return [...left, { type: 'separatePassage', passage: passageOf(folder, file, report) }];
}

/** Two or more events become one: the selected ones, or that at the cursor with one that the reader picks. */
async function join(subjects: readonly [Subject, ...Subject[]], answers: Answers): Promise<Outcome> {
  const [{ folder }] = subjects;
  const events = [...new Set(subjects.flatMap((subject) => eventOf(subject) ?? []))];
  const [first] = events;
  if (!first) {
    return NO_EVENT();
  }
  if (events.length > 1) {
    return joined(folder, events);
  }
  const other = answers.event === undefined ? await pickEvent(folder, first) : folder.corpus.event(answers.event);
  return other && joined(folder, [first, other]);
}

async function pickEvent({ corpus }: SourceFolder, event: Event): Promise<Event | undefined> {
  const items = likelyEvents(corpus, event).map((other) => {
    const day = other.date.value === null ? vscode.l10n.t('no date') : dateText(other.date.value);
    const icon = other.type === null ? 'milestone' : EVENT_TYPE_WORDS[other.type].icon;
    return {
      label: `$(${icon}) ${titleOf(other)}`,
      detail: [day, sourceCount(other.documents.length)].join(' · '),
      event: other,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What is the same event as “{0}”?', inLine(titleOf(event))),
    placeHolder: vscode.l10n.t('The likeliest first'),
    matchOnDetail: true,
  });
  return picked?.event;
}

/** Recorded events take in the others; where none is recorded, a new record holds the passages of all. */
function joined(folder: SourceFolder, events: readonly Event[]): readonly Decision[] {
  const recorded = [...new Set(events.flatMap((event) => recordOf(folder, event) ?? []))];
  const [into] = recorded;
  const loose = events.filter((event) => recordOf(folder, event) === undefined);
  const passages = (list: readonly Event[]): readonly PassageSelector[] =>
    list.flatMap((event) =>
      event.mentions.flatMap(({ file, event: id }) => {
        const mention = folder.corpus.document(file)?.events.find((one) => one.id === id);
        return mention && !mention.reference ? [passageOf(folder, file, mention)] : [];
      }),
    );
  if (into === undefined) {
    const [first] = events;
    const title = first ? titleOf(first) : '';
    const day = events.find(({ date }) => date.value !== null && /^\d{4}/.test(date.value))?.date.value ?? null;
    return [
      {
        type: 'addEvent',
        id: freeEventId(folder, title),
        title,
        ...(day !== null && { day: dayOf(day) }),
        passages: passages(events),
      },
    ];
  }
  return [
    ...(recorded.length > 1 ? [{ type: 'joinEvents', into, events: recorded.slice(1) } as const] : []),
    ...(loose.length > 0 ? [{ type: 'joinPassages', event: into, passages: passages(loose) } as const] : []),
  ];
}

/** Id of the record in annotations.yaml that an event comes from, or undefined. */
function recordOf({ corpus }: SourceFolder, event: Event): string | undefined {
  for (const { file, event: id } of event.mentions) {
    const recorded = corpus.document(file)?.events.find((mention) => mention.id === id)?.recorded;
    if (recorded) {
      return recorded.id;
    }
  }
  return undefined;
}

/** The event that a subject is about, or undefined. */
export function eventOf(subject: Subject): Event | undefined {
  if (subject.kind === 'event') {
    return subject.folder.corpus.event(subject.event);
  }
  const report = subject.kind === 'passage' ? reportOn(subject) : undefined;
  return report && subject.folder.corpus.event(report.cluster);
}

/** The report of an event that a passage is about, or undefined. */
export function reportOn({ folder, document, span }: PassageSubject): EventMention | undefined {
  return annotationOn(folder.corpus, document.file, span, 'event')?.event;
}

/** The clause of a report; where several events share it, the words that tell this one. */
function passageOf(folder: SourceFolder, file: string, mention: EventMention): PassageSelector {
  const document = folder.corpus.document(file);
  const shared = document?.events.some((other) => other !== mention && contains(mention, other.trigger));
  const span = shared ? mention.trigger : mention;
  return document ? selectorOf(folder, document, span) : { file, exact: '', prefix: '', suffix: '' };
}

/** An id for a new event, made of the first words of its title. */
function freeEventId({ decisions }: SourceFolder, title: string): string {
  const words = slug(title).split('-').slice(0, 5).join('-') || 'event';
  const taken = new Set(decisions.events.map(({ id }) => id));
  let id = words;
  for (let number = 2; taken.has(id); number++) {
    id = `${words}-${number}`;
  }
  return id;
}
