import assert from 'node:assert/strict';
import { plantedCorpus } from '../../accuracy/planted/corpus';
import { evaluate, indexOf } from '../../accuracy/planted/evaluate';

describe('a small corpus with planted disagreements', function () {
  this.timeout(30_000);
  const corpus = plantedCorpus(10, 5, 3);

  it('is the same for the same seed, and knows where its passages stand', () => {
    assert.deepEqual(plantedCorpus(10, 5, 3), corpus);
    assert.notDeepEqual(plantedCorpus(10, 5, 4).articles, corpus.articles);
    for (const { text, passages } of corpus.articles) {
      assert.ok(passages.length > 0);
      for (const { start, end, trigger } of passages) {
        assert.ok(start <= trigger.start && trigger.end <= end && end <= text.length);
        assert.match(text.slice(trigger.start, trigger.end), /^\p{L}+$/u);
      }
    }
  });

  it('falls into its stories, and no story is said to be told otherwise that is not', () => {
    const scores = evaluate(corpus, indexOf(corpus));
    assert.ok(scores.mentions > 0.7, `events found: ${scores.mentions}`);
    assert.ok(scores.bCubed.precision > 0.85, `B³ precision: ${scores.bCubed.precision}`);
    assert.ok(scores.bCubed.recall > 0.7, `B³ recall: ${scores.bCubed.recall}`);
    assert.deepEqual(scores.falseAlarms, []);
  });
});
