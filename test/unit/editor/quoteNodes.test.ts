import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/model/corpus';
import type { SourceFolder } from '../../../src/editor/sources/sourceFolder';
import { QuoteNodes } from '../../../src/editor/tree/quoteNodes';
import type { QuoteNode } from '../../../src/editor/tree/quoteNodes';
import { handMadeCorpus } from '../queries/handMadeCorpus';

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  return handMadeCorpus({
    articles: Object.entries(texts).map(([file, marked]) => ({ file, marked })),
    actors: { ana: { name: 'Ana Sousa', kind: 'person' }, omar: { name: 'Omar Reyes', kind: 'person' } },
  });
}

/** A folder whose corpus can be exchanged. */
function folderWith(corpus: Corpus): { corpus: Corpus } & SourceFolder {
  const uri = { path: '/news', toString: () => 'file:///news' };
  return { uri, corpus } as unknown as { corpus: Corpus } & SourceFolder;
}

function label(node: QuoteNode): string {
  return 'key' in node ? `${node.file}: ${node.key.words}` : node.label;
}

/** Indented by level. */
function lines(nodes: readonly QuoteNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [indent + label(node), ...lines(node.children, `${indent}  `)]);
}

describe('the nodes of the Quotes view', () => {
  const one = {
    'a.txt': '“{q:ana/dam The dam holds},” she said. “{q:ana/boats We need boats}.” “{q:omar/no Never}.”',
    'b.txt': '“{q:ana/dam Our dam holds}.” “{q:?/who Who pays}?” asked a man.',
  };

  it('are speakers, who says most first and the unknown last, with each statement once and its other wordings below', () => {
    const nodes = new QuoteNodes();
    nodes.update([folderWith(corpusOf(one))], '');
    assert.deepEqual(lines(nodes.roots), [
      'Ana Sousa',
      '  a.txt: The dam holds',
      '    b.txt: Our dam holds',
      '  a.txt: We need boats',
      'Omar Reyes',
      '  a.txt: Never',
      'Speaker unknown',
      '  b.txt: Who pays',
    ]);
  });

  it('are those that hold all words of the filter, in the name or the statement', () => {
    const nodes = new QuoteNodes();
    const folder = folderWith(corpusOf(one));
    nodes.update([folder], 'sousa BOATS');
    assert.deepEqual(lines(nodes.roots), ['Ana Sousa', '  a.txt: We need boats']);
    nodes.update([folder], 'nothing of it');
    assert.deepEqual(nodes.roots, []);
  });

  it('stay when words before them change, and name the speaker whose list has changed', () => {
    const folder = folderWith(corpusOf(one));
    const nodes = new QuoteNodes();
    nodes.update([folder], '');
    const [ana, omar] = nodes.roots;
    folder.corpus = corpusOf({ ...one, 'a.txt': `A new line. ${one['a.txt']} “{q:omar/yes Perhaps}.”` });
    assert.deepEqual(nodes.update([folder], ''), [omar]);
    assert.deepEqual(nodes.roots.slice(0, 2), [ana, omar]);
  });

  it('know their parents and have ids of their own, also where a document has the same words twice', () => {
    const nodes = new QuoteNodes();
    nodes.update([folderWith(corpusOf({ 'a.txt': '“{q:ana/x Never}.” “{q:ana/y Never}.”' }))], '');
    const [ana] = nodes.roots;
    assert.equal(ana?.children.length, 2);
    assert.ok(ana?.children.every(({ parent }) => parent === ana));
    assert.equal(new Set(ana?.children.map(({ id }) => id)).size, 2);
  });
});
