import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/model/corpus';
import { compare } from '../../../src/core/queries/comparison/compare';
import type { Comparison, ComparisonSubject, FacetKind } from '../../../src/core/queries/comparison/comparison';
import type { ComparisonLine, ComparisonWords } from '../../../src/core/queries/comparison/comparisonText';
import { comparisonText } from '../../../src/core/queries/comparison/comparisonText';
import { disagreementIn, disagreementsByFile, tellingOtherwise } from '../../../src/core/queries/lists/disagreements';
import { eventOrigins } from '../../../src/core/queries/cards/eventOrigins';
import { paragraphEvents } from '../../../src/core/queries/cards/paragraphEvents';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';
import { wordsOf } from './handMadeCorpus';
import { english } from '../english';

const WORDS: ComparisonWords = {
  facts: (_, sources, origins) => `${sources} sources, ${origins} origins`,
  differ: 'Differ',
  wording: 'Wording',
  passages: 'Passages',
  gaps: 'Gaps',
  facet: (kind) => kind,
  value: (_, value) => value,
  silent: 'silent',
  source: ({ published, origin }) => [published, origin].filter(Boolean).join(' '),
  modality: (modality) => modality,
  withoutMarks: 'unmarked',
  more: (count) => `${count} more`,
  only: 'only',
  missing: 'missing',
  hint: 'hint',
  phrase: english,
};

/** A theft as four outlets tell it: two on one day, one a day later, one on the word of the police. */
const THEFT: Readonly<Record<string, string>> = {
  'a.txt': `Painting stolen\n\nLISBON, May 4, 2021 (Tagus Times) - Portuguese police arrested the dealer Rui Faria in Lisbon on May 3, 2021. They found 14 paintings.`,
  'b.txt': `Art dealer held\n\nPORTO, May 5, 2021 (Douro Daily) - Portuguese police arrested the dealer Rui Faria in Lisbon on May 3, 2021, and seized 14 paintings.`,
  'c.txt': `Dealer in custody\n\nMADRID, May 6, 2021 (Meseta Mail) - Portuguese police arrested the dealer Rui Faria in Lisbon on May 2, 2021.`,
};

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const index = new CorpusIndex();
  for (const [file, text] of Object.entries(texts)) index.setDocument(file, text, analyse(text));
  return index;
}

function compared(corpus: Corpus, subject: ComparisonSubject): Comparison {
  const comparison = compare(corpus, subject);
  assert.ok(comparison);
  return comparison;
}

/** Versions of a facet with the sources that have them. */
function versions({ facets }: Comparison, kind: FacetKind): string[] {
  const facet = facets.find((each) => each.kind === kind);
  return (facet?.values ?? []).map(
    ({ value, tellers }) => `${value}: ${tellers.map(({ source }) => source).join(', ')}`,
  );
}

describe('sources compared on an event', () => {
  const corpus = corpusOf(THEFT);
  const arrest = corpus.events().find(({ title }) => title.includes('arrested'));
  assert.ok(arrest);
  const comparison = compared(corpus, { kind: 'event', id: arrest.id });

  it('stand in the order of their dates, each with its passages', () => {
    assert.deepEqual(
      comparison.reports.map(({ source, published }) => [source, published]),
      [
        ['Tagus Times', '2021-05-04'],
        ['Douro Daily', '2021-05-05'],
        ['Meseta Mail', '2021-05-06'],
      ],
    );
    for (const { file, passages } of comparison.reports)
      assert.match(passages.map((passage) => wordsOf(corpus, { ...passage, file })).join(), /arrested/);
  });

  it('are parted by what they say of the day, the version of most first', () => {
    assert.deepEqual(versions(comparison, 'date'), ['3 May 2021: Tagus Times, Douro Daily', '2 May 2021: Meseta Mail']);
  });

  it('are parted by their figures', () => {
    assert.deepEqual(versions(comparison, 'numbers'), ['14 paintings: Douro Daily']);
    assert.deepEqual(comparison.facets.find(({ kind }) => kind === 'numbers')?.silent, ['Tagus Times', 'Meseta Mail']);
  });

  it('tell where they differ, with all passages', () => {
    assert.equal(comparison.disagreements.length, 1);
    assert.match(english(comparison.disagreements[0]?.summary), /2 May 2021/);
    assert.equal(comparison.disagreements[0]?.passages.length, 3);
  });

  it('are counted by whose version is another one', () => {
    assert.deepEqual([...tellingOtherwise(corpus, arrest, 'a.txt')], ['c.txt']);
    assert.deepEqual([...tellingOtherwise(corpus, arrest, 'c.txt')].sort(), ['a.txt', 'b.txt']);
  });

  it('have one line above the paragraph that tells it', () => {
    const document = corpus.document('a.txt');
    assert.ok(document);
    assert.deepEqual(
      paragraphEvents(corpus, document).map(({ event, others, disagreeing }) => [event.id, others, disagreeing]),
      [[arrest.id, 2, 1]],
    );
  });

  it('are each listed once with the words to mark', () => {
    const links = disagreementsByFile(corpus);
    assert.deepEqual([...links.keys()].sort(), ['a.txt', 'b.txt', 'c.txt']);
    const document = corpus.document('c.txt');
    const [link] = links.get('c.txt') ?? [];
    assert.ok(document && link);
    const found = disagreementIn(document, link);
    assert.deepEqual(
      found?.others.map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
    assert.match(document.text.slice(found?.at.start, found?.at.end), /May 2, 2021/);
  });

  it('rest on as many voices as speak for themselves', () => {
    assert.equal(eventOrigins(corpus, arrest).length, 3);
    assert.equal(comparison.origins, 3);
  });
});

describe('sources compared on a statement and on an actor', () => {
  const corpus = ferryCorpus();

  it('show the other wording, and what of it is shared', () => {
    const { reports, title } = compared(corpus, { kind: 'quote', file: HERALD, index: 0 });
    assert.match(title, /^“The line to Denmark/);
    assert.deepEqual(
      reports.map(({ file }) => file),
      [HERALD, TRIBUNE],
    );
    const wording = reports[1]?.passages[0]?.wording ?? [];
    assert.ok(wording.some(({ isShared }) => isShared) && wording.some(({ isShared }) => !isShared));
  });

  it('show the names, the statements and the events of each', () => {
    const comparison = compared(corpus, { kind: 'actor', id: 'solberg' });
    assert.equal(comparison.title, 'Ingrid Solberg');
    assert.ok(versions(comparison, 'called').includes('Ingrid Solberg: The Harbour Herald, Sound Tribune'));
    assert.match(versions(comparison, 'statements')[0] ?? '', /The Harbour Herald, Sound Tribune$/);
    assert.deepEqual(
      comparison.reports.map(({ file }) => file),
      [HERALD, TRIBUNE, POST],
    );
  });

  it('are undefined where the corpus does not have the subject', () => {
    assert.equal(compare(corpus, { kind: 'event', id: 'gone' }), undefined);
    assert.equal(compare(corpus, { kind: 'quote', file: HERALD, index: 9 }), undefined);
    assert.equal(compare(corpus, { kind: 'actor', id: 'gone' }), undefined);
  });
});

describe('the text of a comparison', () => {
  const corpus = corpusOf(THEFT);
  const arrest = corpus.events().find(({ title }) => title.includes('arrested'));
  const lines = comparisonText(compared(corpus, { kind: 'event', id: arrest?.id ?? '' }), WORDS);
  const lineWith = (words: string): ComparisonLine => {
    const found = lines.find(({ text }) => text.includes(words));
    assert.ok(found, `no line with ${words}`);
    return found;
  };

  it('has links that lead to the words they stand for', () => {
    const { text, links } = lineWith('2 May 2021 —');
    assert.deepEqual(
      links.map(({ start, end }) => text.slice(start, end)),
      ['Meseta Mail'],
    );
    assert.equal(wordsOf(corpus, links[0]?.passage), 'May 2, 2021');
  });

  it('keeps runs and links inside their lines, and lines without line ends', () => {
    for (const { text, runs, links } of lines) {
      assert.ok(!/[\r\n\u2028]/.test(text));
      for (const { start, end } of [...runs, ...links]) assert.ok(start < end && end <= text.length, text);
    }
  });

  it('has a link on every line that shows a passage', () => {
    const from = lines.findIndex(({ text }) => text === 'Passages');
    const shown = lines.slice(
      from + 1,
      lines.findIndex(({ text }, index) => index > from && text === ''),
    );
    assert.ok(shown.length >= 6);
    assert.ok(shown.every(({ links }) => links.length > 0));
  });
});
