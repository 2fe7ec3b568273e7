import { lexicon } from '../lexicon/lexicon';
import type { DocumentAnalysis } from '../model/analysis';

/** For ids of actors those of the states in whose offices they are; plain, so that two can be compared. */
export type RepresentedStates = Readonly<Record<string, readonly string[]>>;

/** Whom the actors of a document act for by the offices that it gives them (`the French president`). */
export function representedStates(
  { actors }: Pick<DocumentAnalysis, 'actors'>,
  actorIds: readonly (string | null)[],
): RepresentedStates {
  const states: Record<string, readonly string[]> = {};
  actors.forEach(({ offices = [] }, local) => {
    const id = actorIds[local];
    const named = offices.flatMap((office) => (office.includes(' @') ? office.slice(office.indexOf(' @') + 2) : []));
    const led = [...new Set(named)].filter((state) => lexicon().actors.get(state)?.kind === 'state');
    if (id !== null && id !== undefined && led.length > 0) states[id] = led.sort();
  });
  return states;
}
