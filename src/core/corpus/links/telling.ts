import { lexicon } from '../../lexicon/lexicon';
import type { Span } from '../../model/span';
import { contains, overlaps } from '../../model/span';
import type { CalendarSpan } from '../../time/calendarSpans';
import { calendarSpan, daysBetween, isOneDay } from '../../time/calendarSpans';
import { actorsNamed, seatOf } from '../eventFeatures';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { contentStems, stem } from '../words';

/** A report with what decides whether it can be held against another one. */
export interface Telling {
  readonly report: ReportedEvent;
  readonly trigger: string;
  /** Ids of those who act, with the states in whose names they do. */
  readonly sources: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** All who take part. */
  readonly parties: ReadonlySet<string>;
  /** The stretch of the calendar it is dated to, or null; and the same where it is one day. */
  readonly time: CalendarSpan | null;
  readonly day: CalendarSpan | null;
  /** The day of its document, or null. */
  readonly published: CalendarSpan | null;
  readonly sentence: Span;
  /** Stems of the telling words of the clause. */
  readonly words: ReadonlySet<string>;
}

/** The reports that tell of something that took place, or is said to have. */
export function tellings(reports: readonly ReportedEvent[]): Telling[] {
  return reports.filter(({ event }) => event.modality === 'asserted' || event.modality === 'reported').map(telling);
}

/** What a report tells, as far as others can be held against it. */
export const telling = memoized((report: ReportedEvent): Telling => {
  const { document, event } = report;
  const named = (role: string | null): ReadonlySet<string> =>
    new Set(
      event.participants
        .filter((participant) => role === null || participant.role === role)
        .flatMap((participant) => [...actorsNamed(document.text, participant), ...seatOf(document.text, participant)]),
    );
  const time = calendarSpan(event.date.value);
  return {
    report,
    trigger: stem(plainText(document.text, event.trigger).toLowerCase()),
    sources: named('source'),
    targets: named('target'),
    parties: named(null),
    time,
    day: time !== null && isOneDay(time) ? time : null,
    published: calendarSpan(document.published.value),
    sentence: sentenceOf(report),
    words: new Set(contentStems(document.text.slice(event.start, event.end))),
  };
});

/** The sentence in which a report has its trigger. */
export const sentenceOf = memoized(
  ({ document, event }: ReportedEvent): Span =>
    document.sentences.find((sentence) => contains(sentence, event.trigger)) ?? event,
);

/**
 * Two reports that certainly tell of one event, whatever else they tell: of one time, and of the same parties; where
 * nobody is named, of the same place in the same words. A disagreement is only worth showing between such.
 */
export function isSurelySame(a: Telling, b: Telling): boolean {
  return isOfOneTime(a, b) && haveSameParties(a, b);
}

/** Dated to one time; where one is not dated, written about the time of the other. What nobody can date is of no time. */
export function isOfOneTime(a: Telling, b: Telling): boolean {
  if (a.time && b.time) return daysBetween(a.time, b.time) === 0;
  if (!a.published || !b.published || daysBetween(a.published, b.published) > NEAR_DAYS) return false;
  const told = a.time ?? b.time;
  return !told || daysBetween(told, a.published) <= RECENT_DAYS;
}

/** Days for which an event is news. */
const RECENT_DAYS = 30;
/** Days between two articles on one event, where one of them does not date it. */
const NEAR_DAYS = 7;

/** Two sentences whose figures have nothing in common tell of two events (`beat them 92-81`, `beat them 92-90`). */
export function haveOtherFigures(a: Telling, b: Telling): boolean {
  const [first, second] = [figuresOf(a), figuresOf(b)];
  return (
    first.size > 0 &&
    second.size > 0 &&
    [...first].some((one) => !second.has(one)) &&
    [...second].some((one) => !first.has(one))
  );
}

/** The numbers in digits of a sentence, but for those of dates. */
const figuresOf = memoized(({ report: { document }, sentence }: Telling): ReadonlySet<string> => {
  const text = document.text.slice(sentence.start, sentence.end);
  return new Set(
    [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap((match) => {
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      return document.dates.some((date) => overlaps(date, span)) ? [] : match[0];
    }),
  );
});

/** The telling words that both have, as a share of those of the shorter one. */
export function likeness(a: Telling, b: Telling): number {
  return shared(a.words, b.words) / Math.max(1, Math.min(a.words.size, b.words.size));
}

/** In two documents of one story, and the parties that one names are those of the other, as far as it names any. */
export function haveSameParties(a: Telling, b: Telling): boolean {
  if (!areOfOneStory(a.report, b.report)) return false;
  const [one, other] = [rootsOf(a), rootsOf(b)];
  const fewest = Math.min(one.size, other.size);
  if (fewest > 0) return shared(one, other) >= Math.min(2, fewest);
  const { place } = a.report.event;
  return (
    shared(a.words, b.words) > 2 && (place === null || b.report.event.place === null || place === b.report.event.place)
  );
}

/** Two documents that name the same actors, not only one that news names every day. */
export function areOfOneStory({ document: a }: ReportedEvent, { document: b }: ReportedEvent): boolean {
  return a.file !== b.file && shared(actorsOf(a), actorsOf(b)) >= LEAST_SHARED;
}

/** Documents of one story share the parties at least. */
const LEAST_SHARED = 2;
/** Lines that are shorter, UTF-16 code units, are names of outlets and authors. */
const SHORTEST_BLOCK = 30;

const actorsOf = memoized(({ text, layout, mentions }: ReportedEvent['document']): ReadonlySet<string> => {
  // Who writes and where from tells nothing of the story, and an outlet's name stands alone in its line.
  const told = layout.blocks.filter(({ kind, start, end }) => kind !== 'furniture' && end - start > SHORTEST_BLOCK);
  const named = mentions.filter(
    (mention) =>
      told.some((block) => contains(block, mention)) && !(layout.dateline && overlaps(layout.dateline, mention)),
  );
  return new Set(named.flatMap((mention) => stateNamed(text, mention) ?? mention.actor ?? []));
});

/** Each participant once, by its state where it acts for one: `Chilean troops` and `Chile` are one party. */
const rootsOf = memoized(
  ({ report: { document, event } }: Telling): ReadonlySet<string> =>
    new Set(
      event.participants.flatMap((participant) => stateNamed(document.text, participant) ?? participant.actor ?? []),
    ),
);

/** Id of the state that some words name, or in whose name those act whom they name; null for none. */
export function stateNamed(text: string, { start, end }: Span): string | null {
  const words = text
    .slice(start, end)
    .replace(/['’]s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{M}.'’-]+/u);
  for (let at = 0; at < words.length; at++) {
    const entries = lexicon().gazetteer.matchWords(words, at)?.entries ?? [];
    for (const { kind, id, standsFor } of entries) {
      if (kind === 'state' || kind === 'adjective') return id;
      if (kind === 'capital' || kind === 'building') return standsFor;
    }
  }
  return null;
}

export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count++;
  return count;
}
