import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Annotations, EventRecord, PassageRecord } from '../../../src/core/model/annotations';
import { actorRecord, annotations, handmade } from './handmade';

const sketch = {
  actors: [{ name: 'Arnhaven', kind: 'place', knownAs: 'arnhaven' }, { name: 'Olga Quintero' }],
  sentences: [{ text: 'The mayor opened the lock gates', trigger: 'opened', day: '2022-05-09', participants: [1] }],
} as const;

/** A record of a passage of the first document. */
function recordOf(decision: Partial<PassageRecord>): PassageRecord {
  const none = { prefix: '', suffix: '', actor: null, form: null, reject: null, note: null, at: { start: 0, end: 0 } };
  return { file: 'a.txt', exact: '', ...none, ...decision };
}

/** The index of one document with one decision about it. */
function decided(decision: Partial<PassageRecord>): CorpusIndex {
  const { text, analysis } = handmade(sketch);
  const index = new CorpusIndex(annotations({ passages: [recordOf(decision)] }));
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

const talk = {
  actors: [{ name: 'Olga Quintero' }, { name: 'Arnhaven', kind: 'place', knownAs: 'arnhaven' }],
  sentences: [
    { text: 'The gates will stay open', saidBy: 0 },
    { text: 'The gates will be closed by the town council', trigger: 'closed', day: '2022-05-09' },
  ],
} as const;

/** The index of two documents that tell the same, with decisions about the first. */
function twoDocuments(parts: Partial<Annotations>, ...decisions: Partial<PassageRecord>[]): CorpusIndex {
  const passages = decisions.map((decision) => recordOf(decision));
  const index = new CorpusIndex(annotations({ passages, ...parts }));
  for (const file of ['a.txt', 'b.txt']) {
    const { text, analysis } = handmade(talk);
    index.setDocument(file, text, analysis);
  }
  return index;
}

describe('decisions about statements', () => {
  it('give one to another speaker, also under an id that was merged', () => {
    const actors = new Map([['mayor', actorRecord({ sameAs: 'rita-oduya' })]]);
    const index = twoDocuments({ actors }, { exact: 'stay open', speaker: 'mayor' });
    assert.deepEqual(
      index.document('a.txt')?.quotes.map(({ speaker }) => speaker),
      ['rita-oduya'],
    );
    assert.deepEqual(index.quotesOf('rita-oduya'), [{ file: 'a.txt', index: 0 }]);
    assert.deepEqual(index.quotesOf('olga-quintero'), [{ file: 'b.txt', index: 0 }]);
  });

  it('make one of words that were not recognised as one', () => {
    const index = twoDocuments({}, { exact: 'closed by the town council', speaker: 'olga-quintero' });
    const quotes = index.document('a.txt')?.quotes ?? [];
    assert.deepEqual(
      quotes.map(({ speaker, type }) => [speaker, type]),
      [
        ['olga-quintero', 'direct'],
        ['olga-quintero', 'indirect'],
      ],
    );
  });

  it('contradict one another: the last one holds', () => {
    const speaker = { exact: 'stay open', speaker: 'rita-oduya' };
    const rejection = { exact: 'stay open', reject: 'quote' } as const;
    assert.deepEqual(twoDocuments({}, speaker, rejection).document('a.txt')?.quotes, []);
    assert.equal(twoDocuments({}, rejection, speaker).document('a.txt')?.quotes.length, 1);
    const arnhaven = { exact: 'Arnhaven', actor: 'rita-oduya' };
    const last = twoDocuments({}, arnhaven, { ...arnhaven, actor: 'town-council' });
    assert.equal(last.mentionsOf('town-council').length, 1);
  });
});

describe('decisions about what an event is', () => {
  const closing = { exact: 'be closed by' };
  const reports = (index: CorpusIndex): number[] => index.events().map(({ mentions }) => mentions.length);

  it('set a passage apart from all others', () => {
    assert.deepEqual(reports(twoDocuments({})), [2]);
    assert.deepEqual(reports(twoDocuments({}, { ...closing, separate: true })), [1, 1]);
  });

  it('keep a passage out of a recorded event', () => {
    const at = { start: 0, end: 0 };
    const recorded: EventRecord = {
      id: 'closing',
      title: 'The gates will be closed by the town council',
      date: '2022-05-09',
      place: null,
      actors: [],
      passages: [{ file: 'b.txt', exact: 'be closed by', prefix: '', suffix: '', at }],
    };
    const kept = (id: string): number[] =>
      reports(twoDocuments({ events: [recorded] }, { ...closing, notEvent: [{ id, ...at }] }));
    assert.deepEqual(kept('opening'), [2]);
    assert.deepEqual(kept('closing'), [1, 1]);
  });
});

describe('decisions about how words refer', () => {
  it('change the form and leave the actor', () => {
    const [, mention] = twoDocuments({}, { exact: 'Arnhaven', form: 'metonym' }).document('a.txt')?.mentions ?? [];
    assert.deepEqual([mention?.actor, mention?.form, mention?.entity], ['arnhaven', 'metonym', 'LOC']);
  });
});
