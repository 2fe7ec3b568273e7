import assert from 'node:assert/strict';
import { calendarSpan } from '../../../src/core/time/calendarSpans';
import { likelySlip } from '../../../src/core/corpus/links/likelySlip';
import { english } from '../english';

function slip(one: string, other: string): string {
  const [a, b] = [calendarSpan(one), calendarSpan(other)];
  assert.ok(a && b);
  return english(likelySlip(a, b));
}

describe('what may explain two days for one event', () => {
  const cases: readonly (readonly [one: string, other: string, explanation: RegExp])[] = [
    ['2021-05-08', '2021-05-15', /a week apart/],
    ['2021-05-08', '2021-05-22', /two weeks apart/],
    ['2021-05-08', '2020-05-08', /another year/],
    ['2021-05-08', '2021-06-08', /another month/],
    ['2021-05-08', '2021-08-05', /changed places/],
    ['2021-05-08', '2021-05-09', /time zones/],
    ['XXXX-05-08', 'XXXX-05-15', /a week apart/],
  ];
  for (const [one, other, explanation] of cases)
    it(`${one} and ${other}`, () => assert.match(slip(one, other), explanation));

  it('is nothing for days that have nothing in common', () => {
    assert.equal(slip('2021-05-08', '2021-05-12'), '');
    assert.equal(slip('2021-05-08', 'XXXX-05-15'), '');
  });
});
