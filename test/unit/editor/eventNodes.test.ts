import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/model/corpus';
import { eventWithKey } from '../../../src/core/queries/navigation/passageKey';
import type { SourceFolder } from '../../../src/editor/sources/sourceFolder';
import { EventNodes } from '../../../src/editor/tree/eventNodes';
import type { EventNode } from '../../../src/editor/tree/eventNodes';
import { handMadeCorpus } from '../queries/handMadeCorpus';

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  return handMadeCorpus({
    articles: Object.entries(texts).map(([file, marked]) => ({ file, marked })),
    actors: {},
    events: {
      talks: { title: 'Talks', date: '2019-03-12' },
      strike: { title: 'Strike', date: '2019-03-13' },
    },
  });
}

/** A folder whose corpus can be exchanged. */
function folderWith(corpus: Corpus): { corpus: Corpus } & SourceFolder {
  const uri = { path: '/news', toString: () => 'file:///news' };
  return { uri, corpus } as unknown as { corpus: Corpus } & SourceFolder;
}

describe('the nodes of the Events view', () => {
  const one = { 'a.txt': '{e:talks They met.} {e:strike They struck.}' };
  const two = { ...one, 'b.txt': '{e:talks Envoys met.}' };
  const eventOf = (nodes: EventNodes, id: string): EventNode | undefined =>
    nodes.roots.flatMap(({ children }) => children).find((node) => node.kind === 'event' && node.event.id === id);

  it('stay the same where nothing has changed', () => {
    const folder = folderWith(corpusOf(one));
    const nodes = new EventNodes();
    assert.equal(nodes.update([folder], 'day', ''), 'all');
    assert.deepEqual(nodes.update([folder], 'day', ''), []);
  });

  it('name only what has changed: an event with a new passage, not its neighbours', () => {
    const folder = folderWith(corpusOf(one));
    const nodes = new EventNodes();
    nodes.update([folder], 'day', '');
    const [talks, strike] = [eventOf(nodes, 'talks'), eventOf(nodes, 'strike')];
    const before = folder.corpus;
    folder.corpus = {
      ...corpusOf(two),
      // As a real corpus does: what has not changed stays the same object.
      events: () =>
        corpusOf(two)
          .events()
          .map((event) => (event.id === 'strike' ? (before.event('strike') ?? event) : event)),
    };
    const changed = nodes.update([folder], 'day', '');
    assert.deepEqual(changed, [talks]);
    assert.equal(eventOf(nodes, 'talks'), talks);
    assert.equal(eventOf(nodes, 'strike'), strike);
    assert.equal(talks?.children.length, 2);
  });

  it('stay with their words where an event is told before them', () => {
    const folder = folderWith(corpusOf(one));
    const nodes = new EventNodes();
    nodes.update([folder], 'day', '');
    const passage = eventOf(nodes, 'strike')?.children[0];
    folder.corpus = corpusOf({ 'a.txt': `{e:talks Envoys came.} ${one['a.txt']}` });
    nodes.update([folder], 'day', '');
    assert.ok(passage?.kind === 'passage');
    assert.equal(eventOf(nodes, 'strike')?.children[0], passage);
    const document = folder.corpus.document('a.txt');
    const event = document && eventWithKey(document, passage.key);
    assert.equal(document?.text.slice(event?.start, event?.end), 'They struck.');
  });

  it('are told apart where a document has the same words twice', () => {
    const nodes = new EventNodes();
    nodes.update([folderWith(corpusOf({ 'a.txt': '{e:talks They met.} {e:talks They met.}' }))], 'day', '');
    const ids = eventOf(nodes, 'talks')?.children.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });

  it('are all new lines where the groups change', () => {
    const folder = folderWith(corpusOf(one));
    const nodes = new EventNodes();
    nodes.update([folder], 'day', '');
    assert.equal(nodes.update([folder], 'source', ''), 'all');
    const changed = nodes.update([folder], 'source', 'strike');
    assert.deepEqual(changed, [...nodes.roots]);
    assert.equal(eventOf(nodes, 'talks'), undefined);
  });

  it('have ids of their own, also where an event stands under two headings, and know their parents', () => {
    const folder = folderWith(corpusOf(two));
    const nodes = new EventNodes();
    nodes.update([folder], 'source', '');
    const all: EventNode[] = [];
    const visit = (node: EventNode): void => {
      all.push(node);
      node.children.forEach((child) => {
        assert.equal(child.parent, node);
        visit(child);
      });
    };
    nodes.roots.forEach(visit);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(nodes.ofEvent(folder, 'talks').length, 2);
  });

  it('have a heading for each folder where there are several', () => {
    const other = folderWith(corpusOf(one));
    Object.assign(other, { uri: { path: '/more', toString: () => 'file:///more' } });
    const nodes = new EventNodes();
    nodes.update([folderWith(corpusOf(one)), other], 'day', '');
    assert.deepEqual(
      nodes.roots.map((node) => node.kind === 'folder' && node.label),
      ['news', 'more'],
    );
  });
});
