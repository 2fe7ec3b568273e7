import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';
import { TIMELINE_TEXTS, readFromTimeline, readToTimeline } from '../../../src/core/queries/timeline/timelineMessages';
import { passageInLane, timelineChart } from '../../../src/core/queries/timeline/timelineChart';
import { ferryCorpus, HERALD } from './ferryCorpus';
import { wordsOf } from './handMadeCorpus';

describe('the chart of events over time', () => {
  const corpus = ferryCorpus();
  const chart = timelineChart(corpus);

  it('has a lane for each source, in the order of their articles, and marks events in all that tell them', () => {
    assert.deepEqual(chart.lanes, ['The Harbour Herald', 'Sound Tribune', 'post']);
    const [talks] = chart.events;
    assert.deepEqual(talks?.lanes, [0, 1]);
    assert.deepEqual(talks.days, [17967, 17967]);
  });

  it('has undated events last, with what is known, and says what sources dispute', () => {
    const strike = chart.events.at(-1);
    assert.equal(strike?.days, null);
    assert.equal(strike.bounds?.latest, '2019-03-15');
    assert.deepEqual(
      chart.events.map(({ isDisputed }) => isDisputed),
      [false, true],
    );
  });

  it('tells the day of a source that gives an event another one', () => {
    const index = new CorpusIndex();
    const met = (day: string): string => `Norway and Chile held talks on cod in Bergen on May ${day}, 2021.\n`;
    for (const [file, text] of [
      ['a.txt', met('8')],
      ['b.txt', met('10')],
      ['c.txt', met('8')],
    ] as const)
      index.setDocument(file, text, analyse(text));
    const { events, lanes } = timelineChart(index);
    assert.deepEqual(lanes, ['a', 'b', 'c']);
    assert.deepEqual(
      events.map(({ lanes: tellers, days, otherDays }) => ({ tellers, days, otherDays })),
      [{ tellers: [0, 1, 2], days: [18755, 18755], otherDays: [[1, 18757]] }],
    );
  });

  it('counts who takes part', () => {
    assert.deepEqual(chart.actors, [
      { name: 'Denmark', events: 1 },
      { name: 'Ingrid Solberg', events: 1 },
    ]);
  });

  it('finds the passage of a lane', () => {
    const talks = corpus.event('talks');
    assert.ok(talks);
    assert.match(wordsOf(corpus, passageInLane(corpus, talks, 'Sound Tribune')) ?? '', /had come on Tuesday/);
    assert.equal(passageInLane(corpus, talks, null)?.file, HERALD);
    assert.equal(passageInLane(corpus, talks, 'nobody'), undefined);
  });
});

describe('the messages of the timeline', () => {
  const texts = { ...Object.fromEntries(TIMELINE_TEXTS.map((key) => [key, key])), types: {} };
  const chart = timelineChart(ferryCorpus());
  const message = { type: 'chart', folder: 'file:///news', chart, texts };

  it('are read as they were written', () => {
    assert.deepEqual(readToTimeline(JSON.parse(JSON.stringify(message))), message);
    assert.deepEqual(readFromTimeline({ type: 'open', event: 'E1', lane: null }), {
      type: 'open',
      event: 'E1',
      lane: null,
    });
    assert.deepEqual(readFromTimeline({ type: 'ready', folder: null }), { type: 'ready', folder: null });
  });

  it('are nothing where they are anything else', () => {
    const [first] = chart.events;
    const broken = [
      null,
      'chart',
      { type: 'open', event: 1, lane: null },
      { type: 'open', event: 'E1' },
      { type: 'run', event: 'E1' },
      { ...message, texts: {} },
      { ...message, chart: { ...chart, lanes: [1] } },
      { ...message, chart: { ...chart, events: [{ ...first, lanes: [99] }] } },
      { ...message, chart: { ...chart, events: [{ ...first, days: [0, Infinity] }] } },
      { ...message, chart: { ...chart, events: [{ ...first, type: 'DANCE' }] } },
    ];
    for (const one of broken) {
      assert.equal(readToTimeline(one), undefined, JSON.stringify(one));
      assert.equal(readFromTimeline(one), undefined, JSON.stringify(one));
    }
  });
});
