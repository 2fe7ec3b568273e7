import assert from 'node:assert/strict';
import { read, readTyped, resolved } from './read';
import { english } from '../english';

/** Each row: a sentence read on Wednesday, 12 June 2019, and the expressions that it holds. */
function table(rows: readonly (readonly [sentence: string, ...expected: string[]])[]): void {
  for (const [sentence, ...expected] of rows) {
    it(sentence, () => {
      assert.deepEqual(read(sentence), expected);
    });
  }
}

describe('dates stated in full', () => {
  table([
    ['The bridge was opened on March 3, 2011.', 'March 3, 2011 = 2011-03-03'],
    ['Issued August 7,2018 in Lima.', 'August 7,2018 = 2018-08-07'],
    ['It sank on 14 February 1987 off the coast.', '14 February 1987 = 1987-02-14'],
    ['The court met on the 4th of July, 2012.', 'the 4th of July, 2012 = 2012-07-04'],
    ['Minutes of Tues., Nov. 6, 2018 were lost.', 'Tues., Nov. 6, 2018 = 2018-11-06'],
    ['Log entry 2016-02-29, then silence.', '2016-02-29 = 2016-02-29'],
    ['Updated 2016-02-28T17:45Z by the desk.', '2016-02-28T17:45Z = 2016-02-28T17:45Z'],
    ['Filed 2014/11/02 in Quito.', '2014/11/02 = 2014-11-02'],
    ['The letter of 23/08/2017 was lost.', '23/08/2017 = 2017-08-23'],
    ['In the autumn of 2003 the mine closed.', 'the autumn of 2003 = 2003-FA'],
    ['It rained from October 2008 on.', 'October 2008 = 2008-10'],
    ['Rents fell in the 1970s and again in the ’90s.', 'the 1970s = 197', 'the ’90s = 199'],
    ['Orders rose in Q3 2016.', 'Q3 2016 = 2016-Q3'],
    ['Profit fell in the second quarter of 2017.', 'the second quarter of 2017 = 2017-Q2'],
    ['Exports doubled in the first half of 2015.', 'the first half of 2015 = 2015-H1'],
    ['A monastery of the 12th century burned.', 'the 12th century = 11'],
    ['It began in nineteen eighty-four.', 'nineteen eighty-four = 1984'],
    ['The harvest of 2014 was poor.', '2014 = 2014'],
  ]);
});

describe('dates without their year', () => {
  table([
    ['The strike began on May 20.', 'May 20 = 2019-05-20'],
    ['The vote will be held on Aug. 4.', 'Aug. 4 = 2019-08-04'],
    ['Sailors had left port on Dec. 30.', 'Dec. 30 = 2018-12-30'],
    ['The ferry sank in mid-April.', 'mid-April = 2019-04'],
    ['Prices fell last October.', 'last October = 2018-10'],
    ['The fair opens next March.', 'next March = 2020-03'],
    ['He was arrested last summer.', 'last summer = 2018-SU'],
    ['The decree was signed on Sunday, April 30.', 'Sunday, April 30 = 2019-04-30'],
    ['In 2016, the dam broke on October 2.', '2016 = 2016', 'October 2 = 2016-10-02'],
  ]);

  it('take the year in which a stated weekday fits', () => {
    // 30 June was a Saturday in 2018, and a Sunday in 2019.
    assert.deepEqual(read('The lease ran out on Saturday, June 30.'), ['Saturday, June 30 = 2018-06-30']);
  });

  it('stay open without a document date', () => {
    assert.deepEqual(read('The strike began on May 20, a Monday.', null), [
      'May 20 = XXXX-05-20',
      'a Monday = XXXX-WXX-1',
    ]);
    assert.deepEqual(read('They met yesterday and last week.', null), [
      'yesterday = XXXX-XX-XX',
      'last week = XXXX-WXX',
    ]);
  });
});

describe('dates counted from the document date', () => {
  table([
    ['The minister resigned Monday.', 'Monday = 2019-06-10'],
    ['The minister resigned Wednesday.', 'Wednesday = 2019-06-12'],
    ['The minister will resign on Friday.', 'Friday = 2019-06-14'],
    ['The fee will be paid on Friday.', 'Friday = 2019-06-14'],
    ['The ferry had been scheduled to sail Friday.', 'Friday = 2019-06-07'],
    ['He spoke earlier Wednesday.', 'earlier Wednesday = 2019-06-12'],
    ['They met last Wednesday.', 'last Wednesday = 2019-06-05'],
    ['They met on Tuesday last week.', 'Tuesday last week = 2019-06-04'],
    [
      'Rain fell yesterday and the day before yesterday.',
      'yesterday = 2019-06-11',
      'the day before yesterday = 2019-06-10',
    ],
    ['Talks resumed last week.', 'last week = 2019-W23'],
    ['Talks resume next month.', 'next month = 2019-07'],
    ['She was elected earlier this month.', 'earlier this month = 2019-06'],
    ['She was elected three years ago.', 'three years ago = 2016'],
    ['She was elected ten days ago.', 'ten days ago = 2019-06-02'],
    ['The law of the current year is stricter.', 'the current year = 2019'],
    ['Stocks rose in the third quarter of last year.', 'the third quarter of last year = 2018-Q3'],
  ]);
});

describe('dates counted from the story', () => {
  it('count from the date last told, also across a paragraph', () => {
    assert.deepEqual(
      read('The king was crowned on March 2, 1953.\n\nThree days later he fled. A year earlier he had hidden.'),
      ['March 2, 1953 = 1953-03-02', 'Three days later = 1953-03-05', 'A year earlier = 1952-03-05'],
    );
  });

  it('do not count from the day of a statement', () => {
    assert.deepEqual(read('The dam broke on May 3, the mayor said Monday.\nTwo days later the town was empty.'), [
      'May 3 = 2019-05-03',
      'Monday = 2019-06-10',
      'Two days later = 2019-05-05',
    ]);
  });

  it('stay open where the story has told no day', () => {
    assert.deepEqual(read('In April 2010 a well burst. Two days later the beach was black.'), [
      'April 2010 = 2010-04',
      'Two days later = 2010-04-XX',
    ]);
  });

  it('follow weekdays from the story', () => {
    assert.deepEqual(read('It sank on January 9, 2014. The following Friday divers found it.'), [
      'January 9, 2014 = 2014-01-09',
      'The following Friday = 2014-01-10',
    ]);
  });

  it('give the date of an event that a date is counted from', () => {
    assert.deepEqual(read('On April 9 the rebels withdrew, two days after they had taken the port.'), [
      'April 9 = 2019-04-09',
      'two days after they had taken the port = 2019-04-07',
    ]);
    assert.deepEqual(readTyped('The rebels withdrew two days after the attack.'), ['two days = DURATION P2D']);
  });
});

describe('times of day', () => {
  table([
    ['The train left at 5:40 p.m. on Friday.', '5:40 p.m. on Friday = 2019-06-07T17:40'],
    ['Polls will close Sunday at 8 p.m. GMT.', 'Sunday at 8 p.m. GMT = 2019-06-16T20:00Z'],
    ['Shots were heard Monday night.', 'Monday night = 2019-06-10TNI'],
    ['The bank was robbed at noon.', 'noon = 2019-06-12T12:00'],
    ['They arrived this morning.', 'this morning = 2019-06-12TMO'],
    ['Police came last night.', 'last night = 2019-06-11TNI'],
    ['They sing tonight.', 'tonight = 2019-06-12TNI'],
  ]);
});

describe('lengths of time', () => {
  table([
    ['The three-week siege is over.', 'three-week = P3W'],
    ['They marched for 21 days.', '21 days = P21D'],
    ['It has been empty for the past two and a half years.', 'the past two and a half years = P2Y6M'],
    ['He waited almost an hour.', 'almost an hour = PT1H'],
    ['It took several months.', 'several months = PXM'],
    [
      'Few came in the 14 months since the port reopened and trade resumed.',
      'the 14 months since the port reopened = P14M',
    ],
  ]);
});

describe('times that recur', () => {
  table([
    ['The market opens every Monday.', 'every Monday = XXXX-WXX-1'],
    ['The council meets every two weeks.', 'every two weeks = P2W'],
    ['Ships call there daily.', 'daily = XXXX-XX-XX'],
    ['Choirs sing on Sundays.', 'Sundays = XXXX-WXX-7'],
    ['He shaves twice a week.', 'twice a week = P1W'],
  ]);
});

describe('vague times', () => {
  table([
    ['He recently moved and is now in Oslo.', 'recently = PAST_REF', 'now = PRESENT_REF'],
    ['At the moment nothing is planned, but it may change soon.', 'At the moment = PRESENT_REF', 'soon = FUTURE_REF'],
    ['As soon as they left, it rained.'],
  ]);
});

describe('what only looks like a date', () => {
  table([
    ['The shop is open 24/7.'],
    ['They may march through the town.'],
    ['Theresa May spoke to June Carter.'],
    ['March on, they sang.'],
    ['A 19-year-old and her mother, aged 52, were unhurt.'],
    ['The 37 years old ship sank.'],
    ['It cost $1990 and weighed 2000 tons.'],
    ['United won 3-2 after flight MH1970 landed.'],
    ['Version 2.10.2019.4 is stable.'],
    ['Read https://example.org/2018/03/04/storm or www.example.org/2018-03-04.'],
    ['A quarter of the crop and a second harvest were lost.'],
    ['Tickets cost nine euros a day.'],
    ['Autumn fell on the sun king.'],
  ]);
});

describe('the reason for a value', () => {
  it('names the rule, what the words leave open, and what they were counted from', () => {
    const [date] = resolved('The minister resigned Monday.');
    assert.deepEqual(
      date?.basis.map(({ rule, note }) => `${rule}: ${english(note)}`),
      [
        'weekday: stated as a weekday; the clause looks back',
        'weekday: the Monday on or before 12 June 2019, the document date',
      ],
    );
  });

  it('points to the words that a date was counted from', () => {
    const text = 'The king was crowned on March 2, 1953.\nThree days later he fled.';
    const reason = resolved(text)[1]?.basis.at(-1);
    assert.equal(text.slice(reason?.start ?? 0, reason?.end ?? 0), 'March 2, 1953');
  });
});

describe('a weekday that contradicts its date', () => {
  const rules = (text: string): string[] => resolved(text).flatMap(({ basis }) => basis.map(({ rule }) => rule));

  it('is told in the basis', () => {
    assert.ok(rules('The dam broke on Tuesday, May 4, 2016.').includes('weekday-conflict'));
    assert.ok(rules('It will be mended on Monday, June 14.').includes('weekday-conflict'));
  });

  it('is not told where the two agree', () => {
    assert.ok(!rules('The dam broke on Wednesday, May 4, 2016.').includes('weekday-conflict'));
    assert.ok(!rules('It will be mended on Friday, June 14.').includes('weekday-conflict'));
  });
});

describe('the order of day and month', () => {
  it('comes from another date of the document', () => {
    assert.deepEqual(read('Between 04/10/2017 and 25/10/2017 it rained.'), [
      '04/10/2017 = 2017-10-04',
      '25/10/2017 = 2017-10-25',
    ]);
    assert.deepEqual(read('Between 04/10/2017 and 04/25/2017 it rained.'), [
      '04/10/2017 = 2017-04-10',
      '04/25/2017 = 2017-04-25',
    ]);
  });

  it('comes from the way months are written, where no number tells', () => {
    assert.deepEqual(read('From 04/10/2017 to 9 November 2017.').at(0), '04/10/2017 = 2017-10-04');
  });
});
