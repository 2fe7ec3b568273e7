import assert from 'node:assert/strict';
import { quotedBy, quotersOf } from '../../../src/core/queries/lists/quoting';
import { handMadeCorpus } from './handMadeCorpus';

describe('who quotes whom', () => {
  const corpus = handMadeCorpus({
    articles: [
      {
        file: 'a.txt',
        marked:
          '“{q:ana/dam The dam holds, {m:omar/short_name Reyes} knows it},” she said. “{q:omar/no Ask {m:ana/short_name Sousa}}.”',
      },
      { file: 'b.txt', marked: '{m:omar/name Omar Reyes} was there. “{q:ana/more More boats},” she said.' },
    ],
    actors: { ana: { name: 'Ana Sousa', kind: 'person' }, omar: { name: 'Omar Reyes', kind: 'person' } },
  });
  const told = (list: ReturnType<typeof quotersOf>) =>
    list.map(({ file, actor, passages }) => [
      file,
      actor,
      ...passages.map(({ start, end }) => corpus.document(file)?.text.slice(start, end)),
    ]);

  it('tells of an actor the outlets that quote it and the speakers that name it', () => {
    assert.deepEqual(told(quotersOf(corpus, 'ana')), [
      ['a.txt', null, 'The dam holds, Reyes knows it'],
      ['a.txt', 'omar', 'Ask Sousa'],
      ['b.txt', null, 'More boats'],
    ]);
  });

  it('tells whom its statements name, not whom the outlet names', () => {
    assert.deepEqual(told(quotedBy(corpus, 'ana')), [['a.txt', 'omar', 'The dam holds, Reyes knows it']]);
    assert.deepEqual(quotedBy(corpus, 'nobody'), []);
  });
});
