import type { Basis } from '../../model/basis';
import type { Anchor, DateExpression, DateReading, Direction, DocumentDate, ResolvedDate } from '../../model/date';
import { type Phrase, phrase } from '../../model/phrase';
import { dayNumber, fromDayNumber, weekdayOf } from '../../time/calendar';
import {
  boundsFrom,
  boundsInWords,
  type DayBounds,
  daysFrom,
  newestWeekday,
  UNBOUNDED,
  weekdayOffset,
} from './openDays';
import {
  type CalendarValue,
  formatValue,
  isCoarser,
  middleDay,
  openValue,
  openWithin,
  parseValue,
  shiftDate,
} from '../../time/timexValue';
import { anchorInWords, distanceInWords, sideInWords, weekdayOfWeek } from './words';

/**
 * Turns readings into TIMEX3 values, once the document date is settled. One result for each expression, in the same order.
 * Where the document date or its year is unknown, values stay open; no year is invented.
 */
export function resolveDates(dates: readonly DateExpression[], documentDate: DocumentDate): ResolvedDate[] {
  const document = documentAnchor(documentDate);
  const newsWeekday = newestWeekday(dates, documentDate);
  const resolved: ResolvedDate[] = [];
  for (const { start, end, type, reading, mod, basis } of dates) {
    const anchorOf = (anchor: Anchor): AnchorValue => {
      if (anchor.kind === 'document') return document;
      const told = resolved[anchor.index];
      return { value: told && parseValue(told.value), weekday: null, span: told ?? null };
    };
    const { value: read, reason } = resolve(reading, anchorOf);
    const told =
      'anchor' in reading && reading.anchor.kind === 'expression' ? resolved[reading.anchor.index] : undefined;
    const anchored = told ?? { earliest: documentDate.earliest, latest: documentDate.latest, fromDocument: 0 };
    const isDocument = read === documentDate.open;
    const bounds = !read.startsWith('XXXX') ? UNBOUNDED : isDocument ? documentDate : boundsFrom(reading, anchored);
    const bounded = bounds.earliest !== null || bounds.latest !== null;
    const limit = bounded && !isDocument ? boundsBasis(reading, anchored, told) : null;
    const value = onlyDay(reading, bounds) ?? read;
    const { earliest, latest } = value === read ? bounds : UNBOUNDED;
    const fromDocument =
      documentDate.value === null ? daysFrom(reading, anchored.fromDocument, newsWeekday) : undefined;
    resolved.push({
      start,
      end,
      type,
      value,
      ...(mod && { mod }),
      earliest,
      latest,
      ...(fromDocument !== undefined && { fromDocument }),
      basis: [...basis, ...(value === read && reason ? [reason] : []), ...(limit ? [limit] : [])],
    });
  }
  return resolved;
}

function boundsBasis(reading: DateReading, anchored: DayBounds, told: ResolvedDate | undefined): Basis {
  const note = boundsInWords(reading, anchored);
  return { rule: 'bounds', start: told?.start ?? null, end: told?.end ?? null, file: null, note };
}

/** The day of a weekday between whose bounds there is no second one. */
function onlyDay(reading: DateReading, { earliest, latest }: DayBounds): string | undefined {
  return reading.kind === 'weekday' && earliest !== null && earliest === latest ? earliest + reading.suffix : undefined;
}

/** What a relative expression counts from, as far as it is known. */
interface AnchorValue {
  readonly value: CalendarValue | undefined;
  /** ISO weekday, where it is known without the year. */
  readonly weekday: number | null;
  /** The words that tell it; null for the document date. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

interface Resolution {
  readonly value: string;
  readonly reason: Basis | null;
}

function documentAnchor({ value, open, weekday }: DocumentDate): AnchorValue {
  const known = value ?? open;
  return { value: known === null ? undefined : parseValue(known), weekday, span: null };
}

function resolve(reading: DateReading, anchorOf: (anchor: Anchor) => AnchorValue): Resolution {
  switch (reading.kind) {
    case 'value':
      return { value: reading.value, reason: null };
    case 'open-year':
      return resolveOpenYear(reading, anchorOf(reading.anchor));
    case 'weekday':
      return resolveWeekday(reading, anchorOf(reading.anchor));
    case 'shift':
      return resolveShift(reading, anchorOf(reading.anchor));
  }
}

function because(rule: string, note: Phrase, { span }: AnchorValue): Basis {
  return { rule, start: span?.start ?? null, end: span?.end ?? null, file: null, note };
}

/**
 * Days by which a date on the side that the tense does not suggest must be nearer, to be taken all the same. Less for
 * quarters: reports still to come tell of quarters past (`will publish their third-quarter figures`).
 * Both numbers were chosen on the development articles of TimeBank, American newswire of the 1980s and 1990s: no more
 * is claimed for them than that they do well there.
 */
const AGAINST_TENSE = { quarter: 180, other: 280 };

/** A year in which the stated weekday does not fit is taken only where none of the others fits. */
const AGAINST_WEEKDAY = 10_000;

function resolveOpenYear(
  { value, direction, weekday }: Extract<DateReading, { kind: 'open-year' }>,
  anchor: AnchorValue,
): Resolution {
  const open = parseValue(value);
  if (!open || !anchor.value?.hasYear) {
    return { value, reason: because('open-year', phrase('the year cannot be known from this document'), anchor) };
  }
  const from = anchor.value;
  const candidates = [-1, 0, 1].map((years) => {
    const candidate = { ...open, hasYear: true, first: { ...open.first, year: from.first.year + years } };
    const agrees = weekday === null || weekdayOf(dayNumber(candidate.first)) === weekday;
    return { candidate, cost: distance(candidate, from, direction) + (agrees ? 0 : AGAINST_WEEKDAY) };
  });
  const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a));
  const year = String(best.candidate.first.year).padStart(4, '0');
  const where = anchorInWords(formatValue(from.first, from.granularity), anchor.span !== null);
  const side = sideInWords(direction, where);
  const [rule, note] =
    weekday === null || best.cost < AGAINST_WEEKDAY
      ? (['open-year', phrase('year {0}: {1}', year, side)] as const)
      : (['weekday-conflict', phrase('year {0}: {1}, although that is no {2}', year, side, { weekday })] as const);
  return { value: `${year}${value.slice(4)}`, reason: because(rule, note, anchor) };
}

/** How far a candidate lies from the anchor, in days, with what it costs to lie on the wrong side. */
function distance(candidate: CalendarValue, anchor: CalendarValue, direction: Direction): number {
  const days = middleDay(candidate) - middleDay(anchor);
  // A period that holds the anchor (`in October`, on 4 October) lies on both sides.
  const holds =
    formatValue(anchor.first, candidate.granularity) === formatValue(candidate.first, candidate.granularity);
  const strict = direction === 'before' || direction === 'after';
  if (holds) return strict ? Infinity : 0;
  const wrongSide = direction === 'before' || direction === 'past' ? days > 0 : direction !== 'nearest' && days < 0;
  if (!wrongSide) return Math.abs(days);
  return strict
    ? Infinity
    : Math.abs(days) + (candidate.granularity === 'quarter' ? AGAINST_TENSE.quarter : AGAINST_TENSE.other);
}

function resolveWeekday(
  { weekday, direction, weeks, suffix }: Extract<DateReading, { kind: 'weekday' }>,
  anchor: AnchorValue,
): Resolution {
  const from = anchor.value;
  const fromWeekday = from?.hasYear ? weekdayOf(dayNumber(from.first)) : anchor.weekday;
  if (!from || from.granularity !== 'day' || fromWeekday === null) {
    const value = `XXXX-WXX-${String(weekday)}${suffix}`;
    return { value, reason: because('weekday', phrase('a weekday of a week that cannot be known'), anchor) };
  }
  const offset = weeks === null ? weekdayOffset(weekday - fromWeekday, direction) : weekday - fromWeekday + weeks * 7;
  const date = fromDayNumber(dayNumber(from.first) + offset);
  const where = anchorInWords(formatValue(from.first, 'day', from.hasYear), anchor.span !== null);
  const note =
    weeks === null
      ? phrase('the {0} {1}', { weekday }, sideInWords(direction, where))
      : weekdayOfWeek(weekday, weeks, where);
  return { value: formatValue(date, 'day', from.hasYear) + suffix, reason: because('weekday', note, anchor) };
}

function resolveShift(reading: Extract<DateReading, { kind: 'shift' }>, anchor: AnchorValue): Resolution {
  const { amount, unit, suffix } = reading;
  const from = anchor.value;
  const granularity = reading.granularity === 'anchor' ? (from?.granularity ?? 'year') : reading.granularity;
  if (!from) {
    const value = openValue(granularity) + suffix;
    return {
      value,
      reason: because('relative', distanceInWords(amount, unit, phrase('a day that cannot be known')), anchor),
    };
  }
  const where = anchorInWords(formatValue(from.first, from.granularity, from.hasYear), anchor.span !== null);
  if (isCoarser(from.granularity, granularity)) {
    // `two days later`, counted from a month: the month may be right, its day is not known.
    const value = openWithin(from, granularity) + suffix;
    return { value, reason: because('relative', distanceInWords(amount, unit, phrase('a day of {0}', where)), anchor) };
  }
  const date = shiftDate(from.first, amount, unit);
  const value = formatValue(date, granularity, from.hasYear) + suffix;
  return { value, reason: because('relative', distanceInWords(amount, unit, where), anchor) };
}
