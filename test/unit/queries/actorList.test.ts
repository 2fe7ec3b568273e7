import assert from 'node:assert/strict';
import { actorDetails } from '../../../src/core/queries/cards/actorDetails';
import { actorGroups } from '../../../src/core/queries/lists/actorList';
import type { ActorGrouping, ActorOrder } from '../../../src/core/queries/lists/actorList';
import { ferryCorpus, HERALD, POST, TRIBUNE } from './ferryCorpus';

describe('the list of actors', () => {
  const corpus = ferryCorpus();
  const lines = (grouping: ActorGrouping, order: ActorOrder, filter = ''): (readonly string[])[] =>
    actorGroups(corpus, grouping, order, filter).map(({ key, actors }) => [
      key,
      ...actors.map(({ actor, mentions }) => `${actor.name} ${mentions}`),
    ]);

  it('is grouped by kind, without empty headings', () => {
    assert.deepEqual(lines('kind', 'mentions'), [
      ['person', 'Ingrid Solberg 7'],
      ['state', 'Denmark 2'],
    ]);
  });

  it('is grouped by source, with the mentions of that source', () => {
    assert.deepEqual(lines('source', 'mentions'), [
      [HERALD, 'Ingrid Solberg 3', 'Denmark 2'],
      [POST, 'Ingrid Solberg 1'],
      [TRIBUNE, 'Ingrid Solberg 3'],
    ]);
    assert.deepEqual(lines('source', 'name', 'herald')[0], [HERALD, 'Denmark 2', 'Ingrid Solberg 3']);
  });

  it('is filtered by name, alias, role and source; case does not count', () => {
    assert.deepEqual(lines('kind', 'name', 'COPENHAGEN'), [['state', 'Denmark 2']]);
    assert.deepEqual(lines('kind', 'name', 'transport minister'), [['person', 'Ingrid Solberg 7']]);
    assert.deepEqual(lines('kind', 'name', 'sound tribune'), [['person', 'Ingrid Solberg 7']]);
    assert.deepEqual(lines('kind', 'name', 'nobody of that name'), []);
  });
});

describe('what is known of an actor', () => {
  it('are roles with who states them, statements, events, and the sources with their mentions', () => {
    const corpus = ferryCorpus();
    const actor = corpus.actor('solberg');
    assert.ok(actor);
    const { roles, statements, events, sources } = actorDetails(corpus, actor);
    assert.deepEqual(
      roles.map(({ text, sources: by, passage }) => [text, by, passage.file]),
      [['Transport Minister', ['The Harbour Herald', 'Sound Tribune'], HERALD]],
    );
    assert.deepEqual(
      statements.map(({ quotes }) => quotes.map(({ file }) => file)),
      [[HERALD, TRIBUNE]],
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      ['talks'],
    );
    assert.deepEqual(
      sources.map(({ file, mentions, first }) => [
        file,
        mentions,
        corpus.document(file)?.text.slice(first.start, first.end),
      ]),
      [
        [HERALD, 3, 'Ingrid Solberg'],
        [POST, 1, 'Solberg'],
        [TRIBUNE, 3, 'Solberg'],
      ],
    );
  });
});
