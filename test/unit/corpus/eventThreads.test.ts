import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { analyse } from '../shippedModels';

/** The events of articles, each by the words that name it, in the order of the time line. */
function threads(...articles: string[]): string[][] {
  const index = new CorpusIndex();
  articles.forEach((text, at) => index.setDocument(`${at}.txt`, text, analyse(text)));
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

describe('nouns that only refer to events', () => {
  const refers = (text: string): string[][] => {
    const index = new CorpusIndex();
    index.setDocument('a.txt', text, analyse(text));
    const document = index.document('a.txt');
    const clusters = new Map<string, string[]>();
    for (const { cluster, trigger } of [...(document?.events ?? []), ...(document?.references ?? [])]) {
      clusters.set(cluster, [...(clusters.get(cluster) ?? []), text.slice(trigger.start, trigger.end)]);
    }
    return [...clusters.values()];
  };

  it('are one event by who takes part, whatever the noun or verb', () => {
    const text =
      'Norway and Iceland plan a summit between their ministers.\n\nThe talks between Norway and Iceland may open a harbour. ' +
      'A meeting of Denmark and Sweden comes later. Norway wants to meet with Iceland.\n';
    assert.deepEqual(threadOf('talks', refers(text)), ['talks', 'meet']);
    assert.ok(!threadOf('talks', refers(text)).includes('meeting'));
  });

  it('are none of what there is none of', () => {
    const found = threads(
      'Norway and Iceland are at odds over cod.\n\nThere are no agreements on a visit of the ministers, Ana Berg said.\n\n' +
        'The boats are to uphold the 2015 agreement. Both sides praise the agreement.\n',
    );
    assert.deepEqual(threadOf('agreements', found), ['agreements']);
    assert.deepEqual(threadOf('agreement', found), ['agreement', 'agreement']);
  });

  it('are in no list, but found by id', () => {
    const text =
      'Any inquiry into the bank of Oslo seemed unlikely.\n\nThe inquiry into the bank of Oslo has critics.\n';
    const index = new CorpusIndex();
    index.setDocument('a.txt', text, analyse(text));
    const { events, references = [] } = index.document('a.txt') ?? {};
    const [first, second] = references;
    assert.deepEqual(events, []);
    assert.ok(first && second);
    assert.equal(first.cluster, second.cluster);
    assert.equal(index.event(first.cluster)?.reference, true);
    assert.deepEqual(index.events(), []);
  });
});
