import assert from 'node:assert/strict';
import type { Decision, PassageSelector } from '../../../src/core/annotations/edit/decision';
import { applied, editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';

/** The text after decisions. */
function decided(yaml: string, ...decisions: Decision[]): string {
  const edits = editAnnotations(yaml, decisions);
  assert.ok(Array.isArray(edits), JSON.stringify(edits));
  return applied(yaml, edits);
}

/** Why decisions cannot be written. */
function refused(yaml: string, ...decisions: Decision[]): string {
  const answer = editAnnotations(yaml, decisions);
  assert.ok('problem' in answer, JSON.stringify(answer));
  return answer.problem;
}

function passage(exact: string, file = 'a.txt', prefix = '', suffix = ''): PassageSelector {
  return { file, exact, prefix, suffix };
}

describe('decisions about actors', () => {
  const PEOPLE = `version: 1
actors:
  # the minister
  ana-sousa:
    name: Ana Sousa # as she signs
    aliases: [Sousa]
  tide: { name: 'The Tide', kind: outlet }
`;

  it('record a new actor, in lines of its own where there is no other', () => {
    assert.equal(
      decided('', { type: 'addActor', id: 'ana-sousa', name: 'Ana Sousa', kind: 'person', aliases: ['Sousa'] }),
      'version: 1\nactors:\n  ana-sousa:\n    name: Ana Sousa\n    kind: person\n    aliases: [Sousa]\n',
    );
  });

  it('record a new actor as the last one is written', () => {
    assert.equal(
      decided(PEOPLE, { type: 'addActor', id: 'ebb', name: 'Ebb: daily', by: 'Kim', date: '2024-05-01' }),
      `${PEOPLE}  ebb: { name: "Ebb: daily", by: Kim, date: 2024-05-01 }\n`,
    );
  });

  it('rename an actor in the quotes that it has, and leave the comment', () => {
    assert.equal(
      decided(PEOPLE, { type: 'setActor', id: 'tide', name: 'Flood' }),
      PEOPLE.replace("'The Tide'", "'Flood'"),
    );
    assert.equal(
      decided(PEOPLE, { type: 'setActor', id: 'ana-sousa', name: 'Ana M. Sousa' }),
      PEOPLE.replace('name: Ana Sousa', 'name: Ana M. Sousa'),
    );
  });

  it('add an alias once, and take it away', () => {
    const add: Decision = { type: 'addAlias', id: 'ana-sousa', alias: 'the minister' };
    const added = PEOPLE.replace('[Sousa]', '[Sousa, the minister]');
    assert.equal(decided(PEOPLE, add), added);
    assert.deepEqual(editAnnotations(added, [add]), []);
    assert.equal(decided(added, { ...add, type: 'removeAlias' }), PEOPLE);
    assert.equal(
      decided(PEOPLE, { type: 'removeAlias', id: 'ana-sousa', alias: 'Sousa' }),
      PEOPLE.replace('    aliases: [Sousa]\n', ''),
    );
  });

  it('add an alias to an actor that only the sources know, with what they know', () => {
    assert.equal(
      decided('', { type: 'addAlias', id: 'ana-sousa', alias: 'Nita', name: 'Ana Sousa', kind: 'person' }),
      'version: 1\nactors:\n  ana-sousa:\n    name: Ana Sousa\n    kind: person\n    aliases: [Nita]\n',
    );
  });

  it('merge two actors, also the other way round', () => {
    const merged = decided(PEOPLE, { type: 'mergeActors', id: 'a-sousa', into: 'ana-sousa' });
    assert.equal(merged, `${PEOPLE}  a-sousa: { sameAs: ana-sousa }\n`);
    assert.equal(
      decided(merged, { type: 'mergeActors', id: 'ana-sousa', into: 'a-sousa' }),
      PEOPLE.replace('    aliases: [Sousa]\n', '    aliases: [Sousa]\n    sameAs: a-sousa\n'),
    );
    assert.equal(decided(merged, { type: 'unmergeActor', id: 'a-sousa' }), PEOPLE);
    assert.match(refused(PEOPLE, { type: 'mergeActors', id: 'tide', into: 'tide' }), /into itself/);
  });

  it('part two actors, and bring them together again', () => {
    const merged = decided(PEOPLE, { type: 'mergeActors', id: 'a-sousa', into: 'ana-sousa' });
    const parted = decided(merged, { type: 'splitActors', id: 'a-sousa', from: 'ana-sousa' });
    assert.equal(parted, `${PEOPLE}  a-sousa: { differentFrom: [ana-sousa] }\n`);
    assert.equal(decided(parted, { type: 'mergeActors', id: 'a-sousa', into: 'ana-sousa' }), merged);
  });

  it('give an actor another id wherever it is spoken of', () => {
    const yaml = `${PEOPLE}  a: { sameAs: ana-sousa }
  b: { differentFrom: [tide, "ana-sousa"] }
annotations:
  - { file: a.txt, exact: she, actor: ana-sousa }
  - { file: a.txt, exact: No., speaker: 'ana-sousa', note: ana-sousa }
events:
  - { id: talks, place: tide, actors: [tide, ana-sousa] }
`;
    const expected = yaml
      .replace('  ana-sousa:', '  minister:')
      .replace('sameAs: ana-sousa', 'sameAs: minister')
      .replace('"ana-sousa"', '"minister"')
      .replace('actor: ana-sousa', 'actor: minister')
      .replace("'ana-sousa'", "'minister'")
      .replace('[tide, ana-sousa]', '[tide, minister]');
    assert.equal(decided(yaml, { type: 'renameId', of: 'actor', id: 'ana-sousa', to: 'minister' }), expected);
    assert.match(refused(yaml, { type: 'renameId', of: 'actor', id: 'ana-sousa', to: 'tide' }), /"tide" already/);
    assert.match(refused(yaml, { type: 'renameId', of: 'actor', id: 'nobody', to: 'x' }), /no actor "nobody"/);
  });

  it('are all written, or none', () => {
    const bad: Decision = { type: 'addActor', id: 'tide', name: 'Tide' };
    assert.match(refused(PEOPLE, { type: 'addAlias', id: 'tide', alias: 'T.' }, bad), /"tide" already/);
  });

  it('write nothing where there is nothing to take out', () => {
    for (const yaml of ['', 'version: 1\nactors:\n']) {
      assert.deepEqual(editAnnotations(yaml, [{ type: 'removeRecord', of: 'actor', id: 'ana-sousa' }]), []);
      assert.deepEqual(editAnnotations(yaml, [{ type: 'setActor', id: 'ana-sousa', notes: null }]), []);
      assert.deepEqual(editAnnotations(yaml, [{ type: 'setDocument', file: 'a.txt', mark: null }]), []);
    }
  });

  it('take a record out and leave the comments around it', () => {
    assert.equal(
      decided(PEOPLE, { type: 'removeRecord', of: 'actor', id: 'ana-sousa' }),
      "version: 1\nactors:\n  # the minister\n  tide: { name: 'The Tide', kind: outlet }\n",
    );
  });
});

describe('decisions about passages', () => {
  it('say who or what is meant, with the words around it', () => {
    assert.equal(
      decided('', {
        type: 'assignActor',
        passage: passage('Lisbon', 'a.txt', 'In ', ' today\n'),
        actor: 'portugal',
        form: 'metonym',
      }),
      'version: 1\nannotations:\n  - { file: a.txt, exact: Lisbon, prefix: "In ", suffix: " today\\n", actor: portugal, form: metonym }\n',
    );
  });

  it('of one person change what that person said before', () => {
    const first = decided('', { type: 'assignActor', passage: passage('she'), actor: 'ana', form: 'pronoun' });
    const second = decided(first, { type: 'rejectPassage', passage: passage('she'), reject: 'actor' });
    assert.equal(second, 'version: 1\nannotations:\n  - { file: a.txt, exact: she, reject: actor }\n');
    assert.equal(
      decided(second, { type: 'setNote', passage: passage('she'), note: 'Who?' }),
      'version: 1\nannotations:\n  - { file: a.txt, exact: she, reject: actor, note: "Who?" }\n',
    );
  });

  it('of two people stand side by side', () => {
    const first = decided('', { type: 'assignActor', passage: passage('she'), actor: 'ana', by: 'Kim' });
    assert.equal(
      decided(first, { type: 'assignActor', passage: passage('she'), actor: 'eva', by: 'Lou', date: '2024-05-01' }),
      `${first}  - { file: a.txt, exact: she, actor: eva, by: Lou, date: 2024-05-01 }\n`,
    );
  });

  it('are about one thing or another: what is no date can be no event either', () => {
    const yaml = decided(
      '',
      { type: 'rejectPassage', passage: passage('May'), reject: 'date' },
      { type: 'rejectPassage', passage: passage('May'), reject: 'event' },
    );
    assert.equal(
      yaml,
      'version: 1\nannotations:\n  - { file: a.txt, exact: May, reject: date }\n  - { file: a.txt, exact: May, reject: event }\n',
    );
  });

  it('are taken back one by one, and the record with the last, but never a comment', () => {
    const yaml =
      'version: 1\nannotations:\n  # first\n  - { file: a.txt, exact: May, reject: date, note: Who? } # hm\n  - { file: b.txt, exact: x, note: y }\n';
    const without = decided(yaml, { type: 'clearPassage', passage: passage('May'), fields: ['reject'] });
    assert.equal(without, yaml.replace('reject: date, ', ''));
    assert.equal(
      decided(without, { type: 'setNote', passage: passage('May'), note: null }),
      'version: 1\nannotations:\n  # first\n  # hm\n  - { file: b.txt, exact: x, note: y }\n',
    );
  });

  it('follow the words when an article is edited or gets another name', () => {
    const yaml =
      'annotations:\n  - { file: a.txt, exact: May, note: x }\nevents:\n  - { id: e, passages: [{ file: a.txt, exact: May }] }\n';
    assert.equal(
      decided(yaml, { type: 'movePassage', passage: passage('May'), to: { exact: 'June', prefix: 'in ', suffix: '' } }),
      'annotations:\n  - { file: a.txt, exact: June, note: x, prefix: "in " }\nevents:\n  - { id: e, passages: [{ file: a.txt, exact: June, prefix: "in " }] }\n',
    );
    assert.equal(decided(yaml, { type: 'renameFile', file: 'a.txt', to: 'b.txt' }), yaml.replaceAll('a.txt', 'b.txt'));
  });
});

describe('decisions about events', () => {
  const TALKS = decided('', {
    type: 'addEvent',
    id: 'talks',
    title: 'Talks: the harbour',
    day: '2018-06-19',
    actors: ['ana-sousa'],
    passages: [passage('met'), passage('talks', 'b.txt')],
  });

  it('record an event with its passages, each in its own line', () => {
    assert.equal(
      TALKS,
      `version: 1
events:
  - id: talks
    title: "Talks: the harbour"
    date: 2018-06-19
    actors: [ana-sousa]
    passages:
      - { file: a.txt, exact: met }
      - { file: b.txt, exact: talks }
`,
    );
  });

  it('join a passage and let it go', () => {
    const joined = decided(TALKS, { type: 'joinPassages', event: 'talks', passages: [passage('x', 'c.txt')] });
    assert.equal(joined, `${TALKS}      - { file: c.txt, exact: x }\n`);
    assert.equal(decided(joined, { type: 'leaveEvent', event: 'talks', passage: passage('x', 'c.txt') }), TALKS);
  });

  it('set a passage apart, and join it again', () => {
    const apart = decided(TALKS, { type: 'separatePassage', passage: passage('met'), event: 'talks' });
    assert.equal(
      apart,
      `${TALKS.replace('      - { file: a.txt, exact: met }\n', '')}annotations:\n  - { file: a.txt, exact: met, notEvent: [talks] }\n`,
    );
    const again = decided(apart, { type: 'joinPassages', event: 'talks', passages: [passage('met')] });
    assert.match(again, /exact: talks }\n {6}- { file: a.txt, exact: met }\nannotations:\n$/);
  });

  it('make two recorded events one', () => {
    const two = decided(TALKS, { type: 'addEvent', id: 'summit', place: 'lisbon', passages: [passage('summit')] });
    assert.equal(
      decided(two, { type: 'joinEvents', into: 'talks', events: ['summit'] }),
      `${TALKS}      - { file: a.txt, exact: summit }\n    place: lisbon\n`,
    );
  });
});
