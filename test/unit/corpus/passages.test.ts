import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { PassageRecord } from '../../../src/core/model/annotations';
import { annotations, handmade } from './handmade';

const sketch = {
  actors: [{ name: 'Arnhaven', kind: 'place', knownAs: 'arnhaven' }, { name: 'Olga Quintero' }],
  sentences: [{ text: 'The mayor opened the lock gates', trigger: 'opened', day: '2022-05-09', participants: [1] }],
} as const;

/** The index of one document with one decision about it. */
function decided(decision: Partial<PassageRecord>): CorpusIndex {
  const { text, analysis } = handmade(sketch);
  const none = { prefix: '', suffix: '', actor: null, form: null, reject: null, note: null, at: { start: 0, end: 0 } };
  const index = new CorpusIndex(annotations({ passages: [{ file: 'a.txt', exact: '', ...none, ...decision }] }));
  index.setDocument('a.txt', text, analysis);
  return index;
}

describe('decisions about passages', () => {
  it('give a mention another actor and form', () => {
    const index = decided({ exact: 'Arnhaven', actor: 'town-council', form: 'metonym' });
    const [mention] = index.document('a.txt')?.mentions ?? [];
    assert.deepEqual([mention?.actor, mention?.form, mention?.entity], ['town-council', 'metonym', 'LOC']);
    assert.equal(index.actor('town-council')?.mentions, 1);
    assert.deepEqual(index.mentionsOf('arnhaven'), []);
  });

  it('make a mention where none was recognised', () => {
    const index = decided({ exact: 'The mayor', actor: 'olga-quintero', form: 'descriptor' });
    assert.deepEqual(
      index.document('a.txt')?.mentions.map(({ actor, form, entity }) => [actor, form, entity]),
      [
        ['arnhaven', 'name', 'LOC'],
        ['olga-quintero', 'name', 'PER'],
        ['olga-quintero', 'descriptor', null],
      ],
    );
  });

  it('take away what was recognised wrongly', () => {
    assert.equal(decided({ exact: 'Arnhaven', reject: 'actor' }).document('a.txt')?.mentions.length, 1);
    assert.deepEqual(decided({ exact: '2022-05-09', reject: 'date' }).document('a.txt')?.dates, []);
    assert.deepEqual(decided({ exact: 'opened', reject: 'event' }).events(), []);
  });

  it('do nothing where their words are missing or stand twice', () => {
    const plain = decided({ exact: 'no such words', reject: 'actor' }).document('a.txt')?.mentions;
    assert.equal(plain?.length, 2);
    assert.deepEqual(decided({ exact: 'n', reject: 'actor' }).document('a.txt')?.mentions, plain);
  });
});
