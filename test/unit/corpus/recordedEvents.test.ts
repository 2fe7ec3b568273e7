import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { EventRecord } from '../../../src/core/model/annotations';
import type { DocumentSketch } from './handmade';
import { annotations, handmade } from './handmade';

const crew = { name: 'Halvar Crew', kind: 'organization' } as const;

const DOCUMENTS: Readonly<Record<string, DocumentSketch>> = {
  'a.txt': { sentences: [{ text: 'The lighthouse was painted red by volunteers', trigger: 'painted' }] },
  'b.txt': {
    actors: [crew],
    sentences: [{ text: 'A new coat for the tower' }, { text: 'The ferry sank', trigger: 'sank', day: '2021-03-02' }],
  },
};

function recordOf(fields: Partial<EventRecord>): EventRecord {
  return { id: 'new-coat', title: null, date: null, place: null, actors: [], passages: [], ...fields };
}

function passage(file: string, exact: string): EventRecord['passages'][number] {
  return { file, exact, prefix: '', suffix: '', at: { start: 0, end: 0 } };
}

function indexOf(...events: EventRecord[]): CorpusIndex {
  const index = new CorpusIndex(annotations({ events }));
  for (const [file, sketch] of Object.entries(DOCUMENTS)) {
    const { text, analysis } = handmade(sketch);
    index.setDocument(file, text, analysis);
  }
  return index;
}

describe('an event of annotations.yaml', () => {
  const passages = [passage('a.txt', 'was painted red'), passage('b.txt', 'A new coat for the tower')];

  it('collects its passages, also where no event was recognised', () => {
    const event = indexOf(recordOf({ passages })).event('new-coat');
    assert.deepEqual(event?.documents, ['a.txt', 'b.txt']);
    assert.equal(event.mentions.length, 2);
  });

  it('has the title, the date and the actors that the reader gives it', () => {
    const index = indexOf(
      recordOf({ passages, title: 'The tower turns red', date: '2021-05-08', actors: ['halvar-crew'] }),
    );
    const event = index.event('new-coat');
    assert.equal(event?.title, 'The tower turns red');
    assert.equal(event.date.value, '2021-05-08');
    assert.deepEqual(event.participants, ['halvar-crew']);
    assert.deepEqual(
      index.eventsOf('halvar-crew').map(({ id }) => id),
      ['new-coat'],
    );
  });

  it('parts what is recorded as two events', () => {
    const index = indexOf(
      recordOf({ passages: passages.slice(0, 1) }),
      recordOf({ id: 'other-coat', passages: passages.slice(1) }),
    );
    assert.deepEqual(index.event('new-coat')?.documents, ['a.txt']);
    assert.deepEqual(index.event('other-coat')?.documents, ['b.txt']);
  });

  it('is the first of the records that share its id', () => {
    const index = indexOf(
      recordOf({ passages: passages.slice(0, 1), title: 'First' }),
      recordOf({ passages: passages.slice(1), title: 'Second' }),
    );
    assert.deepEqual(index.event('new-coat')?.documents, ['a.txt']);
    assert.equal(index.event('new-coat')?.title, 'First');
    assert.equal(index.events().filter(({ id }) => id === 'new-coat').length, 1);
  });

  it('changes with the annotations, and is gone with them', () => {
    const index = indexOf(recordOf({ passages, title: 'First' }));
    assert.equal(index.event('new-coat')?.title, 'First');
    index.setAnnotations(annotations({ events: [recordOf({ passages, title: 'Second' })] }));
    assert.equal(index.event('new-coat')?.title, 'Second');
    index.setAnnotations(annotations({}));
    assert.equal(index.event('new-coat'), undefined);
    assert.equal(index.events().length, 2);
  });

  it('leaves the other events of its documents as they are', () => {
    const sunk = indexOf(recordOf({ passages }))
      .events()
      .find(({ date }) => date.value === '2021-03-02');
    assert.deepEqual(sunk?.documents, ['b.txt']);
  });
});
