import type { DateExpression, DateReading, Direction, DocumentDate, ResolvedDate } from '../../model/date';
import { NO_WORDS, type Phrase, phrase } from '../../model/phrase';
import { type CivilDate, addDays, dayNumber, isoDate, parseIsoDate, weekdayOf } from '../../time/calendar';
import { parseValue, shiftDate } from '../../time/timexValue';
import { sideInWords } from './words';

export type DayBounds = Pick<ResolvedDate, 'earliest' | 'latest'>;

export const UNBOUNDED: DayBounds = { earliest: null, latest: null };

/** What is still known of a day whose year or week is not: its bounds follow from those of what it counts from. */
export function boundsFrom(reading: DateReading, anchor: DayBounds): DayBounds {
  const [earliest, latest] = [movedBy(reading, anchor.earliest, 0), movedBy(reading, anchor.latest, 1)];
  return earliest === null && latest === null ? UNBOUNDED : { earliest, latest };
}

/** Why a day has its bounds: which way it was counted, and the bounds of what from. */
export function boundsInWords(reading: DateReading, bounds: DayBounds): Phrase {
  const isTold = 'anchor' in reading && reading.anchor.kind === 'expression';
  const anchor = isTold ? phrase('a day told before') : phrase('the document date');
  return reading.kind === 'weekday' && reading.weeks === null
    ? phrase('the first such day {0}, which is {1}', sideInWords(reading.direction, anchor), limitsInWords(bounds))
    : phrase('counted from {0}, which is {1}', anchor, limitsInWords(bounds));
}

function limitsInWords({ earliest, latest }: DayBounds): Phrase {
  if (earliest === null) return latest === null ? NO_WORDS : phrase('not after {0}', { day: latest });
  return latest === null
    ? phrase('not before {0}', { day: earliest })
    : phrase('not before {0} and not after {1}', { day: earliest }, { day: latest });
}

/** The earliest (`side` 0) or latest (1) day of a reading whose anchor is that day. */
function movedBy(reading: DateReading, anchor: string | null, side: 0 | 1): string | null {
  const day = anchor === null ? undefined : parseIsoDate(anchor);
  const moved = day && moveDay(reading, day, side);
  if (!moved) return null;
  return isoDate(reading.kind === 'weekday' ? inward(moved, reading.weekday, side) : moved);
}

/** The first day of the week with that weekday from an earliest day on, or the last up to a latest day. */
function inward(day: CivilDate, weekday: number, side: 0 | 1): CivilDate {
  const difference = weekday - weekdayOf(dayNumber(day));
  return addDays(day, side === 0 ? weekdayOffset(difference, 'future') : weekdayOffset(difference, 'past'));
}

function moveDay(reading: DateReading, day: CivilDate, side: 0 | 1): CivilDate | undefined {
  switch (reading.kind) {
    case 'value':
      return undefined;
    case 'open-year':
      return parseValue(reading.value)?.granularity === 'day'
        ? addDays(day, REACH_OF_YEAR[reading.direction][side])
        : undefined;
    case 'weekday':
      return reading.weeks === null
        ? addDays(day, REACH_OF_WEEK[reading.direction][side])
        : addDays(day, reading.weeks * 7 + (side === 0 ? -6 : 6));
    case 'shift':
      return reading.granularity === 'day' ? shiftDate(day, reading.amount, reading.unit) : undefined;
  }
}

/** Days from an anchor to a day of the year or of the week that its words leave open: the least and the most. */
const REACH_OF_YEAR: Readonly<Record<Direction, readonly [number, number]>> = {
  before: [-366, -1],
  past: [-366, 0],
  nearest: [-366, 366],
  future: [0, 366],
  after: [1, 366],
};
const REACH_OF_WEEK: Readonly<Record<Direction, readonly [number, number]>> = {
  before: [-7, -1],
  past: [-6, 0],
  nearest: [-6, 0],
  future: [0, 6],
  after: [1, 7],
};

/** The weekday from which the days of an undated document are counted: its own, else that of the first day told as past. */
export function newestWeekday(dates: readonly DateExpression[], { weekday }: DocumentDate): number | null {
  if (weekday !== null) return weekday;
  for (const { reading } of dates) {
    if (reading.kind === 'weekday' && reading.weeks === null && reading.direction === 'past') return reading.weekday;
  }
  return null;
}

/** Days from the document date to a day, given those to its anchor; undefined where the words do not tell. */
export function daysFrom(
  reading: DateReading,
  anchor: number | undefined,
  newsWeekday: number | null,
): number | undefined {
  if (anchor === undefined) return undefined;
  if (reading.kind === 'shift') {
    const length = { day: 1, week: 7 }[String(reading.unit)];
    return length !== undefined && reading.granularity === 'day' ? anchor + reading.amount * length : undefined;
  }
  if (reading.kind !== 'weekday' || newsWeekday === null) return undefined;
  const { weekday, weeks, direction } = reading;
  const anchorWeekday = ((((newsWeekday - 1 + anchor) % 7) + 7) % 7) + 1;
  const difference = weekday - anchorWeekday;
  return anchor + (weeks === null ? weekdayOffset(difference, direction) : difference + weeks * 7);
}

/** Days to the next such weekday in a direction; 0 is the anchor's own day, which only `before` and `after` exclude. */
export function weekdayOffset(difference: number, direction: Direction): number {
  const forward = ((difference % 7) + 7) % 7;
  switch (direction) {
    case 'after':
      return forward === 0 ? 7 : forward;
    case 'future':
      return forward;
    case 'before':
      return forward - 7;
    case 'past':
    case 'nearest':
      return forward === 0 ? 0 : forward - 7;
  }
}
