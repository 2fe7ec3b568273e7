import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorPassage } from '../../../src/core/annotations/anchorPassage';
import { describePassage, selectorAt } from '../../../src/core/annotations/describePassage';
import { findWords } from '../../../src/core/annotations/findWords';
import { lostPassages } from '../../../src/core/annotations/lostPassages';

/** Words over few letters, so that lookalikes and repetitions abound. */
const texts = fc
  .array(fc.constantFrom('Oslo', 'said', 'no', '.', '\n', 'ab', 'aab', 'é', '😀', '"', 'Oslo said no'), {
    maxLength: 60,
  })
  .map((words) => words.join(' '));

describe('words sought in a text', () => {
  it('are found where indexOf finds them', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 });
    const needles = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(few, needles, fc.nat(20), (text, words, from) => {
        assert.equal(findWords(text + words + text, words, from), (text + words + text).indexOf(words, from));
        assert.equal(findWords(text, words, from), text.indexOf(words, from));
      }),
      { numRuns: 2000 },
    );
  });

  it('take no longer in a text that is all the same', () => {
    const text = 'a'.repeat(1_000_000);
    const started = performance.now();
    assert.equal(findWords(text, `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`), -1);
    assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
  });
});

describe('the description of a passage', () => {
  it('has the words and whole words around them', () => {
    const text = 'The minister of Norway said no. The minister of Sweden said nothing.';
    const at = text.indexOf('said nothing');
    assert.deepEqual(describePassage(text, { start: at, end: at + 4 }), {
      exact: 'said',
      prefix: ' Sweden ',
      suffix: ' nothing',
    });
  });

  it('is as long as it must be to tell lookalikes apart, and null where nothing does', () => {
    const text = `${'Oslo said no. '.repeat(3)}Bergen. ${'Oslo said no. '.repeat(3)}`;
    const second = text.indexOf('Oslo', text.indexOf('Oslo') + 1);
    const found = describePassage(text, { start: second, end: second + 4 });
    assert.deepEqual(found && anchorPassage(text, found), { start: second, end: second + 4 });
    const same = 'na '.repeat(5000);
    assert.equal(describePassage(same, { start: 6000, end: 6002 }), null);
    assert.equal(describePassage(same, { start: 6, end: 6 }), null);
  });

  it('leads back to the passage, and after an edit elsewhere to the passage or nowhere', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(12), fc.nat(), fc.nat(8), texts, (text, at, length, cut, gone, come) => {
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const selector = describePassage(text, { start, end });
        if (selector === null) return;
        assert.deepEqual(anchorPassage(text, selector), { start, end });
        // An edit that leaves the passage and its context as they are.
        const from = start - selector.prefix.length;
        const to = end + selector.suffix.length;
        const isBefore = cut % 2 === 0;
        const place = isBefore ? cut % (from + 1) : to + (cut % (text.length - to + 1));
        const stop = isBefore ? Math.min(from, place + gone) : Math.min(text.length, place + gone);
        const edited = text.slice(0, place) + come + text.slice(stop);
        const shift = isBefore ? come.length - (stop - place) : 0;
        const found = anchorPassage(edited, selector);
        if (found === 'ambiguous') return;
        assert.deepEqual(found, { start: start + shift, end: end + shift });
      }),
      { numRuns: 2000 },
    );
  });

  it('never leads to words in other surroundings', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(12), (text, other, at, length) => {
        const start = at % (text.length + 1);
        const selector = describePassage(text, { start, end: Math.min(text.length, start + length) });
        const found = selector && anchorPassage(other, selector);
        if (found === null || typeof found === 'string') return;
        const { prefix, exact, suffix } = selector ?? { prefix: '', exact: '', suffix: '' };
        const around = other.slice(found.start - prefix.length, found.end + suffix.length);
        assert.equal(around, prefix + exact + suffix);
      }),
    );
  });

  it('is that of the record which is about the same place already', () => {
    const text = 'In Oslo, nobody was surprised by Oslo.';
    const record = { exact: 'Oslo', prefix: 'In ', suffix: '' };
    assert.deepEqual(selectorAt(text, { start: 3, end: 7 }, [record]), record);
    assert.notDeepEqual(selectorAt(text, { start: 33, end: 37 }, [record]), record);
  });
});

describe('passages that are lost', () => {
  it('come with the places of their lookalikes', () => {
    const text = 'Oslo said no. In Oslo, nobody was surprised.';
    const records = [
      { exact: 'Oslo', prefix: 'near ', suffix: '' },
      { exact: 'o', prefix: 'sl', suffix: '' },
      { exact: 'nobody', prefix: '', suffix: '' },
    ];
    assert.deepEqual(
      lostPassages(text, records).map(({ why, lookalikes }) => [why, lookalikes.map(({ start }) => start)]),
      [
        ['missing', [0, 17]],
        ['ambiguous', [3, 20]],
      ],
    );
  });
});
