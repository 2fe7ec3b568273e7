import { scaleUtc } from 'd3-scale';
import type { ChartEvent } from '../../core/queries/timeline/timelineChart';

export const MS_PER_DAY = 86_400_000;
/** Events nearer to each other than this, in pixels, are drawn as one mark with their number. */
export const COLUMN_WIDTH = 30;
/** Widths of the mark of one event and of that with a number. */
const [SINGLE_WIDTH, CLUSTER_WIDTH] = [14, 24];
/** Pixels between two ticks, at least. */
const TICK_WIDTH = 90;
/** Of a letter of a label, about; none is begun that would be cut off at the right. */
const LETTER_WIDTH = 6.6;
/** Days that are shown at least, and around what is fitted. */
const SHORTEST = 2;

/** The days that are shown, as days since 1970-01-01, `to` exclusive. */
export interface Viewport {
  readonly from: number;
  readonly to: number;
}

/** A dated event, and where it stands: events of one day share out the day, in the same places in all lanes. */
export interface PlacedEvent {
  readonly event: ChartEvent;
  readonly at: number;
}

/** What of a column one lane tells. */
export interface LaneCount {
  readonly count: number;
  readonly isDisputed: boolean;
}

/** Events that are drawn as one mark: those from `first` up to `end` of the placed ones. */
export interface Column {
  readonly first: number;
  readonly end: number;
  readonly count: number;
  /** The first of its events; where `count` is 1, the only one. */
  readonly head: PlacedEvent;
  /** Pixels from the left. */
  readonly x: number;
  readonly lanes: ReadonlyMap<number, LaneCount>;
  readonly isDisputed: boolean;
}

/** A line of the axis. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** The dated events by their places on the axis; one that may have been on several days stands in their middle. */
export function placed(events: readonly ChartEvent[]): readonly PlacedEvent[] {
  const days = new Map<number, ChartEvent[]>();
  for (const event of events) {
    if (event.days === null) continue;
    const [from, to] = event.days;
    const day = Math.floor((from + to) / 2);
    const list = days.get(day);
    if (list) list.push(event);
    else days.set(day, [event]);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .flatMap(([day, list]) => list.map((event, slot) => ({ event, at: day + (slot + 0.5) / list.length })));
}

/** The days that show all events. */
export function allDays(events: readonly PlacedEvent[]): Viewport {
  return events.length === 0 ? around(0, 0) : aroundAll(events.flatMap(daysOf));
}

/**
 * The days to begin with: those of the news, without history and without what lies far out, beyond Tukey's outer fences
 * (three times the interquartile range outside the quartiles).
 */
export function fitted(events: readonly PlacedEvent[]): Viewport {
  const news = events.filter(({ event }) => !event.isBackground);
  const quartile = (share: number): number => news[Math.floor(share * (news.length - 1))]?.at ?? 0;
  const reach = 3 * Math.max(1, quartile(0.75) - quartile(0.25));
  const days = news.flatMap(daysOf);
  const shown = days.filter((day) => day >= quartile(0.25) - reach && day <= quartile(0.75) + reach);
  return shown.length === 0 ? allDays(events) : aroundAll(shown);
}

/** Where an event has its marks: on its day, and on those that some sources give it instead. */
function daysOf({ event, at }: PlacedEvent): readonly number[] {
  return [at, ...event.otherDays.map(([, day]) => day + 0.5)];
}

function aroundAll(days: readonly number[]): Viewport {
  const [first = 0] = days;
  return around(
    days.reduce((least, day) => Math.min(least, day), first),
    days.reduce((most, day) => Math.max(most, day), first),
  );
}

function around(first: number, last: number): Viewport {
  const margin = Math.max(1, (last - first) * 0.05);
  return { from: Math.floor(first) - margin, to: Math.ceil(last) + margin };
}

/** Shows more (`factor` above 1) or less around a day, within what there is. */
export function zoomed(viewport: Viewport, factor: number, around: number, all: Viewport): Viewport {
  const longest = Math.max(SHORTEST, all.to - all.from) * 1.2;
  const length = Math.min(longest, Math.max(SHORTEST, (viewport.to - viewport.from) * factor));
  const share = (around - viewport.from) / (viewport.to - viewport.from);
  return moved({ from: around - share * length, to: around + (1 - share) * length }, 0, all);
}

/** Moved by some days, but not so far that nothing of `all` is left to see. */
export function moved({ from, to }: Viewport, days: number, all: Viewport): Viewport {
  const length = to - from;
  const start = Math.min(Math.max(from + days, all.from - length * 0.75), all.to - length * 0.25);
  return { from: start, to: start + length };
}

/** Moved as little as shows a day. */
export function showing(viewport: Viewport, day: number): Viewport {
  const margin = (viewport.to - viewport.from) * 0.08;
  const days =
    day < viewport.from + margin
      ? day - viewport.from - margin
      : day > viewport.to - margin
        ? day - viewport.to + margin
        : 0;
  return { from: viewport.from + days, to: viewport.to + days };
}

/** Pixels from the left of a day. */
export function xOf(day: number, { from, to }: Viewport, width: number): number {
  return ((day - from) / (to - from)) * width;
}

/**
 * What there is to draw: the events in sight, gathered where they are too near to each other. Where they are gathered is
 * fixed in time, so that nothing regroups while it is moved. `apart` is drawn by itself.
 */
export function columnsOf(
  events: readonly PlacedEvent[],
  viewport: Viewport,
  width: number,
  apart: PlacedEvent | undefined,
): readonly Column[] {
  const bucket = ((viewport.to - viewport.from) / width) * COLUMN_WIDTH;
  const found: Column[] = [];
  const end = firstAtOrAfter(events, viewport.to + bucket);
  for (let first = firstAtOrAfter(events, viewport.from - bucket); first < end;) {
    const number = Math.floor((events[first]?.at ?? 0) / bucket);
    const lanes = new Map<number, LaneCount>();
    let head: PlacedEvent | undefined;
    let [next, sum, count, isDisputed] = [first, 0, 0, false];
    for (; next < end; next++) {
      const one = events[next];
      if (!one || Math.floor(one.at / bucket) !== number) break;
      if (one === apart) continue;
      for (const lane of one.event.lanes) {
        const told = lanes.get(lane);
        lanes.set(lane, {
          count: (told?.count ?? 0) + 1,
          isDisputed: one.event.isDisputed || told?.isDisputed === true,
        });
      }
      head ??= one;
      sum += one.at;
      count++;
      isDisputed ||= one.event.isDisputed;
    }
    if (head) {
      // As exact as leaves the neighbours apart.
      const [x, middle] = [xOf(sum / count, viewport, width), xOf((number + 0.5) * bucket, viewport, width)];
      const play = (COLUMN_WIDTH - (count > 1 ? CLUSTER_WIDTH : SINGLE_WIDTH)) / 2;
      const near = Math.min(middle + play, Math.max(middle - play, x));
      found.push({ first, end: next, count, head, x: near, lanes, isDisputed });
    }
    first = next;
  }
  return found;
}

/** The lines of the axis, labelled as finely as they stand: year, month or day. */
export function ticksOf(viewport: Viewport, width: number, language: string): readonly Tick[] {
  const scale = scaleUtc()
    .domain([viewport.from * MS_PER_DAY, viewport.to * MS_PER_DAY])
    .range([0, width]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_WIDTH))).filter(isMidnight);
  const step = (Number(ticks[1] ?? 0) - Number(ticks[0] ?? 0)) / MS_PER_DAY;
  const format = formatOf(language, step >= 360 ? 'year' : step >= 27 ? 'month' : 'day');
  const found: Tick[] = [];
  for (const tick of ticks) {
    const x = scale(tick);
    // The scale may find more than were asked for; labels must not run into each other.
    if (x - (found.at(-1)?.x ?? -Infinity) < TICK_WIDTH) continue;
    const label = format.format(tick);
    found.push({ x, label: x + label.length * LETTER_WIDTH <= width ? label : '' });
  }
  return found;
}

/** The days in sight, in words. */
export function daysInWords({ from, to }: Viewport, language: string): string {
  const format = formatOf(language, 'range');
  return format.formatRange(Math.floor(from) * MS_PER_DAY, Math.max(from, Math.ceil(to) - 1) * MS_PER_DAY);
}

const FORMATS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  range: { dateStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once, as that takes longer than drawing. */
function formatOf(language: string, kind: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...FORMATS[kind] });
  formats.set(key, format);
  return format;
}

function isMidnight(date: Date): boolean {
  return Number(date) % MS_PER_DAY === 0;
}

function firstAtOrAfter(events: readonly PlacedEvent[], at: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
