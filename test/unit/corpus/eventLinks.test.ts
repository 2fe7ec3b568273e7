import assert from 'node:assert/strict';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import type { Link } from '../../../src/core/model/corpus';
import { eventOrigins } from '../../../src/core/queries/cards/eventOrigins';
import { analyse } from '../shippedModels';
import { english } from '../english';

function corpusOf(articles: Readonly<Record<string, string>>): CorpusIndex {
  const index = new CorpusIndex();
  for (const [file, body] of Object.entries(articles)) {
    const text = `Harbour notes of the week\n\nMay 12, 2021\n\n${body}\n`;
    index.setDocument(file, text, analyse(text));
  }
  return index;
}

/** The links between articles, each under the name of its outlet. */
function links(articles: Readonly<Record<string, string>>): (Link & { readonly passages: readonly string[] })[] {
  const index = corpusOf(articles);
  return index.links().map((link) => ({
    ...link,
    passages: link.evidence.map(({ file, start, end }) => index.document(file)?.text.slice(start, end) ?? ''),
  }));
}

describe('links between reports of one event', () => {
  it('tell of two days that sources give, the one of most outlets first', () => {
    const [conflict] = links({
      'a.txt': 'Norway expelled three Chilean diplomats from Oslo on May 8, 2021.',
      'b.txt': 'On May 7, 2021 Norway expelled three Chilean diplomats from Oslo.',
      'c.txt': 'Three Chilean diplomats were expelled by Norway from Oslo on May 7, 2021.',
    }).filter(({ relation }) => relation === 'contradiction');
    assert.match(
      english(conflict?.summary),
      /: 7 May 2021 \(b\.txt and c\.txt\) or 8 May 2021 \(a\.txt\)\. One day apart/,
    );
    assert.ok(conflict?.passages.every((words) => /May [78], 2021/.test(words)));
  });

  it('know nothing of a contradiction where a day has no year', () => {
    const found = links({
      'a.txt': 'Norway expelled three Chilean diplomats from Oslo on May 8.',
      'b.txt': 'On May 8, 2021 Norway expelled three Chilean diplomats from Oslo.',
    });
    assert.deepEqual(
      found.map(({ relation }) => relation),
      ['same_event'],
    );
  });

  it('hold a denial beside what it denies', () => {
    const found = links({
      'a.txt': 'On May 8, 2021 Norwegian soldiers attacked the Chilean trawlers near Bergen.',
      'b.txt': 'Norwegian soldiers did not attack the Chilean trawlers near Bergen on May 8, 2021.',
    });
    const denied = found.find(({ relation }) => relation === 'contradiction');
    assert.match(english(denied?.summary), /told by a\.txt, denied in b\.txt$/);
  });

  it('show what each source calls it', () => {
    const [framing] = links({
      'a.txt': 'Norway and Chile held emergency talks in Bergen on May 8, 2021.',
      'b.txt': 'Norway and Chile held routine talks in Bergen on May 8, 2021.',
    }).filter(({ relation }) => relation === 'framing');
    assert.deepEqual(framing?.passages, ['emergency talks', 'routine talks']);
  });

  it('find no framing in bare nouns', () => {
    const found = links({
      'a.txt': 'Norway and Chile held talks in Bergen on May 8, 2021.',
      'b.txt': 'Norway and Chile held a third meeting in Bergen on May 8, 2021.',
    });
    assert.ok(!found.some(({ relation }) => relation === 'framing'), JSON.stringify(found));
  });

  it('find no framing in what the thing is usually called, nor where nobody judges', () => {
    const body = (words: string): string => `Norway and Chile held ${words} in Bergen on May 8, 2021.`;
    for (const words of ['direct talks', 'fishing talks']) {
      const found = links({ 'a.txt': body('direct talks'), 'b.txt': body('direct talks'), 'c.txt': body(words) });
      assert.ok(!found.some(({ relation }) => relation === 'framing'), words);
    }
    const found = links({
      'a.txt': body('direct talks'),
      'b.txt': body('secret talks'),
      'c.txt': body('routine talks'),
    });
    assert.ok(found.some(({ relation }) => relation === 'framing'));
  });

  it('count the voices behind the outlets', () => {
    const [origin] = links({
      'a.txt': 'Norway expelled three Chilean diplomats from Oslo on May 8, 2021, according to Ola Brekke.',
      'b.txt': 'Ola Brekke said that Norway expelled three Chilean diplomats from Oslo on May 8, 2021.',
    }).filter(({ relation }) => relation === 'origin');
    assert.match(english(origin?.summary), /a\.txt and b\.txt have it from one source, Ola Brekke$/);
  });

  it('say where outlets print one text, which counts once', () => {
    const copy =
      'Norway expelled three Chilean diplomats from Oslo on May 8, 2021, and closed\nthe consulate in Bergen.';
    const texts = {
      'a.txt': copy,
      'b.txt': copy.replace('\n', ' ').replace('and', '— and'),
      'c.txt': 'On May 8, 2021 Norway expelled three Chilean diplomats from Oslo.',
    };
    const found = links(texts).filter(({ relation }) => relation === 'duplicate');
    assert.ok(found.length > 0);
    assert.match(english(found[0]?.summary), /a\.txt and b\.txt tell it word for word the same: one text$/);
    assert.deepEqual(
      found[0]?.evidence.map(({ file }) => file),
      ['a.txt', 'b.txt'],
    );
    const corpus = corpusOf(texts);
    const [event] = corpus.events();
    assert.ok(event);
    assert.deepEqual(
      eventOrigins(corpus, event).map(({ files }) => files),
      [['a.txt', 'b.txt'], ['c.txt']],
    );
  });

  it('do not take for one text what both only quote, or a few words that are alike', () => {
    const same = (text: string) =>
      links({ 'a.txt': text, 'b.txt': text }).filter(({ relation }) => relation === 'duplicate');
    assert.deepEqual(same('Norway expelled three Chilean diplomats on May 8, 2021.'), []);
    assert.deepEqual(
      same(
        'On May 8, 2021 Ola Brekke said: “Norway expelled three Chilean diplomats from Oslo and closed the consulate in Bergen.”',
      ),
      [],
    );
  });

  it('cut long passages to the words that matter', () => {
    const tail =
      'whose families had lived in the northern quarter of the town for many years without any trouble at all and who now have to leave within a week';
    const found = links({
      'a.txt': `Norway expelled three Chilean diplomats from Oslo on May 8, 2021, ${tail}.`,
      'b.txt': 'On May 8, 2021 Norway expelled three Chilean diplomats from Oslo.',
    });
    assert.ok(
      found.length > 0 && found.every(({ evidence }) => evidence.every(({ start, end }) => end - start <= 200)),
    );
  });
});
