import type { Corpus } from '../../model/corpus';

/** The name of an actor; its id where the corpus knows none by that id, as annotations.yaml may name anybody. */
export function actorName(corpus: Corpus, id: string): string {
  return corpus.actor(id)?.name ?? id;
}
