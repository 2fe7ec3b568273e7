import {
  type CivilDate,
  addDays,
  dayNumber,
  daysInMonth,
  easterSunday,
  fromDayNumber,
  weekdayOf,
} from '../../time/calendar';

const RULE =
  /^(?:(?<month>\d\d)-(?<day>\d\d)|easter(?<offset>[+-]\d+)|(?<nth>\d|last)(?:th)?-(?<weekday>\d)-(?<of>\d{1,2}))$/;

/**
 * The day of a holiday in a year. Rules: `12-25`; `easter-2`, days from Easter Sunday; `4th-4-11`, the fourth Thursday
 * of November; `last-1-5`, the last Monday of May. Undefined for anything else.
 */
export function holidayDate(rule: string, year: number): CivilDate | undefined {
  const groups = RULE.exec(rule)?.groups;
  if (!groups) return undefined;
  if (groups.month !== undefined) return { year, month: Number(groups.month), day: Number(groups.day) };
  if (groups.offset !== undefined) return addDays(easterSunday(year), Number(groups.offset));
  const [month, weekday] = [Number(groups.of), Number(groups.weekday)];
  if (groups.nth === 'last') {
    const last = dayNumber({ year, month, day: daysInMonth(year, month) });
    return fromDayNumber(last - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayNumber({ year, month, day: 1 });
  return fromDayNumber(first + ((weekday - weekdayOf(first) + 7) % 7) + (Number(groups.nth) - 1) * 7);
}
