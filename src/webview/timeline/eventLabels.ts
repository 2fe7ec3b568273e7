import type { ChartEvent } from '../../core/queries/timeline/timelineChart';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';
import { MS_PER_DAY } from './layout';

/** A text with its places filled in. */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** `3 events`, `2 sources`, in the right number; `No events`. */
export function counted(texts: TimelineTexts, what: 'event' | 'source' | 'origin', count: number): string {
  const [one, many] = (
    {
      event: [texts.oneEvent, texts.events],
      source: [texts.oneSource, texts.sources],
      origin: [texts.oneOrigin, texts.origins],
    } as const
  )[what];
  if (what === 'event' && count === 0) return texts.noEvents;
  return count === 1 ? one : filled(many, count);
}

/** When it was, or what is known of that. */
export function whenInWords({ date, bounds }: ChartEvent, texts: TimelineTexts): string {
  if (date !== '') return date;
  const { earliest = null, latest = null } = bounds ?? {};
  if (earliest !== null && latest !== null) return filled(texts.between, dayInWords(earliest), dayInWords(latest));
  if (latest !== null) return filled(texts.notAfter, dayInWords(latest));
  return earliest === null ? texts.dateUnknown : filled(texts.notBefore, dayInWords(earliest));
}

/** All that a mark of one event says. */
export function factsOf(event: ChartEvent, texts: TimelineTexts): string {
  const { type, lanes, origins, isDisputed, isBackground } = event;
  return [
    whenInWords(event, texts),
    ...(type === null ? [] : [texts.types[type]]),
    counted(texts, 'source', lanes.length),
    ...(origins > 0 && origins < lanes.length ? [counted(texts, 'origin', origins)] : []),
    ...(isDisputed ? [texts.differ] : []),
    ...(isBackground ? [texts.background] : []),
  ].join(' · ');
}

/** `The Herald: 12 May 2021`, for the sources that give an event another day. */
export function otherDaysInWords({ otherDays }: ChartEvent, lanes: readonly string[]): readonly string[] {
  return otherDays.map(([lane, day]) => {
    const date = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    return `${lanes[lane] ?? ''}: ${dayInWords(date)}`;
  });
}

/** A day, `YYYY-MM-DD`, as the reader's language writes it. */
function dayInWords(day: string): string {
  const time = Date.parse(day);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: 'UTC', dateStyle: 'long' });
  return Number.isNaN(time) ? day : format.format(time);
}
