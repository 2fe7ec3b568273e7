import assert from 'node:assert/strict';
import { completeAt } from '../../../src/core/annotations/completeAt';
import { asScalar, locate, namedPlaceAt, recordAt } from '../../../src/core/annotations/locate';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';

const YAML = `# Bees of Tarn
version: 1
documents:
  01-bee.txt: { outlet: The Bee }
  "02: wasp.txt": { published: 2011-05-02 }
actors:
  nora-quill: # the keeper
    name: Nora Quill
    kind: person
  n-quill: { sameAs: nora-quill }
annotations:
  - { file: 01-bee.txt, exact: Tarn, actor: tarn }
  - file: 01-bee.txt
    exact: a swarm
    note: Which one?
events:
  - id: swarm
    title: A swarm leaves
    place: tarn
    actors: [nora-quill, 'n-quill']
    passages: [{ file: 01-bee.txt, exact: left at noon }]
`;

describe('what stands where in annotations.yaml', () => {
  const places = locate(YAML);

  it('are the names of actors, sources and events, records and uses', () => {
    const told = places.names.map(({ of, name, isRecord }) => `${of} ${name}${isRecord ? ' *' : ''}`);
    assert.deepEqual(told, [
      'file 01-bee.txt *',
      'file 02: wasp.txt *',
      'actor nora-quill *',
      'actor n-quill *',
      'actor nora-quill',
      'file 01-bee.txt',
      'actor tarn',
      'file 01-bee.txt',
      'event swarm *',
      'actor tarn',
      'actor nora-quill',
      'actor n-quill',
      'file 01-bee.txt',
    ]);
    for (const { name, start, end } of places.names) assert.ok(YAML.slice(start, end).includes(name));
  });

  it('are found by an offset, the end of the word included', () => {
    const end = YAML.indexOf('nora-quill }') + 'nora-quill'.length;
    assert.equal(namedPlaceAt(places, end)?.isRecord, false);
    assert.equal(namedPlaceAt(places, YAML.indexOf('Nora')), undefined);
    assert.equal(recordAt(places, YAML.indexOf('Which'))?.label, 'a swarm');
    assert.equal(recordAt(places, YAML.indexOf('# Bees')), undefined);
  });

  it('are the records of each section, with what tells them', () => {
    assert.deepEqual(
      places.records.map(({ section, label, detail }) => [section, label, detail].join(' | ')),
      [
        'documents | 01-bee.txt | The Bee',
        'documents | 02: wasp.txt | 2011-05-02',
        'actors | nora-quill | Nora Quill',
        'actors | n-quill | nora-quill',
        'annotations | Tarn | 01-bee.txt',
        'annotations | a swarm | 01-bee.txt',
        'events | swarm | A swarm leaves',
      ],
    );
    for (const { head, start, end } of places.records) assert.ok(start <= head.start && head.end <= end);
  });

  it('is read as far as possible where the text has errors, and never throws', () => {
    assert.ok(locate(YAML.replace('actors: [nora', 'actors: [nora-quill')).names.length > 8);
    for (const text of ['', '[', '- x', 'actors: *a', 'actors: 3\nevents: {a: b}', `${'['.repeat(30_000)}`]) {
      assert.deepEqual(locate(text).records, [], text.slice(0, 20));
    }
    for (let cut = 0; cut < YAML.length; cut += 7) {
      locate(YAML.slice(0, cut));
      completeAt(YAML.slice(0, cut), cut);
    }
  });

  it('does not take the keys of a prototype for fields', () => {
    assert.deepEqual(locate('__proto__: { x: 1 }\nconstructor: { y: 2 }\n'), { names: [], records: [] });
  });
});

describe('a name written as YAML', () => {
  for (const name of ['plain-id', '1.5', 'true', 'a: b', "it's", 'x #y', '- dash', 'ünï', '']) {
    it(`says the same: ${JSON.stringify(name)}`, () => {
      const { annotations } = readAnnotations(`version: 1\nactors:\n  a: { sameAs: ${asScalar(name)} }\n`);
      assert.equal(annotations.actors.get('a')?.sameAs ?? '', name);
    });
  }
});

describe('what may be written in annotations.yaml', () => {
  /** What is expected at the bar, and what it replaces. */
  const at = (text: string): { readonly what: string; readonly replaces: string } | undefined => {
    const offset = text.indexOf('|');
    const yaml = text.replace('|', '');
    const expected = completeAt(yaml, offset);
    if (!expected) return undefined;
    const { start, end, what } = expected;
    const detail =
      expected.what === 'keys' ? expected.keys.join() : expected.what === 'words' ? expected.words[0] : expected.of;
    return { what: `${what}: ${detail}`, replaces: yaml.slice(start, end) };
  };

  const CASES: readonly (readonly [text: string, what: string, replaces: string])[] = [
    ['|', 'keys: version,documents,actors,annotations,events', ''],
    ['version: 1\nact|', 'keys: documents,actors,annotations,events', 'act'],
    ['version: 1\nact|\nevents: []\n', 'keys: documents,actors,annotations', 'act'],
    ['actors:\n  |\n', 'name: actor', ''],
    ['actors:\n  qu|\n  bee: {}\n', 'name: actor', 'qu'],
    ['actors:\n  bee:\n    na|\n', 'keys: name,kind,aliases,notes,sameAs,differentFrom,by,date', 'na'],
    ['actors:\n  bee:\n    name: B\n    |\n', 'keys: kind,aliases,notes,sameAs,differentFrom,by,date', ''],
    ['actors:\n  bee: { kind: per|, name: B }\n', 'words: person', 'per'],
    ['actors:\n  bee: { sameAs: "be|" }\n', 'name: actor', '"be"'],
    ['documents:\n  0|: { outlet: A }\n', 'name: file', '0'],
    [
      'annotations:\n  - |\n',
      'keys: file,exact,prefix,suffix,position,actor,form,reject,speaker,note,mark,separate,notEvent,by,date',
      '',
    ],
    ['annotations:\n  - { file: |', 'name: file', ''],
    [
      'annotations:\n  - file: a.txt\n    |\n  - file: b.txt\n',
      'keys: exact,prefix,suffix,position,actor,form,reject,speaker,note,mark,separate,notEvent,by,date',
      '',
    ],
    ['annotations:\n  - { file: a.txt, exact: b, form: | }\n', 'words: name', ''],
    ['events:\n  - id: e\n    actors: [bee, |]\n', 'name: actor', ''],
    ['events:\n  - id: e\n    passages:\n      - { file: | }\n', 'name: file', ''],
  ];
  for (const [text, what, replaces] of CASES) {
    it(`${JSON.stringify(text)}: ${what}`, () => assert.deepEqual(at(text), { what, replaces }));
  }

  it('is anything in texts, and nothing in comments', () => {
    assert.equal(at('actors:\n  bee: { name: B| }\n'), undefined);
    assert.equal(at('# a|\nactors: {}\n'), undefined);
    assert.equal(at('annotations:\n  - { file: a, exact: wor|ds }\n'), undefined);
  });
});
