import assert from 'node:assert/strict';
import { anchorPassage } from '../../../src/core/annotations/anchorPassage';
import { passageProblems } from '../../../src/core/annotations/passageProblems';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import type { PassageRecord } from '../../../src/core/model/annotations';
import { NO_ANNOTATIONS } from '../../../src/core/model/annotations';

const TEXT = 'Oslo said no. In Oslo, nobody was surprised.';

describe('an anchored passage', () => {
  it('is found by its words where they stand once', () => {
    assert.deepEqual(anchorPassage(TEXT, { exact: 'nobody', prefix: '', suffix: '' }), { start: 23, end: 29 });
  });

  it('is told from its lookalikes by the words around it', () => {
    assert.deepEqual(anchorPassage(TEXT, { exact: 'Oslo', prefix: 'In ', suffix: '' }), { start: 17, end: 21 });
    assert.deepEqual(anchorPassage(TEXT, { exact: 'Oslo', prefix: '', suffix: ' said' }), { start: 0, end: 4 });
  });

  it('is ambiguous or missing rather than moved to a lookalike', () => {
    assert.equal(anchorPassage(TEXT, { exact: 'Oslo', prefix: '', suffix: '' }), 'ambiguous');
    assert.equal(anchorPassage(TEXT, { exact: 'Oslo', prefix: 'near ', suffix: '' }), 'missing');
    assert.equal(anchorPassage(TEXT, { exact: '', prefix: '', suffix: '' }), 'missing');
  });

  it('that does not match any more is reported where annotations.yaml records it', () => {
    const yaml = [
      'version: 1',
      'annotations:',
      '  - { file: a.txt, exact: Oslo, note: which? }',
      '  - { file: a.txt, exact: Bergen, note: gone }',
      "  - { file: a.txt, exact: Oslo, prefix: 'beyond ', note: elsewhere }",
      '  - { file: b.txt, exact: Oslo, note: no such file }',
      '  - { file: a.txt, exact: nobody, note: fine }',
    ].join('\n');
    const { annotations } = readAnnotations(yaml);
    const problems = passageProblems(annotations, (file) => (file === 'a.txt' ? TEXT : undefined));
    assert.deepEqual(
      problems.map(({ start, end, message }) => [yaml.slice(start, end).match(/note: ([^}]+?) }/)?.[1], message]),
      [
        ['which?', '"Oslo" stands in a.txt more than once; prefix and suffix must tell which one is meant.'],
        ['gone', '"Bergen" is not in a.txt.'],
        ['elsewhere', '"Oslo" with these words around it is not in a.txt.'],
        ['no such file', 'There is no source b.txt in this folder.'],
      ],
    );
  });

  it('is sought again only where the text of its own source has changed', () => {
    const sought: string[] = [];
    const record = (file: string): PassageRecord => ({
      file,
      get exact() {
        sought.push(file);
        return 'Oslo';
      },
      prefix: 'In ',
      suffix: '',
      actor: null,
      form: null,
      reject: null,
      note: 'The town.',
      at: { start: 0, end: 1 },
    });
    const annotations = { ...NO_ANNOTATIONS, passages: [record('a.txt'), record('b.txt')] };
    const texts = new Map([
      ['a.txt', TEXT],
      ['b.txt', TEXT],
    ]);
    const problemsIn = (): number => passageProblems(annotations, (file) => texts.get(file)).length;
    assert.equal(problemsIn(), 0);
    sought.length = 0;
    texts.set('b.txt', 'Bergen said no.');
    assert.equal(problemsIn(), 1);
    assert.deepEqual([...new Set(sought)], ['b.txt']);
    texts.set('b.txt', TEXT);
    assert.equal(problemsIn(), 0);
    texts.delete('b.txt');
    assert.equal(problemsIn(), 1);
  });
});
