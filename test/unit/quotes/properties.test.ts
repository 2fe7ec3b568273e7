import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseQuotes } from '../../../src/core/recognise/quotes/recogniseQuotes';
import { structureText } from '../../../src/core/recognise/tokens/structureText';
import { shippedClauses } from '../shippedModels';

const NO_ACTORS = { actors: [], mentions: [] };
const MARKS = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
] as const;

/** Paragraphs of an article as papers print them, each with one quotation or none. */
const paragraphs = fc.array(
  fc.tuple(
    fc.constantFrom(...MARKS),
    fc.constantFrom(
      ([open, close]: readonly [string, string]) => `${open}The bridge is safe,${close} the engineer said on Monday.`,
      ([open, close]: readonly [string, string]) =>
        `The mayor said the ferry was ${open}slow and cold${close} in winter.`,
      ([open, close]: readonly [string, string]) => `She told the council: ${open}Nobody has paid for it yet.${close}`,
      () => 'The harbour was built a century ago, and the town still pays for its upkeep every year.',
      () => 'The council said that the harbour would be sold, and that nobody had asked for it.',
    ),
  ),
  { minLength: 4, maxLength: 9 },
);

function article(
  drawn: readonly (readonly [readonly [string, string], (marks: readonly [string, string]) => string])[],
) {
  return ['A harbour for sale', ...drawn.map(([marks, write]) => write(marks))].join('\n\n');
}

function quotesOf(text: string) {
  const document = structureText(text);
  return recogniseQuotes(document, NO_ACTORS, shippedClauses(document));
}

describe('quotations of any article', function () {
  this.timeout(20_000);

  it('lie in one paragraph each where no paragraph goes on with an opening mark', () => {
    fc.assert(
      fc.property(paragraphs, (drawn) => {
        const text = article(drawn);
        for (const { parts } of quotesOf(text))
          for (const { start, end } of parts) assert.ok(!text.slice(start, end).includes('\n\n'));
      }),
    );
  });

  it('stay what they are when the last mark of the article is lost, but for the paragraph of that mark', () => {
    fc.assert(
      fc.property(paragraphs, (drawn) => {
        const text = article(drawn);
        const last = Math.max(...MARKS.flat().map((mark) => text.lastIndexOf(mark)));
        fc.pre(last >= 0);
        const before = text.lastIndexOf('\n\n', last);
        const behind = text.indexOf('\n\n', last);
        const torn = text.slice(0, last) + text.slice(last + 1);
        const outside = (quotes: ReturnType<typeof quotesOf>, shift: number) => [
          ...quotes.filter(({ end }) => end <= before).map(({ type, start, end }) => [type, start, end]),
          ...quotes
            .filter(({ start }) => behind >= 0 && start + shift >= behind)
            .map(({ type, start, end }) => [type, start + shift, end + shift]),
        ];
        assert.deepEqual(outside(quotesOf(torn), 1), outside(quotesOf(text), 0));
      }),
    );
  });
});

/** Processor time of one reading, in milliseconds; the least of several, as other work only adds to it. */
function cost(text: string, runs: number): number {
  const document = structureText(text);
  const clauses = shippedClauses(document);
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    recogniseQuotes(document, NO_ACTORS, clauses);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the time to find quotations', () => {
  for (const unit of ['said ', 'he said, ', '"x ', '“a” ', 'claims of ', 'according to ', "'a ", 'said that “'])
    it(`grows with the length of ${JSON.stringify(unit)} again and again, not with its square`, () => {
      const [short, long] = [cost(unit.repeat(1_000), 3), cost(unit.repeat(8_000), 1)];
      assert.ok(long < 50 + short * 24, `${short} ms for 1,000, ${long} ms for 8,000`);
    }).timeout(20_000);
});
