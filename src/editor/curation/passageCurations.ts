import * as vscode from 'vscode';
import type { Decision, PassageSelector } from '../../core/annotations/edit/decision';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { Rejection } from '../../core/model/annotations';
import type { CorpusDocument, Quote } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { overlaps, touches } from '../../core/model/span';
import { annotationOn } from '../../core/queries/navigation/annotationOn';
import { COMMANDS } from '../commandIds';
import { pickActor } from './actorPicker';
import type { Answers, Curation, Outcome } from './curation';
import { askText, inLine, passagesAmong, selectorOf, wordsOf } from './curation';
import type { PassageSubject, Subject } from './subject';

/** Decisions about dates, quotations and other passages of an article. */
export const PASSAGE_CURATIONS: readonly Curation[] = [
  {
    command: COMMANDS.rejectDate,
    decide: (subjects) =>
      reject(
        subjects,
        'date',
        vscode.l10n.t('There is no date at the cursor.'),
        ({ folder, document, span }) => annotationOn(folder.corpus, document.file, span, 'date')?.span,
      ),
  },
  {
    command: COMMANDS.rejectQuote,
    decide: (subjects) =>
      reject(subjects, 'quote', vscode.l10n.t('Nobody is quoted at the cursor.'), (subject) => {
        const quote = quoteOn(subject);
        return quote && telling(subject.document, quote);
      }),
  },
  {
    command: COMMANDS.rejectEvent,
    decide: (subjects) =>
      reject(
        subjects,
        'event',
        vscode.l10n.t('No event is reported at the cursor.'),
        ({ folder, document, span }) => annotationOn(folder.corpus, document.file, span, 'event')?.event.trigger,
      ),
  },
  { command: COMMANDS.setSpeaker, decide: setSpeaker },
  {
    command: COMMANDS.addNote,
    decide: async ([subject], answers) => {
      if (subject.kind !== 'passage') {
        return vscode.l10n.t('Select the passage that the note is about first.');
      }
      const { folder, document } = subject;
      const span = wordsOf(subject);
      const words = document.text.slice(span.start, span.end);
      if (words === '') {
        return vscode.l10n.t('Select the passage that the note is about first.');
      }
      const passage = selectorOf(folder, document, span);
      const former = folder.decisions.passages.find(
        ({ file, exact, prefix, suffix, note }) =>
          note !== null &&
          file === passage.file &&
          exact === passage.exact &&
          prefix === passage.prefix &&
          suffix === passage.suffix,
      );
      const note =
        answers.note ??
        (await askText({
          title: vscode.l10n.t('Note on “{0}”', inLine(words)),
          prompt: vscode.l10n.t('It is kept in annotations.yaml and shown beside the passage.'),
          value: former?.note ?? '',
        }));
      return note === undefined ? undefined : [{ type: 'setNote', passage, note }];
    },
  },
  { command: COMMANDS.clearDecisions, decide: clear },
];

/** Nothing of the kind is there. */
function reject(
  subjects: readonly Subject[],
  what: Rejection,
  otherwise: string,
  find: (subject: PassageSubject) => Span | undefined,
): Outcome {
  const decisions = passagesAmong(subjects).flatMap((subject): Decision[] => {
    const span = find(subject);
    return span
      ? [{ type: 'rejectPassage', passage: selectorOf(subject.folder, subject.document, span), reject: what }]
      : [];
  });
  return decisions.length > 0 ? decisions : otherwise;
}

function quoteOn({ folder, document, span }: PassageSubject): Quote | undefined {
  return annotationOn(folder.corpus, document.file, span, 'quote')?.quote;
}

/** So many words tell a quotation; more of them would only come apart sooner. */
const TELLING = 120;

/** The beginning of the first part of a quotation, up to the end of a word. */
function telling({ text }: CorpusDocument, { parts, start, end }: Quote): Span {
  const first = parts[0] ?? { start, end };
  if (first.end - first.start <= TELLING) {
    return first;
  }
  const blank = text.lastIndexOf(' ', first.start + TELLING);
  return { start: first.start, end: blank > first.start ? blank : first.start + TELLING };
}

async function setSpeaker(subjects: readonly Subject[], answers: Answers): Promise<Outcome> {
  const quotes = passagesAmong(subjects).flatMap((subject) => {
    const quote = quoteOn(subject);
    return quote ? [{ subject, quote }] : [];
  });
  const [first] = quotes;
  if (!first) {
    return vscode.l10n.t('Nobody is quoted at the cursor.');
  }
  const { folder, document } = first.subject;
  const { start, end, speaker } = first.quote;
  const chosen =
    answers.actor === undefined
      ? await pickActor(folder, {
          title: vscode.l10n.t('Who says “{0}”?', inLine(document.text.slice(start, end))),
          placeholder: vscode.l10n.t('The speaker of this quotation'),
          likeness: { names: [], kind: 'person', file: document.file, first: namedNear(document, first.quote) },
          without: speaker === null ? [] : [speaker],
          newName: '',
        })
      : { id: answers.actor, decisions: [] };
  return (
    chosen && [
      ...chosen.decisions,
      ...quotes.map(({ subject, quote }): Decision => {
        const passage = selectorOf(subject.folder, subject.document, telling(subject.document, quote));
        return { type: 'assignSpeaker', passage, speaker: chosen.id };
      }),
    ]
  );
}

/** How far from a quotation its speaker is mostly named; UTF-16 code units. */
const NEAR = 300;

/** The actors that are named around a quotation and not in it, the nearest first. */
function namedNear({ mentions }: CorpusDocument, quote: Quote): readonly string[] {
  const distance = (mention: Span): number =>
    mention.end <= quote.start ? quote.start - mention.end : mention.start - quote.end;
  const near = mentions
    .filter((mention) => !overlaps(mention, quote) && distance(mention) <= NEAR)
    .sort((a, b) => distance(a) - distance(b));
  return [...new Set(near.flatMap(({ actor }) => actor ?? []))];
}

/** What a reader takes back as a decision; notes and reading marks have ways of their own. */
const DECIDED = ['actor', 'form', 'reject', 'speaker', 'separate', 'notEvent'] as const;

/** Takes back all decisions on passages at the cursor or in the selection. */
function clear(subjects: readonly Subject[]): Outcome {
  const decisions = passagesAmong(subjects).flatMap((subject) =>
    decidedPassages(subject).map((passage): Decision => ({ type: 'clearPassage', passage, fields: DECIDED })),
  );
  return decisions.length > 0 ? decisions : vscode.l10n.t('Nothing is decided about the passage at the cursor.');
}

/** The passages with decisions at the cursor or in the selection, as they are named in annotations.yaml. */
export function decidedPassages({ folder, document, span }: PassageSubject): readonly PassageSelector[] {
  const found = new Map<string, PassageSelector>();
  for (const record of folder.decisions.passages) {
    if (record.file !== document.file || !DECIDED.some((field) => (record[field] ?? null) !== null)) {
      continue;
    }
    const place = anchorPassage(document.text, record);
    if (typeof place !== 'string' && (span.start === span.end ? touches(place, span.start) : overlaps(place, span))) {
      const { file, exact, prefix, suffix } = record;
      found.set(`${place.start} ${place.end}`, { file, exact, prefix, suffix });
    }
  }
  return [...found.values()];
}
