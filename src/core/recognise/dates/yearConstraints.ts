import type { Basis } from '../../model/basis';
import type { DocumentDate } from '../../model/date';
import { overlaps } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { type CivilDate, dayNumber, isCivilDate, isoDate, weekdayOf } from './calendar';
import type { FoundDate } from './foundDate';
import { parseValue } from './timexValue';
import { dayInWords, weekdayInWords } from './words';

/** The document date without its year, and the words that state it. */
export interface OpenDate {
  /** `XXXX-10-04`. */
  readonly value: string;
  readonly basis: Basis;
}

/** Bounds of the document date, each with the expression that gives it. */
interface Bounds {
  readonly earliest: FoundDate | undefined;
  readonly latest: FoundDate | undefined;
}

/** Years that are tried where nothing else bounds them. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A date ahead that a yearless date of the same sentence leads up to is at most so many days away. */
const NEAR_DAYS = 200;

/**
 * Looks for the year of a document in its own text, as a constraint problem: each candidate year must agree with the
 * weekday that the text gives the day, with dates told as past (the document is not older) and with dates told as ahead
 * (it is not younger). The year is taken where one candidate is left, or where a full date ahead is told in one sentence
 * with a yearless day shortly before it. Else the year stays open, with the bounds.
 */
export function completeYear(
  document: StructuredText,
  dates: readonly FoundDate[],
  open: OpenDate | null,
): DocumentDate {
  const bounds = boundsOf(document, dates);
  const [earliest, latest] = [firstDayOf(bounds.earliest), firstDayOf(bounds.latest)];
  const boundBasis = [
    ...(bounds.earliest && earliest
      ? [basisOf('not-before', bounds.earliest, `told as past: not before ${dayInWords(isoDate(earliest))}`)]
      : []),
    ...(bounds.latest && latest
      ? [basisOf('not-after', bounds.latest, `told as still to come: not after ${dayInWords(isoDate(latest))}`)]
      : []),
  ];
  const unknown: DocumentDate = {
    value: null,
    open: open?.value ?? null,
    weekday: null,
    earliest: earliest ? isoDate(earliest) : null,
    latest: latest ? isoDate(latest) : null,
    basis: [...(open ? [open.basis] : []), ...boundBasis],
  };
  if (!open) return unknown;
  const [month, day] = [Number(open.value.slice(5, 7)), Number(open.value.slice(8, 10))];
  const weekday = weekdayEvidence(document, dates);
  const candidates: CivilDate[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const date = { year, month, day };
    if (!isCivilDate(date)) continue;
    const days = dayNumber(date);
    if (earliest && days < dayNumber(earliest)) continue;
    if (latest && days > dayNumber(latest)) continue;
    if (weekday && weekdayOf(days) !== weekday.weekday) continue;
    candidates.push(date);
  }
  const weekdayBasis = weekday ? [basisOf('weekday', weekday.date, `a ${weekdayInWords(weekday.weekday)}`)] : [];
  const near = dateAhead(dates);
  const nearest = near && candidates.filter((date) => isShortlyBefore(date, near.day)).at(-1);
  const settled = candidates.length === 1 ? candidates[0] : nearest;
  if (!settled) return { ...unknown, weekday: weekday?.weekday ?? null, basis: [...unknown.basis, ...weekdayBasis] };
  const note = `the only year that agrees with the dates of the text: ${String(settled.year)}`;
  const yearBasis =
    candidates.length === 1
      ? [...boundBasis, { ...open.basis, rule: 'only-year', note }]
      : near
        ? [
            basisOf(
              'year-from-date',
              near.date,
              `told together with dates shortly before it, so the year is ${String(settled.year)}`,
            ),
          ]
        : [];
  return {
    value: isoDate(settled),
    open: null,
    weekday: null,
    earliest: null,
    latest: null,
    basis: [open.basis, ...yearBasis, ...weekdayBasis],
  };
}

function basisOf(rule: string, { start, end }: FoundDate, note: string): Basis {
  return { rule, start, end, file: null, note };
}

function firstDayOf(date: FoundDate | undefined): CivilDate | undefined {
  return date?.reading.kind === 'value' ? parseValue(date.reading.value)?.first : undefined;
}

/** The latest date told as past and the earliest told as ahead; only dates with a year bound anything. */
function boundsOf({ text }: StructuredText, dates: readonly FoundDate[]): Bounds {
  let earliest: FoundDate | undefined;
  let latest: FoundDate | undefined;
  const day = (date: FoundDate | undefined): number => {
    const first = firstDayOf(date);
    return first ? dayNumber(first) : Number.NaN;
  };
  for (const date of dates) {
    if (date.type !== 'DATE' || Number.isNaN(day(date))) continue;
    const { direction, reporting } = date.clause;
    if (direction === 'past' && !reporting && isEventTime(text, date) && !(day(date) <= day(earliest))) earliest = date;
    if (direction === 'future' && !(day(date) >= day(latest))) latest = date;
  }
  // Contradicting bounds bound nothing: one of the two tenses was misread.
  return day(earliest) > day(latest) ? { earliest: undefined, latest: undefined } : { earliest, latest };
}

/** True where the date tells when something happened (`in 2020`, `the 2020 brokered truce`), not what it is about. */
function isEventTime(text: string, { start, end }: FoundDate): boolean {
  if (/\b(?:in|on|since|of|from|during)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 14), start))) return true;
  return /^\s(?:[\p{L}’'-]{1,30}\s){0,2}[\p{L}-]{1,30}ed\b/u.test(text.slice(end, end + 100));
}

/** The weekday of the document date: beside the date in the dateline, or of a statement in the first paragraph under it. */
function weekdayEvidence(
  { layout }: StructuredText,
  dates: readonly FoundDate[],
): { readonly weekday: number; readonly date: FoundDate } | undefined {
  const { dateline } = layout;
  if (!dateline) return undefined;
  const lead = layout.blocks.find((block) => overlaps(block, dateline));
  const date = dates.find(
    ({ start, end, reading, clause }) =>
      lead &&
      start >= lead.start &&
      end <= lead.end &&
      reading.kind === 'weekday' &&
      reading.weeks === null &&
      (clause.reporting || start < dateline.end),
  );
  return date?.reading.kind === 'weekday' ? { weekday: date.reading.weekday, date } : undefined;
}

/** A full date told as ahead, in one sentence with a yearless day shortly before it. */
function dateAhead(dates: readonly FoundDate[]): { readonly day: CivilDate; readonly date: FoundDate } | undefined {
  for (const [index, date] of dates.entries()) {
    if (date.clause.direction !== 'future') continue;
    const day = firstDayOf(date);
    if (!day || date.reading.kind !== 'value' || parseValue(date.reading.value)?.granularity !== 'day') continue;
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
