import assert from 'node:assert/strict';
import type { DocumentDate, ResolvedDate } from '../../../src/core/model/date';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';
import { documentDate, structured } from './read';
import { english } from '../english';

function resolvedOn(text: string, parts: Partial<DocumentDate>): ResolvedDate[] {
  return resolveDates(recogniseDates(structured(text)).dates, { ...documentDate(null), ...parts });
}

describe('the days of an article without a date', () => {
  it('have bounds where the article has', () => {
    const text = 'The tanker ran aground on Tuesday. Yesterday divers found oil. A court will sit on Friday.';
    const dates = resolvedOn(text, { earliest: '2016-03-10', latest: '2016-04-01' });
    assert.deepEqual(
      dates.map(({ value, earliest, latest }) => [value, earliest, latest]),
      [
        ['XXXX-WXX-2', '2016-03-08', '2016-03-29'],
        ['XXXX-XX-XX', '2016-03-09', '2016-03-31'],
        ['XXXX-WXX-5', '2016-03-11', '2016-04-01'],
      ],
    );
  });

  it('have the bounds of the day they are counted from', () => {
    const [, later] = resolvedOn('She fled on Tuesday. Three days later she was caught.', { latest: '2016-04-01' });
    assert.deepEqual([later?.earliest, later?.latest], [null, '2016-04-01']);
  });

  it('say what their bounds were counted from', () => {
    const [day, past] = resolvedOn('A court will sit on Friday. Yesterday divers found oil.', {
      earliest: '2016-03-10',
    });
    const notes = [day, past].map((date) => english(date?.basis.find(({ rule }) => rule === 'bounds')?.note));
    assert.deepEqual(notes, [
      'the first such day on or after the document date, which is not before 10 March 2016',
      'counted from the document date, which is not before 10 March 2016',
    ]);
  });

  it('are known where the bounds leave one day of that name', () => {
    const text = 'The tanker ran aground on Tuesday. Divers had come on Saturday. Three days later they left.';
    const days = resolvedOn(text, { earliest: '2016-03-10', latest: '2016-03-14' });
    assert.deepEqual(
      days.map(({ value, earliest, latest }) => [value, earliest, latest]),
      [
        ['2016-03-08', null, null],
        ['XXXX-WXX-6', '2016-03-05', '2016-03-12'],
        ['XXXX-XX-XX', '2016-03-08', '2016-03-15'],
      ],
    );
  });

  it('keep their order, counted from the newest news', () => {
    const text =
      'Miners went back to work Saturday. The shaft had flooded on Tuesday. Two days later pumps came. On Friday they ran. ' +
      'Unions will meet on Monday.';
    const days = resolvedOn(text, {});
    assert.deepEqual(
      days.map(({ fromDocument }) => fromDocument),
      [0, -4, -2, -1, 2],
    );
  });

  it('have neither bounds nor an order of their own where the date is known', () => {
    const [day] = resolvedOn('The tanker ran aground on Tuesday.', { value: '2016-03-10' });
    assert.deepEqual([day?.value, day?.earliest, day?.fromDocument], ['2016-03-08', null, undefined]);
  });
});
