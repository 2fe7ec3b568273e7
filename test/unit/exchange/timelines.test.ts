import assert from 'node:assert/strict';
import Ajv from 'ajv';
import ICAL from 'ical.js';
import { exportOf, filesOf, hardTexts, requestFor, samples } from './support';

describe('the iCalendar export', function () {
  this.timeout(30_000);
  const octets = (line: string): number => new TextEncoder().encode(line).length;

  for (const [what, make] of [
    ['the samples', samples],
    ['hard texts', hardTexts],
    ['no sources', () => requestFor({})],
  ] as const)
    it(`is read by a calendar parser, in lines of at most 75 octets: ${what}`, () => {
      const request = make();
      const text = filesOf('icalendar', request).get('events.ics') ?? '';
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      for (const line of text.split('\r\n')) {
        assert.ok(octets(line) <= 75, line);
        assert.doesNotMatch(line, /[\n\r]/);
        assert.doesNotMatch(line, /\p{Surrogate}/u);
      }
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      const dated = request.corpus.events().filter(({ date }) => /^\d{4}/.test(date.value ?? ''));
      assert.equal(events.length, dated.length);
      assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
      for (const event of events) {
        assert.ok(event.startDate.isDate);
        assert.ok(event.startDate.compare(event.endDate) < 0);
      }
    });

  it('gives an event its whole day, its words back unfolded, and the same UID again', () => {
    const request = hardTexts();
    const read = (): ICAL.Event[] =>
      new ICAL.Component(ICAL.parse(filesOf('icalendar', request).get('events.ics') ?? '') as unknown[])
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component));
    const [event, again] = [read(), read()].map((events) =>
      events.find(({ summary }) => summary.startsWith('Talks, of')),
    );
    assert.equal(event?.summary, 'Talks, of a kind; \\ end');
    assert.equal(event.startDate.toString(), '2021-05-03');
    assert.equal(event.endDate.toString(), '2021-05-04');
    assert.equal(event.uid, again?.uid);
    assert.match(event.description, /^Monday, 3 May 2021\nemoji: /);
  });

  it('leaves out what has no day, and says how many', () => {
    const request = requestFor({ 'a.txt': 'Talks\n\nItaly met Malta in Rome.\n' });
    assert.equal(request.corpus.events().length, 1);
    const { files, unheld } = exportOf('icalendar', request);
    assert.doesNotMatch(files[0]?.text ?? '', /VEVENT/);
    assert.match(unheld.join(), /^1 events without a known day/);
  });
});

/** The JSON that TimelineJS documents: dates with a year, texts, ids once. */
const TIMELINE = {
  type: 'object',
  required: ['events'],
  additionalProperties: false,
  properties: {
    title: { $ref: '#/definitions/slide' },
    events: {
      type: 'array',
      items: {
        type: 'object',
        allOf: [{ $ref: '#/definitions/slide' }, { type: 'object', required: ['start_date', 'unique_id'] }],
      },
    },
  },
  definitions: {
    slide: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: {
        start_date: { $ref: '#/definitions/date' },
        end_date: { $ref: '#/definitions/date' },
        display_date: { type: 'string', minLength: 1 },
        text: {
          type: 'object',
          additionalProperties: false,
          properties: { headline: { type: 'string' }, text: { type: 'string' } },
        },
        group: { type: 'string' },
        unique_id: { type: 'string', minLength: 1 },
      },
    },
    date: {
      type: 'object',
      required: ['year'],
      additionalProperties: false,
      properties: {
        year: { type: 'integer' },
        month: { type: 'integer', minimum: 1, maximum: 12 },
        day: { type: 'integer', minimum: 1, maximum: 31 },
      },
      dependencies: { day: ['month'] },
    },
  },
};

interface Timeline {
  readonly events: readonly {
    readonly unique_id: string;
    readonly start_date: object;
    readonly end_date?: object;
    readonly text: { readonly headline: string; readonly text: string };
  }[];
}

describe('the TimelineJS export', function () {
  this.timeout(30_000);
  const isTimeline = new Ajv().compile(TIMELINE);
  const read = (request: ReturnType<typeof samples>): Timeline =>
    JSON.parse(filesOf('timelinejs', request).get('timeline.json') ?? '') as Timeline;

  for (const [what, make] of [
    ['the samples', samples],
    ['hard texts', hardTexts],
    ['no sources', () => requestFor({})],
  ] as const)
    it(`keeps the form that TimelineJS documents, each id once: ${what}`, () => {
      const timeline = read(make());
      assert.ok(isTimeline(timeline), JSON.stringify(isTimeline.errors));
      const ids = timeline.events.map(({ unique_id }) => unique_id);
      assert.equal(new Set(ids).size, ids.length);
    });

  it('shows what articles say as letters, never as HTML', () => {
    const { events } = read(hardTexts());
    const markup = events.map(({ text }) => `${text.headline}${text.text}`).join('');
    assert.doesNotMatch(markup, /<(?!\/?(?:ul|li|a)\b)/);
    assert.doesNotMatch(markup, /javascript:[^ ]*"/);
    assert.match(markup, /&lt;b&gt;France/);
  });

  it('has days as days, months as months, and weeks from a day to a day', () => {
    const text =
      'Talks\n\nROME, 3 March 2020. Italy met Malta on 2 March 2020. Spain attacked France in May 1998. Germany invaded Poland last week.\n';
    const { events } = read(requestFor({ 'a.txt': text }));
    const dates = events.map(({ start_date, end_date }) => [start_date, end_date ?? null]);
    assert.deepEqual(dates, [
      [{ year: 1998, month: 5 }, null],
      [
        { year: 2020, month: 2, day: 24 },
        { year: 2020, month: 3, day: 1 },
      ],
      [{ year: 2020, month: 3, day: 2 }, null],
    ]);
  });
});
