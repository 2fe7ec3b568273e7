import { ACTOR_KINDS, type ActorKind } from '../../model/actor';
import type { Actor, Corpus, CorpusDocument } from '../../model/corpus';
import { sourceName } from '../wording/excerpt';
import { wordFilter } from './filterWords';

export type ActorGrouping = 'kind' | 'source';
export type ActorOrder = 'mentions' | 'name';

/** An actor in a list, with its mentions in what the list is about: all documents, or one. */
export interface ListedActor {
  readonly actor: Actor;
  readonly mentions: number;
}

/** Some actors under one heading: a kind, or a document by its file. */
export type ActorGroup =
  | { readonly grouping: 'kind'; readonly key: ActorKind; readonly actors: readonly ListedActor[] }
  | { readonly grouping: 'source'; readonly key: string; readonly actors: readonly ListedActor[] };

/**
 * The actors that match `filter`, under headings: kinds in the order of `ACTOR_KINDS`, documents in path order. Every word
 * of the filter must stand in a name, a role or a source of the actor; case and accents do not count.
 */
export function actorGroups(
  corpus: Corpus,
  grouping: ActorGrouping,
  order: ActorOrder,
  filter = '',
): readonly ActorGroup[] {
  const matches = wordFilter(filter);
  const isShown = (actor: Actor): boolean => filter.trim() === '' || matches(wordsOf(corpus, actor));
  const groups: readonly ActorGroup[] =
    grouping === 'kind'
      ? ACTOR_KINDS.map((key) => ({ grouping, key, actors: ofKind(corpus, key, isShown) }))
      : corpus.files().map((key) => ({ grouping, key, actors: ofDocument(corpus, key, isShown) }));
  return groups
    .filter(({ actors }) => actors.length > 0)
    .map((group) => ({ ...group, actors: sorted(group.actors, order) }));
}

/** How often each actor is mentioned in a document, by id. Counted once: a document of the corpus is replaced, never changed. */
export function mentionCounts(document: CorpusDocument): ReadonlyMap<string, number> {
  let counts = kept.get(document);
  if (!counts) {
    counts = new Map();
    for (const { actor } of document.mentions) {
      if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
    kept.set(document, counts);
  }
  return counts;
}

const kept = new WeakMap<CorpusDocument, Map<string, number>>();

function ofKind(corpus: Corpus, kind: ActorKind, isShown: (actor: Actor) => boolean): ListedActor[] {
  return corpus
    .actors()
    .filter((actor) => actor.kind === kind && isShown(actor))
    .map((actor) => ({ actor, mentions: actor.mentions }));
}

function ofDocument(corpus: Corpus, file: string, isShown: (actor: Actor) => boolean): ListedActor[] {
  const document = corpus.document(file);
  return [...(document ? mentionCounts(document) : [])].flatMap(([id, mentions]) => {
    const actor = corpus.actor(id);
    return actor && isShown(actor) ? [{ actor, mentions }] : [];
  });
}

function sorted(actors: readonly ListedActor[], order: ActorOrder): readonly ListedActor[] {
  return [...actors].sort(
    (a, b) =>
      (order === 'mentions' ? b.mentions - a.mentions : 0) ||
      compareNames(a.actor, b.actor) ||
      (a.actor.id < b.actor.id ? -1 : 1),
  );
}

const collator = new Intl.Collator('en');

function compareNames(a: Actor, b: Actor): number {
  return collator.compare(a.name, b.name);
}

function wordsOf(corpus: Corpus, { name, aliases, roles, documents }: Actor): string[] {
  const sources = documents.flatMap((file) => {
    const document = corpus.document(file);
    return document ? [file, sourceName(document)] : [file];
  });
  return [name, ...aliases, ...roles.map(({ text }) => text), ...sources];
}
