import assert from 'node:assert/strict';
import { read } from './read';

/** The values alone, read on Wednesday, 12 June 2019; lines are paragraphs. */
function values(...paragraphs: readonly string[]): string[] {
  return read(paragraphs.join('\n')).map((row) => row.split(' = ')[1] ?? '');
}

describe('a story that is told day by day', () => {
  it('counts each day from the one before, across paragraphs', () => {
    assert.deepEqual(
      values(
        'Rebels attacked the port on 4 March 2011. Two days later the mayor fled.',
        'The next day a convoy came. The following night it was shelled.',
        'Three weeks later a truce was signed.',
      ),
      ['2011-03-04', '2011-03-06', '2011-03-07', '2011-03-08TNI', '2011-W13'],
    );
  });

  it('leaves out the days on which somebody speaks of it', () => {
    assert.deepEqual(
      values(
        'The talks began on March 4. They resumed the following Monday.',
        'The mayor said on Tuesday that he was tired. Three days later the deal was signed.',
      ),
      ['2019-03-04', '2019-03-11', '2019-06-11', '2019-03-14'],
    );
  });

  it('returns to the report where a sentence counts from today', () => {
    assert.deepEqual(
      values(
        'The dam broke on 9 October 1963. A day later help came.',
        'Yesterday survivors met; they will return Friday.',
      ),
      ['1963-10-09', '1963-10-10', '2019-06-11', '2019-06-14'],
    );
  });

  it('follows a flashback and what comes after it', () => {
    assert.deepEqual(
      values('She was elected in 2014. Two years earlier she had left the party. The following year she lost.'),
      ['2014', '2012', '2013'],
    );
  });

  it('counts years and decades from the year told', () => {
    assert.deepEqual(values('The mine shut in 1998. Ten years on, it reopened.'), ['1998', '2008']);
    assert.deepEqual(values('The mine collapsed on 3 May 2009. A decade on, families wait.'), ['2009-05-03', '2019']);
    assert.deepEqual(values('Ten years on, families wait.'), ['P10Y']);
  });
});

describe('what a timetable tells in the present tense', () => {
  it('lies ahead', () => {
    assert.deepEqual(values('Voters go to the polls Sunday.'), ['2019-06-16']);
    assert.deepEqual(values('The queen arrives in Malta on Monday.'), ['2019-06-17']);
  });

  it('does not where the word is a noun or belongs to a past verb', () => {
    assert.deepEqual(values('He did not meet them Sunday.'), ['2019-06-09']);
    assert.deepEqual(values('He lost the votes Sunday.'), ['2019-06-09']);
  });

  it('is not needed where a modal verb looks ahead', () => {
    assert.deepEqual(values('The treaty could be signed in Lima on Friday.'), ['2019-06-14']);
  });
});

describe('a day that an announcement fixes', () => {
  it('lies ahead, though the announcement is past', () => {
    assert.deepEqual(values('The union has called a strike in Genoa for Thursday.'), ['2019-06-13']);
    assert.deepEqual(values('The referee postponed the match to Tuesday.'), ['2019-06-18']);
    assert.deepEqual(values('The mayor announced a hearing on the tramline for September.'), ['2019-09']);
  });

  it('lies ahead as a deadline', () => {
    assert.deepEqual(values('The court ordered the squatters to leave by Friday.'), ['2019-06-14']);
  });

  it('is the day of the announcement without such a preposition', () => {
    assert.deepEqual(values('The union announced a strike on Thursday.'), ['2019-06-06']);
  });

  it('lies behind where a verb of the past comes between, or the announcement was of another time', () => {
    assert.deepEqual(values('The union announced that the crew had trained for Sunday.'), ['2019-06-09']);
    assert.deepEqual(values('The union had called a strike for Monday.'), ['2019-06-10']);
  });
});

describe('an infinitive of what somebody means to do', () => {
  it('looks ahead', () => {
    assert.deepEqual(values('She said she intended to sing in Lima and in Quito in October.'), ['2019-10']);
    assert.deepEqual(values('The firm wanted to sell the mill on Saturday.'), ['2019-06-15']);
  });

  it('does not where the intention was given up before', () => {
    assert.deepEqual(values('The firm had hoped to sell the mill on Saturday.'), ['2019-06-08']);
  });
});
