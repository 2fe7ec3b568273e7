import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';

function corpusOf(articles: Readonly<Record<string, string>>): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(articles)) index.setDocument(file, text, analyse(text));
  return index;
}

/** The verbs or nouns of the events that are background, in text order. */
function background(text: string): string[] {
  const events = corpusOf({ 'a.txt': text }).document('a.txt')?.events ?? [];
  return events.flatMap(({ trigger, background }) => (background ? text.slice(trigger.start, trigger.end) : []));
}

const NEWS = 'OSLO, March 4, 2021 (NTB) - Norway and Iceland signed a fishing treaty on Wednesday.';

describe('background events', () => {
  it('are what lies long before the document', () => {
    const text = `${NEWS}\n\nIceland blockaded the bay in 1973. Norway arrested two captains on February 2, 2021.\n`;
    assert.deepEqual(background(text), ['blockaded']);
  });

  it('are what a clause only brings up to say since when', () => {
    const text = `${NEWS}\n\nTheir ministers have met twice since Iceland banned the trawlers.\n`;
    assert.deepEqual(background(text), ['banned']);
  });

  it('are none where history is the story', () => {
    const text =
      'OSLO, March 4, 2021 (NTB) - Iceland blockaded the bay in 1973. Norway arrested two captains in 1974. ' +
      'Denmark invaded the islands in 1975.\n';
    assert.deepEqual(background(text), []);
  });

  it('are events that one other document tells as news no longer', () => {
    const index = corpusOf({
      'now.txt': `${NEWS}\n\nIceland expelled the Norwegian ambassador on May 2, 2019.\n`,
      'then.txt':
        'REYKJAVIK, May 3, 2019 (RUV) - Iceland expelled the Norwegian ambassador on May 2, 2019.\n\nNorway protested.\n',
    });
    const expelled = index.events().filter(({ title }) => title.includes('expelled'));
    assert.deepEqual(
      expelled.map(({ documents, background }) => [documents, background]),
      [[['now.txt', 'then.txt'], undefined]],
    );
  });
});
