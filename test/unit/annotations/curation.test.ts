import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexer } from 'yaml';
import { anchorPassage } from '../../../src/core/annotations/anchorPassage';
import { describePassage } from '../../../src/core/annotations/describePassage';
import type { Decision, PassageSelector } from '../../../src/core/annotations/edit/decision';
import { applied, editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';
import type { AnnotationsEdit } from '../../../src/core/annotations/edit/textEdits';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import type { Span } from '../../../src/core/model/span';

/** Files as readers write them: in lines, inline, with comments everywhere, empty, with the line ends of Windows. */
const FILES = [
  '',
  '# Only a comment\n',
  `# Decisions on the harbour
version: 1
documents:
  # two so far
  a.txt: { outlet: The Tide } # daily
  b.txt:
    published: 2018-06-20 # from the masthead
    url: 'https://ebb.example/1'
actors:
  ana: # the minister
    name: Ana
    aliases:
      # short forms
      - A. # initial
      - "Ms Ana"
  bo: { name: Bo, kind: person, sameAs: ana }
  # none below
annotations:
  - { file: a.txt, exact: Oslo, actor: ana, by: Kim } # sure?
  - file: a.txt
    # the score
    exact: "4-4-2"
    reject: date
    note: |
      A formation.
      Not a date.
  # last
events:
  - id: talks
    passages: # where it is told
      - { file: a.txt, exact: no }
      - { file: b.txt, exact: said } # by her
`,
  `version: 1
actors: { ana: { name: Ana, aliases: [A., B.] }, bo: { name: 'Bo' } }
annotations: [
  { file: a.txt, exact: Oslo, actor: ana }, # one
  # two
  { file: b.txt, exact: Oslo, note: "x" } # behind
]
`,
  'version: 1\nactors:\nannotations: []\nevents: ~ # none\n',
  'version: 1\r\nactors:\r\n- wrong\r\nannotations:\r\n- {file: a.txt, exact: Oslo, note: hm} # x\r\n- file: b.txt\r\n  exact: said\r\n',
];

const WORDS = ['Oslo', 'said', 'no', 'Ana', '.', '\n', '4-4-2', '"x"', 'Bergen: a', '# b', "it's"];
const names = fc.oneof(
  fc.constantFrom(
    'Ana',
    'A.',
    'Ms Ana',
    'true',
    '12',
    '- x',
    "it's: a # trap",
    '',
    ' ',
    '{',
    'é\u2028',
    '~',
    '\ud800',
    '2018-01-01',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const ids = fc.constantFrom('ana', 'bo', 'new-one', 'x: y', '__proto__', 'constructor', '12');
const events = fc.constantFrom('talks', 'vote', 'toString');
const signed = fc.record(
  { by: fc.constantFrom('Kim', 'Lou: a'), date: fc.constant('2024-05-01') },
  { requiredKeys: [] },
);
const files = fc.constantFrom('a.txt', 'b.txt', 'sub/c d.txt');

/** Makes a decision of passages, each chosen by a number. */
type OnPassage = (passage: (seed: number) => PassageSelector) => Decision;

type Articles = ReadonlyMap<string, string>;

/** A decision about passages is drawn as places of the articles, as they are when it is made. */
type Step = { readonly decide: OnPassage } | { readonly edit: ArticleEdit };

interface ArticleEdit {
  readonly file: string;
  readonly at: number;
  readonly gone: number;
  readonly come: string;
}

const n = fc.nat();
const field = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const decisions = fc.oneof(
  fc
    .record({ file: files, outlet: field(names), mark: fc.constantFrom('seen' as const, null) })
    .map((one): Decision => ({ type: 'setDocument', ...one })),
  fc
    .record({ id: ids, name: names, aliases: fc.array(names, { maxLength: 2 }) })
    .map((one): Decision => ({ type: 'addActor', ...one })),
  fc
    .record({ id: ids, name: field(names), notes: field(names) })
    .map((one): Decision => ({ type: 'setActor', ...one })),
  fc.record({ id: ids, alias: names }).map((one): Decision => ({ type: 'addAlias', ...one })),
  fc.record({ id: ids, alias: names }).map((one): Decision => ({ type: 'removeAlias', ...one })),
  fc
    .record({ of: fc.constant('actor' as const), id: ids, to: ids })
    .map((one): Decision => ({ type: 'renameId', ...one })),
  fc.record({ id: ids, into: ids }).map((one): Decision => ({ type: 'mergeActors', ...one })),
  fc.record({ id: ids, from: ids }).map((one): Decision => ({ type: 'splitActors', ...one })),
  fc.record({ id: ids }).map((one): Decision => ({ type: 'unmergeActor', ...one })),
  fc
    .record({
      of: fc.constantFrom('actor' as const, 'event' as const, 'document' as const),
      id: fc.oneof(ids, events, files),
    })
    .map((one): Decision => ({ type: 'removeRecord', ...one })),
  fc.record({ file: files, to: files }).map((one): Decision => ({ type: 'renameFile', ...one })),
);

const onPassages: fc.Arbitrary<OnPassage> = fc.oneof(
  fc
    .tuple(n, fc.constantFrom('actor' as const, 'date' as const, 'quote' as const, 'event' as const), signed)
    .map(([at, reject, by]): OnPassage => (p) => ({
      type: 'rejectPassage',
      passage: p(at),
      reject,
      ...by,
    })),
  fc.tuple(n, ids, signed).map(([at, actor, by]): OnPassage => (p) => ({
    type: 'assignActor',
    passage: p(at),
    actor,
    form: 'metonym',
    ...by,
  })),
  fc
    .tuple(n, ids, signed)
    .map(([at, speaker, by]): OnPassage => (p) => ({ type: 'assignSpeaker', passage: p(at), speaker, ...by })),
  fc.tuple(n, names).map(([at, note]): OnPassage => (p) => ({ type: 'setNote', passage: p(at), note: note || 'x' })),
  fc
    .tuple(n, fc.option(events, { nil: undefined }))
    .map(([at, event]): OnPassage => (p) => ({ type: 'separatePassage', passage: p(at), ...(event && { event }) })),
  fc.tuple(n).map(([at]): OnPassage => (p) => ({ type: 'clearPassage', passage: p(at) })),
  fc
    .tuple(n, n, events, names)
    .map(([a, b, id, title]): OnPassage => (p) => ({ type: 'addEvent', id, title, passages: [p(a), p(b)] })),
  fc.tuple(n, events).map(([a, event]): OnPassage => (p) => ({ type: 'joinPassages', event, passages: [p(a)] })),
  fc.tuple(events, events).map(([into, other]): OnPassage => () => ({ type: 'joinEvents', into, events: [other] })),
);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: decisions.map((decision): Step => ({ decide: () => decision })) },
    { weight: 4, arbitrary: onPassages.map((decide): Step => ({ decide })) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          file: fc.constantFrom('a.txt', 'b.txt'),
          at: n,
          gone: fc.nat(6),
          come: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(' ')),
        })
        .map((edit): Step => ({ edit })),
    },
  ),
  { maxLength: 12 },
);

/** What the lexer puts between words, and no file holds. */
const SIGNS = ['\u0002', '\u0018', '\u001f'];

/** The comments of a text, each with its place. */
function comments(yaml: string): { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let at = 0;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (lexeme.startsWith('#')) found.push({ text: lexeme, at });
    if (!SIGNS.includes(lexeme)) at += lexeme.length;
  }
  return found;
}

/** Comments that an edit may take away: those in the lines of what it takes out. */
function kept(yaml: string, edits: readonly AnnotationsEdit[]): string[] {
  return comments(yaml)
    .filter(({ at }) => !edits.some(({ start, end }) => start < at && at < end))
    .map(({ text }) => text);
}

/** The edit that takes an edit back. */
function inverse(yaml: string, edits: readonly AnnotationsEdit[]): AnnotationsEdit[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const back = { start: start + shift, end: start + shift + newText.length, newText: yaml.slice(start, end) };
    shift += newText.length - (end - start);
    return back;
  });
}

/** True where every problem of the file is about what is decided, not about how it is written. */
function isSound(yaml: string): boolean {
  return readAnnotations(yaml).problems.every(({ message }) => !/must be|twice|syntax|Map keys|missing/.test(message));
}

describe('curation', () => {
  const TEXTS: Articles = new Map([
    ['a.txt', 'Oslo said no. Ana said no in Oslo. 4-4-2 was played: "no", said Ana. Oslo said no.'],
    ['b.txt', "In Oslo nobody said no.\nOslo said yes. It's Bergen: a # b."],
  ]);

  /** Follows the steps; after each decision `check` is called with the file before and after. */
  function follow(
    start: string,
    list: readonly Step[],
    check: (before: string, edits: readonly AnnotationsEdit[], after: string, decision: Decision) => void,
  ): string {
    const texts = new Map(TEXTS);
    let yaml = start;
    for (const step of list) {
      if ('edit' in step) {
        const { file, at, gone, come } = step.edit;
        const text = texts.get(file) ?? '';
        const place = at % (text.length + 1);
        texts.set(file, text.slice(0, place) + come + text.slice(place + gone));
        continue;
      }
      const decision = step.decide((seed) => {
        const file = seed % 3 === 0 ? 'b.txt' : 'a.txt';
        const text = texts.get(file) ?? '';
        const begin = seed % Math.max(1, text.length);
        const selector = describePassage(text, { start: begin, end: Math.min(text.length, begin + 1 + (seed % 7)) });
        return { file, ...(selector ?? { exact: 'Oslo', prefix: '', suffix: '' }) };
      });
      const edits = editAnnotations(yaml, [decision]);
      if ('problem' in edits) continue;
      const after = applied(yaml, edits);
      check(yaml, edits, after, decision);
      yaml = after;
    }
    return yaml;
  }

  it('always leaves a file that can be read, with the comments that it had', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...FILES), steps, (start, list) => {
        follow(start, list, (before, edits, after) => {
          assert.ok(!isSound(before) || isSound(after), JSON.stringify(readAnnotations(after).problems));
          const left = comments(after).map(({ text }) => text);
          for (const comment of kept(before, edits)) assert.ok(left.includes(comment), `${comment} is gone`);
        });
      }),
      { numRuns: 160 },
    );
  });

  it('changes what is decided and nothing else, and says it once', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...FILES), steps, (start, list) => {
        follow(start, list, (before, edits, after, decision) => {
          if (edits.length > 0) assert.notEqual(after, before);
          const again = editAnnotations(after, [decision]);
          const isNew = decision.type === 'addActor' || decision.type === 'addEvent';
          const isDone =
            decision.type === 'renameId' || decision.type === 'joinEvents' || decision.type === 'renameFile';
          if (!isNew && !isDone) assert.deepEqual(again, [], decision.type);
          lost(before, after, decision);
        });
      }),
      { numRuns: 160 },
    );
  });

  it('is undone byte by byte, in reverse', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...FILES), steps, (start, list) => {
        const undo: AnnotationsEdit[][] = [];
        let yaml = follow(start, list, (before, edits) => undo.push(inverse(before, edits)));
        for (const edits of undo.reverse()) yaml = applied(yaml, edits);
        assert.equal(yaml, start);
      }),
    );
  });

  it('never anchors a decision on another passage, however the article is edited elsewhere', function () {
    this.timeout(120_000);
    const edits = fc.array(
      fc.record({ at: n, gone: fc.nat(8), come: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(n, fc.integer({ min: 1, max: 12 }), edits, (at, length, list) => {
        let text = TEXTS.get('a.txt') ?? '';
        const start = at % (text.length - 1);
        let place: Span | null = { start, end: Math.min(text.length, start + length) };
        const selector = describePassage(text, place);
        if (selector === null) return;
        for (const { at: where, gone, come } of list) {
          const begin = where % (text.length + 1);
          const end = Math.min(text.length, begin + gone);
          const words = come.join(' ');
          text = text.slice(0, begin) + words + text.slice(end);
          place = moved(place, { start: begin, end }, words.length);
        }
        const found = anchorPassage(text, selector);
        // The words with just this context can come about anew only where an edit has written them.
        if (
          typeof found === 'object' &&
          place !== null &&
          text.indexOf(selector.exact) === text.lastIndexOf(selector.exact)
        )
          assert.deepEqual(found, place);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Where a passage is after an edit; null where the edit has touched it. */
function moved(place: Span | null, { start, end }: Span, length: number): Span | null {
  if (place === null || (start < place.end && place.start < end) || (start > place.start && start < place.end))
    return null;
  const shift = start < place.end && end <= place.start ? length - (end - start) : 0;
  return { start: place.start + shift, end: place.end + shift };
}

/** Fails where a record is lost that the decision does not speak of. */
function lost(before: string, after: string, decision: Decision): void {
  const [was, is] = [readAnnotations(before).annotations, readAnnotations(after).annotations];
  if (
    !['removeRecord', 'renameFile', 'renameId', 'unmergeActor', 'splitActors', 'mergeActors'].includes(decision.type)
  ) {
    for (const key of was.documents.keys()) assert.ok(is.documents.has(key), key);
    for (const key of was.actors.keys()) assert.ok(is.actors.has(key), key);
  }
  const spoken = JSON.stringify(decision);
  const others = was.passages.filter(({ exact }) => !spoken.includes(JSON.stringify(exact)));
  if (decision.type === 'renameFile' || decision.type === 'renameId' || decision.type === 'joinEvents') return;
  const said = is.passages.map((record) => JSON.stringify({ ...record, at: 0, actorAt: 0, speakerAt: 0, notEvent: 0 }));
  for (const record of others)
    assert.ok(said.includes(JSON.stringify({ ...record, at: 0, actorAt: 0, speakerAt: 0, notEvent: 0 })), record.exact);
}
