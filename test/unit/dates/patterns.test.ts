import assert from 'node:assert/strict';
import { readLexemes } from '../../../src/core/recognise/dates/lexemes';
import { PatternSet, type Slots } from '../../../src/core/recognise/dates/patterns';
import { READERS } from '../../../src/core/recognise/dates/readings';
import { ENGLISH, type LanguageTable } from '../../../src/core/recognise/dates/vocabulary';

function matches(pattern: string, text: string): { readonly words: string; readonly slots: Slots } | undefined {
  const table: LanguageTable = {
    ...ENGLISH,
    macros: { pair: '( NUM:left and NUM:right )' },
    patterns: [{ name: 'test', type: 'DATE', read: 'calendar', match: pattern }],
  };
  const lexemes = readLexemes(text, { start: 0, end: text.length });
  const patterns = new PatternSet(table);
  const [match] = patterns.matchesAt(lexemes, 0, patterns.outlook(lexemes));
  if (!match) return undefined;
  return { words: text.slice(0, lexemes[match.end - 1]?.end), slots: match.slots };
}

describe('a pattern', () => {
  it('matches words in any case, and classes with their value', () => {
    assert.deepEqual(matches('the MONTH', 'The August sun'), { words: 'The August', slots: { month: 8 } });
    assert.equal(matches('the MONTH', 'the august host'), undefined);
  });

  it('takes an option where the rest fits, else does without it', () => {
    assert.equal(matches('a [ b ] c', 'a b c')?.words, 'a b c');
    assert.equal(matches('a [ b ] c', 'a c')?.words, 'a c');
    assert.equal(matches('a [ b ] b', 'a b')?.words, 'a b');
  });

  it('keeps nothing of an option that it gave up', () => {
    assert.deepEqual(matches('[ NUM:first ] NUM:last', '7')?.slots, { last: 7 });
  });

  it('chooses between alternatives, and reads macros', () => {
    assert.deepEqual(matches('( x | @pair )', 'two and three')?.slots, { left: 2, right: 3 });
  });

  it('asks for words without a blank, and keeps places', () => {
    assert.equal(matches('q ~ NUM', 'Q 3'), undefined);
    assert.deepEqual(matches('q ~ NUM ^ MONTH', 'Q3 May')?.slots, { num: 3, mark: 2, month: 5 });
  });

  it('is refused when it is written wrongly', () => {
    assert.throws(() => matches('a [ b', 'a'), /unbalanced/);
    assert.throws(() => matches('NOTHING', 'a'), /no class NOTHING/);
    assert.throws(() => matches('@nothing', 'a'), /no macro/);
    assert.throws(() => matches('a )', 'a'), /unexpected/);
  });
});

describe('the English table', () => {
  it('names only readers that there are', () => {
    assert.deepEqual(
      ENGLISH.patterns.filter(({ read }) => READERS[read] === undefined),
      [],
    );
  });
});
