import type { TimeUnit } from '../model/date';
import { formatValue, parseValue, shiftDate } from './timexValue';

const UNITS: Readonly<Record<string, TimeUnit>> = { D: 'day', W: 'week', M: 'month', Y: 'year', DE: 'decade' };

/**
 * The time that lies a TIMEX3 duration (`P19M`) before a day, as exact as the unit of the duration: `2022-03` for
 * `2023-10-04`. Null where the day is not known, and for durations that are no whole number of calendar units.
 */
export function beforeDay(day: string | null, duration: string): string | null {
  const anchor = day === null ? undefined : parseValue(day);
  const [, amount, letters = ''] = /^P(\d{1,4})(D|W|M|Y|DE)$/.exec(duration) ?? [];
  const unit = UNITS[letters];
  if (!anchor?.hasYear || amount === undefined || unit === undefined) return null;
  return formatValue(shiftDate(anchor.first, -Number(amount), unit), unit);
}
