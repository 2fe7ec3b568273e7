import type { TimexMod } from '../../model/date';
import type { Slots } from './patterns';
import { calendar, century, clock, decade, holiday, iso, nthWeekday, numericDate } from './readCalendar';
import { duration, reference, set, vagueDuration } from './readDuration';
import type { Reader } from './reader';
import { textIn } from './reader';
import {
  ago,
  anyWeekday,
  dayPart,
  durationSince,
  eventShift,
  latestPeriod,
  partOfToldDay,
  relativeDay,
  relativeUnit,
  told,
  toldDay,
  toldOn,
  toldShift,
  toldUnit,
  toldYear,
  weekday,
  weekend,
} from './readRelative';

/** The readers by the names that the language tables use. */
export const READERS: Readonly<Record<string, Reader>> = {
  ago,
  anyWeekday,
  calendar,
  century,
  clock,
  dayPart,
  decade,
  duration,
  durationSince,
  eventShift,
  holiday,
  iso,
  latestPeriod,
  nthWeekday,
  numericDate,
  partOfToldDay,
  reference,
  relativeDay,
  relativeUnit,
  set,
  told,
  toldDay,
  toldOn,
  toldShift,
  toldUnit,
  toldYear,
  vagueDuration,
  weekday,
  weekend,
};

/** The TIMEX3 modifier of the slots, if any. */
export function modifierIn(slots: Slots): TimexMod | undefined {
  const text = textIn(slots, 'mod') || textIn(slots, 'approx');
  return text === '' ? undefined : (text as TimexMod);
}
