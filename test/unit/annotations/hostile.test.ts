import assert from 'node:assert/strict';
import type { Decision } from '../../../src/core/annotations/edit/decision';
import { editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';
import { knownActors } from '../../../src/core/annotations/knownActors';
import { locate } from '../../../src/core/annotations/locate';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { annotationProblems } from '../../../src/core/queries/lists/annotationProblems';
import { analyse } from '../shippedModels';

const FACT: Decision = { type: 'setDocument', file: 'a.txt', published: '2019-03-04' };
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

/**
 * Processor time in milliseconds. The thousands below take some hundreds of it; work that grows with their square takes
 * more than this as soon as a step of it costs a microsecond.
 */
const BOUND = 4_000;

/** A file that was not written by a reader, and whether anything of it can be used. */
const HOSTILE: Readonly<Record<string, { readonly yaml: string; readonly isRefused?: true }>> = {
  'fifty megabytes': { yaml: `version: 1\n# ${'x'.repeat(50_000_000)}\n`, isRefused: true },
  'fifty megabytes of records': {
    yaml: `version: 1\nannotations:\n${'  - { file: a, exact: b }\n'.repeat(1_900_000)}`,
    isRefused: true,
  },
  'a bomb of aliases': {
    yaml: `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines(40, (n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join()}]`)}\nactors: *a40\n`,
  },
  'an alias of itself': { yaml: 'actors: &a { x: *a, y: { sameAs: *a } }\n' },
  'merge keys': { yaml: 'version: 1\nactors:\n  a: &a { name: A }\n  b: { <<: *a }\n' },
  'thousands of keys': { yaml: `version: 1\nactors:\n${lines(4_000, (n) => `  k${n}: { name: N${n} }`)}\n` },
  'thousands of the same key': { yaml: `version: 1\nactors:\n${lines(2_000, () => '  k: { name: N }')}\n` },
  'a chain of thousands of merges': {
    yaml: `version: 1\nactors:\n${lines(2_000, (n) => `  k${n}: { sameAs: k${n + 1}, differentFrom: [k0] }`)}\n`,
  },
  'a circle of thousands of merges': {
    yaml: `version: 1\nactors:\n${lines(2_000, (n) => `  k${n}: { sameAs: k${(n + 1) % 2_000} }`)}\n`,
  },
  'thousands of mistakes': { yaml: `version: 1\nannotations:\n${lines(2_000, () => '  - { exact: 1, x: y }')}\n` },
  'thousands of decisions about one passage': {
    yaml: `version: 1\nannotations:\n${lines(2_000, (n) => `  - { file: a.txt, exact: aaaa, actor: k${n} }`)}\n`,
  },
  'one endless passage': {
    yaml: `version: 1\nannotations:\n${lines(20, () => `  - { file: a.txt, exact: ${'a'.repeat(40_000)}b${'a'.repeat(40_000)}, note: x }`)}\n`,
  },
  'indentation without end': {
    yaml: `version: 1\nactors:\n${lines(1500, (n) => `${' '.repeat(n + 1)}k:`)}\n`,
    isRefused: true,
  },
  'an open quotation mark': { yaml: `version: 1\nactors: { a: { name: "${'x\n '.repeat(100_000)}` },
};

describe('a hostile annotations.yaml', function () {
  this.timeout(120_000);
  const article = `${'a'.repeat(60_000)} said Ana Sousa in Lisbon. `;
  const analysis = analyse('Ana Sousa spoke in Lisbon.', []);

  for (const [name, { yaml, isRefused }] of Object.entries(HOSTILE)) {
    it(`is read in bounded time, and never throws: ${name}`, () => {
      const started = process.cpuUsage();
      const { annotations, problems } = readAnnotations(yaml);
      assert.ok(problems.length <= 1001, `${problems.length} problems`);
      for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= yaml.length);
      if (isRefused)
        assert.deepEqual([problems.length, annotations.actors.size, annotations.passages.length], [1, 0, 0]);
      locate(yaml);
      const index = new CorpusIndex(annotations);
      index.setDocument('a.txt', article, analysis);
      knownActors(annotations);
      annotationProblems(annotations, index);
      index.actors();
      const edits = editAnnotations(yaml, [FACT]);
      if (isRefused) assert.ok('problem' in edits);
      const spent = process.cpuUsage(started).user / 1000;
      assert.ok(spent < BOUND, `${Math.round(spent)} ms`);
    });
  }

  it('leads nowhere outside of the folder', () => {
    const paths = [
      '../a.txt',
      '/etc/passwd',
      'C:/a.txt',
      'a/../../b.txt',
      '..',
      '\\\\host\\a',
      'a\\..\\b',
      '//host/a',
      '',
      'a/..',
    ];
    for (const path of paths) {
      const name = JSON.stringify(path);
      const yaml = `version: 1
documents: { ${name}: { outlet: X } }
annotations: [{ file: ${name}, exact: x, note: y }]
events: [{ id: e, passages: [{ file: ${name}, exact: x }] }]
`;
      const { annotations, problems } = readAnnotations(yaml);
      assert.equal(problems.length, 3, path);
      assert.deepEqual([annotations.documents.size, annotations.passages.length], [0, 0], path);
      assert.deepEqual(annotations.events[0]?.passages, [], path);
      assert.ok('problem' in editAnnotations('', [{ ...FACT, file: path }]), path);
    }
    assert.equal(readAnnotations('version: 1\ndocuments: { a..b/c...txt: { outlet: X } }\n').problems.length, 0);
  });

  it('has names for actors and files that mean something to JavaScript, and nothing comes of it', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const yaml = `version: 1
documents: { ${names.map((name) => `${name}: { outlet: polluted }`).join(', ')} }
actors: { ${names.map((name) => `${name}: { name: N, sameAs: __proto__, __proto__: { polluted: true } }`).join(', ')} }
annotations: [${names.map((name) => `{ file: ${name}, exact: x, actor: ${name} }`).join(', ')}]
`;
    const { annotations } = readAnnotations(yaml);
    assert.equal(annotations.documents.get('__proto__')?.outlet, 'polluted');
    const index = new CorpusIndex(annotations);
    index.setDocument('__proto__', 'x', analyse('x', knownActors(annotations)));
    assert.equal(index.document('__proto__')?.outlet, 'polluted');
    assert.ok(Array.isArray(editAnnotations(yaml, [{ type: 'addAlias', id: '__proto__', alias: 'P' }])));
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(Object.keys(Object.prototype).length, 0);
  });
});
