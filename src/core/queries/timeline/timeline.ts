import { calendarOrder } from '../../time/calendarSpans';
import { compareStrings } from '../../corpus/sortedList';
import { actorName } from '../wording/actorName';
import { eventBounds } from '../cards/eventBounds';
import type { Corpus, Event } from '../../model/corpus';
import { dateInWords, dayInWords, dayOf } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { sourceName } from '../wording/excerpt';
import { wordFilter } from '../lists/filterWords';
import { message } from '../../util/message';

export const TIMELINE_GROUPINGS = ['day', 'actor', 'source', 'type'] as const;
export type TimelineGrouping = (typeof TIMELINE_GROUPINGS)[number];

/** The key of the group of background events; no path, actor id, day or type. */
export const BACKGROUND = '/background';

/** Some events of the corpus under one heading. */
export interface TimelineGroup {
  /** Stable: the day, actor id, file or PLOVER type; '' for what has none; `BACKGROUND`. */
  readonly key: string;
  readonly label: string;
  /** The day of the week of a day, else null. */
  readonly weekday: string | null;
  /** Chronological, undated ones last. */
  readonly events: readonly Event[];
}

/**
 * The events that match `filter`, under headings. Days are in time order; other headings by how much they hold; then comes
 * what has no heading, and last the history that is only told in passing.
 */
export function timeline(
  corpus: Corpus,
  grouping: TimelineGrouping,
  filter = '',
  language: DateLanguage = ENGLISH_DATES,
): readonly TimelineGroup[] {
  const groups = new Map<string, Event[]>();
  for (const event of filteredEvents(corpus, filter, language)) {
    for (const key of event.background ? [BACKGROUND] : headingsOf(event, grouping)) {
      const group = groups.get(key);
      if (group) {
        group.push(event);
      } else {
        groups.set(key, [event]);
      }
    }
  }
  if (grouping === 'day') groups.get('')?.sort(byBounds(corpus));
  const result = [...groups].map(([key, events]) => ({
    order: orderOf(grouping, key),
    group: {
      key,
      label: key === BACKGROUND ? message('Background') : labelOf(corpus, grouping, key, language),
      weekday: grouping === 'day' && key !== BACKGROUND ? dayInWords(key, language).weekday : null,
      events,
    },
  }));
  const bySize = grouping === 'actor' || grouping === 'type';
  result.sort(
    (a, b) =>
      rank(a.group.key) - rank(b.group.key) ||
      (bySize ? b.group.events.length - a.group.events.length : 0) ||
      compareStrings(a.order, b.order),
  );
  return result.map(({ group }) => group);
}

/** The events whose title, date, place, participants or sources hold every word of `filter`; case and accents do not count. */
export function filteredEvents(
  corpus: Corpus,
  filter: string,
  language: DateLanguage = ENGLISH_DATES,
): readonly Event[] {
  if (filter.trim() === '') {
    return corpus.events();
  }
  const matches = wordFilter(filter);
  const name = (id: string): string => actorName(corpus, id);
  return corpus
    .events()
    .filter((event) =>
      matches([
        event.title,
        event.type ?? '',
        event.date.value ?? '',
        event.date.value ? dateInWords(event.date.value, language) : '',
        event.place === null ? '' : name(event.place),
        ...event.participants.map(name),
        ...event.outlets,
        ...event.documents,
      ]),
    );
}

/** Undated events by the day that they cannot be later than; those without such a day keep their order behind them. */
function byBounds(corpus: Corpus): (a: Event, b: Event) => number {
  const bounds = new Map<Event, string>();
  const bound = (event: Event): string => {
    const known = bounds.get(event) ?? eventBounds(corpus, event)?.latest ?? '~';
    bounds.set(event, known);
    return known;
  };
  return (a, b) => compareStrings(bound(a), bound(b));
}

/** Groups with a heading of their own first, then the others. */
function rank(key: string): number {
  return key === BACKGROUND ? 2 : key === '' ? 1 : 0;
}

function orderOf(grouping: TimelineGrouping, key: string): string {
  return grouping === 'day' ? calendarOrder(key) : key;
}

function headingsOf(event: Event, grouping: TimelineGrouping): readonly string[] {
  switch (grouping) {
    case 'day':
      return [event.date.value === null ? '' : dayOf(event.date.value)];
    case 'actor':
      return event.participants.length > 0 ? [...new Set(event.participants)] : [''];
    case 'source':
      return event.documents;
    case 'type':
      return [event.type ?? ''];
  }
}

function labelOf(corpus: Corpus, grouping: TimelineGrouping, key: string, language: DateLanguage): string {
  switch (grouping) {
    case 'day':
      return key === '' ? message('Undated') : dayInWords(key, language).date;
    case 'actor':
      return key === '' ? message('Nobody named') : actorName(corpus, key);
    case 'source': {
      const document = corpus.document(key);
      return document ? sourceName(document) : key;
    }
    case 'type':
      return key === '' ? message('Other') : key.charAt(0) + key.slice(1).toLowerCase();
  }
}
