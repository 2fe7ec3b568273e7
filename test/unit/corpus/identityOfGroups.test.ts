import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { ActorSketch } from './handmade';
import { handmade } from './handmade';

/** The corpus of documents `0.txt`, `1.txt` …, each with its list of actors. */
function indexOf(documents: readonly (readonly ActorSketch[])[]): CorpusIndex {
  const index = new CorpusIndex();
  documents.forEach((actors, at) => {
    const { text, analysis } = handmade({ actors });
    index.setDocument(`${at}.txt`, text, analysis);
  });
  return index;
}

/** The ids that the actors of each document get, in order. */
function idsOf(documents: readonly (readonly ActorSketch[])[]): (string | null | undefined)[][] {
  const index = indexOf(documents);
  return documents.map((actors, at) => actors.map((_, place) => index.document(`${at}.txt`)?.mentions[place]?.actor));
}

const group = (name: string, description: string): ActorSketch => ({
  name,
  kind: 'group',
  described: true,
  description,
});
const chile = (leaders: readonly string[] = []): ActorSketch => {
  return { name: 'Chile', kind: 'state', knownAs: 'chile', leaders };
};

describe('a group that several documents describe', () => {
  it('is one by what the descriptions come down to, whatever their words', () => {
    const ids = idsOf([[group('Chilean troops', 'forces @chile')], [group('Chile’s army', 'forces @chile')]]).flat();
    assert.equal(ids[0], ids[1]);
  });

  it('is not one where they come down to different things', () => {
    const ids = idsOf([[group('the miners', 'striking miners')], [group('the miners', 'retired miners')]]).flat();
    assert.notEqual(ids[0], ids[1]);
  });
});

describe('a government called by a person', () => {
  const cabinet = (): ActorSketch => group('Prado cabinet', 'government prado');

  it('is the state that another document says the person leads', () => {
    assert.deepEqual(idsOf([[cabinet()], [chile(['prado'])]]).flat(), ['chile', 'chile']);
  });

  it('leaves the state its name, and becomes one more of its aliases', () => {
    const index = indexOf([[cabinet()], [cabinet()], [chile(['prado'])]]);
    assert.equal(index.actor('chile')?.name, 'Chile');
    assert.equal(index.actor('chile')?.kind, 'state');
    assert.deepEqual(index.actor('chile')?.aliases, ['Prado cabinet']);
  });

  it('stays by itself while nobody says so, and open between two states', () => {
    assert.deepEqual(idsOf([[cabinet()], [chile()]]).flat(), ['prado-cabinet', 'chile']);
    const peru: ActorSketch = { name: 'Peru', kind: 'state', knownAs: 'peru', leaders: ['prado'] };
    const index = indexOf([[cabinet()], [chile(['prado'])], [peru]]);
    const [mention] = index.document('0.txt')?.mentions ?? [];
    assert.equal(mention?.actor, null);
    assert.deepEqual(mention?.alternatives, ['chile', 'peru']);
  });

  it('is by itself again when the document that said so has gone', () => {
    const index = indexOf([[cabinet()], [chile(['prado'])]]);
    index.removeDocument('1.txt');
    assert.equal(index.document('0.txt')?.mentions[0]?.actor, 'prado-cabinet');
  });
});

describe('two full names of one surname', () => {
  it('are one person where one has the short form of the other’s given name', () => {
    const ids = idsOf([
      [{ name: 'William Quintero' }],
      [{ name: 'Bill Quintero' }],
      [{ name: 'Liam Quintero' }],
    ]).flat();
    assert.equal(new Set(ids).size, 1);
  });

  it('are two where one document uses both', () => {
    const ids = idsOf([[{ name: 'William Quintero' }, { name: 'Bill Quintero' }], [{ name: 'Quintero' }]]).flat();
    assert.notEqual(ids[0], ids[1]);
    assert.equal(ids[2], null);
  });

  it('are two where one is the Jr. of the other in some document, and one where he is nowhere', () => {
    const both = idsOf([[{ name: 'Rui Quintero' }, { name: 'Rui Quintero Jr.' }], [{ name: 'Rui Quintero' }]]);
    assert.deepEqual(both, [['rui-quintero', 'rui-quintero-jr'], ['rui-quintero']]);
    const never = idsOf([[{ name: 'Rui Quintero Jr.' }], [{ name: 'Rui Quintero' }]]).flat();
    assert.equal(never[0], never[1]);
  });
});

describe('somebody who held an office', () => {
  it('is whom other documents name as its former holder, under whatever noun', () => {
    const offices = ['former head @coast-guard'];
    const ids = idsOf([
      [{ name: 'former coast guard chief', described: true, offices }],
      [{ name: 'Rui Quintero', offices: ['former director @coast-guard', 'former head @coast-guard'] }],
      [{ name: 'Inês Prado', offices: ['director', 'director @coast-guard', 'head @coast-guard'] }],
    ]);
    assert.equal(ids[0]?.[0], 'rui-quintero');
  });
});
