import assert from 'node:assert/strict';
import type { Decision } from '../../../src/core/annotations/edit/decision';
import { applied, editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';
import { knownActors } from '../../../src/core/annotations/knownActors';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { decisionPreview } from '../../../src/core/queries/decisionPreview';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';

const ARTICLES = {
  'a.txt':
    'Kelpwatch Trust opened a station in Lisbon, the minister Ana Sousa said on Monday.\n\nThe Kelpwatch Trust has boats.\n',
  'b.txt': 'Divers of the Kelpwatch Trust met Ana Sousa in Porto. The Kelpwatchers rejoiced.\n',
};

function corpusOf(yaml: string): CorpusIndex {
  const { annotations } = readAnnotations(yaml);
  const index = new CorpusIndex(annotations);
  for (const [file, text] of Object.entries(ARTICLES))
    index.setDocument(file, text, analyzeDocument(text, knownActors(annotations)));
  return index;
}

/** What a decision is said to change, as `file: words: before → after`. */
function previewed(decision: Decision): string[] {
  return decisionPreview(corpusOf(''), decision).changes.map(
    ({ file, start, end, before, after }) =>
      `${file}: ${ARTICLES[file as keyof typeof ARTICLES].slice(start, end)}: ${before ?? '-'} → ${after ?? '-'}`,
  );
}

describe('the preview of a decision', () => {
  it('shows every place where the names of a new actor stand as whole words', () => {
    const decision: Decision = {
      type: 'addActor',
      id: 'kwt',
      name: 'Kelpwatch Trust',
      kind: 'organization',
      aliases: ['Trust'],
    };
    const preview = decisionPreview(corpusOf(''), decision);
    assert.deepEqual([preview.count, preview.documents], [3, 2]);
    assert.deepEqual(
      preview.changes.map(({ file, start, end, after }) => [file, end - start, after]),
      [
        ['a.txt', 15, 'kwt'],
        ['a.txt', 15, 'kwt'],
        ['b.txt', 15, 'kwt'],
      ],
    );
  });

  it('comes true when the decision is written', () => {
    const decision: Decision = { type: 'addActor', id: 'kwt', name: 'Kelpwatch Trust', kind: 'organization' };
    const edits = editAnnotations('', [decision]);
    assert.ok(Array.isArray(edits));
    const after = corpusOf(applied('', edits));
    for (const { file, start, end } of decisionPreview(corpusOf(''), decision).changes) {
      const mentions = after.document(file)?.mentions.filter((one) => one.start <= start && end <= one.end);
      assert.ok(
        mentions?.some(({ actor }) => actor === 'kwt'),
        `${file} ${start}`,
      );
    }
  });

  it('shows all mentions of an actor that is merged', () => {
    assert.deepEqual(previewed({ type: 'mergeActors', id: 'ana-sousa', into: 'a-sousa' }), [
      'a.txt: minister: ana-sousa → a-sousa',
      'a.txt: Ana Sousa: ana-sousa → a-sousa',
      'b.txt: Ana Sousa: ana-sousa → a-sousa',
    ]);
  });

  it('shows the one passage that a decision is about, and none that stays as it is', () => {
    const passage = { file: 'b.txt', exact: 'Ana Sousa', prefix: '', suffix: '' };
    assert.deepEqual(previewed({ type: 'rejectPassage', passage, reject: 'actor' }), [
      'b.txt: Ana Sousa: ana-sousa → -',
    ]);
    assert.deepEqual(previewed({ type: 'assignActor', passage, actor: 'ana-sousa' }), []);
    assert.deepEqual(previewed({ type: 'setNote', passage, note: 'Who?' }), []);
  });
});
