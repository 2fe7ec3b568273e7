import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../src/core/util/decodeText';

const TEXT = 'The café’s owner said: “No.”\r\nThen he left for Łódź.\r\n';

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('the text of a file', () => {
  it('is read as UTF-8, with or without a byte order mark, line ends as they are', () => {
    const bytes = new TextEncoder().encode(TEXT);
    assert.deepEqual(decodeText(bytes), { text: TEXT, encoding: 'utf-8' });
    assert.deepEqual(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])), { text: TEXT, encoding: 'utf-8' });
  });

  it('is read as UTF-16 by its mark, and without one by its zero bytes', () => {
    assert.deepEqual(decodeText(utf16(TEXT, true, true)), { text: TEXT, encoding: 'utf-16le' });
    assert.deepEqual(decodeText(utf16(TEXT, false, true)), { text: TEXT, encoding: 'utf-16be' });
    assert.deepEqual(decodeText(utf16('Plain words only.', true, false)), {
      text: 'Plain words only.',
      encoding: 'utf-16le',
    });
    assert.deepEqual(decodeText(utf16('Plain words only.', false, false)), {
      text: 'Plain words only.',
      encoding: 'utf-16be',
    });
  });

  it('is read as Windows-1252 where it is not valid UTF-8', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('Ren'),
      0xe9,
      ...Buffer.from(' said '),
      0x93,
      ...Buffer.from('no'),
      0x94,
    ]);
    assert.deepEqual(decodeText(bytes), { text: 'René said “no”', encoding: 'windows-1252' });
  });

  it('is refused where the file is binary', () => {
    const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
    assert.deepEqual(decodeText(image), { problem: 'it is binary data, not text' });
    assert.deepEqual(decodeText(Uint8Array.from({ length: 64 }, (_, i) => 1 + (i % 7))), {
      problem: 'it is binary data, not text',
    });
  });

  it('comes back unchanged from UTF-8, whatever it is, unless it holds control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const decoded = decodeText(new TextEncoder().encode(text));
        assert.ok('problem' in decoded || decoded.text === text.replace(/^\uFEFF/, ''));
        // eslint-disable-next-line no-control-regex -- control characters are what the test is about
        if (!/[\0-\x1f]/.test(text)) assert.ok('text' in decoded);
      }),
    );
  });
});
