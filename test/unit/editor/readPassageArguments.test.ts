import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPassageArguments } from '../../../src/editor/commands/readPassageArguments';

const URI = 'file:///news/a.txt';

describe('the arguments of a link to a passage', () => {
  it('are an address and two places; without an end, it is the start', () => {
    assert.deepEqual(readPassageArguments([URI, 1, 2, 3, 4]), [URI, 1, 2, 3, 4]);
    assert.deepEqual(readPassageArguments([URI, 1, 2]), [URI, 1, 2, 1, 2]);
  });

  for (const wrong of [-1, 0.5, Infinity, NaN, 2 ** 60, '1', null, true]) {
    it(`are not read where a place is the ${typeof wrong} ${String(wrong)}`, () => {
      for (const at of [1, 2, 3, 4]) {
        const args: unknown[] = [URI, 1, 2, 3, 4];
        args[at] = wrong;
        assert.equal(readPassageArguments(args), undefined);
      }
    });
  }

  it('are not read without an address, and never throw', () => {
    assert.equal(readPassageArguments([]), undefined);
    assert.equal(readPassageArguments([7, 1, 2]), undefined);
    fc.assert(
      fc.property(fc.array(fc.anything()), (args) => {
        const read = readPassageArguments(args);
        assert.ok(read === undefined || read.slice(1).every((value) => Number.isSafeInteger(value)));
      }),
    );
  });
});
