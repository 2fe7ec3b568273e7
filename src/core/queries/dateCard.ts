import type { Corpus } from '../model/corpus';
import type { ResolvedDate, TimexType } from '../model/date';
import { bounded } from './bounded';
import type { Bounded } from './bounded';
import { dateInWords, dayOf } from './dateInWords';
import { titleOf } from './excerpt';

/** One event in a line. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  /** Number of documents that report it. */
  readonly documents: number;
}

/** What a reader wants to know of a date at a glance. */
export interface DateCard {
  readonly type: TimexType;
  /** The TIMEX3 value. */
  readonly value: string;
  readonly words: string;
  /** Bounds `YYYY-MM-DD`, where only they are known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Why this value: one phrase a rule. */
  readonly because: readonly string[];
  /** What else happened then. */
  readonly events: Bounded<EventLine>;
}

/** The card of a date expression. */
export function dateCard(corpus: Corpus, date: ResolvedDate): DateCard {
  const calendar = date.type === 'DATE' || date.type === 'TIME';
  return {
    type: date.type,
    value: date.value,
    words: dateInWords(date.value),
    earliest: date.earliest,
    latest: date.latest,
    because: [...new Set(date.basis.map(({ note }) => note).filter((note) => note !== ''))],
    events: bounded(calendar ? eventsOn(corpus, dayOf(date.value)) : [], 5),
  };
}

/** The events dated within `value`: a day, or a month or year that holds their day. Chronological. */
export function eventsOn(corpus: Corpus, value: string): readonly EventLine[] {
  if (!/^\d{4}/.test(value)) {
    return [];
  }
  return corpus
    .events()
    .filter(({ date }) => date.value !== null && isWithin(dayOf(date.value), value))
    .map((event) => ({ id: event.id, title: titleOf(event), documents: event.documents.length }));
}

function isWithin(day: string, period: string): boolean {
  return day === period || day.startsWith(`${period}-`);
}
