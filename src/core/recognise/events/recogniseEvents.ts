import type { DateExpression } from '../../model/date';
import type { LocalEvent } from '../../model/event';
import type { LocalQuote } from '../../model/quote';
import type { StructuredText } from '../../model/text';
import type { ActorLayer } from '../actors/recogniseActors';

/** Finds the clauses that report an event: those with a date or a telling verb. */
export function recogniseEvents(
  _document: StructuredText,
  _actors: ActorLayer,
  _dates: readonly DateExpression[],
  _quotes: readonly LocalQuote[],
): LocalEvent[] {
  return [];
}
