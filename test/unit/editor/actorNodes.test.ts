import assert from 'node:assert/strict';
import type { Corpus } from '../../../src/core/model/corpus';
import type { SourceFolder } from '../../../src/editor/sources/sourceFolder';
import { ActorNodes } from '../../../src/editor/tree/actorNodes';
import type { ActorLine } from '../../../src/editor/tree/actorNodes';
import { handMadeCorpus } from '../queries/handMadeCorpus';

function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  return handMadeCorpus({
    articles: Object.entries(texts).map(([file, marked]) => ({ file, marked })),
    actors: { ana: { name: 'Ana Sousa', kind: 'person' }, omar: { name: 'Omar Reyes', kind: 'person' } },
    events: { talks: { title: 'Talks', date: '2019-03-12', participants: ['ana'] } },
  });
}

/** A folder whose corpus can be exchanged. */
function folderWith(corpus: Corpus): { corpus: Corpus } & SourceFolder {
  const uri = { path: '/news', toString: () => 'file:///news' };
  return { uri, corpus } as unknown as { corpus: Corpus } & SourceFolder;
}

const ALL = { grouping: 'kind', order: 'mentions', filter: '' } as const;

const ONE = {
  'a.txt':
    '{e:talks {m:ana/role Minister} {m:ana/name Ana Sousa} met them.} “{q:ana/dam The dam holds}.” {m:ana/short_name Sousa} left.',
  'b.txt': '{m:omar/name Omar Reyes} waited.',
};

function shape(line: ActorLine): unknown {
  return line.children.length === 0 ? line.kind : [line.kind, ...line.children.map(shape)];
}

describe('the lines of the Actors view', () => {
  const actorLine = (nodes: ActorNodes, folder: SourceFolder, id: string): ActorLine => {
    const [line] = nodes.ofActor(folder, id);
    assert.ok(line);
    return line;
  };

  it('look up what is known of an actor once it is opened, and keep it up to date from then on', () => {
    const folder = folderWith(corpusOf(ONE));
    const nodes = new ActorNodes();
    nodes.update([folder], ALL);
    const ana = actorLine(nodes, folder, 'ana');
    assert.deepEqual(ana.children, []);
    nodes.open(ana);
    assert.deepEqual(shape(ana), [
      'actor',
      ['section', 'role'],
      ['section', 'statement'],
      ['section', 'event'],
      ['section', 'source'],
    ]);
    folder.corpus = corpusOf({ ...ONE, 'b.txt': '{m:ana/name Ana Sousa} waited.' });
    nodes.update([folder], ALL);
    const [same] = nodes.ofActor(folder, 'ana');
    assert.equal(same, ana);
    assert.equal(same?.children.at(-1)?.children.length, 2);
  });

  it('stay the same where nothing has changed, and name the actor that has', () => {
    const folder = folderWith(corpusOf(ONE));
    const nodes = new ActorNodes();
    assert.equal(nodes.update([folder], ALL), 'all');
    nodes.open(actorLine(nodes, folder, 'ana'));
    assert.deepEqual(nodes.update([folder], ALL), []);
    const before = folder.corpus;
    const after = corpusOf({ ...ONE, 'c.txt': '{m:omar/name Omar Reyes} came.' });
    const actors = after.actors().map((actor) => (actor.id === 'ana' ? (before.actor('ana') ?? actor) : actor));
    folder.corpus = { ...after, actors: () => actors, eventsOf: (id) => before.eventsOf(id) };
    const changed = nodes.update([folder], ALL);
    assert.equal(changed.length, 1);
    assert.equal(changed[0], actorLine(nodes, folder, 'omar'));
  });

  it('know their parents, and have ids of their own, also where an actor stands under two headings', () => {
    const folder = folderWith(corpusOf({ ...ONE, 'c.txt': '{m:ana/name Ana Sousa} came.' }));
    const nodes = new ActorNodes();
    nodes.update([folder], { ...ALL, grouping: 'source' });
    assert.equal(nodes.ofActor(folder, 'ana').length, 2);
    nodes.ofActor(folder, 'ana').forEach((line) => nodes.open(line));
    const seen = new Set<string>();
    const visit = (line: ActorLine): void => {
      assert.ok(!seen.has(line.id), line.id);
      seen.add(line.id);
      line.children.forEach((child) => {
        assert.equal(child.parent, line);
        visit(child);
      });
    };
    nodes.roots.forEach(visit);
  });
});
