import type { Actor, Corpus, Event, Passage } from '../../model/corpus';
import { mentionCounts } from '../lists/actorList';
import { readable, sourceName } from '../wording/excerpt';
import { firstNamingIn } from '../lists/mentions';
import type { Statement } from '../lists/statements';
import { statementsOf } from '../lists/statements';

/** A role as the documents put it, and who puts it so. */
export interface StatedRole {
  readonly text: string;
  /** Outlets (or file names) that use these words, in path order. */
  readonly sources: readonly string[];
  /** Where it is put so first. */
  readonly passage: Passage;
}

/** One document that names an actor. */
export interface NamingSource {
  readonly file: string;
  readonly mentions: number;
  /** The first place where the document names the actor, or where it never does, speaks of it. */
  readonly first: Passage;
}

/** All that is known of an actor, as lists. */
export interface ActorDetails {
  readonly roles: readonly StatedRole[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly sources: readonly NamingSource[];
}

export function actorDetails(corpus: Corpus, actor: Actor): ActorDetails {
  return {
    roles: statedRoles(corpus, actor),
    statements: statementsOf(corpus, actor.id),
    events: corpus.eventsOf(actor.id),
    sources: actor.documents.flatMap((file) => namingSource(corpus, actor.id, file) ?? []),
  };
}

/** The roles that documents put beside the name, each wording once; case does not count. */
export function statedRoles(corpus: Corpus, actor: Actor): readonly StatedRole[] {
  const roles = new Map<string, { text: string; sources: Set<string>; passage: Passage }>();
  for (const { text, file, start, end } of actor.roles) {
    const document = corpus.document(file);
    const words = readable(text);
    const key = words.toLowerCase();
    const role = roles.get(key) ?? { text: words, sources: new Set(), passage: { file, start, end } };
    role.sources.add(document ? sourceName(document) : file);
    roles.set(key, role);
  }
  return [...roles.values()].map(({ text, sources, passage }) => ({ text, sources: [...sources], passage }));
}

function namingSource(corpus: Corpus, actor: string, file: string): NamingSource | undefined {
  const document = corpus.document(file);
  const first = document && firstNamingIn(document, actor);
  return (
    first && {
      file,
      mentions: mentionCounts(document).get(actor) ?? 0,
      first: { file, start: first.start, end: first.end },
    }
  );
}
