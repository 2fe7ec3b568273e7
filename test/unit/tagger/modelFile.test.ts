import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ListColumns } from '../../../src/core/recognise/tagger/featureLists';
import { fingerprintOf } from '../../../src/core/recognise/tagger/listFile';
import { loadNameTagger } from '../../../src/core/recognise/tagger/loadNameTagger';
import { readModel, writeModel } from '../../../src/core/recognise/tagger/modelFile';
import { TAG_COUNT } from '../../../src/core/recognise/tagger/tags';
import type { TaggerModel } from '../../../src/core/recognise/tagger/taggerModel';

const lists: ListColumns = {
  words: Uint32Array.of(9, 4_000_000_000),
  bits: Uint32Array.of(1, 1 << 20),
  gazetteer: {
    openings: Uint32Array.of(3),
    longest: Uint8Array.of(4),
    names: Uint32Array.of(8, 8, 9),
    forms: Uint16Array.of(65_535, 256, 1),
    kinds: Uint8Array.of(0, 3, 17),
  },
  known: {
    openings: Uint32Array.of(1, 2),
    longest: Uint8Array.of(1, 2),
    names: Uint32Array.of(4_294_967_295),
    forms: Uint16Array.of(255),
    kinds: Uint8Array.of(12),
  },
};
const model: TaggerModel = {
  about: { data: 'own sentences', epochs: 3 },
  unit: 50.5,
  hashes: Int32Array.of(7, 2_000_000_000, -2_000_000_000, -1),
  weights: Int8Array.from({ length: 4 * TAG_COUNT }, (_, at) => (at % 3 === 0 ? 0 : (at % 255) - 127)),
  transitions: Int32Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, at) => at * 3 - 400),
  words: {
    words: Uint32Array.of(5, 70_000, 4_294_967_295),
    coarse: Uint8Array.of(1, 63, 0),
    middle: Uint8Array.of(255, 3, 9),
    fine: Uint16Array.of(1023, 256, 255),
    keys: Uint32Array.of(12, 13),
    casings: Uint8Array.of(1, 4),
    uses: Uint8Array.of(0, 45),
  },
  lists,
  fingerprint: fingerprintOf(lists),
};

describe('the file of a name model', function () {
  // a busy machine takes its time
  this.timeout(60_000);
  it('gives back what was written', () => {
    const read = readModel(writeModel(model));
    assert.deepEqual(read, model);
  });

  it('is refused where any byte of it has changed or is missing', () => {
    const bytes = writeModel(model);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.throws(() => loadNameTagger(damaged), /model/);
        assert.throws(() => loadNameTagger(bytes.slice(0, at)), /model/);
      }),
    );
  });

  it('is refused with the reason where it is something else', () => {
    assert.throws(() => loadNameTagger(new TextEncoder().encode('{"model": true}')), /not a file of a name model/);
  });

  it('is refused with the reason where it is of another version', () => {
    const bytes = writeModel(model);
    bytes[4] = 3;
    assert.throws(() => loadNameTagger(bytes), /name model of version 3, but version \d+ is needed/);
  });

  it('is refused with the reason where its lists are not those that its weights were learned with', () => {
    const other = { ...lists, bits: Uint32Array.of(1, 1 << 19) };
    assert.throws(
      () => loadNameTagger(writeModel({ ...model, lists: other })),
      /lists in the name model are not those that its weights were learned with/,
    );
  });
});
