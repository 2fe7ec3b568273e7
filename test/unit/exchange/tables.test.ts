import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { documentsOf, filesOf, HARD, hardTexts, requestFor, samples } from './support';

function read(files: ReadonlyMap<string, string>, name: string): Record<string, string>[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(files.get(`${name}.csv`) ?? '', {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, [], name);
  assert.ok((meta.fields?.length ?? 0) > 4);
  return data;
}

const TABLES = ['documents', 'actors', 'mentions', 'dates', 'quotes', 'events', 'notes', 'links'];

describe('the CSV tables', function () {
  this.timeout(30_000);
  it('have a row for each thing, with where it stands', () => {
    const request = samples();
    const files = filesOf('csv', request);
    assert.deepEqual([...files.keys()].sort(), TABLES.map((name) => `${name}.csv`).sort());
    const documents = documentsOf(request);
    const count = (name: 'mentions' | 'dates' | 'quotes' | 'events'): number =>
      documents.reduce((sum, document) => sum + document[name].length, 0);
    for (const name of ['mentions', 'dates', 'quotes', 'events'] as const)
      assert.equal(read(files, name).length, count(name));
    assert.equal(read(files, 'actors').length, request.corpus.actors().length);
    const evidence = request.corpus.links().flatMap((link) => link.evidence);
    assert.equal(read(files, 'links').length, evidence.length);
    const [note] = read(files, 'notes');
    assert.equal(note?.['text'], 'technical pause');
    assert.match(note?.['sentence'] ?? '', /^On June 11, Uzbekistan announced/);
    assert.equal(note?.['line'], '13');
  });

  it('give the words back exactly, in any script and over line ends', () => {
    const files = filesOf('csv', hardTexts());
    for (const name of ['mentions', 'dates', 'quotes', 'events'])
      for (const { file = '', start, end, text } of read(files, name)) {
        const words = HARD[file]?.slice(Number(start), Number(end)) ?? '';
        assert.equal(text, /^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words);
      }
  });

  it('hold no cell that a spreadsheet would run', () => {
    const files = filesOf('csv', hardTexts());
    const [note] = read(files, 'notes');
    assert.equal(note?.['note'], "'=cmd|' /C calc'!A0\nsecond *line*");
    for (const name of TABLES)
      for (const cell of read(files, name).flatMap((row) => Object.values(row)))
        assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });

  it('are empty but for their heads where there are no sources', () => {
    const files = filesOf('csv', requestFor({}));
    for (const name of TABLES) assert.deepEqual(read(files, name), []);
  });
});
