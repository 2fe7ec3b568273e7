import type { DateReading, Direction, TimeUnit, TimexType } from '../../model/date';
import { type Phrase, phrase } from '../../model/phrase';

/** The anchor of a relative expression: the document date, or a date told in the text. */
export function anchorInWords(value: string, told: boolean): Phrase {
  return told ? phrase('{0}, told before', { day: value }) : phrase('{0}, the document date', { day: value });
}

/** On which side of an anchor a day is looked for. */
export function sideInWords(direction: Direction, anchor: Phrase): Phrase {
  switch (direction) {
    case 'before':
      return phrase('before {0}', anchor);
    case 'past':
      return phrase('on or before {0}', anchor);
    case 'nearest':
      return phrase('nearest to {0}', anchor);
    case 'future':
      return phrase('on or after {0}', anchor);
    case 'after':
      return phrase('after {0}', anchor);
  }
}

/** A weekday of the week of an anchor, or of one before or after it. */
export function weekdayOfWeek(weekday: number, weeks: number, anchor: Phrase): Phrase {
  if (weeks === 0) return phrase('the {0} of the week of {1}', { weekday }, anchor);
  return weeks < 0
    ? phrase('the {0} of the week before that of {1}', { weekday }, anchor)
    : phrase('the {0} of the week after that of {1}', { weekday }, anchor);
}

/** So many units from an anchor on, below zero before it. */
export function distanceInWords(amount: number, unit: TimeUnit, anchor: Phrase): Phrase {
  const { same, oneBefore, before, oneAfter, after } = DISTANCES[unit];
  if (amount === 0) return same(anchor);
  const count = Math.abs(amount);
  if (count === 1) return amount < 0 ? oneBefore(anchor) : oneAfter(anchor);
  return amount < 0 ? before(count, anchor) : after(count, anchor);
}

interface Distances {
  readonly same: (anchor: Phrase) => Phrase;
  readonly oneBefore: (anchor: Phrase) => Phrase;
  readonly before: (count: number, anchor: Phrase) => Phrase;
  readonly oneAfter: (anchor: Phrase) => Phrase;
  readonly after: (count: number, anchor: Phrase) => Phrase;
}

const DISTANCES: Readonly<Record<TimeUnit, Distances>> = {
  day: {
    same: (anchor) => phrase('the day of {0}', anchor),
    oneBefore: (anchor) => phrase('1 day before {0}', anchor),
    before: (count, anchor) => phrase('{0} days before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 day after {0}', anchor),
    after: (count, anchor) => phrase('{0} days after {1}', count, anchor),
  },
  week: {
    same: (anchor) => phrase('the week of {0}', anchor),
    oneBefore: (anchor) => phrase('1 week before {0}', anchor),
    before: (count, anchor) => phrase('{0} weeks before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 week after {0}', anchor),
    after: (count, anchor) => phrase('{0} weeks after {1}', count, anchor),
  },
  month: {
    same: (anchor) => phrase('the month of {0}', anchor),
    oneBefore: (anchor) => phrase('1 month before {0}', anchor),
    before: (count, anchor) => phrase('{0} months before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 month after {0}', anchor),
    after: (count, anchor) => phrase('{0} months after {1}', count, anchor),
  },
  quarter: {
    same: (anchor) => phrase('the quarter of {0}', anchor),
    oneBefore: (anchor) => phrase('1 quarter before {0}', anchor),
    before: (count, anchor) => phrase('{0} quarters before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 quarter after {0}', anchor),
    after: (count, anchor) => phrase('{0} quarters after {1}', count, anchor),
  },
  year: {
    same: (anchor) => phrase('the year of {0}', anchor),
    oneBefore: (anchor) => phrase('1 year before {0}', anchor),
    before: (count, anchor) => phrase('{0} years before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 year after {0}', anchor),
    after: (count, anchor) => phrase('{0} years after {1}', count, anchor),
  },
  decade: {
    same: (anchor) => phrase('the decade of {0}', anchor),
    oneBefore: (anchor) => phrase('1 decade before {0}', anchor),
    before: (count, anchor) => phrase('{0} decades before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 decade after {0}', anchor),
    after: (count, anchor) => phrase('{0} decades after {1}', count, anchor),
  },
  century: {
    same: (anchor) => phrase('the century of {0}', anchor),
    oneBefore: (anchor) => phrase('1 century before {0}', anchor),
    before: (count, anchor) => phrase('{0} centuries before {1}', count, anchor),
    oneAfter: (anchor) => phrase('1 century after {0}', anchor),
    after: (count, anchor) => phrase('{0} centuries after {1}', count, anchor),
  },
};

/** What the words state, and what they leave open. */
export function readingInWords(reading: DateReading, type: TimexType): Phrase {
  if (type === 'DURATION') return READINGS.duration;
  if (type === 'SET') return READINGS.set;
  switch (reading.kind) {
    case 'value':
      return reading.value.endsWith('_REF') ? READINGS.reference : READINGS.full;
    case 'open-year':
      return READINGS.openYear[reading.direction];
    case 'weekday':
      return READINGS.weekday[reading.direction];
    case 'shift':
      return reading.anchor.kind === 'document' ? READINGS.fromDocument : READINGS.fromTold;
  }
}

const withoutYear = phrase('stated without a year');
const asWeekday = phrase('stated as a weekday');

/** One value each for all the dates that are read so. */
const READINGS = {
  duration: phrase('a length of time'),
  set: phrase('a time that recurs'),
  reference: phrase('a time that is not told exactly'),
  full: phrase('stated in full'),
  openYear: {
    past: phrase('stated without a year; the clause looks back'),
    future: phrase('stated without a year; the clause looks ahead'),
    before: withoutYear,
    after: withoutYear,
    nearest: withoutYear,
  },
  weekday: {
    past: phrase('stated as a weekday; the clause looks back'),
    future: phrase('stated as a weekday; the clause looks ahead'),
    before: asWeekday,
    after: asWeekday,
    nearest: asWeekday,
  },
  fromDocument: phrase('counted from the document date'),
  fromTold: phrase('counted from a date told before'),
} as const satisfies Record<string, Phrase | Readonly<Record<Direction, Phrase>>>;
