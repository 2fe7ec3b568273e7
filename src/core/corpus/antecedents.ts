import type { EventMention } from '../model/corpus';
import { daysBetween } from './calendarSpans';
import type { EventFeatures } from './eventFeatures';

/** Mentions before a reference that are asked; further back readers have forgotten. */
const MEMORY = 40;

/**
 * What the event mentions of one document refer back to: for each the place of the mention that tells of its event,
 * for those that tell of it themselves their own. A noun refers to the nearest mention before it that has the same
 * noun, or else the same type, unless dates, places or named parties speak against it; where nothing stands before it,
 * to the same noun behind it.
 */
export function antecedents(
  events: readonly Pick<EventMention, 'reference' | 'type'>[],
  features: readonly EventFeatures[],
): number[] {
  const found = events.map((_, index) => index);
  events.forEach((event, index) => {
    const own = features[index];
    if (!event.reference || !own) return;
    const before = nearest(own, features, index - 1, -1);
    const at = before ?? (isBare(own) ? nearest(own, features, index + 1, 1) : null);
    if (at !== null) found[index] = at < index ? (found[at] ?? at) : at;
  });
  return found;
}

/** The nearest mention with the same noun, or else the nearest of the same type that a verb tells of; null for none. */
function nearest(own: EventFeatures, features: readonly EventFeatures[], from: number, step: 1 | -1): number | null {
  let sameType: number | null = null;
  for (let at = from, steps = 0; steps < MEMORY; at += step, steps++) {
    const other = features[at];
    if (!other) break;
    if (!isCompatible(own, other)) continue;
    if (own.trigger !== '' && own.trigger === other.trigger && (!isBare(other) || step < 0)) return at;
    if (step < 0 && own.type === 'CONSULT' && other.type === own.type) sameType ??= at;
  }
  return sameType;
}

/** A noun without a name, place or date. */
function isBare({ parties, day, place }: EventFeatures): boolean {
  return parties.length === 0 && day === null && place === null;
}

function isCompatible(own: EventFeatures, other: EventFeatures): boolean {
  if (own.place !== null && other.place !== null && own.place !== other.place) return false;
  if (own.day !== null && other.day !== null && daysBetween(own.day, other.day) > 0) return false;
  const named = [...other.parties, ...other.context];
  return own.parties.length === 0 || named.length === 0 || own.parties.some((party) => named.includes(party));
}
