import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { eventBounds } from '../../../src/core/queries/cards/eventBounds';
import { BACKGROUND, filteredEvents, timeline } from '../../../src/core/queries/timeline/timeline';
import { undatedArticles } from '../../../src/core/queries/lists/undatedArticles';
import { analyse } from '../shippedModels';
import { ferryCorpus } from './ferryCorpus';
import { handMadeCorpus } from './handMadeCorpus';

describe('the timeline', () => {
  const corpus = ferryCorpus();
  const shape = (grouping: 'day' | 'actor' | 'source' | 'type', filter = '') =>
    timeline(corpus, grouping, filter).map(({ label, events }) => [label, events.map(({ id }) => id)]);

  it('puts events under their days, undated ones last', () => {
    assert.deepEqual(shape('day'), [
      ['12 March 2019', ['talks']],
      ['Undated', ['strike']],
    ]);
    assert.equal(timeline(corpus, 'day')[0]?.weekday, 'Tuesday');
  });

  it('puts weeks and seasons where their first days are', () => {
    const events = Object.fromEntries(
      ['2019-FA', '2019-W23', '2019-06-30', 'XXXX-05-01'].map((date, at) => [`e${at}`, { title: 'Held', date }]),
    );
    const marked = Object.keys(events).map((id) => `{e:${id} It was held.}`);
    const dated = handMadeCorpus({ articles: [{ file: 'a.txt', marked: marked.join(' ') }], actors: {}, events });
    assert.deepEqual(
      timeline(dated, 'day').map(({ key }) => key),
      ['2019-W23', '2019-06-30', '2019-FA', 'XXXX-05-01'],
    );
  });

  it('keeps history apart, behind all other headings', () => {
    const events = Object.fromEntries(['1973', '2019-06-30'].map((date, at) => [`e${at}`, { title: 'Held', date }]));
    const marked = Object.keys(events).map((id) => `{e:${id} It was held.}`);
    const made = handMadeCorpus({ articles: [{ file: 'a.txt', marked: marked.join(' ') }], actors: {}, events });
    const [history, news] = made.events();
    assert.ok(history && news);
    const told = { ...made, events: () => [{ ...history, background: true }, news] };
    for (const grouping of ['day', 'source'] as const) {
      const groups = timeline(told, grouping);
      assert.deepEqual(
        groups.map(({ events }) => events.map(({ id }) => id)),
        [['e1'], ['e0']],
      );
      assert.deepEqual([groups[1]?.key, groups[1]?.label, groups[1]?.weekday], [BACKGROUND, 'Background', null]);
    }
  });

  it('puts an event under everyone who takes part', () => {
    assert.deepEqual(shape('actor'), [
      ['Denmark', ['talks']],
      ['Ingrid Solberg', ['talks']],
      ['Nobody named', ['strike']],
    ]);
  });

  it('puts an event under every source that reports it, in path order', () => {
    assert.deepEqual(shape('source'), [
      ['The Harbour Herald', ['talks']],
      ['post', ['strike']],
      ['Sound Tribune', ['talks', 'strike']],
    ]);
  });

  it('has a heading for what has no type', () => {
    assert.deepEqual(shape('type'), [['Other', ['talks', 'strike']]]);
  });

  it('orders undated events by the day that their reports set', () => {
    const dated = handMadeCorpus({
      articles: [
        { file: 'a.txt', published: '2019-05-02', marked: '{e:late The pier was sold.}' },
        { file: 'b.txt', published: '2019-04-01', marked: '{e:early The pier was painted.}' },
      ],
      actors: {},
      events: { late: { title: 'Sale', date: null }, early: { title: 'Paint', date: null } },
    });
    assert.deepEqual(
      timeline(dated, 'day')[0]?.events.map(({ id }) => id),
      ['early', 'late'],
    );
    const bounds = dated.events().map((event) => eventBounds(dated, event));
    assert.deepEqual(bounds, [
      { earliest: null, latest: '2019-05-02', fromArticle: null },
      { earliest: null, latest: '2019-04-01', fromArticle: null },
    ]);
  });

  it('counts an event of an article without a date from that article, rather than tell one distant bound', () => {
    const index = new CorpusIndex();
    const text =
      'Envoys leave Oslo\n\nNorway expelled three Chilean diplomats on Tuesday.\n\n' +
      'Norway has kept its promises since the war ended in 2020, officials said.\n';
    index.setDocument('a.txt', text, analyse(text));
    index.setDocument('b.txt', 'Oslo, May 4, 2021\n', analyse('Oslo, May 4, 2021\n'));
    assert.equal(index.document('a.txt')?.published.earliest, '2020-01-01');
    const expelled = index.events().find(({ title }) => title.includes('expelled'));
    assert.deepEqual(expelled && eventBounds(index, expelled), { earliest: null, latest: null, fromArticle: 0 });
    assert.deepEqual(
      undatedArticles(index).map(({ file }) => file),
      ['a.txt'],
    );
  });

  it('is filtered by all words, in title, people, dates and sources, whatever the case and accents', () => {
    const ids = (filter: string) => filteredEvents(corpus, filter).map(({ id }) => id);
    assert.deepEqual(ids('SOLBÉRG denmark'), ['talks']);
    assert.deepEqual(ids('march tribune'), ['talks']);
    assert.deepEqual(ids('post'), ['strike']);
    assert.deepEqual(ids('  '), ['talks', 'strike']);
    assert.deepEqual(ids('solberg strike'), []);
  });
});
