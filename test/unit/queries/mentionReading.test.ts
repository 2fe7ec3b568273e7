import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { mentionReading } from '../../../src/core/queries/cards/mentionReading';
import { handmade } from '../corpus/handmade';
import type { ActorSketch } from '../corpus/handmade';
import { english } from '../english';

/** The reading of the only mention of the first document, each document being a list of actors. */
function readingOf(documents: readonly (readonly ActorSketch[])[]) {
  const index = new CorpusIndex();
  documents.forEach((actors, at) => {
    const { text, analysis } = handmade({ actors });
    index.setDocument(`${at}.txt`, text, analysis);
  });
  const [mention] = index.document('0.txt')?.mentions ?? [];
  return mention && mentionReading(index, mention);
}

describe('the reading of a mention', () => {
  it('names everybody whom the words fit', () => {
    const reading = readingOf([[{ name: 'Quintero' }], [{ name: 'Olga Quintero' }], [{ name: 'Rui Quintero' }]]);
    assert.deepEqual(
      reading?.others.shown.map(({ id, name, kind }) => [id, name, kind]),
      [
        ['olga-quintero', 'Olga Quintero', 'person'],
        ['rui-quintero', 'Rui Quintero', 'person'],
      ],
    );
  });

  it('names a few of many, and counts the rest', () => {
    const bearers = ['Ana', 'Bea', 'Caio', 'Dora', 'Eva', 'Fred'].map((given) => [{ name: `${given} Quintero` }]);
    const reading = readingOf([[{ name: 'Quintero' }], ...bearers]);
    assert.deepEqual([reading?.others.shown.length, reading?.others.more], [4, 2]);
  });

  it('says what it rests on beyond the words', () => {
    const offices = ['president', 'president @portugal'];
    const reading = readingOf([
      [{ name: 'president of Portugal', described: true, offices }],
      [{ name: 'Rui Quintero', offices }],
    ]);
    assert.deepEqual(reading?.reasons.map(english), ['the only one whom these documents call president of Portugal']);
    assert.deepEqual(reading?.others.shown, []);
  });

  it('is not worth a line where the words say it all', () => {
    assert.equal(readingOf([[{ name: 'Olga Quintero' }]]), undefined);
  });
});
