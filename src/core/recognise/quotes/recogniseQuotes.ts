import type { LocalQuote } from '../../model/quote';
import type { StructuredText } from '../../model/text';
import type { ActorLayer } from '../actors/recogniseActors';

/** Finds what is said in one document, in marks and without, with speaker and cue. */
export function recogniseQuotes(_document: StructuredText, _actors: ActorLayer): LocalQuote[] {
  return [];
}
