import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ResolvedDate } from '../../../src/core/model/date';
import { addDays, isoDate, parseIsoDate } from '../../../src/core/time/calendar';
import { recogniseDates } from '../../../src/core/recognise/dates/recogniseDates';
import { resolveDates } from '../../../src/core/recognise/dates/resolveDates';
import { documentDate, resolved, structured } from './read';

const WORDS =
  `January May Sept . , - / ' ’ s Monday Fri 1 2 12 31 45 2019 1990s 1,200 25,2023 2016-02-30 13/13/2019 10:75 12:30 p.m. GMT
   first second third twenty hundred a an the of in on last next this past two several days week months year years old
   ago later earlier before after since quarter half fiscal end mid early now soon every each daily today tonight night
   said will was may march ( ) " % $ Easter Thanksgiving https://a.example/2019/01/02 \n`.split(/\s/);

const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS, '\n', ' '), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
);

/** TIMEX3 values of ISO-TimeML, as far as the contract uses them. */
const CALENDAR =
  /^(?:\d{2,4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:[1-7]|WE))?|-Q[1-4X]|-H[12]|-(?:SP|SU|FA|WI))?(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?))?$/;
const PERIOD = /^P(?:(?:[\d.]+|X)(?:Y|M|W|WE|D|Q|E|C|L|X))*(?:T(?:(?:[\d.]+|X)[HMS])*)?$/;

function isTimex({ type, value }: ResolvedDate): boolean {
  if (type === 'DURATION') return PERIOD.test(value) && value !== 'P';
  if (type === 'SET') return PERIOD.test(value) || CALENDAR.test(value);
  return CALENDAR.test(value) || /^(?:PAST|PRESENT|FUTURE)_REF$/.test(value);
}

describe('any text', () => {
  it('gives ordered expressions inside it that do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const date of recogniseDates(structured(text)).dates) {
          assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
          assert.equal(text.slice(date.start, date.end).trim(), text.slice(date.start, date.end));
          end = date.end;
        }
      }),
    );
  });

  it('gives one value for each expression, and each is valid TIMEX3', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('2019-06-12', '2020-02-29', null), (text, published) => {
        const { dates } = recogniseDates(structured(text));
        const values = resolveDates(dates, documentDate(published));
        assert.equal(values.length, dates.length);
        for (const value of values)
          assert.ok(isTimex(value), `${text.slice(value.start, value.end)}: ${value.type} ${value.value}`);
      }),
    );
  });

  it('counts only from expressions before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        recogniseDates(structured(text)).dates.forEach(({ reading }, index) => {
          if ('anchor' in reading && reading.anchor.kind === 'expression') assert.ok(reading.anchor.index < index);
        });
      }),
    );
  });

  it('is never given a year that neither it nor the document date tells', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, value } of resolved(text, null)) {
          const year = /^\d{4}/.exec(value)?.[0];
          if (year === undefined) continue;
          const told = /\d|two thousand|teen|twenty/i.test(text.slice(0, end));
          assert.ok(told, `${text.slice(start, end)} = ${value}`);
        }
      }),
    );
  });
});

describe('relative days', () => {
  it('move with the document date by whole weeks', () => {
    const text = 'Yesterday he fled. He met her on Monday, will meet her on Friday, and wrote two days ago.';
    const day = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 200 }), (offset, weeks) => {
        const from = addDays({ year: 1970, month: 1, day: 1 }, offset);
        const moved = addDays(from, weeks * 7);
        const shifted = resolved(text, isoDate(from)).map(({ value }) => {
          const date = parseIsoDate(value);
          return date && isoDate(addDays(date, weeks * 7));
        });
        assert.deepEqual(
          resolved(text, isoDate(moved)).map(({ value }) => value),
          shifted,
        );
      }),
    );
  });
});

describe('a hostile line', () => {
  /** Of the processor, so that other programs do not count. */
  const seconds = (text: string): number => {
    const from = process.cpuUsage();
    const { dates, documentDate: published } = recogniseDates(structured(text));
    resolveDates(dates, published);
    return process.cpuUsage(from).user / 1e6;
  };

  for (const piece of [
    '1 ',
    'May ',
    'twenty ',
    'the last two ',
    "'90s ",
    '1,111',
    '1/1/',
    'Monday ',
    'two days after ',
    'aa',
    '11',
    '- ',
  ]) {
    it(`of ${JSON.stringify(piece)} costs no more for each character when it is eight times as long`, () => {
      const short = 4_000;
      const repeated = (length: number): string => piece.repeat(length / piece.length);
      seconds(repeated(short));
      const few = Math.min(...[1, 2, 3, 4].map(() => seconds(repeated(short))));
      const many = Math.min(...[1, 2].map(() => seconds(repeated(short * 8))));
      assert.ok(many < few * 8 * 4 + 0.1, `${String(few)} s, then ${String(many)} s`);
    });
  }
});
