import assert from 'node:assert/strict';
import { quantities } from '../../../src/core/corpus/links/quantities';

/** `bound value what/state` of each figure. */
function read(text: string): string[] {
  return quantities(text, { start: 0, end: text.length }, []).map(
    ({ bound, value, what, state }) => `${bound} ${value} ${what}${state === null ? '' : `/${state}`}`,
  );
}

describe('figures that sources may differ in', () => {
  const cases: readonly (readonly [text: string, figures: readonly string[]])[] = [
    ['At least 12 people were killed and 30 injured.', ['least 12 people/killed', 'exact 30 people/injured']],
    ['The fire killed three firefighters.', ['exact 3 firefighter/killed']],
    ['Twenty-five miners died, killing hopes of a rescue.', ['exact 25 miner/killed']],
    ['a fund of $3.5 million, or 2 per cent', ['exact 3500000 dollar', 'exact 2 percent']],
    ['up to 40 million euros for the port', ['most 40000000 euro']],
    ['around 6,000 people rallied', ['about 6000 people']],
    ['police detained 17 demonstrators', ['exact 17 demonstrator/arrested']],
    ['a two-day march of a 44-year-old man against Article 5', []],
  ];
  for (const [text, figures] of cases) it(text, () => assert.deepEqual(read(text), figures));

  it('are said to be updates where the words say so', () => {
    const text = 'The death toll rose to 14.';
    assert.equal(quantities(text, { start: 0, end: text.length }, [])[0]?.updated, true);
  });

  it('leave dates alone', () => {
    const text = 'It began with 30 pounds on May 8.';
    assert.deepEqual(quantities(text, { start: 0, end: text.length }, [{ start: 14, end: 23 }]), []);
  });
});
