import { EVENT_TYPES } from '../../model/event';
import type { EventType } from '../../model/event';
import type { ChartEvent, TimelineChart } from './timelineChart';

/** What the timeline says of its own, in the reader's language. `{0}` and `{1}` stand for what is filled in. */
export const TIMELINE_TEXTS = [
  'actor',
  'allActors',
  'type',
  'allTypes',
  'otherType',
  'onlyDisputed',
  'zoomIn',
  'zoomOut',
  'fit',
  'chart',
  'keys',
  'undated',
  'noEvents',
  'oneEvent',
  'events',
  'oneSource',
  'sources',
  'oneOrigin',
  'origins',
  'differ',
  'background',
  'compare',
  'openIn',
  'cluster',
  'nothing',
  'notAfter',
  'notBefore',
  'between',
  'dateUnknown',
  'more',
] as const;
export type TimelineTexts = Readonly<Record<(typeof TIMELINE_TEXTS)[number], string>> & {
  /** Names of event types. */
  readonly types: Readonly<Record<EventType, string>>;
};

/** From the editor to the timeline. */
export type ToTimeline =
  | { readonly type: 'chart'; readonly folder: string; readonly chart: TimelineChart; readonly texts: TimelineTexts }
  /** Selects an event and brings it into view. */
  | { readonly type: 'select'; readonly event: string };

/** From the timeline to the editor. `lane` is the name of a source; null for the first that tells it. */
export type FromTimeline =
  | { readonly type: 'ready'; readonly folder: string | null }
  | { readonly type: 'open'; readonly event: string; readonly lane: string | null }
  | { readonly type: 'compare'; readonly event: string };

/** Reads a message of the timeline; undefined for anything else. */
export function readFromTimeline(message: unknown): FromTimeline | undefined {
  if (!isRecord(message)) return undefined;
  const { type, event, lane, folder } = message;
  switch (type) {
    case 'ready':
      return typeof folder === 'string' || folder === null ? { type, folder } : undefined;
    case 'open':
      return typeof event === 'string' && (typeof lane === 'string' || lane === null)
        ? { type, event, lane }
        : undefined;
    case 'compare':
      return typeof event === 'string' ? { type, event } : undefined;
    default:
      return undefined;
  }
}

/** Reads a message of the editor; undefined for anything else, such as messages that others send to the same window. */
export function readToTimeline(message: unknown): ToTimeline | undefined {
  if (!isRecord(message)) return undefined;
  const { type, event, folder, chart, texts } = message;
  if (type === 'select') return typeof event === 'string' ? { type, event } : undefined;
  return type === 'chart' && typeof folder === 'string' && isChart(chart) && isTexts(texts)
    ? { type, folder, chart, texts }
    : undefined;
}

function isChart(value: unknown): value is TimelineChart {
  if (!isRecord(value)) return false;
  const { lanes, actors, events } = value;
  if (!isList(lanes, isString) || !isList(actors, isActor) || !Array.isArray(events)) return false;
  return events.every((event) => isEvent(event, lanes.length, actors.length));
}

function isActor(value: unknown): value is TimelineChart['actors'][number] {
  return isRecord(value) && isString(value['name']) && typeof value['events'] === 'number';
}

function isEvent(value: unknown, lanes: number, actors: number): value is ChartEvent {
  if (!isRecord(value)) return false;
  const { id, title, type, days, date, bounds, origins, isDisputed, isBackground } = value;
  return (
    [id, title, date].every(isString) &&
    (type === null || EVENT_TYPES.some((known) => known === type)) &&
    (days === null || (isList(days, Number.isFinite) && days.length === 2)) &&
    (bounds === null || isRecord(bounds)) &&
    isList(value['lanes'], (lane) => isIndex(lane, lanes)) &&
    isList(value['otherDays'], (own) => isList(own, Number.isFinite) && own.length === 2 && isIndex(own[0], lanes)) &&
    isList(value['actors'], (actor) => isIndex(actor, actors)) &&
    typeof origins === 'number' &&
    typeof isDisputed === 'boolean' &&
    typeof isBackground === 'boolean'
  );
}

function isTexts(value: unknown): value is TimelineTexts {
  return isRecord(value) && TIMELINE_TEXTS.every((key) => isString(value[key])) && isRecord(value['types']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isIndex(value: unknown, length: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

function isList<T>(
  value: unknown,
  isItem: ((item: unknown) => item is T) | ((item: unknown) => boolean),
): value is T[] {
  return Array.isArray(value) && value.every((item) => isItem(item));
}
