import assert from 'node:assert/strict';
import { counterpartsAt, eventCounterparts } from '../../../src/core/queries/navigation/counterparts';
import { nextStop, previousStop } from '../../../src/core/queries/navigation/places';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';
import { offsetIn, wordsOf } from './handMadeCorpus';

describe('counterparts', () => {
  const corpus = ferryCorpus();
  const at = (file: string, words: string): readonly unknown[] | undefined =>
    counterpartsAt(corpus, file, offsetIn(corpus, file, words))?.others.map((passage) => [
      passage.file,
      wordsOf(corpus, passage),
    ]);

  it('of a quotation are the same statement in other documents, wherever in it the cursor stands', () => {
    assert.deepEqual(at(HERALD, 'stays'), [[TRIBUNE, 'We keep the line open']]);
    assert.deepEqual(at(HERALD, 'Denmark} stays'.slice(0, 7)), at(HERALD, 'envoys'));
  });

  it('of the sentence of an event are its passages, one of each document, and round in path order', () => {
    assert.deepEqual(
      at(TRIBUNE, 'had come')?.map((found) => (found as [string])[0]),
      [HERALD],
    );
    assert.deepEqual(at(POST, 'struck'), [[TRIBUNE, 'The crews had struck before.']]);
  });

  it('are what a link holds against a passage, where nothing else is there', () => {
    assert.deepEqual(
      at(TRIBUNE, '# Danes')?.map((found) => (found as [string])[0]),
      [POST],
    );
  });

  it('are not there for what one document alone has', () => {
    assert.equal(at(TRIBUNE, 'Nobody asked us'), undefined);
    assert.equal(at(HERALD, 'newsletter'), undefined);
  });

  it('of an event begin with its first passage', () => {
    const pair = eventCounterparts(corpus, 'talks');
    assert.deepEqual([pair?.own.file, pair?.others.map(({ file }) => file)], [HERALD, [TRIBUNE]]);
    assert.equal(eventCounterparts(corpus, 'nothing'), undefined);
  });
});

describe('going through articles', () => {
  const corpus = ferryCorpus();

  it('leads from one statement, date or event to the next, on into the next document, and round', () => {
    const first = nextStop(corpus, 'quote', { file: HERALD, offset: 0 });
    assert.equal(wordsOf(corpus, first), 'The line to Denmark stays open');
    const second = nextStop(corpus, 'quote', { file: HERALD, offset: first?.start ?? 0 });
    assert.equal(second?.file, TRIBUNE);
    const last = { file: TRIBUNE, offset: offsetIn(corpus, TRIBUNE, 'sailor') };
    assert.equal(nextStop(corpus, 'quote', last)?.file, HERALD);
    assert.equal(wordsOf(corpus, nextStop(corpus, 'date', { file: HERALD, offset: 0 })), 'March 12');
    assert.equal(nextStop(corpus, 'event', { file: POST, offset: 20 })?.file, TRIBUNE);
  });

  it('leads back the same way', () => {
    const second = previousStop(corpus, 'quote', { file: TRIBUNE, offset: offsetIn(corpus, TRIBUNE, 'Nobody') });
    assert.equal(wordsOf(corpus, second), 'We keep the line open');
    assert.equal(previousStop(corpus, 'quote', { file: TRIBUNE, offset: 0 })?.file, HERALD);
    assert.equal(wordsOf(corpus, previousStop(corpus, 'quote', { file: HERALD, offset: 0 })), 'Nobody asked us');
  });

  it('stays where there is nothing of the kind', () => {
    assert.equal(nextStop(corpus, 'quote', { file: 'gone.txt', offset: 0 }), undefined);
  });
});
