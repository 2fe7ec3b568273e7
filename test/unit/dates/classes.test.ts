import assert from 'node:assert/strict';
import { readTyped } from './read';

/** Classes of expressions that recognisers of English are commonly tried on, each in a sentence of our own; read on Wednesday, 12 June 2019. */
const CLASSES: Readonly<Record<string, readonly (readonly [sentence: string, ...expected: string[]])[]>> = {
  'days in every order and notation': [
    ['Signed 8-May-2018 in Lima.', '8-May-2018 = DATE 2018-05-08'],
    ['Signed May-08-2018 in Lima.', 'May-08-2018 = DATE 2018-05-08'],
    ['Due by 08.05.2018 at the latest.', '08.05.2018 = DATE 2018-05-08'],
    ['It rained on May 2nd and the 3rd of June.', 'May 2nd = DATE 2019-05-02', 'the 3rd of June = DATE 2019-06-03'],
  ],
  'days of a month counted by weeks': [
    ['Court sits on the first Monday of October 2018.', 'the first Monday of October 2018 = DATE 2018-10-01'],
    ['They voted on the last Sunday in May, 2016.', 'the last Sunday in May, 2016 = DATE 2016-05-29'],
    ['It was held on the second Friday of March.', 'the second Friday of March = DATE 2019-03'],
    ['The last week of March was dry.', 'The last week of March = DATE 2019-03'],
    ['The week of May 6 was wet.', 'May 6 = DATE 2019-05-06'],
  ],
  'holidays, fixed and moving': [
    ['He fled on Christmas Eve.', 'Christmas Eve = DATE 2018-12-24'],
    ['She sang on Easter Sunday 2016.', 'Easter Sunday 2016 = DATE 2016-03-27'],
  ],
  'parts of years and centuries': [
    ['By mid-2017 it was gone.', 'mid-2017 = DATE 2017'],
    ['The 21st century began.', 'The 21st century = DATE 20'],
    ['Mills shut in the sixties and the ’80s.', 'the sixties = DATE 196', 'the ’80s = DATE 198'],
    ['Sales grew in FY2018.', 'FY2018 = DATE 2018'],
  ],
  'relative days, weeks, months and years': [
    ['It closed a fortnight ago.', 'a fortnight ago = DATE 2019-W22'],
    ['It will close later this year.', 'later this year = DATE 2019'],
    ['It will close early next year.', 'early next year = DATE 2020'],
    ['It snowed the day before yesterday.', 'the day before yesterday = DATE 2019-06-10'],
  ],
  'times of day': [
    ['It began at 3 p.m. on 5 May 2018.', '3 p.m. on 5 May 2018 = TIME 2018-05-05T15:00'],
    ['The signal came at 14:30 GMT.', '14:30 GMT = TIME 2019-06-12T14:30Z'],
    ['They will vote tomorrow night.', 'tomorrow night = TIME 2019-06-13TNI'],
  ],
  'lengths of time': [
    ['It took an hour and a half.', 'an hour and a half = DURATION PT1H30M'],
    ['It rained for the past three months.', 'the past three months = DURATION P3M'],
    ['Trains stop for the next 24 hours.', 'the next 24 hours = DURATION PT24H'],
  ],
  'times that recur': [
    ['They met every Tuesday morning.', 'every Tuesday morning = SET XXXX-WXX-2TMO'],
    ['They met every other week.', 'every other week = SET P2W'],
    ['They trained twice a day.', 'twice a day = SET P1D'],
  ],
  'spans between two dates': [
    ['Between 2014 and 2016 it rained.', '2014 = DATE 2014', '2016 = DATE 2016'],
    ['They ruled 2010–2012.', '2010 = DATE 2010', '2012 = DATE 2012'],
  ],
};

for (const [name, rows] of Object.entries(CLASSES)) {
  describe(name, () => {
    for (const [sentence, ...expected] of rows) {
      it(sentence, () => {
        assert.deepEqual(readTyped(sentence), expected);
      });
    }
  });
}
