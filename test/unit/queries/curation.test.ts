import assert from 'node:assert/strict';
import { annotationOn } from '../../../src/core/queries/navigation/annotationOn';
import { likelyActors } from '../../../src/core/queries/lists/likelyActors';
import { likelyEvents } from '../../../src/core/queries/lists/likelyEvents';
import { occurrencesOf } from '../../../src/core/queries/lists/occurrences';
import { seatReadings } from '../../../src/core/queries/cards/seatReadings';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';
import { handMadeCorpus, offsetIn } from './handMadeCorpus';

describe('the annotation that a selection means', () => {
  const corpus = ferryCorpus();
  const select = (words: string): { readonly start: number; readonly end: number } => {
    const text = corpus.document(HERALD)?.text ?? '';
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };

  it('is the one that shares most with it', () => {
    const found = annotationOn(corpus, HERALD, select('Minister Ingrid Solberg'), 'mention');
    assert.equal(found?.mention.form, 'name');
    assert.equal(annotationOn(corpus, HERALD, select('met envoys'), 'mention'), undefined);
    assert.equal(annotationOn(corpus, HERALD, select('met envoys'), 'event')?.kind, 'event');
  });

  it('is the tightest at a mere cursor', () => {
    const at = offsetIn(corpus, HERALD, 'Ingrid');
    assert.equal(annotationOn(corpus, HERALD, { start: at, end: at }, 'mention')?.mention.actor, 'solberg');
    assert.equal(annotationOn(corpus, 'no.txt', { start: 0, end: 4 }, 'date'), undefined);
  });
});

describe('the actors that a reader may mean', () => {
  const actor = (name: string, kind: 'person' | 'state', aliases: string[] = []) => ({ name, kind, aliases });
  const corpus = handMadeCorpus({
    articles: [
      { file: 'a.txt', marked: '{m:chile/name Chile} {m:chile/name Chile} {m:ana/name Ana Rojas}' },
      { file: 'b.txt', marked: '{m:rojas/short_name Rojas} {m:luis/name Luis Vega}' },
    ],
    actors: {
      ana: actor('Ana Rojas', 'person', ['the Chile envoy']),
      chile: actor('Chile', 'state'),
      luis: actor('Luis Vega', 'person'),
      rojas: actor('A. Rojas', 'person'),
    },
  });
  const ids = (likeness: Parameters<typeof likelyActors>[1]): readonly string[] =>
    likelyActors(corpus, likeness).map(({ actor: { id }, isLikely }) => (isLikely ? `${id}!` : id));

  it('are first those given, then those with a name in common, then those of the document', () => {
    assert.deepEqual(ids({ names: ['Rojas'] }).slice(0, 2), ['ana!', 'rojas!']);
    assert.deepEqual(ids({ names: ['Rojas'], first: ['luis'] })[0], 'luis!');
    assert.deepEqual(ids({ names: [], kind: 'person', file: 'b.txt' }), ['luis', 'rojas', 'ana', 'chile']);
  });

  it('are no states where a person is wanted, whatever the words', () => {
    assert.deepEqual(ids({ names: ['the Chile envoy'], kind: 'person' }).at(-1), 'chile');
  });
});

describe('the events that may be the same', () => {
  it('are first those of the day, the actors and the words', () => {
    const corpus = handMadeCorpus({
      articles: [{ file: 'a.txt', marked: '{e:one One} {e:two Two} {e:three Three}' }],
      actors: {},
      events: {
        one: { title: 'Miners strike in Arica', date: '2019-03-12', participants: ['chile'] },
        two: { title: 'Rain in Lima', date: '2019-03-11' },
        three: { title: 'Strike of the miners ends', date: '2019-03-12', participants: ['chile'] },
      },
    });
    const one = corpus.event('one');
    assert.ok(one);
    assert.deepEqual(
      likelyEvents(corpus, one).map(({ id }) => id),
      ['three', 'two'],
    );
  });
});

describe('all places of some words', () => {
  const corpus = ferryCorpus();

  it('are whole words of all sources with what they are taken for, furniture left out', () => {
    const found = occurrencesOf(corpus, 'Solberg');
    assert.deepEqual(
      found.map(({ file, mention }) => [file, mention?.form]),
      [
        [HERALD, 'name'],
        [HERALD, 'short_name'],
        [POST, 'short_name'],
        [TRIBUNE, 'short_name'],
        [TRIBUNE, 'name'],
      ],
    );
    assert.deepEqual(occurrencesOf(corpus, 'Sol'), []);
    assert.deepEqual(occurrencesOf(corpus, 'newsletter'), []);
    assert.equal(occurrencesOf(corpus, 'a sailor')[0]?.mention, null);
  });

  it('are never read as a pattern', () => {
    assert.deepEqual(occurrencesOf(corpus, '.*(S|s)olberg'), []);
    assert.deepEqual(occurrencesOf(corpus, '[a-z]+'), []);
    assert.deepEqual(occurrencesOf(corpus, '  '), []);
  });
});

describe('the two readings of a seat of government', () => {
  it('are the place and the state or body', () => {
    const readings = seatReadings('Lisbon');
    assert.deepEqual([readings?.place.name, readings?.government.name], ['Lisbon', 'Portugal']);
  });

  it('has no other word', () => {
    for (const words of ['Portugal', 'Lisbon harbour', '', 'the minister'])
      assert.equal(seatReadings(words), undefined);
  });
});
