import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyzeDocument } from '../../../src/core/recognise/analyzeDocument';

/** The events of articles, each by the words that name it, in the order of the time line. */
function threads(...articles: string[]): string[][] {
  const index = new CorpusIndex();
  articles.forEach((text, at) => index.setDocument(`${at}.txt`, text, analyzeDocument(text)));
  return index.events().map(({ mentions }) =>
    mentions.map(({ file, event }) => {
      const document = index.document(file);
      const { trigger } = document?.events.find(({ id }) => id === event) ?? {};
      return trigger === undefined ? '' : (document?.text.slice(trigger.start, trigger.end) ?? '');
    }),
  );
}

function threadOf(word: string, found: readonly string[][]): string[] {
  return found.find((words) => words.includes(word)) ?? [];
}

describe('the events of one article', () => {
  const head = 'LIMA, June 4, 2019 (Andina) - Peru and Chile held talks on tariffs in Arica on June 2.';

  it('are one where a speaker’s words of one day are given in pieces', () => {
    const found = threads(
      `${head}\n\nThe minister Ana Quispe said on Monday that prices would fall.\n\n` +
        'Quispe told a press conference that the boats had sailed.\n',
    );
    assert.deepEqual(threadOf('told', found), ['said', 'told']);
  });

  it('are one where a side sends its envoy to the talks told before', () => {
    const found = threads(`${head}\n\nPeru dispatched its ambassador, and the others stayed at home.\n`);
    assert.deepEqual(threadOf('dispatched', found), ['talks', 'dispatched']);
  });

  it('are two where somebody else sends one', () => {
    const found = threads(`${head}\n\nNorway dispatched its ambassador to Japan.\n`);
    assert.deepEqual(threadOf('dispatched', found), ['dispatched']);
  });
});
