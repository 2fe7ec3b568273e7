import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  dayNumber,
  easterSunday,
  fromDayNumber,
  isoDate,
  isoWeek,
  mondayOf,
  parseIsoDate,
  weekdayOf,
} from '../../../src/core/time/calendar';
import { holidayDate } from '../../../src/core/recognise/dates/holidays';

describe('the calendar', () => {
  const days = fc.integer({
    min: dayNumber({ year: 1, month: 1, day: 1 }),
    max: dayNumber({ year: 2999, month: 1, day: 1 }),
  });

  it('counts days there and back', () => {
    fc.assert(fc.property(days, (day) => dayNumber(fromDayNumber(day)) === day));
  });

  it('writes and reads ISO dates', () => {
    fc.assert(
      fc.property(days, (day) => dayNumber(parseIsoDate(isoDate(fromDayNumber(day))) ?? fromDayNumber(0)) === day),
    );
    assert.equal(parseIsoDate('2019-02-29'), undefined);
  });

  it('knows weekdays before and after 1970', () => {
    assert.equal(weekdayOf(dayNumber({ year: 1969, month: 7, day: 20 })), 7);
    assert.equal(weekdayOf(dayNumber({ year: 2019, month: 6, day: 12 })), 3);
  });

  it('puts the first days of January into the ISO year of their Thursday', () => {
    assert.deepEqual(isoWeek({ year: 2021, month: 1, day: 3 }), { year: 2020, week: 53 });
    assert.deepEqual(isoWeek({ year: 2019, month: 12, day: 30 }), { year: 2020, week: 1 });
  });

  it('finds the Monday of every ISO week', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, week } = isoWeek(fromDayNumber(day));
        const monday = dayNumber(mondayOf(year, week));
        return monday <= day && day < monday + 7 && weekdayOf(monday) === 1;
      }),
    );
  });

  it('cuts a day to the length of the month', () => {
    assert.equal(isoDate(addMonths({ year: 2019, month: 3, day: 31 }, -1)), '2019-02-28');
    assert.equal(isoDate(addMonths({ year: 2019, month: 11, day: 30 }, 3)), '2020-02-29');
  });

  it('knows moving holidays', () => {
    assert.equal(isoDate(easterSunday(2019)), '2019-04-21');
    assert.equal(isoDate(easterSunday(2024)), '2024-03-31');
    assert.deepEqual(holidayDate('easter-2', 2019), { year: 2019, month: 4, day: 19 });
    assert.deepEqual(holidayDate('4th-4-11', 2019), { year: 2019, month: 11, day: 28 });
    assert.deepEqual(holidayDate('last-1-5', 2019), { year: 2019, month: 5, day: 27 });
    assert.equal(holidayDate('whenever', 2019), undefined);
  });
});
