import assert from 'node:assert/strict';
import {
  compareWords,
  shownWording,
  unmarkedElsewhere,
  wordingOf,
} from '../../../src/core/queries/wording/sharedWords';
import { quoteCard } from '../../../src/core/queries/cards/quoteCard';
import { handMadeCorpus, wordsOf } from './handMadeCorpus';

describe('two wordings of one statement', () => {
  it('are told apart word by word, whatever case and stops', () => {
    const { first, second } = compareWords(
      'Water is not a weapon, and we will not wait.',
      'Water is no weapon and we will not wait',
    );
    const other = (runs: typeof first) => runs.filter(({ isShared }) => !isShared).map(({ words }) => words);
    assert.deepEqual([other(first), other(second)], [['not a '], ['no ']]);
    assert.equal(first.map(({ words }) => words).join(''), 'Water is not a weapon, and we will not wait.');
  });
});

describe('a wording that is shown', () => {
  const document = { text: '“The bridge, they say, is shut,” she said.' };
  const quote = { parts: [{ start: 1, end: document.text.indexOf('”') }] };

  it('leaves out the comma of the sentence around it, and only that', () => {
    assert.equal(shownWording(document, quote), 'The bridge, they say, is shut');
    assert.equal(wordingOf(document, quote), 'The bridge, they say, is shut,');
  });
});

describe('words that one source quotes and another uses', () => {
  const corpus = handMadeCorpus({
    articles: [
      { file: 'a.txt', marked: 'She called it a “{q:ana/plan technical pause}” on Monday.' },
      {
        file: 'b.txt',
        marked: 'The Technical  pause began in June, after the flood.\n~ The technical pause: read more',
      },
      { file: 'c.txt', marked: 'It is “{q:ana/plan a technical pause}”, she said. No technical pauses were seen.' },
    ],
    actors: { ana: { name: 'Ana Sousa', kind: 'person' } },
  });

  it('are found where they stand without marks, outside menus', () => {
    assert.deepEqual(
      unmarkedElsewhere(corpus, { file: 'a.txt', index: 0 }).map((passage) => wordsOf(corpus, passage)),
      ['Technical  pause'],
    );
  });

  it('are a phrase or a compound, not a word that everybody uses', () => {
    const found = (quoted: string): number =>
      unmarkedElsewhere(
        handMadeCorpus({
          articles: [
            { file: 'a.txt', marked: `They began “{q:?/plan ${quoted}}”.` },
            { file: 'b.txt', marked: `Everybody spoke of ${quoted} that day.` },
          ],
          actors: {},
        }),
        { file: 'a.txt', index: 0 },
      ).length;
    assert.deepEqual(
      [found('maintenance'), found('flood-control'), found('a plan'), found('small repairs')],
      [0, 1, 0, 1],
    );
  });

  it('stand on the card of the quotation', () => {
    const card = quoteCard(corpus, 'a.txt', 0);
    assert.deepEqual(
      card?.unmarked.shown.map(({ file, match }) => [file, match]),
      [['b.txt', 'Technical pause']],
    );
    assert.deepEqual(
      card?.elsewhere.shown.map(({ excerpt, isMarked }) => [excerpt.file, isMarked]),
      [['c.txt', true]],
    );
  });
});
