import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { verbReadings } from '../../../src/core/recognise/text/inflection';

/** `lemma:form` of every reading. */
function readings(word: string): string[] {
  return verbReadings(word).map(({ lemma, form }) => `${lemma}:${form}`);
}

function likeliest(word: string): string | undefined {
  return verbReadings(word)[0]?.lemma;
}

describe('verbReadings', () => {
  it('knows irregular verbs', () => {
    assert.deepEqual(readings('said'), ['say:past', 'say:participle']);
    assert.deepEqual(readings('withdrew'), ['withdraw:past']);
    assert.deepEqual(readings('was'), ['be:past']);
    assert.deepEqual(readings('went'), ['go:past']);
    assert.deepEqual(readings('has'), ['have:third']);
  });

  it('keeps apart forms that two verbs share', () => {
    assert.deepEqual(readings('found'), ['find:past', 'find:participle', 'found:base']);
    assert.deepEqual(readings('put'), ['put:base', 'put:past', 'put:participle']);
  });

  it('undoes the spelling rules of regular verbs', () => {
    for (const [word, lemma] of [
      ['stopped', 'stop'],
      ['killed', 'kill'],
      ['denies', 'deny'],
      ['denied', 'deny'],
      ['dying', 'die'],
      ['agreed', 'agree'],
      ['launches', 'launch'],
      ['accused', 'accuse'],
      ['charging', 'charge'],
      ['referred', 'refer'],
      ['visited', 'visit'],
      ['settling', 'settle'],
      ['added', 'add'],
      ['bringing', 'bring'],
    ] as const) {
      assert.equal(likeliest(word), lemma, word);
    }
  });

  it('gives every base that the spelling allows, for a lexicon to choose from', () => {
    assert.ok(readings('panicked').includes('panic:past'));
    assert.ok(readings('cancelled').includes('cancel:past'));
    assert.ok(readings('promoted').includes('promote:past'));
  });

  it('does not take a base for an inflected form', () => {
    assert.deepEqual(readings('discuss'), ['discuss:base']);
    assert.deepEqual(readings('proceed'), ['proceed:base']);
    assert.deepEqual(readings('bring'), ['bring:base']);
  });

  it('reads capital letters, and nothing into what is no word', () => {
    assert.deepEqual(readings('SAID'), readings('said'));
    for (const word of ['', '17', 'U.S.', '24/7', "Ann's", '—', 'x'.repeat(5000)]) assert.deepEqual(readings(word), []);
  });

  it('never throws, and never gives an empty lemma', () => {
    fc.assert(fc.property(fc.string(), (word) => verbReadings(word).every(({ lemma }) => lemma.length > 0)));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}(?:ed|ing|s)$/), (word) =>
        verbReadings(word).every(({ lemma }) => lemma.length > 0),
      ),
    );
  });
});
