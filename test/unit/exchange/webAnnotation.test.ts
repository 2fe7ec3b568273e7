import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { anchorPassage } from '../../../src/core/annotations/anchorPassage';
import { documentsOf, exportOf, filesOf, HARD, hardTexts, samples } from './support';

/** The terms of the W3C context that are used here, written after its vocabulary: nothing is fetched. */
const CONTEXT = JSON.parse(readFileSync('test/unit/exchange/schemas/webAnnotationContext.json', 'utf8')) as object;

const options = {
  base: 'https://example.org/export/annotations.jsonld',
  // Every key must be a term of the vocabulary and every reference whole, or the expansion fails.
  safe: true,
  documentLoader: (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') return Promise.reject(new Error(`${url} was asked for`));
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: CONTEXT });
  },
};

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}
interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly { readonly id: string; readonly target: Target | readonly Target[] }[] };
}

function read(request: ReturnType<typeof samples>): Collection {
  return JSON.parse(filesOf('web-annotation', request).get('annotations.jsonld') ?? '') as Collection;
}

describe('the W3C Web Annotation export', function () {
  this.timeout(30_000);
  for (const [what, make] of [
    ['the samples', samples],
    ['hard texts', hardTexts],
  ] as const) {
    it(`expands as JSON-LD without losing a term: ${what}`, async () => {
      const expanded = await jsonld.expand(
        read(make()) as unknown as jsonld.JsonLdDocument,
        options as jsonld.Options.Expand,
      );
      const nodes = JSON.stringify(expanded);
      assert.ok(nodes.includes('http://www.w3.org/ns/oa#TextQuoteSelector'));
      assert.ok(nodes.includes('"@id":"https://example.org/export/annotations.jsonld#annotation-1"'));
    });
  }

  it('would fail on a key that is no term', async () => {
    const wrong = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: '#a', type: 'Annotation', mood: 'x' };
    await assert.rejects(() => jsonld.expand(wrong, options as jsonld.Options.Expand));
  });

  it('selects each passage by its words and, in code points, by its place, in texts of any script', () => {
    const request = hardTexts();
    const { first, total } = read(request);
    assert.equal(total, first.items.length);
    const texts = new Map(Object.entries(HARD).map(([file, text]) => [encoded(file), text]));
    let checked = 0;
    for (const { source, selector } of first.items.flatMap(({ target }) => target)) {
      const text = texts.get(source.replace('../articles/', ''));
      assert.ok(text !== undefined, source);
      const [quote, position] = selector;
      assert.equal(Array.from(text).slice(position.start, position.end).join(''), quote.exact);
      const found = anchorPassage(text, quote);
      if (typeof found !== 'string') assert.equal(Array.from(text.slice(0, found.start)).length, position.start);
      else assert.equal(found, 'ambiguous');
      checked++;
    }
    assert.ok(checked > 60, String(checked));
  });

  it('has every mention, date, quotation, event, note and link of the samples, and ids once', () => {
    const request = samples();
    const documents = documentsOf(request);
    const parts = documents.flatMap(({ mentions, dates, quotes, events }) => [mentions, dates, quotes, events]);
    const expected = parts.flat().length + request.corpus.links().length + 1;
    const { items } = read(request).first;
    assert.equal(items.length, expected);
    assert.equal(new Set(items.map(({ id }) => id)).size, expected);
    assert.match(exportOf('web-annotation', request).unheld.join(), /confidences/);
  });
});

function encoded(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
