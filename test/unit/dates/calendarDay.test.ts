import assert from 'node:assert/strict';
import { isCalendarDay } from '../../../src/core/time/calendar';

describe('a calendar day', () => {
  it('is YYYY-MM-DD and exists', () => {
    for (const day of ['2024-02-29', '1999-12-31', '0050-01-01']) assert.ok(isCalendarDay(day), day);
    for (const day of ['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-1', 'XXXX-01-01', ''])
      assert.ok(!isCalendarDay(day), day);
  });
});
