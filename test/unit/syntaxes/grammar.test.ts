import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}

interface Grammar {
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const grammar = JSON.parse(readFileSync('syntaxes/source-text.tmLanguage.json', 'utf8')) as Grammar;
const configuration = JSON.parse(readFileSync('syntaxes/source-text.language-configuration.json', 'utf8')) as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
};

/** The one Oniguruma escape in the grammar that JavaScript lacks: the start of the file, here that of the line. */
function toRegExp(source: string): RegExp {
  return new RegExp(source.replaceAll('\\A', '^'), 'g');
}

function allRules(rule: Rule): readonly Rule[] {
  return [rule, ...(rule.patterns ?? []).flatMap(allRules)];
}

const rules = Object.values(grammar.repository).flatMap(allRules);

/** What the rule of that name matches in the line, or null. */
function matched(name: string, line: string, part: 'match' | 'begin' | 'end' = 'match'): string | null {
  const sources = allRules(grammar.repository[name] ?? {}).flatMap((rule) => rule[part] ?? []);
  assert.notEqual(sources.length, 0, `no rule ${name} with ${part}`);
  for (const source of sources) {
    const match = toRegExp(source).exec(line);
    if (match) return match[0];
  }
  return null;
}

describe('the grammar of source-text', () => {
  it('has the scope that the extension contributes, and only includes that exist', () => {
    assert.equal(grammar.scopeName, 'text.source-text');
    const includes = [...grammar.patterns, ...rules].flatMap(({ include }) => include ?? []);
    assert.ok(includes.length > 5);
    for (const include of includes) assert.ok(grammar.repository[include.slice(1)], include);
  });

  it('has only patterns that compile and never match the empty string in the middle of a line', () => {
    const sources = rules.flatMap(({ match, begin }) => [match, begin].filter((source) => source !== undefined));
    assert.ok(sources.length >= 8);
    for (const source of sources) {
      const pattern = toRegExp(source);
      pattern.lastIndex = 1;
      assert.notEqual(pattern.exec(' x ')?.[0], '', source);
    }
  });

  it('marks the first line as headline, but not a first line as long as a paragraph', () => {
    assert.equal(matched('headline', 'Ministers meet in Lima'), 'Ministers meet in Lima');
    assert.equal(matched('headline', `Ministers met ${'and talked '.repeat(30)}`), null);
  });

  it('looks for the headline below blank lines, labels and rows of links', () => {
    for (const first of ['', 'Subscribe', 'Latest stories', 'Home » World » Peru', 'Culture | Sport | Weather'])
      assert.equal(matched('headline', first, 'begin'), first);
    for (const first of ['Ministers meet in Lima', '# Ministers meet', '---', 'title: Lima'])
      assert.equal(matched('headline', first, 'begin'), null);
    assert.equal(matched('headline', 'Ministers meet in Lima', 'end'), 'Ministers meet in Lima');
  });

  for (const [line, dateline] of [
    ['LIMA, May 4. /ANDINA/. Ministers met', 'LIMA, May 4. /ANDINA/.'],
    ['QUITO (Reuters) - Ministers met', 'QUITO (Reuters) -'],
    ['LA PAZ, Bolivia, Sept 3 (Xinhua) -- Ministers met', 'LA PAZ, Bolivia, Sept 3 (Xinhua) --'],
    ['BOGOTA — Ministers met', 'BOGOTA —'],
    ['Ministers met in Lima - and parted', null],
  ] as const) {
    it(`${dateline === null ? 'finds no dateline' : 'finds the dateline'} in "${line}"`, () => {
      assert.equal(matched('dateline', line), dateline);
    });
  }

  for (const [line, date] of [
    ['They met on May 4, 2021 in Lima', 'May 4, 2021'],
    ['They met on Sept. 17.', 'Sept. 17'],
    ['They met on 4 May 2021.', '4 May 2021'],
    ['Signed 2021-05-04, in force later', '2021-05-04'],
    ['In October 2021 they met', 'October 2021'],
    ['They may meet 4 times, or march 20 miles', null],
  ] as const) {
    it(`${date === null ? 'finds no date' : 'finds the date'} in "${line}"`, () => {
      assert.equal(matched('date', line), date);
    });
  }

  it('opens a quotation at straight and curly marks and ends it at either, or at a blank line', () => {
    assert.equal(matched('quotation-curly', 'He said: “We', 'begin'), '“');
    assert.equal(matched('quotation-straight', 'He said: "We', 'begin'), '"');
    assert.equal(matched('quotation-straight', 'He is 6\' 2" tall', 'begin'), null);
    for (const name of ['quotation-curly', 'quotation-straight']) {
      assert.equal(matched(name, 'will stay,” he said', 'end'), '”');
      assert.equal(matched(name, 'will stay," he said', 'end'), '"');
      assert.equal(matched(name, 'will stay', 'end'), null);
      assert.equal(matched(name, '  ', 'end'), '  ');
    }
  });

  it('marks addresses without the bracket or mark behind them', () => {
    assert.equal(matched('address', '<https://news.example/a_b?c=1>'), 'https://news.example/a_b?c=1');
    assert.equal(matched('address', '[report](https://news.example/a)'), 'https://news.example/a');
  });

  it('takes hyphenated names and possessives as one word for double clicks', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = 'Jean-Luc O’Neill’s “U.S.-led” plan.'.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words, ['Jean-Luc', 'O’Neill’s', 'U.S', 'led', 'plan']);
  });
});
