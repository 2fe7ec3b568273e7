import assert from 'node:assert/strict';
import type { KnownActor } from '../../../src/core/model/actor';
import { asked, read } from './support';

const KNOWN: readonly KnownActor[] = [
  { id: 'river-people', name: 'River People', kind: 'group', aliases: ['Paris', 'the crew'] },
  { id: 'jo-hart', name: 'Jo Hart', kind: 'person', aliases: ['Hart'] },
];

describe('actors that the reader has recorded', () => {
  it('are recognised under name and alias, also in small letters, and win over the lexicon', () => {
    const reading = read('Paris was silent when the crew met Jo Hart. The crew left.', KNOWN);
    assert.deepEqual(asked(reading, 'The crew'), ['name ORG River People']);
    assert.deepEqual(asked(reading, 'Paris'), ['name ORG River People']);
    assert.deepEqual(asked(reading, 'the crew'), ['name ORG River People']);
    assert.deepEqual(asked(reading, 'Jo Hart'), ['name PER Jo Hart']);
    assert.deepEqual(
      reading.actors.map(({ knownAs }) => knownAs),
      ['jo-hart', 'river-people'],
    );
  });

  it('are recognised as whole words only', () => {
    const reading = read('Hartmann stayed at the harts.', KNOWN);
    assert.equal(
      reading.actors.some(({ knownAs }) => knownAs === 'jo-hart'),
      false,
    );
  });

  it('share no memory with the next document', () => {
    read('The crew left.', KNOWN);
    assert.deepEqual(read('Then the crew left.').mentions, []);
  });
});
