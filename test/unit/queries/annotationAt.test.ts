import assert from 'node:assert/strict';
import { actorAt, annotationAt, annotationsAt } from '../../../src/core/queries/navigation/annotationAt';
import { ferryCorpus, HERALD } from './ferryCorpus';
import { handMadeCorpus, offsetIn } from './handMadeCorpus';

describe('what stands at an offset', () => {
  const corpus = ferryCorpus();

  it('is the tightest first: a name inside a quotation before the quotation', () => {
    const kinds = annotationsAt(corpus, HERALD, offsetIn(corpus, HERALD, 'Denmark', 2)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['mention', 'quote']);
  });

  it('is the event where the sentence says nothing tighter', () => {
    assert.equal(annotationAt(corpus, HERALD, offsetIn(corpus, HERALD, 'met'))?.kind, 'event');
  });

  it('is of the kinds asked for', () => {
    const offset = offsetIn(corpus, HERALD, 'Denmark', 1);
    assert.equal(annotationAt(corpus, HERALD, offset, ['event'])?.kind, 'event');
    assert.equal(annotationAt(corpus, HERALD, offset, ['quote']), undefined);
  });

  it('belongs to the word that begins at the offset, not to the one that ends there', () => {
    const touching = handMadeCorpus({
      articles: [{ file: 'a.txt', marked: '{m:denmark/name Denmark}{m:norway/name Norway} agree' }],
      actors: {},
    });
    assert.equal(actorAt(touching, 'a.txt', 'Denmark'.length), 'norway');
    assert.equal(actorAt(touching, 'a.txt', 'DenmarkNorway'.length), 'norway');
    assert.equal(actorAt(touching, 'a.txt', 'Denmark'.length - 1), 'denmark');
  });

  it('is nothing in furniture, behind the end and in unknown files', () => {
    assert.deepEqual(annotationsAt(corpus, HERALD, offsetIn(corpus, HERALD, 'newsletter')), []);
    assert.deepEqual(annotationsAt(corpus, HERALD, 1e9), []);
    assert.deepEqual(annotationsAt(corpus, 'elsewhere.txt', 0), []);
  });

  it('names the actor', () => {
    assert.equal(actorAt(corpus, HERALD, offsetIn(corpus, HERALD, 'Solberg', 2)), 'solberg');
    assert.equal(actorAt(corpus, HERALD, offsetIn(corpus, HERALD, 'said')), undefined);
  });
});
