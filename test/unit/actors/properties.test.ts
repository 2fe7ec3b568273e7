import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareSpans, contains, overlaps } from '../../../src/core/model/span';
import { read } from './support';

const HOLDERS = new Set(['role', 'descriptor', 'group']);
const WORDS = [
  'Peru',
  'Lima',
  'Peruvian',
  'EU',
  'U.S.',
  'the',
  'president',
  'of',
  'President',
  'Ana Ruiz',
  'Ruiz',
  'said',
  ',',
  '.',
  '"',
  '(',
  ')',
  'Foreign Ministry',
  'minister',
  'and',
  'ethnic',
  'troops',
  'leaders',
  'two',
  'he',
  'it',
  'that',
  'Kremlin',
  'spokesman',
  '’s',
  '-',
  'in',
  'Bank of',
  'Ltd.',
  'van der',
  'U.S.-led',
  'STORM HITS',
  'İstanbul',
  '\n\n',
  '“',
  '”',
  'her',
  'to',
  'authorities',
  'city',
  'for',
  'its',
  'envoy',
  'his',
  'administration',
  'the Ruiz cabinet',
  'officials',
  'lawmakers',
  'the two countries',
  'both sides',
  'the bureau',
  'FBI',
  'Ana Ruiz Jr.',
  'Koreas',
  'Peruvians',
  'Republicans',
  'campaign',
  'Peru-Ruiz',
  'former',
  'police',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('the mentions of any text', () => {
  it('lie in the text, in order, overlap only inside a holder, and refer to actors that exist', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { mentions, actors } = read(input);
        mentions.forEach((mention, index) => {
          assert.ok(mention.start < mention.end && mention.end <= input.length);
          assert.ok(mention.confidence >= 0 && mention.confidence <= 1);
          assert.ok(mention.actor === null || actors[mention.actor] !== undefined);
          assert.equal(mention.entity === null, /^(?:role|descriptor|group|pronoun)$/.test(mention.form));
          const previous = mentions[index - 1];
          assert.ok(!previous || compareSpans(previous, mention) <= 0);
          for (const other of mentions.slice(0, index)) {
            assert.ok(!overlaps(other, mention) || (HOLDERS.has(other.form) && contains(other, mention)));
          }
        });
        for (const { roles } of actors) for (const role of roles) assert.equal(mentions[role]?.form, 'role');
      }),
      { numRuns: 300 },
    );
  }).timeout(30_000);

  it('are the same for the same text', () => {
    fc.assert(
      fc.property(text, (input) => assert.deepEqual(read(input).mentions, read(input).mentions)),
      { numRuns: 50 },
    );
  });

  const endless: Readonly<Record<string, (at: number) => string>> = {
    names: (at) => `Xav${String(at)} Zor${String(at)} said.`,
    'groups, pairs and bodies': (at) =>
      `Peru and Chile met miners${String(at)} of the Zor${String(at)} Bureau; the two countries and his Peruvian officials told the bureau`,
    'words joined by hyphens': (at) => `Ruiz-Xav${String(at)} Xav${String(at)}`,
  };
  for (const [what, piece] of Object.entries(endless)) {
    it(`cost no more than linear time on one endless line of ${what}`, () => takesLinearTime(piece)).timeout(60_000);
  }
});

function takesLinearTime(piece: (at: number) => string): void {
  const line = (count: number): string => Array.from({ length: count }, (_, at) => piece(at)).join(' ');
  const time = (input: string): number => {
    const start = performance.now();
    read(input);
    return performance.now() - start;
  };
  read(line(1000));
  const [small, large] = [time(line(1000)), time(line(8000))];
  assert.ok(large < small * 40 + 200, `8 times the text took ${(large / small).toFixed(1)} times as long`);
}
