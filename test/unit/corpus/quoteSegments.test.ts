import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoteSegments } from '../../../src/core/corpus/quoteSegments';
import { analyse } from '../shippedModels';

/** The words of the segments of each quotation of a text, parts divided by a bar. */
function segmentsOf(text: string): string[] {
  return quoteSegments(analyse(text)).map(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end).trim()).join(' | '),
  );
}

describe('the sentences of quotations', () => {
  it('are cut apart, but not by an attribution in the middle of one', () => {
    assert.deepEqual(segmentsOf('"The dam holds. We need boats," she said.'), ['The dam holds.', 'We need boats,']);
    assert.deepEqual(segmentsOf('"The dam," she said, "holds. We need boats."'), [
      'The dam, | holds.',
      'We need boats.',
    ]);
  });

  it('of any text hold all words of the quotations, in order', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      'she said',
      'The dam holds',
      '. ',
      ', ',
      'We need boats',
      '\n\n',
      '! ',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
        (text) => {
          const { quotes } = analyse(text);
          const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '');
          const all = quotes
            .map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(''))
            .join('');
          assert.equal(letters(segmentsOf(text).join('')), letters(all));
        },
      ),
    );
  });
});
