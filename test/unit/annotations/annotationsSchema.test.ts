import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { annotationsSchema } from '../../../src/core/annotations/annotationsSchema';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { ROOT } from '../../harness/paths';

const validate = new Ajv({ allowUnionTypes: true }).compile(annotationsSchema());

/** What the reader says of a file, and what the schema says: nothing where it is valid. */
function complaints(yaml: string): { reader: string[]; schema: string[] } {
  const reader = readAnnotations(yaml).problems.map(({ message }) => message);
  validate(parse(yaml, { uniqueKeys: false }));
  return {
    reader,
    schema: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
  };
}

const VALID = [
  '',
  'version: 1\n',
  'version: "1"\ndocuments:\nactors: {}\nannotations: []\nevents:\n',
  'version: 1\ndocuments: { a.txt: { outlet: 24, published: 2018-06-20, url: ~, mark: seen, by: Kim, date: 2024-05-01 }, b/c.txt: }\n',
  'version: 1\nactors: { a: { name: 1984, kind: person, aliases: A., notes: yes, sameAs: b, differentFrom: [c, 12] }, b: }\n',
  'version: 1\nannotations: [{ file: a.txt, exact: 2018, prefix: "In ", suffix: "", position: 4, actor: a, form: name, reject: date, speaker: b, note: n, mark: important, separate: true, notEvent: e, by: K, date: 2024-05-01 }, ~]\n',
  'version: 1\nevents: [{ id: 7, title: T, date: 2018-06, place: p, actors: [a], passages: [{ file: a.txt, exact: x }], by: K, decided: 2024-05-01 }]\n',
  'version: 1\nevents: [{ id: a, date: 2018 }, { id: b, date: XXXX-05-04 }, { id: c, date: 2018-W12 }, { id: d, date: 199 }]\n',
];

const INVALID = [
  '- a\n',
  'documents: {}\n',
  'version: 2\n',
  'version: 1\nmore: x\n',
  'version: 1\ndocuments: []\n',
  'version: 1\ndocuments: { ../a.txt: {} }\n',
  'version: 1\ndocuments: { /a.txt: {} }\n',
  'version: 1\ndocuments: { "C:/a.txt": {} }\n',
  'version: 1\ndocuments: { "a\\\\b.txt": {} }\n',
  'version: 1\ndocuments: { a/../b.txt: {} }\n',
  'version: 1\ndocuments: { a.txt: { published: 20 June 2018 } }\n',
  'version: 1\ndocuments: { a.txt: { published: 2018 } }\n',
  'version: 1\ndocuments: { a.txt: { outlet: [x] } }\n',
  'version: 1\ndocuments: { a.txt: { mark: read } }\n',
  'version: 1\ndocuments: { a.txt: x }\n',
  'version: 1\nactors: { a: { kind: politician } }\n',
  'version: 1\nactors: { a: { nmae: A } }\n',
  'version: 1\nactors: { a: { aliases: { b: c } } }\n',
  'version: 1\nactors: { a: { aliases: [[b]] } }\n',
  'version: 1\nactors: { a: { date: soon } }\n',
  'version: 1\nannotations: { file: a.txt, exact: x }\n',
  'version: 1\nannotations: [x]\n',
  'version: 1\nannotations: [{ file: a.txt }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: "" }]\n',
  'version: 1\nannotations: [{ file: ../a.txt, exact: x }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: x, reject: person }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: x, form: alias }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: x, position: -1 }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: x, position: first }]\n',
  'version: 1\nannotations: [{ file: a.txt, exact: x, separate: "yes" }]\n',
  'version: 1\nevents: [{ title: T }]\n',
  'version: 1\nevents: [{ id: a, date: May }]\n',
  'version: 1\nevents: [{ id: a, passages: [{ file: a.txt }] }]\n',
  'version: 1\nevents: [{ id: a, passages: [{ file: a.txt, exact: x, note: n }] }]\n',
];

describe('the JSON Schema of annotations.yaml', () => {
  it('takes what the reader takes', () => {
    for (const yaml of VALID) assert.deepEqual(complaints(yaml), { reader: [], schema: [] }, yaml);
  });

  it('refuses what the reader complains of', () => {
    for (const yaml of INVALID) {
      const { reader, schema } = complaints(yaml);
      assert.ok(reader.length > 0, `the reader takes ${yaml}`);
      assert.ok(schema.length > 0, `the schema takes ${yaml}`);
    }
  });

  it('agrees with the reader on any file', function () {
    this.timeout(60_000);
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        'x',
        12,
        2018,
        true,
        null,
        '2018-06-20',
        '2018-06',
        'seen',
        'actor',
        'person',
        '../a',
        'a.txt',
        -3,
        1.5,
      ),
      fc.constantFrom<unknown>([], {}, ['x'], [['x']], { x: 'y' }, [null]),
    );
    const keys = [
      ...'file exact prefix position actor form reject speaker note mark separate notEvent by date'.split(' '),
    ];
    const others =
      'name kind aliases sameAs differentFrom published outlet id title place actors passages decided'.split(' ');
    const record = fc.dictionary(fc.constantFrom(...keys, ...others), value, { maxKeys: 4 });
    const passage = record.map((fields) => ({ file: 'a.txt', exact: 'x', ...fields }));
    const file = fc.record(
      {
        version: fc.constantFrom<unknown>(1, '1', 2, null),
        documents: fc.oneof(value, fc.dictionary(fc.constantFrom('a.txt', '../b', 'c/d.txt'), record, { maxKeys: 2 })),
        actors: fc.oneof(value, fc.dictionary(fc.constantFrom('a', 'b', 'c'), record, { maxKeys: 1 })),
        annotations: fc.oneof(value, fc.array(passage, { maxLength: 1 })),
        events: fc.oneof(
          value,
          fc.array(
            record.map((fields) => ({ id: 'e', ...fields })),
            { maxLength: 1 },
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (content) => {
        const yaml = stringify(content, { aliasDuplicateObjects: false });
        const { reader, schema } = complaints(yaml);
        assert.equal(
          schema.length === 0,
          reader.length === 0,
          `${yaml}\nreader: ${reader.join()}\nschema: ${schema.join()}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is the one that is shipped: `npx tsx test/harness/writeSchema.ts` writes it anew', () => {
    const shipped = JSON.parse(readFileSync(join(ROOT, 'media/annotations.schema.json'), 'utf8')) as unknown;
    assert.deepEqual(shipped, JSON.parse(JSON.stringify(annotationsSchema())));
  });
});
