import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sharedItems } from '../../../src/core/util/sharedItems';

/** Length of a longest common subsequence, by the textbook table. */
function lengthOfLongest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
      row[j] = a[i] === b[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table[0]?.[0] ?? 0;
}

const words = fc.array(fc.constantFrom('the', 'dam', 'is', 'old'), { maxLength: 14 });

describe('the items that two lists share', () => {
  it('are a longest common subsequence', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { first, second } = sharedItems(a, b);
        const common = a.filter((_, index) => first[index]);
        assert.deepEqual(
          common,
          b.filter((_, index) => second[index]),
        );
        assert.equal(common.length, lengthOfLongest(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('are found in long lists that are alike, and of lists too different only what they begin with', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `word ${index}`);
    const { first } = sharedItems(
      long,
      long.filter((_, index) => index !== 9_000),
    );
    assert.deepEqual(
      first.flatMap((isShared, index) => (isShared ? [] : [index])),
      [9_000],
    );
    const other = long.map((word, index) => (index < 3 ? word : `no ${word}`));
    assert.equal(sharedItems(long, other).first.filter(Boolean).length, 3);
  });
});
