import assert from 'node:assert/strict';
import { read } from './read';

describe('numbers and names that are no dates', () => {
  for (const text of [
    'Prices rose from $2,019 to $2,020, or 1990 euros.',
    'The side won 3-1, then lost 12-10, and scored in the 89th minute.',
    'It runs on version 2.0.14, on iOS 12.4 and on Windows 95.',
    'He is 25, she 31; a man aged 45; the 19-year-old; a woman 61 years old.',
    'Flight 1989 was late, and flight BA 2019 too.',
    'A Boeing 737-800, an Airbus A320 and two Su-24 landed.',
    'Call 555-2019 or +44 2019 555.',
    'Odds of 10/1, 3/4 of them, open 24/7.',
    'See room 2012, page 1984 and article 1789.',
    'She ran 1500 metres before 2000 people and about 1900 sheep.',
    'They may go, they march on, and may God help them.',
    'The office is at 12 May Street, near 5 June Avenue.',
    'Details: https://news.example/2019/01/02/story-of-2018.',
  ]) {
    it(text, () => assert.deepEqual(read(text), []));
  }
});
