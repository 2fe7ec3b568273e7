import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ChartEvent } from '../../../src/core/queries/timeline/timelineChart';
import type { PlacedEvent } from '../../../src/webview/timeline/layout';
import {
  allDays,
  columnsOf,
  fitted,
  moved,
  placed,
  showing,
  ticksOf,
  zoomed,
} from '../../../src/webview/timeline/layout';

const WIDTH = 900;

function event(day: number | null, facts: Partial<ChartEvent> = {}): ChartEvent {
  return {
    id: `E${day ?? 'undated'}`,
    title: 'It happened',
    type: null,
    days: day === null ? null : [day, day],
    date: '',
    bounds: null,
    lanes: [0],
    actors: [],
    origins: 1,
    isDisputed: false,
    isBackground: false,
    otherDays: [],
    ...facts,
  };
}

describe('the layout of the timeline', () => {
  it('puts events of one day side by side inside it, and leaves out undated ones', () => {
    const events = placed([event(10), event(10), event(null), event(9)]);
    assert.deepEqual(
      events.map(({ at }) => at),
      [9.5, 10.25, 10.75],
    );
  });

  it('puts what may have been on several days in their middle', () => {
    assert.equal(placed([event(10, { days: [10, 20] })])[0]?.at, 15.5);
  });

  it('begins with the news, without history and without what lies far out', () => {
    const news = [100, 101, 102, 103, 104, 105].map((day) => event(day));
    const events = placed([event(1, { isBackground: true }), ...news, event(400)]);
    const { from, to } = fitted(events);
    assert.ok(from > 90 && from < 100 && to > 105 && to < 120, `${from} to ${to}`);
    assert.ok(allDays(events).from <= 1 && allDays(events).to >= 400);
  });

  it('begins with room for the days that some sources give instead', () => {
    const events = placed([event(10), event(11, { otherDays: [[0, 7]] })]);
    for (const { from, to } of [fitted(events), allDays(events)]) assert.ok(from < 7 && to > 12, `${from} to ${to}`);
  });

  it('shows history where there is nothing else', () => {
    const { from, to } = fitted(placed([event(50, { isBackground: true })]));
    assert.ok(from < 50 && to > 51);
  });

  it('keeps the day under the pointer in its place when it zooms', () => {
    const before = { from: 0, to: 100 };
    const after = zoomed(before, 0.5, 25, { from: 0, to: 100 });
    assert.equal((25 - after.from) / (after.to - after.from), 0.25);
    assert.equal(after.to - after.from, 50);
  });

  it('neither zooms nor moves beyond what there is', () => {
    const all = { from: 0, to: 100 };
    assert.equal(zoomed(all, 1000, 50, all).to - zoomed(all, 1000, 50, all).from, 120);
    const far = moved({ from: 0, to: 20 }, 100_000, all);
    assert.ok(far.from < all.to);
  });

  it('moves as little as shows a day', () => {
    const viewport = { from: 0, to: 100 };
    assert.deepEqual(showing(viewport, 50), viewport);
    assert.deepEqual(showing(viewport, 100), { from: 8, to: 108 });
  });

  it('draws each event in sight once, however it is gathered, and no marks over each other', () => {
    const days = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    const window = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 2, max: 100 }));
    fc.assert(
      fc.property(days, window, (list, [from, length]) => {
        const events = placed(list.map((day, index) => event(day, { lanes: [index % 5] })));
        const viewport = { from, to: from + length };
        const columns = columnsOf(events, viewport, WIDTH, undefined);
        const drawn = columns.reduce((sum, { count }) => sum + count, 0);
        const inSight = events.filter(({ at }) => at >= from && at <= from + length).length;
        assert.ok(drawn >= inSight);
        assert.ok(columns.every(({ x }, index) => index === 0 || x - (columns[index - 1]?.x ?? 0) > 14 - 1e-6));
        assert.ok(
          columns.every(({ count, lanes }) => count === [...lanes.values()].reduce((sum, lane) => sum + lane.count, 0)),
        );
      }),
    );
  });

  it('gathers the same events wherever the axis is moved', () => {
    const events = placed(Array.from({ length: 200 }, (_, day) => event(day)));
    const groups = (from: number): string[] =>
      columnsOf(events, { from, to: from + 120 }, WIDTH, undefined).map(({ first, end }) => `${first}-${end}`);
    const [here, there] = [new Set(groups(10)), groups(13)];
    assert.ok(there.slice(2, -2).every((group) => here.has(group)));
  });

  it('leaves the selected event to be drawn by itself', () => {
    const events = placed([event(10), event(10)]);
    const apart = events[0] as PlacedEvent;
    const [column, more] = columnsOf(events, { from: 0, to: 200 }, WIDTH, apart);
    assert.equal(more, undefined);
    assert.equal(column?.count, 1);
    assert.equal(column?.head, events[1]);
  });

  it('labels the axis as finely as it stands', () => {
    const labels = (from: number, to: number): string[] =>
      ticksOf({ from, to }, WIDTH, 'en-GB').map(({ label }) => label);
    assert.ok(labels(17_000, 17_010).includes('20 Jul 2016'));
    assert.ok(labels(17_000, 17_300).includes('Sept 2016'));
    assert.ok(labels(10_000, 17_300).includes('2010'));
  });

  it('leaves room between the labels of the axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 2, max: 9_000 }), (from, length) => {
        const ticks = ticksOf({ from, to: from + length }, WIDTH, 'en-GB');
        assert.ok(ticks.every(({ x, label }) => x + label.length * 6 <= WIDTH));
        assert.ok(ticks.every(({ x }, index) => index === 0 || x - (ticks[index - 1]?.x ?? 0) >= 90));
      }),
    );
  });
});
