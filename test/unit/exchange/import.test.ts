import assert from 'node:assert/strict';
import { applied } from '../../../src/core/annotations/edit/textEdits';
import { editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import type { ExportRequest } from '../../../src/core/exchange/exporter';
import type { ImportedFile, ImportResult } from '../../../src/core/exchange/import/importer';
import { importReport, IMPORTERS } from '../../../src/core/exchange/import/importers';
import { exportOf, filesOf, HARD, HARD_YAML, hardTexts, requestFor, samples } from './support';

const TEXT =
  'Harbour strike ends 🎉\n\nLISBON, May 4, 2021. Ana Sousa met the dockers. "The strike is over," Sousa said. The hands of pier nine left, and hands cheered. Blue Anchor stayed; Blue Anchor sent food.\n';

function importFrom(id: string, files: readonly ImportedFile[], request: ExportRequest): ImportResult {
  const importer = IMPORTERS.find((one) => one.id === id);
  assert.ok(importer);
  return importer.read({ files, corpus: request.corpus, annotations: request.annotations });
}

/** The text of annotations.yaml after an import; it must be sound. */
function written(yaml: string, { decisions }: ImportResult): string {
  const edits = editAnnotations(yaml, decisions);
  assert.ok(!('problem' in edits), 'problem' in edits ? edits.problem : '');
  const after = applied(yaml, edits);
  assert.deepEqual(readAnnotations(after).problems, []);
  return after;
}

const messages = ({ problems }: ImportResult): string[] =>
  problems.map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`);

describe('round trips', function () {
  this.timeout(20_000);
  for (const id of ['brat', 'web-annotation']) {
    it(`${id}: what an export says of the sources, its import knows already`, () => {
      for (const [request, yaml] of [
        [samples(), null],
        [hardTexts(), HARD_YAML],
      ] as const) {
        const result = importFrom(id, exportOf(id, request).files, request);
        assert.deepEqual(
          messages(result).filter((message) => !/join passages|apart from/.test(message)),
          [],
        );
        assert.deepEqual(result.decisions, []);
        assert.ok(result.known > 20);
        if (yaml !== null) assert.equal(written(yaml, result), yaml);
      }
    });

    it(`${id}: decisions, notes and events go over into a folder that has none, and the export is the same again`, () => {
      const decided = requestFor(HARD, HARD_YAML);
      const first = exportOf(id, decided).files;
      const yaml = written('', importFrom(id, first, requestFor(HARD)));
      const { annotations } = readAnnotations(yaml);
      assert.equal(annotations.actors.get('odd id / 1')?.name, 'Ana <Sousa> "&" =Co');
      const [event] = annotations.events;
      assert.deepEqual(
        [event?.id, event?.title, event?.date, annotations.events.length],
        ['harbour', 'Talks, of a kind; \\ end', '2021-05-03', 1],
      );
      // beside whom the reader named, those whom the sources name may be written too
      assert.ok(event?.actors.includes('odd id / 1'));
      assert.deepEqual(
        event?.actors.filter((actor) => actor !== 'odd id / 1' && actor !== 'spain'),
        [],
      );
      const notes = annotations.passages.flatMap(({ file, exact, note }) =>
        note === null ? [] : [{ file, exact, note }],
      );
      const isBrat = id === 'brat';
      assert.deepEqual(notes, [
        // brat keeps a note in one line.
        { file: 'emoji.txt', exact: '🚢 Ana', note: `=cmd|' /C calc'!A0${isBrat ? ' ' : '\n'}second *line*` },
        { file: 'windows.txt', exact: 'met Sweden', note: 'Check "this", please; twice' },
      ]);
      const again = exportOf(id, requestFor(HARD, yaml)).files;
      const form = (files: typeof first): string[] =>
        files.map(({ text }) => text.replace('!A0\\nsecond', '!A0 second'));
      assert.deepEqual(form(again), form(first));
    });
  }

  it('csv: the table of actors goes over with names, kinds, aliases and notes', () => {
    const request = requestFor(HARD, HARD_YAML);
    const csv = filesOf('csv', request).get('actors.csv') ?? '';
    const yaml = written('', importFrom('gazetteer', [{ path: 'actors.csv', text: csv }], requestFor({})));
    const { actors } = readAnnotations(yaml).annotations;
    assert.equal(actors.size, request.corpus.actors().length);
    for (const { id, name, kind, aliases } of request.corpus.actors()) {
      const record = actors.get(id);
      assert.deepEqual([record?.name, record?.kind, record?.aliases], [name, kind, aliases]);
    }
  });
});

describe('the import of brat', function () {
  this.timeout(30_000);
  const offset = (words: string): string => {
    const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
    return `${start} ${start + Array.from(words).length}`;
  };

  it('takes the names, groups and notes of another scheme, by type', () => {
    const ann = [
      `T1\tPER ${offset('Ana Sousa')}\tAna Sousa`,
      `T2\tORG ${offset('hands of pier nine')}\thands of pier nine`,
      `T3\tORG ${offset('hands cheered').replace(/\d+$/, (end) => String(Number(end) - 8))}\thands`,
      '*\tEquiv T2 T3',
      `T4\tProtein ${offset('dockers')}\tdockers`,
      '#1\tAnnotatorNotes T4\tWho?',
      'R1\tOwns Arg1:T1 Arg2:T2',
    ].join('\n');
    const request = requestFor({ 'news/strike.txt': TEXT });
    const result = importFrom('brat', [{ path: 'strike.ann', text: ann }], request);
    const yaml = written('', result);
    const { actors, passages } = readAnnotations(yaml).annotations;
    assert.equal(actors.get('hands-of-pier-nine')?.kind, 'organization');
    assert.deepEqual(
      passages.map(({ file, exact, actor, note }) => [file, exact, actor, note]),
      [
        ['news/strike.txt', 'hands of pier nine', 'hands-of-pier-nine', null],
        ['news/strike.txt', 'hands', 'hands-of-pier-nine', null],
        ['news/strike.txt', 'dockers', null, 'Who?'],
      ],
    );
    assert.deepEqual(messages(result), [
      'strike.ann: 1 of relation Owns: annotations.yaml has no record for them.',
      'strike.ann: 1 of type Protein: annotations.yaml has no record for them.',
    ]);
    const after = requestFor({ 'news/strike.txt': TEXT }, yaml).corpus;
    assert.equal(after.mentionsOf('hands-of-pier-nine').length, 2);
  });

  it('finds the words again where the article has changed since, and says where it cannot', () => {
    const now = `CORRECTED. ${TEXT.replace('met the dockers', 'met all the dockers')}`;
    const ann = `T1\tORG ${offset('hands of pier nine')}\thands of pier nine\nT2\tORG ${offset('met the dockers')}\tmet the dockers\nT3\tPER 0 3\tXYZ\n`;
    const files = [
      { path: 'strike.ann', text: ann },
      { path: 'strike.txt', text: TEXT },
    ];
    const result = importFrom('brat', files, requestFor({ 'strike.txt': now }));
    const passages = result.decisions.flatMap((decision) => (decision.type === 'assignActor' ? decision.passage : []));
    assert.deepEqual(
      passages.map(({ exact }) => exact),
      ['hands of pier nine'],
    );
    assert.match(messages(result).join('\n'), /^strike\.ann:2: "met the dockers" \(T2\) does not stand in strike\.txt/);
    assert.match(messages(result).join('\n'), /strike\.ann:3: "XYZ" \(T3\)/);
  });

  it('names files that belong to no source, and lines that are no annotations', () => {
    const request = requestFor({ 'strike.txt': TEXT });
    const files = [
      { path: 'other.ann', text: 'T1\tPER 0 3\tAna' },
      { path: 'strike.ann', text: 'T1 PER 0 3 Ana\n' },
    ];
    assert.deepEqual(messages(importFrom('brat', files, request)), [
      'other.ann: No source of the folder belongs to it, or more than one does.',
      'strike.ann:1: a tab is expected behind the id; the line was left out.',
    ]);
  });
});

describe('the import of W3C Web Annotations', function () {
  this.timeout(30_000);
  const annotation = (parts: object): string =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: {
        source: 'https://example.org/news/strike.txt?x=1',
        selector: { type: 'TextQuoteSelector', exact: 'cheered', prefix: 'hands ', suffix: '.' },
      },
      ...parts,
    });
  const read = (text: string): ImportResult =>
    importFrom('web-annotation', [{ path: 'a.jsonld', text }], requestFor({ 'news/strike.txt': TEXT }));

  it('takes comments as notes, with their HTML as text, and tags that are kinds as actors', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: 'Organization' },
      { type: 'TextualBody', value: '<p>Who &amp; why?</p>', format: 'text/html' },
    ];
    const { passages, actors } = readAnnotations(written('', read(annotation({ body })))).annotations;
    assert.deepEqual(
      passages.map(({ exact, actor, note }) => [exact, actor, note]),
      [['cheered', 'cheered', 'Who & why?']],
    );
    assert.equal(actors.get('cheered')?.kind, 'organization');
  });

  it('counts positions in characters', () => {
    const at = Array.from(TEXT.slice(0, TEXT.indexOf('dockers'))).length;
    const target = {
      source: 'strike.txt',
      selector: { type: 'TextPositionSelector', start: at, end: at + 'dockers'.length },
    };
    const [decision] = read(annotation({ target, bodyValue: 'Who?' })).decisions;
    assert.equal(decision?.type === 'setNote' && decision.passage.exact, 'dockers');
  });

  it('tells what cannot be placed, and never settles for a lookalike', () => {
    const selector = { type: 'TextQuoteSelector', exact: 'Blue Anchor', prefix: 'a ', suffix: '' };
    const target = { source: 'strike.txt', selector };
    const wrong = [
      annotation({ target, bodyValue: 'x' }),
      annotation({ target: 'elsewhere.txt', bodyValue: 'x' }),
      annotation({ target: {}, bodyValue: 'x' }),
    ];
    const result = read(`[${wrong.join()}]`);
    assert.deepEqual(result.decisions, []);
    assert.deepEqual(messages(result), [
      'a.jsonld: annotation 1: "Blue Anchor" does not stand in news/strike.txt where it should, and nowhere else alone.',
      'a.jsonld: The target of annotation 3 names no source.',
      'a.jsonld: 1 annotation of "elsewhere.txt": no source of the folder is that, or more than one is.',
    ]);
    assert.match(messages(read('{')).join(), /It is no JSON/);
    assert.match(messages(read('{"type":"Dataset"}')).join(), /It holds no annotation/);
  });
});

describe('the import of gazetteers', function () {
  this.timeout(30_000);
  const YAML = 'version: 1\nactors:\n  # kept\n  ana-sousa: { name: Ana Sousa, kind: person }\n';
  const read = (text: string, yaml = YAML): ImportResult =>
    importFrom('gazetteer', [{ path: 'names.csv', text }], requestFor({ 'strike.txt': TEXT }, yaml));

  it('adds actors and aliases, and keeps what the reader has written', () => {
    const csv = 'Type;Name;Aliases\r\nperson;Ana Sousa;Minister Sousa|A. Sousa\r\nnews agency;"Sea; News";SN\r\n';
    const yaml = written(YAML, read(csv));
    assert.match(yaml, /# kept/);
    const { actors } = readAnnotations(yaml).annotations;
    assert.deepEqual(actors.get('ana-sousa')?.aliases, ['Minister Sousa', 'A. Sousa']);
    assert.deepEqual([actors.get('sea-news')?.kind, actors.get('sea-news')?.aliases], ['outlet', ['SN']]);
    assert.deepEqual(importFrom('gazetteer', [{ path: 'names.csv', text: csv }], requestFor({}, yaml)).decisions, []);
  });

  it('reads a table without a head as name, kind, aliases', () => {
    const { actors } = readAnnotations(written('', read('Port of Ovar,place,Ovar\n', ''))).annotations;
    assert.deepEqual(actors.get('port-of-ovar')?.aliases, ['Ovar']);
  });

  it('names rows without a name, kinds that are none, and records that say otherwise', () => {
    const result = read('name,kind\n,person\nNeptune,wizard\nAna Sousa,place\n');
    assert.deepEqual(messages(result), [
      'names.csv:2: The row has no name.',
      'names.csv:3: "wizard" is no kind of actor (person, organization, state, supranational, place, group, outlet); "Neptune" is taken without one.',
      'names.csv:4: "Ana Sousa" is recorded as person, not as place; the record stays.',
    ]);
    const report = importReport('Import of names.csv', result);
    assert.match(report, /^- 1 × addActor$/m);
    assert.match(report, /^- names\.csv, line 3: "wizard" is no kind/m);
  });
});
