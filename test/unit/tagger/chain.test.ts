import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BestTags, Lattice } from '../../../src/core/recognise/tagger/chain';
import { continues, isOpen, mayFollow, TAG_COUNT } from '../../../src/core/recognise/tagger/tags';

/** All sequences of allowed tags. */
function sequences(length: number): number[][] {
  let all = tagsWhere((tag) => !continues(tag)).map((tag) => [tag]);
  for (let at = 1; at < length; at++) {
    all = all.flatMap((sequence) =>
      tagsWhere((tag) => mayFollow(sequence.at(-1) ?? 0, tag)).map((tag) => [...sequence, tag]),
    );
  }
  return all.filter((sequence) => !isOpen(sequence.at(-1) ?? 0));
}

function tagsWhere(test: (tag: number) => boolean): number[] {
  return Array.from({ length: TAG_COUNT }, (_, tag) => tag).filter(test);
}

function weigh(sequence: readonly number[], scores: readonly number[], transitions: readonly number[]): number {
  return sequence.reduce((sum, tag, at) => {
    const before = sequence[at - 1];
    const step = before === undefined ? 0 : (transitions[before * TAG_COUNT + tag] ?? 0);
    return sum + step + (scores[at * TAG_COUNT + tag] ?? 0);
  }, 0);
}

const chains = fc.integer({ min: 1, max: 3 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: numbers(length * TAG_COUNT),
    transitions: numbers(TAG_COUNT * TAG_COUNT),
  }),
);

function numbers(length: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: -300, max: 300 }), { minLength: length, maxLength: length });
}

describe('tag sequences', function () {
  // a busy machine takes its time
  this.timeout(60_000);
  it('finds the best of all allowed sequences', () => {
    fc.assert(
      fc.property(chains, ({ length, scores, transitions }) => {
        const best = Math.max(...sequences(length).map((sequence) => weigh(sequence, scores, transitions)));
        const tags = new Uint8Array(length);
        new BestTags(Int32Array.from(transitions)).find(Int32Array.from(scores), 0, length, tags);
        const found = [...tags];
        assert.equal(weigh(found, scores, transitions), best);
      }),
      { numRuns: 40 },
    );
  });

  it('gives each tag its share of the weight of all sequences', () => {
    const lattice = new Lattice();
    fc.assert(
      fc.property(chains, ({ length, scores, transitions }) => {
        lattice.setTransitions(transitions, 0.01);
        lattice.run(scores, 0, length);
        const all = sequences(length).map((sequence) => ({
          sequence,
          weight: Math.exp(weigh(sequence, scores, transitions) * 0.01),
        }));
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        for (let at = 0; at < length; at++) {
          for (let tag = 0; tag < TAG_COUNT; tag++) {
            const with_ = all.filter(({ sequence }) => sequence[at] === tag);
            const expected = with_.reduce((sum, { weight }) => sum + weight, 0) / total;
            assert.ok(Math.abs(lattice.marginal(at, tag) - expected) < 1e-9);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
