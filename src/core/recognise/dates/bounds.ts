import { type CivilDate, dayNumber } from '../../time/calendar';
import type { FoundDate } from './foundDate';
import type { DateLanguage } from './language';
import { parseValue } from '../../time/timexValue';

/** Expressions that bound the document date: the latest told as past, and the earliest told as still to come. */
export interface Bounds {
  readonly earliest: FoundDate | undefined;
  readonly latest: FoundDate | undefined;
}

/** The first day of an expression that tells its year, else undefined. */
export function firstDayOf(date: FoundDate | undefined): CivilDate | undefined {
  return date?.type === 'DATE' && date.reading.kind === 'value' ? parseValue(date.reading.value)?.first : undefined;
}

/** Only dates with a year bound anything, and only those that say when something was or will be. */
export function boundsOf(text: string, dates: readonly FoundDate[], language: DateLanguage): Bounds {
  let earliest: FoundDate | undefined;
  let latest: FoundDate | undefined;
  for (const date of dates) {
    const day = dayOf(date);
    if (Number.isNaN(day)) continue;
    const { direction, reporting } = date.clause;
    if (direction === 'past' && !reporting && isEventTime(text, date, language) && !(day <= dayOf(earliest)))
      earliest = date;
    if (direction === 'future' && !(day >= dayOf(latest))) latest = date;
  }
  // Bounds that contradict each other bound nothing: one of the two tenses was misread.
  return dayOf(earliest) > dayOf(latest) ? { earliest: undefined, latest: undefined } : { earliest, latest };
}

function dayOf(date: FoundDate | undefined): number {
  const first = firstDayOf(date);
  return first ? dayNumber(first) : Number.NaN;
}

/** `in 2020`; `the 2020 brokered truce`, but not `the 2020 targets`, which may lie ahead. */
function isEventTime(text: string, { start, end }: FoundDate, language: DateLanguage): boolean {
  return (
    language.beforeEventTime.test(text.slice(Math.max(0, start - 14), start)) ||
    language.beforeParticiple.test(text.slice(end, end + 100))
  );
}
