import assert from 'node:assert/strict';
import { citation } from '../../../src/core/queries/wording/citation';
import { handMadeCorpus } from './handMadeCorpus';

describe('a citation', () => {
  const cite = (marked: string, day: string | null = '14 March 2019'): string => {
    const corpus = handMadeCorpus({
      articles: [{ file: 'north/one.txt', outlet: 'Harbour Herald', marked }],
      actors: {},
    });
    const document = corpus.document('north/one.txt');
    assert.ok(document);
    return citation(document, [{ start: 0, end: document.text.length }], 3, day);
  };

  it('has the words in quotation marks, the outlet, the day, the file and the line', () => {
    assert.equal(
      cite('The line stays open.'),
      '“The line stays open.” — Harbour Herald, 14 March 2019, north/one.txt:3',
    );
    assert.equal(cite('The line stays open.', null), '“The line stays open.” — Harbour Herald, north/one.txt:3');
  });

  it('has single marks inside, whatever marks the article uses', () => {
    const inside = (marked: string): string => cite(marked, null).split(' — ')[0] ?? '';
    assert.equal(inside('He called it "a farce," and left.'), '“He called it ‘a farce,’ and left.”');
    assert.equal(inside('He called it “a farce” and left.'), '“He called it ‘a farce’ and left.”');
    assert.equal(inside('"A farce," he said.'), '“‘A farce,’ he said.”');
  });

  it('is one line, without the marks of lists and links, and joins the parts of an interrupted quotation', () => {
    assert.match(cite('- The [line](https://ferry.example/line)\nstays\topen'), /^“The line stays open”/);
    const corpus = handMadeCorpus({ articles: [{ file: 'a.txt', marked: 'We stay. He rose. For good.' }], actors: {} });
    const document = corpus.document('a.txt');
    assert.ok(document);
    const parts = [
      { start: 0, end: 7 },
      { start: 18, end: 26 },
    ];
    assert.equal(citation(document, parts, 1, null), '“We stay … For good” — a, a.txt:1');
  });
});
