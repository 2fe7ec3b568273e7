import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { calendarOrder } from '../../../src/core/time/calendarSpans';
import { compareStrings } from '../../../src/core/corpus/sortedList';
import { handmade } from './handmade';

const IN_ORDER = [
  '1899-12-31',
  '2018',
  '2018-H1',
  '2018-Q1',
  '2018-01',
  '2018-01-01',
  '2018-SP',
  '2018-W23',
  '2018-06-04',
  '2018-06-04T09:00',
  '2018-06-05',
  '2018-W23-WE',
  '2018-Q3',
  '2018-FA',
  '2018-10',
  'XXXX-02-29',
  'XXXX-03',
  'PRESENT_REF',
  'XXXX-WXX-2',
];

describe('the order of calendar values', () => {
  it('is that of their first days, the longer stretch first; open years and what is no day come last', () => {
    const shuffled = [...IN_ORDER].sort((a, b) => compareStrings(a.slice(-2), b.slice(-2)));
    assert.notDeepEqual(shuffled, IN_ORDER);
    assert.deepEqual(
      shuffled.sort((a, b) => compareStrings(calendarOrder(a), calendarOrder(b))),
      IN_ORDER,
    );
  });

  it('is that of the events of a corpus, undated ones last', () => {
    const index = new CorpusIndex();
    const words = ['Sailors sang', 'Bakers marched', 'Judges met', 'Tailors wept'];
    const days = ['2018-FA', undefined, '2018-W23', '2018-06-30'];
    const sentences = words.map((text, at) => {
      const day = days[at];
      return { text, trigger: text.split(' ')[1] ?? '', ...(day !== undefined && { day }) };
    });
    const { text, analysis } = handmade({ published: '2019-01-01', sentences });
    index.setDocument('a.txt', text, analysis);
    assert.deepEqual(
      index.events().map(({ date }) => date.value),
      ['2018-W23', '2018-06-30', '2018-FA', null],
    );
  });
});
