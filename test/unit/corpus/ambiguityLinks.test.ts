import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Link } from '../../../src/core/model/corpus';
import { analyse } from '../shippedModels';
import { english } from '../english';

const OPEN =
  'The Gazette\n\nHarbour vote\n\nThe vote was lost, Quintero said on Monday. Quintero left the hall early.\n';
const RUI = 'The Ledger\n\nCouncil meets\n\nMayor Rui Quintero opened the council of Faro on Monday.\n';
const OLGA = 'The Courier\n\nPilots strike\n\nUnion leader Olga Quintero told pilots to go home on Monday.\n';

function indexOf(texts: Readonly<Record<string, string>>): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(texts)) index.setDocument(file, text, analyse(text));
  return index;
}

const open = (index: CorpusIndex): Link[] => index.links().filter(({ relation }) => relation === 'ambiguity');

describe('a name that may be that of either of two', () => {
  it('is told once a document, with where both are named in full', () => {
    const index = indexOf({ 'a.txt': OPEN, 'b.txt': RUI, 'c.txt': OLGA });
    const [link, more] = open(index);
    assert.equal(more, undefined);
    assert.match(english(link?.summary), /^“Quintero” in .* may be .*(Rui|Olga) Quintero .* or .*(Rui|Olga) Quintero/);
    assert.deepEqual(
      link?.evidence.map(({ file, start, end }) => index.document(file)?.text.slice(start, end)),
      ['Quintero', 'Olga Quintero', 'Rui Quintero'],
    );
  });

  it('is none where one alone bears it, and no longer one when the other is gone', () => {
    assert.deepEqual(open(indexOf({ 'a.txt': OPEN, 'b.txt': RUI })), []);
    const index = indexOf({ 'a.txt': OPEN, 'b.txt': RUI, 'c.txt': OLGA });
    assert.equal(open(index).length, 1);
    index.removeDocument('c.txt');
    assert.deepEqual(open(index), []);
  });
});
