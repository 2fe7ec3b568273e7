import type { EventMention } from '../model/corpus';
import type { EventType } from '../model/event';
import { daysBetween } from './calendarSpans';
import type { CalendarSpan } from './calendarSpans';

/** What is asked of a mention to see what it refers to (a part of `EventFeatures`). */
interface ToldEvent {
  readonly recorded: string;
  readonly apart: string;
  readonly type: EventType | null;
  readonly day: CalendarSpan | null;
  readonly dated: boolean;
  readonly trigger: string;
  readonly speaker: string | null;
  readonly nominal: boolean;
  readonly happening: boolean;
  readonly indefinite: boolean;
  readonly parties: readonly string[];
  readonly context: readonly string[];
  readonly place: string | null;
}

/** Mentions over which a passage goes on telling of one event. */
const NEAR = 4;
/** Mentions before a reference that are asked; further back readers have forgotten. */
const MEMORY = 40;
/** Stems of verbs that tell whom a party sends. */
const SENDING = new Set(['send', 'sent', 'dispatch']);

/**
 * What the event mentions of one document refer back to: for each the place of the mention that tells of its event,
 * for those that tell of it themselves their own. A noun refers to the nearest mention before it that has the same
 * noun, or else the same type, unless dates, places or named parties speak against it; where nothing stands before it,
 * to the same noun behind it.
 */
export function antecedents(
  events: readonly Pick<EventMention, 'reference' | 'type'>[],
  features: readonly ToldEvent[],
): number[] {
  const found = events.map((_, index) => index);
  events.forEach((event, index) => {
    const own = features[index];
    if (!own || own.recorded !== '' || own.apart !== '') return;
    const said = own.day === null && own.speaker ? datedStatement(own, features, index) : null;
    if (said !== null) {
      found[index] = said < index ? (found[said] ?? said) : said;
      return;
    }
    const continued = event.reference
      ? null
      : own.parties.length === 0
        ? continues(own, features, index)
        : isSending(own)
          ? talksSentTo(own, features, index)
          : null;
    if (continued !== null) found[index] = found[continued] ?? continued;
    if (continued !== null || own.indefinite || !(own.nominal || (own.happening && isBare(own)))) return;
    const before = nearest(own, features, index - 1, -1);
    const at = before ?? (isBare(own) ? nearest(own, features, index + 1, 1) : null);
    if (at !== null) found[index] = at < index ? (found[at] ?? at) : at;
  });
  return found;
}

/** The nearest statement of the same speaker whose day the document gives: a report tells of one occasion in pieces. */
function datedStatement(own: ToldEvent, features: readonly ToldEvent[], index: number): number | null {
  for (let steps = 1; steps <= MEMORY; steps++) {
    for (const at of [index - steps, index + steps]) {
      const other = features[at];
      if (other?.recorded === '' && other.apart === '' && other.day !== null && other.speaker === own.speaker)
        return at;
    }
  }
  return null;
}

/**
 * The nearest mention before it that tells of the same type on the same day: a clause without parties that has its day
 * from there, or a noun beside it, goes on telling of that. Null for none.
 */
function continues(own: ToldEvent, features: readonly ToldEvent[], index: number): number | null {
  if (own.day === null || own.type === null || (own.dated && !own.nominal)) return null;
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    const other = features[at];
    if (!other?.day || other.type !== own.type || !isCompatible(own, other)) continue;
    if (daysBetween(own.day, other.day) === 0) return at;
  }
  return null;
}

/** `sent its envoy`, of a meeting that is told before it. */
function isSending({ type, trigger, day }: ToldEvent): boolean {
  return type === 'CONSULT' && day === null && SENDING.has(trigger);
}

/** The talks told shortly before in which who sends the envoy takes part: sending him is how he took part. */
function talksSentTo(own: ToldEvent, features: readonly ToldEvent[], index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    const other = features[at];
    const isTalks = other?.recorded === '' && other.apart === '' && other.type === 'CONSULT' && !isSending(other);
    if (isTalks && (other.parties.length === 0 || sharesParty(own, other))) return at;
  }
  return null;
}

/** The nearest mention with the same noun, or else the nearest of the same type that a verb tells of; null for none. */
function nearest(own: ToldEvent, features: readonly ToldEvent[], from: number, step: 1 | -1): number | null {
  let sameType: number | null = null;
  for (let at = from, steps = 0; steps < MEMORY; at += step, steps++) {
    const other = features[at];
    if (!other) break;
    if (!isCompatible(own, other)) continue;
    if (own.trigger !== '' && own.trigger === other.trigger && (!isBare(other) || step < 0)) return at;
    if (step < 0 && own.type === 'CONSULT' && other.type === own.type && sharesParty(own, other)) sameType ??= at;
  }
  return sameType;
}

/** A noun without a name, place or date. */
function isBare({ parties, day, place }: ToldEvent): boolean {
  return parties.length === 0 && day === null && place === null;
}

/** A noun without parties may stand for what anybody does; one with them only for what one of them does. */
function sharesParty({ parties }: ToldEvent, other: ToldEvent): boolean {
  return (
    parties.length === 0 || parties.some((party) => other.parties.includes(party) || other.context.includes(party))
  );
}

function isCompatible(own: ToldEvent, other: ToldEvent): boolean {
  if (other.apart.startsWith('!')) return false;
  if (own.place !== null && other.place !== null && own.place !== other.place) return false;
  if (own.day !== null && other.day !== null && daysBetween(own.day, other.day) > 0) return false;
  const named = [...other.parties, ...other.context];
  return own.parties.length === 0 || named.length === 0 || own.parties.some((party) => named.includes(party));
}
