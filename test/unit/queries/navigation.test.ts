import assert from 'node:assert/strict';
import { firstFullNaming, highlights, references } from '../../../src/core/queries/lists/mentions';
import {
  eventInNextSource,
  nextMention,
  previousMention,
  quoteInNextSource,
} from '../../../src/core/queries/navigation/places';
import type { OutlineItem } from '../../../src/core/queries/navigation/outline';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';
import { outlineOf } from '../../../src/core/queries/navigation/outline';
import { searchSymbols } from '../../../src/core/queries/lists/symbols';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';
import { offsetIn, wordsOf } from './handMadeCorpus';

describe('mentions of an actor', () => {
  const corpus = ferryCorpus();

  it('are found in all documents, in path and text order', () => {
    const found = references(corpus, 'solberg').map((passage) => `${passage.file}: ${wordsOf(corpus, passage)}`);
    assert.deepEqual(found, [
      'herald.txt: Transport Minister',
      'herald.txt: Ingrid Solberg',
      'herald.txt: Solberg',
      'post.txt: Solberg',
      'tribune.txt: Solberg',
      'tribune.txt: transport minister',
      'tribune.txt: Ingrid Solberg',
    ]);
    assert.equal(highlights(corpus, 'solberg', HERALD).length, 3);
  });

  it('are introduced by the first full name, of this document where it has one', () => {
    assert.deepEqual(firstFullNaming(corpus, 'solberg', TRIBUNE)?.file, TRIBUNE);
    assert.deepEqual(firstFullNaming(corpus, 'solberg', POST)?.file, HERALD);
    assert.equal(wordsOf(corpus, firstFullNaming(corpus, 'solberg')), 'Ingrid Solberg');
  });

  it('follow each other over documents, and round', () => {
    const last = { file: HERALD, offset: offsetIn(corpus, HERALD, 'Solberg', 2) };
    assert.equal(nextMention(corpus, 'solberg', last)?.file, POST);
    const post = { file: POST, offset: offsetIn(corpus, POST, 'Solberg') };
    assert.equal(nextMention(corpus, 'solberg', post)?.file, TRIBUNE);
    const before = previousMention(corpus, 'solberg', post);
    assert.deepEqual([before?.file, wordsOf(corpus, before)], [HERALD, 'Solberg']);
    const end = { file: TRIBUNE, offset: offsetIn(corpus, TRIBUNE, 'sailor') };
    assert.equal(nextMention(corpus, 'solberg', end)?.file, HERALD);
    assert.equal(previousMention(corpus, 'solberg', { file: HERALD, offset: 0 })?.file, TRIBUNE);
  });

  it('are not found for a name that is nowhere', () => {
    assert.equal(nextMention(corpus, 'nobody', { file: HERALD, offset: 0 }), undefined);
    assert.equal(firstFullNaming(corpus, 'nobody'), undefined);
  });
});

describe('the next source', () => {
  const corpus = ferryCorpus();

  it('of an event goes round in path order', () => {
    assert.equal(eventInNextSource(corpus, HERALD, 0)?.file, TRIBUNE);
    assert.equal(eventInNextSource(corpus, TRIBUNE, 0)?.file, HERALD);
    assert.equal(wordsOf(corpus, eventInNextSource(corpus, POST, 0)), 'The crews had struck before.');
  });

  it('of a quotation has the same statement, and is missing where nobody else has it', () => {
    assert.equal(wordsOf(corpus, quoteInNextSource(corpus, HERALD, 0)), 'We keep the line open');
    assert.equal(quoteInNextSource(corpus, TRIBUNE, 1), undefined);
  });
});

describe('going to a name', () => {
  const corpus = ferryCorpus();

  it('finds actors by any of their names, and events', () => {
    const found = (query: string) => searchSymbols(corpus, query).map(({ id, detail }) => `${id}: ${detail}`);
    assert.deepEqual(found('cpnhgn'), ['denmark: Denmark']);
    assert.deepEqual(found('Ingrid'), ['solberg: ', 'talks: Tuesday, 12 March 2019']);
    assert.deepEqual(found('crews'), ['strike: undated']);
    assert.deepEqual(found('crews the'), ['strike: undated']);
    assert.deepEqual(found('crwstrck'), []);
    assert.deepEqual(found('zzz'), []);
  });

  it('stops at the limit', () => {
    assert.equal(searchSymbols(corpus, '', 1).length, 1);
    assert.equal(searchSymbols(corpus, '').length, 3 + 1);
  });
});

describe('the outline of a document', () => {
  const corpus = ferryCorpus();

  it('holds the headline, sections, quotations by speaker and events', () => {
    const document = corpus.document(TRIBUNE);
    assert.ok(document);
    const lines = (items: readonly OutlineItem[], indent = ''): string[] =>
      items.flatMap(({ kind, name, children }) => [`${indent}${kind}: ${name}`, ...lines(children, `${indent}  `)]);
    assert.deepEqual(lines(outlineOf(corpus, document)), [
      'headline: Danes and Norwegians meet',
      '  quote: Ingrid Solberg',
      '  section: Background',
      '    event: Ingrid Solberg met envoys',
      '    event: The crews struck',
      '    quote: Unknown speaker',
    ]);
  });

  it('names a speaker who is no actor by the words of the article', () => {
    const corpus = new CorpusIndex();
    const text = 'Ferry\n\n"The ramp is too steep for prams," a bystander said. Others nodded at that.\n';
    corpus.setDocument('a.txt', text, analyse(text));
    const document = corpus.document('a.txt');
    const quotes = (items: readonly OutlineItem[]): string[] =>
      items.flatMap(({ kind, name, children }) => [...(kind === 'quote' ? [name] : []), ...quotes(children)]);
    assert.deepEqual(quotes(document ? outlineOf(corpus, document) : []), ['a bystander']);
  });

  it('keeps every child inside its parent, and the words to select inside the item', () => {
    const index = new CorpusIndex();
    const text =
      'Norway halts naval drills\n\nOn May 13, 2021, Norway suspended its naval drills, a day after they were launched.\n';
    index.setDocument('norway.txt', text, analyse(text));
    assert.ok(index.document('norway.txt')?.events.some(({ start, trigger }) => trigger.end < start));
    for (const [of, file] of [
      ...corpus.files().map((each) => [corpus, each] as const),
      [index, 'norway.txt'] as const,
    ]) {
      const document = of.document(file);
      const check = (item: OutlineItem): void => {
        for (const inner of [item.focus, ...item.children.map(({ span }) => span)]) {
          assert.ok(item.span.start <= inner.start && inner.end <= item.span.end, `${file}: ${item.name}`);
        }
        item.children.forEach(check);
      };
      (document ? outlineOf(of, document) : []).forEach(check);
    }
  });
});
