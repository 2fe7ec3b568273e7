import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { Lines } from '../../../src/core/util/lines';

/** Problems as an editor would show them: line, severity, message. */
function problemsOf(yaml: string): string[] {
  return readAnnotations(yaml).problems.map(
    ({ start, severity, message }) => `${new Lines(yaml).at(start).line} ${severity}: ${message}`,
  );
}

describe('annotations.yaml', () => {
  it('gives outlet and date of documents, names and merges of actors, decisions about passages, events', () => {
    const { annotations, problems } = readAnnotations(`version: 1
documents:
  a/lisbon.txt: { outlet: The Herald, published: 2019-03-04, url: "https://herald.example/1" }
actors:
  ana-sousa:
    name: Ana Sousa
    kind: person
    aliases: [Sousa, Minister Sousa]
    notes: Minister of the sea.
  sousa-a: { sameAs: ana-sousa }
annotations:
  - { file: a/lisbon.txt, exact: Lisbon, prefix: "In ", suffix: " today", actor: portugal, form: metonym }
  - { file: a/lisbon.txt, exact: "4-4-2", reject: date }
events:
  - { id: harbour-talks, title: Talks on the harbour, date: 2019-03-01, actors: [portugal], passages: [ { file: a/lisbon.txt, exact: talks } ] }
`);
    assert.deepEqual(problems, []);
    const { outlet, published, url } = annotations.documents.get('a/lisbon.txt') ?? {};
    assert.deepEqual([outlet, published, url], ['The Herald', '2019-03-04', 'https://herald.example/1']);
    assert.deepEqual(annotations.actors.get('ana-sousa')?.aliases, ['Sousa', 'Minister Sousa']);
    assert.equal(annotations.actors.get('sousa-a')?.sameAs, 'ana-sousa');
    assert.deepEqual(
      annotations.passages.map(({ exact, actor, form, reject }) => ({ exact, actor, form, reject })),
      [
        { exact: 'Lisbon', actor: 'portugal', form: 'metonym', reject: null },
        { exact: '4-4-2', actor: null, form: null, reject: 'date' },
      ],
    );
    assert.equal(annotations.events[0]?.passages[0]?.exact, 'talks');
  });

  it('is empty where the file is empty', () => {
    assert.deepEqual(readAnnotations('').problems, []);
    assert.equal(readAnnotations('').annotations.documents.size, 0);
  });

  it('says at which line something is wrong and what was expected', () => {
    const problems = problemsOf(`version: 1
documents:
  a.txt: { published: 2019-02-30 }
  ../b.txt: { outlet: X }
actors:
  x: { kind: politician }
annotations:
  - { file: a.txt }
`);
    assert.deepEqual(problems, [
      '3 error: published must be a day as YYYY-MM-DD, found "2019-02-30".',
      '4 error: "../b.txt" must be a path inside this folder, with "/".',
      '6 error: actors: x: kind must be one of person, organization, state, supranational, place, group, outlet, found "politician".',
      '8 error: an annotation needs "file" and "exact" (the words of the passage).',
    ]);
  });

  it('keeps the sound parts of a file with errors', () => {
    const { annotations, problems } = readAnnotations(
      'version: 1\ndocuments: [wrong]\nactors: { x: { name: Xavier } }\n',
    );
    assert.equal(problems.length, 1);
    assert.equal(annotations.actors.get('x')?.name, 'Xavier');
  });

  it('reports broken YAML at its place', () => {
    const [problem] = problemsOf('version: 1\nactors:\n  x: [unclosed\n');
    assert.match(problem ?? '', /^[34] error: /);
  });

  it('says what to do about broken YAML', () => {
    const told = (yaml: string): string => readAnnotations(yaml).problems[0]?.message ?? '';
    assert.match(told('actors:\n  ana: name: Ana\n'), /second ": ".*quotation marks/);
    assert.match(told('annotations:\n  - { file: a.txt, exact: He said: no }\n'), /with ": ".*quotation marks/);
    assert.match(
      told('annotations:\n  - { file: a.txt, exact: @home }\n'),
      /begin with this character.*quotation marks/,
    );
    assert.match(told('documents:\n  a.txt: { outlet: "Herald }\n'), /quotation mark, bracket.* missing/);
    assert.match(told('actors:\n  ana: { name: Ana\n'), /bracket is not closed/);
    assert.match(told('actors:\n\tana: {}\n'), /blanks, not with tabs/);
    assert.match(told('version: 1\n---\nversion: 1\n'), /only one document/);
  });

  it('warns of keys that it does not know, and reads on', () => {
    assert.deepEqual(problemsOf('version: 1\nactors: { x: { name: X, nmae: Y } }\n'), [
      '2 warning: actors: x has no "nmae"; it may have name, kind, aliases, notes, sameAs, differentFrom, by, date.',
    ]);
  });

  it('reports an actor merged into itself over a detour', () => {
    const problems = problemsOf('version: 1\nactors:\n  a: { sameAs: b }\n  b: { sameAs: a }\n  c: { sameAs: b }\n');
    assert.deepEqual(problems, [
      '3 error: "a" is the same as itself: a → b → a.',
      '4 error: "b" is the same as itself: b → a → b.',
    ]);
  });

  it('reports actors that are the same and different, each where it says so', () => {
    const yaml = 'version: 1\nactors:\n  a: { sameAs: b }\n  b: { differentFrom: [c, a] }\n  c: { differentFrom: c }\n';
    assert.deepEqual(problemsOf(yaml), [
      '4 error: "b" is said to be different from "a", and by "sameAs" to be the same.',
      '5 error: "c" cannot be different from itself.',
    ]);
  });

  it('reports decisions that contradict one another, or stand twice, and takes agreement for none', () => {
    const yaml = `version: 1
annotations:
  - { file: a.txt, exact: she, actor: ana, by: Kim }
  - { file: a.txt, exact: she, actor: ana, by: Lou }
  - { file: a.txt, exact: she, reject: actor }
  - { file: a.txt, exact: she, reject: date }
  - { file: a.txt, exact: she, reject: actor }
  - { file: a.txt, exact: she, prefix: x, speaker: ana }
  - { file: a.txt, exact: she, prefix: x, reject: quote }
  - { file: a.txt, exact: met, notEvent: [talks] }
events:
  - { id: talks, passages: [{ file: a.txt, exact: met }] }
  - { id: vote, passages: [{ file: a.txt, exact: met }] }
`;
    assert.deepEqual(problemsOf(yaml), [
      '5 warning: "she" is decided differently above, as to who is meant: ana (Lou); here no actor. The last one holds.',
      '7 warning: "she" is decided twice: no actor.',
      '9 warning: "she" is decided differently above, as to whose words they are: ana; here no quotation. The last one holds.',
      '13 warning: "met" is a passage of the event "talks" already.',
      '10 warning: "met" is kept apart from the event "talks", which has it as a passage.',
    ]);
  });

  it('reports a day of an event that is no day', () => {
    assert.deepEqual(problemsOf('version: 1\nevents:\n  - { id: a, date: May 4 }\n  - { id: b, date: 2018-02-30 }\n'), [
      '3 error: event a: date must be a day as YYYY-MM-DD, a month as YYYY-MM or a year, found "May 4".',
      '4 error: event b: date must be a day as YYYY-MM-DD, a month as YYYY-MM or a year, found "2018-02-30".',
    ]);
  });

  it('reports what stands twice in a map, and keeps the first', () => {
    const yaml = 'version: 1\nactors:\n  a: { name: A, name: B }\n  a: { name: C }\nactors: {}\n';
    assert.deepEqual(problemsOf(yaml), [
      '5 error: annotations.yaml has "actors" twice; only the first counts.',
      '4 error: actors has "a" twice; only the first counts.',
      '3 error: actors: a has "name" twice; only the first counts.',
    ]);
    assert.equal(readAnnotations(yaml).annotations.actors.get('a')?.name, 'A');
  });

  it('does not follow aliases, so that no file can grow without bounds', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `  l${i + 1}: { name: x, aliases: [${'*a, '.repeat(9)}*a] }`);
    const { problems } = readAnnotations(`version: 1\nactors:\n  l0: { name: &a bomb }\n${levels.join('\n')}\n`);
    assert.ok(problems.some(({ message }) => message.includes('aliases are not followed')));
  });

  it('refuses to follow thousands of lists in one another, which would end the process', () => {
    for (const yaml of ['['.repeat(50_000), `version: 1\nactors: ${'{a: '.repeat(50_000)}`, '- '.repeat(50_000)]) {
      const { problems } = readAnnotations(yaml);
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['annotations.yaml nests more than 100 lists and maps in one another and was not read.'],
      );
    }
  });

  it('reports a second event under the same id, and keeps the first', () => {
    const yaml = 'version: 1\nevents:\n  - { id: vote, title: First }\n  - { id: vote, title: Second }\n';
    assert.deepEqual(problemsOf(yaml), ['4 error: There is an event "vote" already.']);
    assert.deepEqual(
      readAnnotations(yaml).annotations.events.map(({ title }) => title),
      ['First'],
    );
  });

  it('treats keys that mean something to JavaScript as ordinary names', () => {
    const { annotations } = readAnnotations(
      'version: 1\nactors:\n  __proto__: { name: P }\n  constructor: { name: C }\n',
    );
    assert.equal(annotations.actors.get('__proto__')?.name, 'P');
    assert.equal(annotations.actors.get('constructor')?.name, 'C');
    assert.equal(({} as { name?: string }).name, undefined);
  });

  it('never throws, and places every problem inside the text', () => {
    const line = fc.constantFrom(
      'version: 1',
      'documents:',
      '  a.txt: {',
      '- {',
      'actors: &x',
      '*x',
      '  k: [1, 2',
      '}',
      '? :',
      '\t',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'grapheme' }))), (lines) => {
        const yaml = lines.join('\n');
        for (const { start, end } of readAnnotations(yaml).problems) {
          assert.ok(0 <= start && start <= end && end <= yaml.length);
        }
      }),
    );
  });
});
