import assert from 'node:assert/strict';
import { isProse } from '../../../src/editor/sources/prose';
import { sourceRules } from '../../../src/editor/sources/sourceRules';
import type { FolderSettings } from '../../../src/editor/settings';

const SETTINGS: FolderSettings = {
  annotate: 'auto',
  include: [],
  includeIsSet: false,
  exclude: [],
  maxFiles: 10,
  maxBytes: 1000,
};

function accepted(settings: Partial<FolderSettings>, paths: readonly string[]): string[] {
  const rules = sourceRules({ ...SETTINGS, ...settings });
  return paths.filter((path) => rules.accepts(path));
}

describe('the sources of a folder', () => {
  it('are its .txt and .md files where nothing else is said', () => {
    const paths = ['a.txt', 'deep/b.MD', 'c.html', 'annotations.yaml', 'node_modules/x/readme.md', '.git/a.txt'];
    assert.deepEqual(accepted({}, paths), ['a.txt', 'deep/b.MD']);
  });

  it('are what the include globs match, whatever the ending, but never dependencies', () => {
    const paths = ['articles/a.news', 'articles/deep/b.news', 'b.news', 'articles/node_modules/c.news'];
    assert.deepEqual(accepted({ include: ['articles/**/*.news'] }, paths), ['articles/a.news', 'articles/deep/b.news']);
  });

  it('are not what is excluded, by itself or by a folder above it', () => {
    const paths = ['a.txt', 'drafts/a.txt', 'x/drafts/deep/a.txt', 'x/a.bak.txt'];
    assert.deepEqual(accepted({ exclude: ['**/drafts', '**/*.bak.txt'] }, paths), ['a.txt']);
  });

  it('survive a malformed glob beside a good one', () => {
    assert.deepEqual(accepted({ exclude: ['[', 'b.txt'] }, ['a.txt', 'b.txt']), ['a.txt']);
  });
});

describe('prose', () => {
  const sentence = 'The harbour master said on Monday that no ferry would leave before the storm had passed. ';

  it('is running text, with menus around it and with Markdown in it', () => {
    assert.ok(isProse(`Home\nNews\n\n# Storm\n\n${sentence.repeat(4)}\n\n${sentence.repeat(3)}\n`));
    assert.ok(isProse(sentence.repeat(5).replaceAll('. ', '.\r\n')));
  });

  it('is not a list, a log, a table or code', () => {
    assert.ok(!isProse('- milk\n- bread\n- eggs\n'.repeat(20)));
    assert.ok(!isProse('2024-01-01 12:00:00 INFO [main] started server on port 8080\n'.repeat(20)));
    assert.ok(!isProse('| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n'.repeat(20)));
    assert.ok(!isProse(`One note. Two notes.\n\`\`\`\n${sentence.repeat(9)}\n\`\`\`\n`));
    assert.ok(!isProse('const a = require("b");\nmodule.exports = { a, b, c };\n'.repeat(20)));
    assert.ok(!isProse(''));
  });

  it('is told in no time, however long the line', () => {
    const started = performance.now();
    isProse('a'.repeat(1_000_000));
    isProse('word '.repeat(200_000));
    isProse("it's.".repeat(200_000));
    assert.ok(performance.now() - started < 500);
  });
});
