import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENGLISH_DATES } from '../../../src/core/queries/wording/dateLanguage';
import { dateInWords, dayInWords } from '../../../src/core/queries/wording/dateInWords';
import { clip, excerptOf, readable, titleOf } from '../../../src/core/queries/wording/excerpt';
import { tokensOf } from '../../../src/core/queries/lists/highlights';
import { ferryCorpus, HERALD } from './ferryCorpus';
import { handMadeCorpus } from './handMadeCorpus';

describe('a TIMEX3 value in words', () => {
  const cases: readonly (readonly [value: string, words: string])[] = [
    ['2019-03-12', 'Tuesday, 12 March 2019'],
    ['2000-02-29', 'Tuesday, 29 February 2000'],
    ['XXXX-11-09', '9 November, year unknown'],
    ['2019-03', 'March 2019'],
    ['XXXX-WXX-6', 'a Saturday, date unknown'],
    ['2019-W11', 'week 11 of 2019'],
    ['2019-W11-WE', 'weekend of week 11 of 2019'],
    ['2019-FA', 'autumn 2019'],
    ['2019-Q2', 'quarter 2 of 2019'],
    ['2019', '2019'],
    ['199', 'the 1990s'],
    ['2019-03-12TMO', 'Tuesday, 12 March 2019, morning'],
    ['2019-03-12T14:30', 'Tuesday, 12 March 2019, 14:30'],
    ['PRESENT_REF', 'now'],
    ['P3D', '3 days'],
    ['P1C', 'P1C'],
    ['P2CE', '2 centuries'],
    ['PT5M', '5 minutes'],
    ['P5M', '5 months'],
    ['PXY', 'some years'],
    ['2019-13-40', '2019-13-40'],
    ['2019-02-30', '2019-02-30'],
    ['XXXX-02-29', '29 February, year unknown'],
  ];
  for (const [value, words] of cases) {
    it(`${value} is ${words}`, () => assert.equal(dateInWords(value), words));
  }

  it('gives the weekday of a day apart', () => {
    assert.deepEqual(dayInWords('2019-03-12'), { date: '12 March 2019', weekday: 'Tuesday' });
    assert.deepEqual(dayInWords('2019-03'), { date: 'March 2019', weekday: null });
  });

  it('says days, months and units in the language of the reader', () => {
    const german = { ...ENGLISH_DATES, locale: 'de' };
    assert.equal(dateInWords('2019-03-12', german), 'Dienstag, 12. März 2019');
    assert.equal(dateInWords('2019-03', german), 'März 2019');
    assert.equal(dateInWords('P3D', german), '3 Tage');
    assert.deepEqual(dayInWords('2019-03-12TEV', german), { date: '12. März 2019, evening', weekday: 'Dienstag' });
  });

  it('agrees with the calendar on weekdays, and never throws', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(date);
          assert.ok(dateInWords(day).startsWith(`${weekday}, `));
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (value) => assert.equal(typeof dateInWords(value), 'string')));
  });
});

describe('a line of an article', () => {
  it('shows the words in their sentence', () => {
    const corpus = ferryCorpus();
    const document = corpus.document(HERALD);
    const mention = document?.mentions.find(({ form }) => form === 'name');
    assert.ok(document && mention);
    const { before, match, after, source, published } = excerptOf(document, mention);
    assert.deepEqual(
      [before, match, after],
      ['Transport Minister ', 'Ingrid Solberg', ' met envoys of Denmark on March 12.'],
    );
    assert.deepEqual([source, published], ['The Harbour Herald', '2019-03-14']);
  });

  it('is no longer than asked for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.nat(600), fc.nat(600), fc.nat(200), (text, a, b, width) => {
        const document = handMadeCorpus({ articles: [{ file: 'a.txt', marked: '' }], actors: {} }).document('a.txt');
        assert.ok(document);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const { before, match, after } = excerptOf({ ...document, text }, span, width);
        // Each of the three parts may carry an ellipsis.
        assert.ok((before + match + after).length <= width + 3);
      }),
    );
  });

  it('has one ellipsis where it is cut, at a word', () => {
    assert.equal(clip('the ferry to Denmark', 12), 'the ferry to…');
    assert.equal(clip('the ferry', 12), 'the ferry');
  });

  it('is cut at words on both sides, and not marked as cut where nothing is left beside a long passage', () => {
    const text = 'The harbour master told shareholders that ferries would sail again on Monday, he said.';
    const document = handMadeCorpus({ articles: [{ file: 'a.txt', marked: '' }], actors: {} }).document('a.txt');
    assert.ok(document);
    const line = (words: string, width: number): string => {
      const start = text.indexOf(words);
      const sentences = [{ start: 0, end: text.length, block: 0, tokens: [0, 0] as const, case: 'running' as const }];
      const { before, match, after } = excerptOf(
        { ...document, text, sentences },
        { start, end: start + words.length },
        width,
      );
      return `${before}[${match}]${after}`;
    };
    assert.equal(line('ferries', 40), '…that [ferries] would sail again on…');
    assert.equal(line('told shareholders that ferries would sail', 24), '[told shareholders that…]');
    assert.equal(
      line('told shareholders that ferries would sail', 44),
      '…[told shareholders that ferries would sail]…',
    );
    assert.equal(line('again on Monday', 23), '…[again on Monday], he…');
  });

  it('reads a Markdown link as its words', () => {
    assert.equal(readable('He [confirmed](#) it,\n [he\tsaid](https://example.org/a)'), 'He confirmed it, he said');
    assert.equal(readable('[in The Post]. It'), '[in The Post]. It');
  });
});

describe('the title of an event', () => {
  it('does without the marks of lists and headings', () => {
    const event = ferryCorpus().event('talks');
    assert.ok(event);
    assert.equal(titleOf({ ...event, title: '- **4 June**: [gates](#) close' }), '4 June: gates close');
    assert.equal(titleOf({ ...event, title: '-5 degrees' }), '-5 degrees');
  });
});

describe('highlighting', () => {
  const corpus = ferryCorpus();

  it('tells kinds of words apart, and keeps the inner one whole', () => {
    const document = corpus.document(HERALD);
    assert.ok(document);
    const shown = tokensOf(corpus, document).map(
      ({ type, start, end }) => `${type}: ${document.text.slice(start, end)}`,
    );
    assert.deepEqual(shown, [
      'actorPerson: Ingrid Solberg',
      'actorState: Denmark',
      'date: March 12',
      'quotation: The line to ',
      'actorState: Denmark',
      'quotation:  stays open',
      'actorPerson: Solberg',
    ]);
  });

  it('never overlaps and is in text order, however the annotations lie', () => {
    const document = corpus.document(HERALD);
    assert.ok(document);
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), fc.array(span), (names, dates, quoted) => {
        const tokens = tokensOf(corpus, {
          ...document,
          mentions: names.map((at) => ({ ...at, actor: 'denmark', form: 'name', entity: 'LOC', confidence: 1 })),
          dates: dates.map((at) => ({ ...at, type: 'DATE', value: '2019', earliest: null, latest: null, basis: [] })),
          quotes: quoted.map((at) => ({
            ...at,
            parts: [at],
            type: 'direct',
            speaker: null,
            speakerSpan: null,
            cueSpan: null,
            polarity: 'affirmed',
            act: 'speech',
            sameAs: null,
            confidence: 1,
          })),
        });
        tokens.forEach((token, index) => {
          assert.ok(token.start < token.end);
          assert.ok(token.start >= (tokens[index - 1]?.end ?? 0));
        });
        // All that is quoted is highlighted, one way or another.
        for (const at of quoted) {
          for (let offset = at.start; offset < at.end; offset++) {
            assert.ok(tokens.some((token) => token.start <= offset && offset < token.end));
          }
        }
      }),
    );
  });
});
