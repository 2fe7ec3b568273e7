import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { CodePoints } from '../../../src/core/exchange/codePoints';
import { EXPORTERS, exportCorpus } from '../../../src/core/exchange/exporters';
import { IMPORTERS } from '../../../src/core/exchange/import/importers';
import { markUp, nest, type MarkedSpan } from '../../../src/core/exchange/markup';
import { bratFaults } from './bratRules';
import { requestFor } from './support';
import { validate } from './xmlChecks';

/** Pieces of articles and of everything that formats stumble over. */
const PIECE = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Ana Sousa said ',
      'met Spain on May 3, 2021. ',
      '"We will go," ',
      'Norway signed a pact ',
      'TASS. ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\n\n', '\r\n', '\r', '\u2028', '\t', '"', '“', '”', "'", '\u0085', '\u000b'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '🎉',
      '𝔐',
      '\uD83D',
      '\u0000',
      '\uFFFE',
      ']]>',
      '<b>',
      '&amp;',
      '=1+',
      ';,\\',
      '\u202E',
      'سلام',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const ARTICLE = fc.array(PIECE, { maxLength: 25 }).map((pieces) => pieces.join(''));
const SOURCES = fc.dictionary(fc.constantFrom('a.txt', 'a.md', 'b/c.txt', 'b/ü 1.txt', 'B/C.TXT'), ARTICLE, {
  maxKeys: 3,
  noNullPrototype: true,
});

describe('exports of whatever text', function () {
  this.timeout(120_000);

  it('parse by the rules of their formats', async () => {
    await fc.assert(
      fc.asyncProperty(SOURCES, async (sources) => {
        const request = requestFor(sources);
        for (const exporter of EXPORTERS) {
          const { files } = exportCorpus(exporter, request);
          const paths = files.map(({ path }) => path.toLowerCase());
          assert.equal(new Set(paths).size, paths.length);
          const texts = new Map(files.map(({ path, text }) => [path, text]));
          for (const { path, text } of files) {
            if (exporter.id === 'tei') await validate(text, 'tei.rng');
            else if (exporter.id === 'timeml') await validate(text, 'timeml.dtd');
            else if (exporter.id === 'gexf') await validate(text, 'gexf.dtd');
            else if (exporter.id === 'graphml') await validate(text, 'graphml.dtd');
            else if (exporter.id === 'icalendar') ICAL.parse(text);
            else if (exporter.id === 'csv')
              assert.deepEqual(
                Papa.parse(text, { header: true, delimiter: ',' }).errors.filter(({ code }) => code !== 'TooFewFields'),
                [],
              );
            else if (path.endsWith('.ann')) {
              const source = texts.get(path.replace(/\.ann$/, '.txt'));
              assert.ok(source !== undefined);
              assert.deepEqual(bratFaults(text, source, texts.get('annotation.conf') ?? ''), []);
            } else if (/json/.test(path)) JSON.parse(text);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('select what they mean: each target of a Web Annotation slices to its words', () => {
    const exporter = EXPORTERS.find(({ id }) => id === 'web-annotation');
    assert.ok(exporter);
    fc.assert(
      fc.property(ARTICLE, (text) => {
        const [file] = exportCorpus(exporter, requestFor({ 'a.txt': text })).files;
        const { first } = JSON.parse(file?.text ?? '') as { first: { items: { target: unknown }[] } };
        type Target = { selector: [{ exact: string }, { start: number; end: number }] };
        for (const { selector } of first.items.flatMap(({ target }) => target as Target | Target[]))
          assert.equal(Array.from(text).slice(selector[1].start, selector[1].end).join(''), selector[0].exact);
      }),
      { numRuns: 40 },
    );
  });
});

describe('imports of whatever text', () => {
  it('never throw', () => {
    const request = requestFor({ 'a.txt': 'Ana Sousa met Spain.\n' });
    const line = fc.oneof(
      fc.constantFrom(
        'T1\tPER 0 3\tAna',
        'E1\tX:T1 A:T1',
        '*\tEquiv T1',
        'N1\tReference T1 Dateline:%E0%A4%A\t',
        '#1\tN T1\tx',
        'name,kind',
        '{"type":"Annotation","target":{"source":"a.txt","selector":{"type":"TextPositionSelector","start":-1,"end":1e99}}}',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('a.ann', 'a.jsonld', 'a.csv'), (lines, path) => {
        const files = [{ path, text: lines.join('\n') }];
        for (const importer of IMPORTERS)
          importer.read({ files, corpus: request.corpus, annotations: request.annotations });
      }),
      { numRuns: 300 },
    );
  });
});

describe('code points', () => {
  it('are counted as the text itself is split into them, both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const points = new CodePoints(text);
        let units = 0;
        for (const [index, char] of Array.from(text).entries()) {
          assert.equal(points.fromUnits(units), index);
          assert.equal(points.toUnits(index), units);
          units += char.length;
        }
        assert.equal(points.fromUnits(units), Array.from(text).length);
        assert.equal(points.toUnits(Array.from(text).length), units);
      }),
    );
  });
});

describe('marking up', () => {
  const WORDS = 'abcdefghijklmnopqrst';
  const spans = fc.array(
    fc.tuple(fc.nat(20), fc.nat(20), fc.nat(2)).map(([a, b, rank]): MarkedSpan => {
      return { start: Math.min(a, b), end: Math.max(a, b), name: 'x', attributes: {}, rank };
    }),
    { maxLength: 12 },
  );

  it('nests whatever spans there are, each whole in pieces that follow one another, and keeps the words', () => {
    fc.assert(
      fc.property(spans, fc.uniqueArray(fc.nat(20), { maxLength: 4 }), (marked, unsorted) => {
        const cuts = [...unsorted].sort((a, b) => a - b);
        const pieces = nest(marked, cuts);
        for (const span of marked) {
          const own = pieces.filter((piece) => piece.marked === span);
          assert.deepEqual(
            own.map(({ index }) => index),
            [...own.keys()],
          );
          assert.equal(
            own.map(({ start, end }) => WORDS.slice(start, end)).join(''),
            WORDS.slice(span.start, span.end),
          );
        }
        for (const piece of pieces) assert.ok(!cuts.some((cut) => piece.start < cut && cut < piece.end));
        const xml = markUp(WORDS, { start: 0, end: WORDS.length }, pieces, () => ({}));
        assert.equal(xml.replace(/<[^>]*>/g, ''), WORDS);
        let depth = 0;
        const open: number[] = [];
        for (const [tag] of xml.matchAll(/<\/?x>/g)) {
          depth += tag === '<x>' ? 1 : -1;
          open.push(depth);
        }
        assert.ok(open.every((count) => count >= 0) && depth === 0);
        assert.equal(open.length, pieces.length * 2);
      }),
    );
  });
});
