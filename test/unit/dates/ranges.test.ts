import assert from 'node:assert/strict';
import { read, resolved } from './read';

describe('a range of days is two dates that share what is written once', () => {
  const rows: readonly (readonly [sentence: string, ...expected: string[]])[] = [
    ['The fair ran from 5 to 9 May.', '5 = 2019-05-05', '9 May = 2019-05-09'],
    ['It was held between June 3 and 5 in Riga.', 'June 3 = 2019-06-03', '5 = 2019-06-05'],
    ['They met on Sept. 17-20 in Oslo.', 'Sept. 17 = 2018-09-17', '20 = 2018-09-20'],
    ['He stayed 12–14 March 2018 and left.', '12 = 2018-03-12', '14 March 2018 = 2018-03-14'],
    ['From May 28 to June 2, 2017 it snowed.', 'May 28 = 2017-05-28', 'June 2, 2017 = 2017-06-02'],
    ['The port was shut December 30 to January 4, 2018.', 'December 30 = 2017-12-30', 'January 4, 2018 = 2018-01-04'],
    ['The mill stood still in March and April 2016.', 'March = 2016-03', 'April 2016 = 2016-04'],
  ];
  for (const [sentence, ...expected] of rows) it(sentence, () => assert.deepEqual(read(sentence), expected));

  it('says that the month is written once', () => {
    const [first, second] = resolved('The fair ran from 5 to 9 May.');
    for (const date of [first, second]) assert.ok(date?.basis.some(({ rule }) => rule === 'range'));
  });

  it('is none where the number behind counts something, or the days run backwards', () => {
    assert.deepEqual(read('On May 3 to 12 voters he showed the map.'), ['May 3 = 2019-05-03']);
    assert.deepEqual(read('The side lost on May 3-1 to Turin.'), ['May 3 = 2019-05-03']);
  });
});
