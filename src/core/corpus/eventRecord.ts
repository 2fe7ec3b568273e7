import type { Event, EventMention } from '../model/corpus';
import { calendarOrder, calendarSpan } from '../time/calendarSpans';
import { eventTitle } from './eventTitle';
import { contentId } from './ids';
import { memoized } from './memoized';
import type { ReportedEvent } from './reportedEvent';
import type { UnclusteredDocument } from './resolveDocument';
import { compareStrings } from './sortedList';
import { printedReport } from './printedWords';

/** The id of a cluster: made of the words and the date of its first mention, so that it outlives edits elsewhere. */
export function clusterId(document: UnclusteredDocument, index: number): string {
  const event = document.events[index];
  if (event === undefined) return 'E';
  if (event.recorded) return event.recorded.id;
  const twins = earlierTwins(document)[index] ?? 0;
  return contentId('E', document.file, wordsOf(document.text, event), event.date.value ?? '', String(twins));
}

/** For each event of the document the number of earlier ones in the same words. Counted once, as many ids are asked for. */
const earlierTwins = memoized((document: UnclusteredDocument): readonly number[] => {
  const seen = new Map<string, number>();
  return document.events.map((event) => {
    const words = wordsOf(document.text, event);
    const earlier = seen.get(words) ?? 0;
    seen.set(words, earlier + 1);
    return earlier;
  });
});

function wordsOf(text: string, { start, end, trigger }: Omit<EventMention, 'cluster'>): string {
  return `${text.slice(start, trigger.start)}\u0000${text.slice(trigger.start, end)}`;
}

/** The record of one event over all documents. The mentions are in path and text order; there is at least one. */
export function eventRecord(
  id: string,
  reports: readonly ReportedEvent[],
  outletActor: (file: string) => string | null,
): Event {
  const participants = reports.flatMap(({ event }) => event.participants.flatMap(({ actor }) => actor ?? []));
  const outlets = reports.flatMap(({ document }) => document.outlet ?? []);
  const origins = withoutCopies(reports).flatMap(
    ({ event, document }) => event.attributedTo ?? outletActor(document.file) ?? [],
  );
  const record = reports.find(({ event }) => event.recorded)?.event.recorded;
  const date = record?.date ?? mostCommon(withYears(reports.flatMap(datedValues)));
  const fromDocument = isDayKnown(date) ? undefined : reports[0]?.event.date.fromDocument;
  return {
    id,
    title: record?.title ?? eventTitle(reports),
    type: mostCommon(reports.flatMap(({ event }) => event.type ?? [])),
    date: { value: date, earliest: null, latest: null, ...(fromDocument !== undefined && { fromDocument }) },
    participants: [...new Set([...(record?.actors ?? []), ...participants])],
    place: record?.place ?? mostCommon(reports.flatMap(({ event }) => event.place ?? [])),
    mentions: reports.map(({ document, event }) => ({ file: document.file, event: event.id })),
    documents: [...new Set(reports.map(({ document }) => document.file))],
    outlets: [...new Set(outlets)],
    origins: [...new Set(origins)],
    ...(isBackground(reports) ? { background: true } : {}),
    ...(reports.every(({ event }) => event.reference) ? { reference: true } : {}),
  };
}

/** The reports without those that print the text of an earlier one. */
function withoutCopies(reports: readonly ReportedEvent[]): ReportedEvent[] {
  const firstOf = new Map<string, string>();
  return reports.filter((report) => {
    const wording = printedReport(report);
    if (wording === null) return true;
    const { file } = report.document;
    const first = firstOf.get(wording) ?? file;
    firstOf.set(wording, first);
    return first === file;
  });
}

/**
 * The date of a mention in the light of its cluster: what other mentions date is dated for it too. Not in a document
 * whose own date is unknown: there the year of the event would be a guess.
 */
export function clusteredDate(
  { date }: Omit<EventMention, 'cluster'>,
  cluster: Event,
  document: Pick<UnclusteredDocument, 'published'>,
): EventMention['date'] {
  if (date.value !== null || document.published.value === null) return date;
  return { value: cluster.date.value, span: null };
}

/** Days with an open year, told by the year that others know. */
function withYears(values: readonly string[]): string[] {
  return values.map((value) => {
    const open = value.startsWith('XXXX');
    return (
      (open ? values.find((other) => !other.startsWith('XXXX') && other.slice(4, 10) === value.slice(4, 10)) : null) ??
      value
    );
  });
}

/** The date as evidence for the whole event: what the words themselves give counts twice. */
const datedValues = memoized(({ event }: ReportedEvent): readonly string[] => {
  const { value, span } = event.date;
  if (value === null || calendarSpan(value) === null) return [];
  return span === null ? [value] : [value, value];
});

/** The most frequent value; on a tie the most exact, then the first in code-unit order. Null for none. */
function mostCommon<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || compareStrings(a, b));
  return best?.[0] ?? null;
}

/** History to all documents that tell of it. */
function isBackground(reports: readonly ReportedEvent[]): boolean {
  const telling = reports.filter(({ event }) => !event.reference);
  return (telling.length === 0 ? reports : telling).every(({ event }) => event.background);
}

/** Chronological order; undated events last, then in path and text order. */
export function compareEvents(a: Event, b: Event): number {
  return compareStrings(sortKey(a), sortKey(b)) || compareStrings(a.id, b.id);
}

/** Made once an event, as it is compared with many. */
const sortKey = memoized(({ date, mentions }: Event): string => {
  const [first] = mentions;
  const number = /\d+$/.exec(first?.event ?? '')?.[0] ?? '';
  const place = `${first?.file ?? ''}\u0000`;
  if (date.fromDocument === undefined)
    return `${date.value === null ? '~' : calendarOrder(date.value)}\u0000${place}${UNORDERED}${number.padStart(6, '0')}`;
  return `~\u0000${place}${String(DAY_ZERO + date.fromDocument).padStart(6, '0')}${number.padStart(6, '0')}`;
});

/** Number of the day of an undated document in sort keys, where days before it must not be negative; and what follows all days. */
const DAY_ZERO = 500_000;
const UNORDERED = '~';

/** True for a value that orders an event among those of other documents: with a year, or a day of the year at least. */
function isDayKnown(value: string | null): boolean {
  return value !== null && /^(?:\d|XXXX-\d\d-\d\d)/.test(value);
}
