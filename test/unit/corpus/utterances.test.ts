import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';

function indexOf(texts: Readonly<Record<string, string>>): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(texts)) index.setDocument(file, text, analyse(text));
  return index;
}

/** The passages of each link between utterances, as `file: words`. */
function utterances(index: CorpusIndex): string[][] {
  return index
    .links()
    .filter(({ relation }) => relation === 'same_quote')
    .map(({ evidence }) =>
      evidence.map(({ file, start, end }) => `${file}: ${index.document(file)?.text.slice(start, end) ?? ''}`),
    );
}

const dateline = (day: number, city: string): string => `${city}, May ${day}, 2021 (Harbour Herald) - `;

describe('sentences of a speech in several documents', () => {
  it('are held together one by one, whatever else is quoted beside them', () => {
    const index = indexOf({
      'a.txt': `${dateline(10, 'ARNHAVEN')}The council met on Monday.\n\n"The old quay is safe. We will repair the northern crane before winter," Mayor Olga Quintero told reporters.\n`,
      'b.txt': `${dateline(11, 'BREMSUND')}The council met again.\n\n“We shall repair the northern crane before the winter. Nobody has lost work,” said Mayor Olga Quintero.\n`,
    });
    assert.deepEqual(utterances(index), [
      [
        'a.txt: We will repair the northern crane before winter,',
        'b.txt: We shall repair the northern crane before the winter.',
      ],
    ]);
    const [first] = index.document('a.txt')?.quotes.flatMap(({ type }, at) => (type === 'direct' ? [at] : [])) ?? [];
    assert.deepEqual(
      index.sameQuote('a.txt', first ?? -1).map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
  });

  const inOneTranslation =
    '"There is nothing hidden here. It was an ordinary inspection of cranes," Olga Quintero said.';
  const inAnother =
    'Olga Quintero spoke of a “routine inspection of machines.”\n\n“There was nothing secret about it,” Quintero said.';

  it('are known in another translation where several of them come together', () => {
    const index = indexOf({
      'a.txt': `${dateline(10, 'ARNHAVEN')}The harbour was closed.\n\n${inOneTranslation}\n`,
      'b.txt': `${dateline(10, 'BREMSUND')}The port stood still.\n\n${inAnother}\n`,
    });
    assert.deepEqual(utterances(index), [
      ['a.txt: There is nothing hidden here.', 'b.txt: There was nothing secret about it,'],
      ['a.txt: It was an ordinary inspection of cranes,', 'b.txt: routine inspection of machines.'],
    ]);
  });

  it('are left apart where they were said on other days, or only one of them is alike', () => {
    const later = indexOf({
      'a.txt': `${dateline(10, 'ARNHAVEN')}The harbour was closed.\n\n${inOneTranslation}\n`,
      'b.txt': `${dateline(25, 'BREMSUND')}The port stood still.\n\n${inAnother}\n`,
    });
    assert.deepEqual(utterances(later), []);
    const alone = indexOf({
      'a.txt': `${dateline(10, 'ARNHAVEN')}The harbour was closed.\n\n${inOneTranslation}\n`,
      'b.txt': `${dateline(10, 'BREMSUND')}The port stood still.\n\n“There was nothing secret about it,” Olga Quintero said.\n`,
    });
    assert.deepEqual(utterances(alone), []);
  });
});
