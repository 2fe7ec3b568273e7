import assert from 'node:assert/strict';
import { documentsOf, exportOf, filesOf, hardTexts, samples } from './support';

/** White space of Python's that is none of ours. */
const ODD_SPACE = new RegExp(String.raw`[\u001C-\u001F\u0085]`, 'g');

interface Row {
  readonly token: string;
  readonly tag: string;
}

/** Documents, sentences and rows, parted as readers of CoNLL-2003 part them. */
function read(text: string): Row[][][] {
  const documents: Row[][][] = [];
  for (const block of text.split('\n\n').filter((one) => one.trim() !== '')) {
    const rows = block.split('\n').filter((line) => line !== '');
    if (rows[0]?.startsWith('-DOCSTART-')) {
      assert.deepEqual(rows, ['-DOCSTART- -X- -X- O']);
      documents.push([]);
      continue;
    }
    documents.at(-1)?.push(
      rows.map((line) => {
        const columns = line.split(' ');
        assert.equal(columns.length, 4, line);
        return { token: columns[0] ?? '', tag: columns[3] ?? '' };
      }),
    );
  }
  return documents;
}

/** Entities by their words without white space and their class; throws where I- does not go on what stands before it. */
function entitiesOf(rows: readonly Row[]): string[] {
  const found: string[] = [];
  let open: string | null = null;
  for (const { token, tag } of rows) {
    const [, place, type = ''] = /^(?:(B|I)-(PER|ORG|LOC|MISC)|O)$/.exec(tag) ?? assert.fail(tag);
    if (place === 'I') {
      assert.equal(open, type, `I-${type} behind ${String(open)}`);
      found[found.length - 1] += token;
    } else if (place === 'B') found.push(`${type} ${token}`);
    open = place === undefined ? null : type;
  }
  return found;
}

describe('the CoNLL export', function () {
  this.timeout(30_000);
  for (const [what, make] of [
    ['the samples', samples],
    ['hard texts', hardTexts],
  ] as const) {
    it(`has sentences whose tokens rejoin to the text, with the names in IOB2: ${what}`, () => {
      const request = make();
      const files = filesOf('conll', request);
      const documents = documentsOf(request);
      const read_ = read(files.get('corpus.conll') ?? '');
      assert.equal(files.get('documents.txt'), documents.map(({ file }) => `${file}\n`).join(''));
      assert.equal(read_.length, documents.length);
      for (const [index, { text, sentences, mentions }] of documents.entries()) {
        const shown = (start: number, end: number): string =>
          text.slice(start, end).replace(ODD_SPACE, '\uFFFD').replace(/\s+/g, '');
        const written = (read_[index] ?? []).map((rows) => rows.map(({ token }) => token).join(''));
        const expected = sentences.map(({ start, end }) => shown(start, end)).filter((sentence) => sentence !== '');
        assert.deepEqual(written, expected);
        const inside = mentions.filter(
          ({ entity, start, end }) => entity !== null && sentences.some((one) => one.start <= start && end <= one.end),
        );
        assert.deepEqual(
          (read_[index] ?? []).flatMap(entitiesOf),
          inside.map(({ entity, start, end }) => `${entity} ${shown(start, end)}`),
        );
      }
    });
  }

  it('tells what names alone leave out', () => {
    const { unheld } = exportOf('conll', samples());
    for (const what of ['roles', 'dates', 'quotations', 'events', 'furniture'])
      assert.ok(
        unheld.some((line) => /^\d+ /.test(line) && line.includes(what)),
        what,
      );
  });
});
