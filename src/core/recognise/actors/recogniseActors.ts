import type { KnownActor, LocalActor, LocalMention } from '../../model/actor';
import type { StructuredText } from '../../model/text';

/** The actors of one document and every place where they are named, described or meant by a pronoun that acts. */
export interface ActorLayer {
  readonly mentions: readonly LocalMention[];
  readonly actors: readonly LocalActor[];
}

/** Finds the actors of one document. `known` are those the reader has recorded. */
export function recogniseActors(_document: StructuredText, _known: readonly KnownActor[]): ActorLayer {
  return { mentions: [], actors: [] };
}
