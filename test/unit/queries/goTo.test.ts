import assert from 'node:assert/strict';
import { dateInWords } from '../../../src/core/queries/wording/dateInWords';
import { findActors, findEvents } from '../../../src/core/queries/navigation/goTo';
import { ferryCorpus } from './ferryCorpus';
import { handMadeCorpus } from './handMadeCorpus';

describe('finding an actor by a few letters', () => {
  const corpus = handMadeCorpus({
    articles: [
      {
        file: 'a.txt',
        marked:
          '{m:marin/name Marín Vega} {m:marin/short_name Vega} {m:omar/name Omar Reyes} {m:port/name Port of Vega} {m:port/name Port of Vega} {m:port/name Port of Vega}',
      },
    ],
    actors: {
      marin: { name: 'Marín Vega', kind: 'person', aliases: ['the harbour chief'] },
      omar: { name: 'Omar Reyes', kind: 'person' },
      port: { name: 'Port of Vega', kind: 'organization' },
      silent: { name: 'Silent Sam', kind: 'person' },
    },
  });
  const found = (typed: string): string[] => findActors(corpus, typed).map(({ actor }) => actor.id);

  it('puts the beginning of a name first, then that of a word, then what stands inside, then letters in order', () => {
    assert.deepEqual(found('mar'), ['marin', 'omar']);
    assert.deepEqual(found('vega'), ['port', 'marin']);
    assert.deepEqual(found('ory'), ['omar']);
    assert.deepEqual(found('xyz'), []);
  });

  it('takes letters without accents and in any case, and words in any order', () => {
    assert.deepEqual(found('MARIN'), ['marin']);
    assert.deepEqual(found('veg mar'), ['marin']);
  });

  it('says which alias fits, and lists who is mentioned most where nothing is typed', () => {
    assert.deepEqual(
      findActors(corpus, 'harbour').map(({ as }) => as),
      ['the harbour chief'],
    );
    assert.deepEqual(found(''), ['port', 'marin', 'omar']);
    assert.deepEqual(
      findActors(corpus, '', 1).map(({ actor }) => actor.id),
      ['port'],
    );
  });
});

describe('finding an event', () => {
  const found = (typed: string): string[] => findEvents(ferryCorpus(), typed, dateInWords).map(({ id }) => id);

  it('takes words of its title, who takes part, its day in words and its sources', () => {
    assert.deepEqual(found(''), ['talks', 'strike']);
    assert.deepEqual(found('crews'), ['strike']);
    assert.deepEqual(found('denmark envoys'), ['talks']);
    assert.deepEqual(found('12 march'), ['talks']);
    assert.deepEqual(found('tribune'), ['talks', 'strike']);
  });
});
