import { foldWords } from '../../lexicon/foldWords';
import type { ActorKind } from '../../model/actor';
import type { Actor, Corpus } from '../../model/corpus';

/** What is known of the actor that a reader is going to choose. */
export interface Likeness {
  /** Words or names that the actor may go by. */
  readonly names: readonly string[];
  readonly kind?: ActorKind | undefined;
  /** The document that the reader has before them. */
  readonly file?: string | undefined;
  /** Ids of the likeliest actors, in this order before all others. */
  readonly first?: readonly string[];
}

/** An actor that a reader may choose; `isLikely` where more speaks for it than that it is there. */
export interface LikelyActor {
  readonly actor: Actor;
  readonly isLikely: boolean;
}

/** How much each sign is worth: a shared name outdoes the document, and the document the kind. */
const WEIGHTS = { first: 1000, name: 100, document: 10, kind: 5 } as const;

/** All actors of the corpus, the likeliest first, then the most mentioned. */
export function likelyActors(corpus: Corpus, { names, kind, file, first = [] }: Likeness): readonly LikelyActor[] {
  const wanted = new Set(names.flatMap(longWords));
  return corpus
    .actors()
    .map((actor) => {
      const place = first.indexOf(actor.id);
      const own = new Set([actor.name, ...actor.aliases].flatMap(longWords));
      // A person whom the sources call by a state (`the Chilean president`) is not that state.
      const isOfKind = kind === undefined || (kind === 'person') === (actor.kind === 'person');
      const shared = isOfKind ? [...wanted].filter((word) => own.has(word)).length : 0;
      const score =
        (place < 0 ? 0 : WEIGHTS.first * (first.length - place)) +
        WEIGHTS.name * shared +
        (file !== undefined && actor.documents.includes(file) ? WEIGHTS.document : 0) +
        (actor.kind === kind ? WEIGHTS.kind : 0);
      return { actor, score, isLikely: place >= 0 || shared > 0 };
    })
    .sort((a, b) => b.score - a.score || b.actor.mentions - a.actor.mentions || (a.actor.id < b.actor.id ? -1 : 1))
    .map(({ actor, isLikely }) => ({ actor, isLikely }));
}

/** Words that tell names apart: initials and particles are in too many. */
function longWords(name: string): readonly string[] {
  return foldWords(name).filter((word) => word.length > 2);
}
