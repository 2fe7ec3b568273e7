import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstIndex } from '../../../src/core/util/firstIndex';

describe('the first item that passes', () => {
  it('is the one that a search from the front finds, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, least) => {
        const sorted = numbers.sort((a, b) => a - b);
        const found = sorted.findIndex((number) => number >= least);
        assert.equal(
          firstIndex(sorted, (number) => number >= least),
          found < 0 ? sorted.length : found,
        );
      }),
    );
  });

  it('is looked for with few questions', () => {
    let asked = 0;
    firstIndex(new Array<number>(1_000_000).fill(0), () => ++asked > 0);
    assert.ok(asked <= 20, String(asked));
  });
});
