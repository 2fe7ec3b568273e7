import assert from 'node:assert/strict';
import { readDay } from '../../../src/core/recognise/dates/readDay';

describe('a day that a reader states', () => {
  it('may be written as articles write it', () => {
    for (const text of ['2014-08-09', ' 9 August 2014 ', 'August 9, 2014', 'Saturday, 9 August 2014', '9 Aug. 2014'])
      assert.equal(readDay(text), '2014-08-09', text);
  });

  it('is nothing but one whole day of the calendar', () => {
    for (const text of ['', 'August 2014', '9 August', 'Friday', 'yesterday', '31 June 2014', '2014-02-30', 'two days'])
      assert.equal(readDay(text), null, text);
    assert.equal(readDay('9 August 2014 or 10 August 2014'), null);
    assert.equal(readDay('perhaps 9 August 2014'), null);
  });
});
