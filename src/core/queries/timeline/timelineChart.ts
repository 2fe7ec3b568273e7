import { type CalendarSpan, calendarSpan, daysBetween, isOneDay } from '../../time/calendarSpans';
import type { EventType } from '../../model/event';
import type { Corpus, Event, Passage } from '../../model/corpus';
import { actorName } from '../wording/actorName';
import { inOrder } from '../comparison/order';
import { dateInWords } from '../wording/dateInWords';
import { documentsOf } from '../lists/documents';
import { disputedEvents } from '../cards/eventCard';
import type { EventBounds } from '../cards/eventBounds';
import { eventBounds } from '../cards/eventBounds';
import { eventOrigins } from '../cards/eventOrigins';
import { eventReports } from '../lists/eventReports';
import { sourceName, titleOf } from '../wording/excerpt';

/** One event of the chart. Numbers of `lanes` and `actors` are places in the lists of the chart. */
export interface ChartEvent {
  readonly id: string;
  readonly title: string;
  readonly type: EventType | null;
  /** First and last day it may have been, as days since 1970-01-01; null where no day of a known year is. */
  readonly days: readonly [from: number, to: number] | null;
  /** The date in words, '' where there is none. */
  readonly date: string;
  /** What is known of an undated event. */
  readonly bounds: EventBounds | null;
  readonly lanes: readonly number[];
  /** The lanes that give it another day, each with that day as days since 1970-01-01. */
  readonly otherDays: readonly (readonly [lane: number, day: number])[];
  readonly actors: readonly number[];
  /** Independent voices behind it. */
  readonly origins: number;
  /** True where sources tell it differently. */
  readonly isDisputed: boolean;
  /** True where it is only told as history. */
  readonly isBackground: boolean;
}

/** Events over time, by source: JSON-safe, to be drawn somewhere else. */
export interface TimelineChart {
  /** Names of the sources, in the order of their first articles; the articles of one outlet are one source. */
  readonly lanes: readonly string[];
  /** Who takes part, most events first. */
  readonly actors: readonly { readonly name: string; readonly events: number }[];
  /** Chronological, undated ones last. */
  readonly events: readonly ChartEvent[];
}

/** The chart of all events that something tells of. */
export function timelineChart(corpus: Corpus): TimelineChart {
  const events = corpus.events().filter(({ reference }) => reference !== true);
  const lanes = laneNumbers(corpus);
  const disputed = disputedEvents(corpus);
  const actors = actorNumbers(corpus, events);
  return {
    lanes: [...lanes.names],
    actors: actors.list,
    events: events
      .map((event): ChartEvent => {
        const span = calendarSpan(event.date.value);
        return {
          id: event.id,
          title: titleOf(event),
          type: event.type,
          days: span === null || span.open ? null : [span.from, span.to],
          date: event.date.value === null ? '' : dateInWords(event.date.value),
          bounds: eventBounds(corpus, event),
          lanes: [...new Set(event.documents.flatMap((file) => lanes.ofFile.get(file) ?? []))].sort((a, b) => a - b),
          otherDays: otherDays(corpus, event, lanes.ofFile),
          actors: event.participants.flatMap((id) => actors.numbers.get(id) ?? []),
          origins: eventOrigins(corpus, event).length,
          isDisputed: disputed.has(event.id),
          isBackground: event.background === true,
        };
      })
      .sort((a, b) => Number(a.days === null) - Number(b.days === null)),
  };
}

/** The lanes whose own dates of an event are all apart from the one that it is put under, with the first of theirs. */
function otherDays(corpus: Corpus, event: Event, lanes: ReadonlyMap<string, number>): ChartEvent['otherDays'] {
  const usual = calendarSpan(event.date.value);
  if (usual === null || usual.open) return [];
  const told = new Map<number, CalendarSpan[]>();
  for (const { document, mention } of eventReports(corpus, event)) {
    const lane = lanes.get(document.file);
    const span = calendarSpan(mention.date.value);
    if (lane !== undefined && span !== null && !span.open) told.set(lane, [...(told.get(lane) ?? []), span]);
  }
  return [...told].flatMap(([lane, spans]) => {
    const [first] = spans;
    const isOther = spans.every((span) => daysBetween(span, usual) > 0);
    return first && isOther && isOneDay(first) ? [[lane, first.from] as const] : [];
  });
}

/**
 * The passage that a lane tells an event by: the first of its first article, rather one that tells it than a noun which
 * only refers to it. Without a lane, that of any; undefined where there is none.
 */
export function passageInLane(corpus: Corpus, event: Event, lane: string | null): Passage | undefined {
  const ids = new Set(event.mentions.map((mention) => mention.event));
  const mentions = event.documents
    .flatMap((file) => corpus.document(file) ?? [])
    .filter((document) => lane === null || sourceName(document) === lane)
    .sort(inOrder)
    .flatMap(({ file, events }) => events.filter(({ id }) => ids.has(id)).map((mention) => ({ file, mention })));
  const found = mentions.find(({ mention }) => mention.reference !== true) ?? mentions[0];
  return found && { file: found.file, start: found.mention.start, end: found.mention.end };
}

function laneNumbers(corpus: Corpus): { names: readonly string[]; ofFile: ReadonlyMap<string, number> } {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const ofFile = new Map<string, number>();
  for (const document of documentsOf(corpus).sort(inOrder)) {
    if (document.events.length === 0) continue;
    const name = sourceName(document);
    const number = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, number);
    ofFile.set(document.file, number);
  }
  return { names, ofFile };
}

function actorNumbers(
  corpus: Corpus,
  events: readonly Event[],
): { list: TimelineChart['actors']; numbers: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  for (const { participants } of events)
    for (const id of new Set(participants)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    list: ordered.map(([id, count]) => ({ name: actorName(corpus, id), events: count })),
    numbers: new Map(ordered.map(([id], index) => [id, index])),
  };
}
