import type { Basis } from '../../model/basis';
import { type Phrase, phrase } from '../../model/phrase';
import type { DocumentDate } from '../../model/date';
import { overlaps } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { type Bounds, boundsOf, firstDayOf } from './bounds';
import { type CivilDate, dayNumber, isCivilDate, isoDate, weekdayOf } from '../../time/calendar';
import type { FoundDate } from './foundDate';
import type { DateLanguage } from './language';
import { parseValue } from '../../time/timexValue';

/** The document date without its year, and the words that state it. */
export interface OpenDate {
  /** `XXXX-10-04`. */
  readonly value: string;
  readonly basis: Basis;
}

/** A year and month that the address tells without a day. */
export interface StatedMonth {
  readonly year: number;
  readonly month: number;
  readonly basis: Basis;
}

/** Something that the document date must agree with. */
interface Constraint {
  readonly basis: Basis;
  readonly allows: (date: CivilDate) => boolean;
}

/** Years that are tried where nothing else bounds them. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A date ahead that a yearless date of the same sentence leads up to is at most so many days away. */
const NEAR_DAYS = 200;

/** How long after a full date told as past a report may be of the same story, and how far the next year that fits must be. */
const SAME_STORY_DAYS = 366;
const NEXT_FIT_DAYS = 4 * 365;

/**
 * Looks for the year of a document in its own text, as a constraint problem: each candidate year must agree with the
 * weekdays of the text, with dates told as past (the document is not older), with dates told as ahead (it is not
 * younger) and with the month of its address. The year is taken where one candidate is left; or the one shortly before
 * a full date ahead, told together with a yearless day; or the one shortly after a full date told as past, where the
 * next that fits is years away. Else the year stays open, with the bounds.
 */
export function completeYear(
  document: StructuredText,
  dates: readonly FoundDate[],
  open: OpenDate | null,
  month: StatedMonth | null,
  language: DateLanguage,
): DocumentDate {
  const bounds = boundsOf(document.text, dates, language);
  const [earliest, latest] = [firstDayOf(bounds.earliest), firstDayOf(bounds.latest)];
  const weekday = weekdayEvidence(document, dates);
  const limits = boundConstraints(bounds);
  const constraints = [
    ...limits,
    ...(month ? [monthConstraint(month)] : []),
    ...(weekday ? [weekdayConstraint(weekday.weekday, weekday.date)] : []),
    ...datedWeekdays(document, dates),
  ];
  const settled = open && settle(open, candidatesOf(open, constraints), bounds, dates, constraints);
  if (settled) {
    return {
      value: isoDate(settled.date),
      open: null,
      weekday: null,
      earliest: null,
      latest: null,
      basis: settled.basis,
    };
  }
  const kept = open ? constraints : limits;
  return {
    value: null,
    open: open?.value ?? null,
    weekday: open ? (weekday?.weekday ?? null) : null,
    earliest: earliest ? isoDate(earliest) : null,
    latest: latest ? isoDate(latest) : null,
    basis: [...(open ? [open.basis] : []), ...kept.map(({ basis }) => basis)],
  };
}

function candidatesOf(open: OpenDate, constraints: readonly Constraint[]): CivilDate[] {
  const [month, day] = [Number(open.value.slice(5, 7)), Number(open.value.slice(8, 10))];
  const candidates: CivilDate[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const date = { year, month, day };
    if (isCivilDate(date) && constraints.every(({ allows }) => allows(date))) candidates.push(date);
  }
  return candidates;
}

function settle(
  open: OpenDate,
  candidates: readonly CivilDate[],
  bounds: Bounds,
  dates: readonly FoundDate[],
  constraints: readonly Constraint[],
): { readonly date: CivilDate; readonly basis: readonly Basis[] } | undefined {
  const rested = constraints.map(({ basis }) => basis);
  const [first, second] = candidates;
  if (first && !second) {
    const note = phrase('{0} is the only year that agrees with the rest of the text', first.year);
    return { date: first, basis: [open.basis, { ...open.basis, rule: 'only-year', note }, ...rested] };
  }
  const ahead = dateAhead(dates);
  const before = ahead && candidates.filter((date) => isShortlyBefore(date, ahead.day)).at(-1);
  if (before) {
    const note = phrase('told together with days shortly before it, so the year is {0}', before.year);
    return { date: before, basis: [open.basis, basisOf('year-from-date', ahead.date, note), ...rested] };
  }
  const { earliest } = bounds;
  const told = firstDayOf(earliest);
  if (!first || !second || !earliest || !told || granularityOf(earliest) !== 'day') return undefined;
  const [sooner, later] = [dayNumber(first) - dayNumber(told), dayNumber(second) - dayNumber(told)];
  if (sooner > SAME_STORY_DAYS || later < NEXT_FIT_DAYS) return undefined;
  const note = phrase('told as past; the next year that fits after {0} is {1}', first.year, second.year);
  return { date: first, basis: [open.basis, basisOf('year-from-date', earliest, note), ...rested] };
}

function basisOf(rule: string, { start, end }: FoundDate, note: Phrase): Basis {
  return { rule, start, end, file: null, note };
}

function granularityOf({ reading }: FoundDate): string | undefined {
  return reading.kind === 'value' ? parseValue(reading.value)?.granularity : undefined;
}

function boundConstraints({ earliest, latest }: Bounds): Constraint[] {
  const [first, last] = [firstDayOf(earliest), firstDayOf(latest)];
  const constraints: Constraint[] = [];
  if (earliest && first) {
    constraints.push({
      basis: basisOf('not-before', earliest, phrase('told as past: not before {0}', { day: isoDate(first) })),
      allows: (date) => dayNumber(date) >= dayNumber(first),
    });
  }
  if (latest && last) {
    constraints.push({
      basis: basisOf('not-after', latest, phrase('told as still to come: not after {0}', { day: isoDate(last) })),
      allows: (date) => dayNumber(date) <= dayNumber(last),
    });
  }
  return constraints;
}

function monthConstraint({ year, month, basis }: StatedMonth): Constraint {
  return { basis, allows: (date) => date.year === year && date.month === month };
}

function weekdayConstraint(weekday: number, date: FoundDate): Constraint {
  return {
    basis: basisOf('weekday', date, phrase('the day is a {0}', { weekday })),
    allows: (candidate) => weekdayOf(dayNumber(candidate)) === weekday,
  };
}

/** Days of the text with a weekday and no year (`Sunday, April 30`): it must fit in the year that the document would give them. */
function datedWeekdays({ layout }: StructuredText, dates: readonly FoundDate[]): Constraint[] {
  return dates.flatMap((date) => {
    const { reading, clause } = date;
    const value = reading.kind === 'open-year' ? parseValue(reading.value) : undefined;
    if (reading.kind !== 'open-year' || reading.weekday === null || value?.granularity !== 'day') return [];
    if (layout.dateline && overlaps(date, layout.dateline)) return [];
    const { weekday } = reading;
    return {
      basis: basisOf('dated-weekday', date, phrase('{0} is a {1}', { day: reading.value }, { weekday })),
      allows: (document: CivilDate) => {
        const late = clause.direction === 'future' ? 1 : 0;
        const same = dayNumber({ ...value.first, year: document.year }) - dayNumber(document);
        const year = document.year + (late ? (same < 0 ? 1 : 0) : same > 0 ? -1 : 0);
        return weekdayOf(dayNumber({ ...value.first, year })) === weekday;
      },
    };
  });
}

/** The weekday of the document date: beside the date in the dateline, or of a statement in the first paragraph under it. */
function weekdayEvidence(
  { layout }: StructuredText,
  dates: readonly FoundDate[],
): { readonly weekday: number; readonly date: FoundDate } | undefined {
  const { dateline } = layout;
  if (!dateline) return undefined;
  const lead = layout.blocks.find((block) => overlaps(block, dateline));
  if (!lead) return undefined;
  for (const date of dates) {
    const { reading, clause } = date;
    if (date.start < lead.start || date.end > lead.end) continue;
    const beside = overlaps(date, dateline);
    if (beside && reading.kind === 'open-year' && reading.weekday !== null) return { weekday: reading.weekday, date };
    if (reading.kind !== 'weekday' || reading.weeks !== null || reading.suffix !== '') continue;
    if (clause.reporting || beside) return { weekday: reading.weekday, date };
  }
  return undefined;
}

/** A full date told as ahead, in one sentence with a yearless day shortly before it. */
function dateAhead(dates: readonly FoundDate[]): { readonly day: CivilDate; readonly date: FoundDate } | undefined {
  for (const [index, date] of dates.entries()) {
    const day = firstDayOf(date);
    if (!day || date.clause.direction !== 'future' || granularityOf(date) !== 'day') continue;
    const before = dates[index - 1];
    if (before?.region !== date.region || before.reading.kind !== 'open-year') continue;
    const told = parseValue(before.reading.value)?.first;
    if (told && [day.year, day.year - 1].some((year) => isShortlyBefore({ ...told, year }, day))) return { day, date };
  }
  return undefined;
}

function isShortlyBefore(date: CivilDate, ahead: CivilDate): boolean {
  const days = dayNumber(ahead) - dayNumber(date);
  return days >= 0 && days <= NEAR_DAYS;
}
