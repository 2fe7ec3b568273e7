import type { EventMention } from '../model/corpus';
import type { EventType } from '../model/event';
import { areOtherSides } from './otherSides';
import { daysBetween } from '../time/calendarSpans';
import type { CalendarSpan } from '../time/calendarSpans';

/** What is asked of a mention to see what it refers to (a part of `EventFeatures`). */
interface ToldEvent {
  readonly recorded: string;
  readonly apart: string;
  readonly type: EventType | null;
  readonly day: CalendarSpan | null;
  readonly dated: boolean;
  readonly trigger: string;
  readonly kind: string | null;
  readonly some: boolean;
  readonly speaker: string | null;
  readonly nominal: boolean;
  readonly happening: boolean;
  readonly indefinite: boolean;
  readonly none: boolean;
  readonly parties: readonly string[];
  readonly context: readonly string[];
  readonly place: string | null;
}

/** Mentions over which a passage goes on telling of one event. */
const NEAR = 4;
/** Mentions before a reference that are asked; further back readers have forgotten. */
const MEMORY = 40;
/** Kinds of events that go on for long, so that an article seldom tells of two. */
const SINGLE = new Set(['inquiry', 'vote', 'campaign', 'meddling', 'announcement', 'war', 'exodus', 'storm', 'quake']);
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
  const threads = new Threads(features);
  events.forEach((event, index) => {
    const own = features[index];
    if (!own || own.recorded !== '' || own.apart !== '') return;
    const at = event.reference ? null : goesOn(own, threads, index);
    const isNew = own.none || (own.indefinite && !(own.some && own.parties.length > 1));
    if (at !== null) threads.join(index, at);
    else if (!isNew && (own.nominal || (own.happening && isBare(own)))) {
      const before = nearest(own, threads, index - 1, -1);
      threads.join(index, before ?? (isBare(own) ? nearest(own, threads, index + 1, 1) : null));
    }
  });
  return threads.roots;
}

/** Which mentions tell of one event, as far as the document has been read; each knows what its whole thread tells. */
class Threads {
  readonly roots: number[];
  private readonly told: Pick<ToldEvent, 'parties' | 'day' | 'place'>[];

  constructor(private readonly features: readonly ToldEvent[]) {
    this.roots = features.map((_, index) => index);
    this.told = features.map(({ parties, day, place }) => ({ parties, day, place }));
  }

  /** A mention with the parties, the day and the place of its thread. */
  at(index: number): ToldEvent | undefined {
    const own = this.features[index];
    return own && { ...own, ...this.told[this.roots[index] ?? index] };
  }

  /** Takes a mention into the thread of another one; `at` null: it stays alone. */
  join(index: number, at: number | null): void {
    const own = this.features[index];
    if (at === null || !own) return;
    const root = at < index ? (this.roots[at] ?? at) : at;
    this.roots[index] = root;
    const told = this.told[root];
    if (!told) return;
    const parties = own.parties.every((party) => told.parties.includes(party))
      ? told.parties
      : [...new Set([...told.parties, ...own.parties])];
    this.told[root] = { parties, day: told.day ?? own.day, place: told.place ?? own.place };
  }
}

/** The mention whose telling a clause goes on with, or null. */
function goesOn(own: ToldEvent, threads: Threads, index: number): number | null {
  if (own.day === null && own.speaker) return datedStatement(own, threads, index);
  if (own.parties.length === 0) return continues(own, threads, index);
  return isSending(own) ? talksSentTo(own, threads, index) : null;
}

/** The nearest statement of the same speaker whose day the document gives: a report tells of one occasion in pieces. */
function datedStatement(own: ToldEvent, threads: Threads, index: number): number | null {
  for (let steps = 1; steps <= MEMORY; steps++) {
    for (const at of [index - steps, index + steps]) {
      const other = threads.at(at);
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
function continues(own: ToldEvent, threads: Threads, index: number): number | null {
  if (own.day === null || own.type === null || (own.dated && !own.nominal)) return null;
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    const other = threads.at(at);
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
function talksSentTo(own: ToldEvent, threads: Threads, index: number): number | null {
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    const other = threads.at(at);
    const isTalks = other?.recorded === '' && other.apart === '' && other.type === 'CONSULT' && !isSending(other);
    if (isTalks && (other.parties.length === 0 || sharesParty(own, other))) return at;
  }
  return null;
}

/** The nearest mention with the same noun, or else the nearest of the same type that a verb tells of; null for none. */
function nearest(own: ToldEvent, threads: Threads, from: number, step: 1 | -1): number | null {
  let sameType: number | null = null;
  let sameNoun: number | null = null;
  for (let at = from, steps = 0; steps < MEMORY; at += step, steps++) {
    const other = threads.at(at);
    if (!other) break;
    if (!isCompatible(own, other)) {
      if (step < 0 && isSameNoun(own, other)) sameNoun ??= at;
      continue;
    }
    if (own.trigger !== '' && own.trigger === other.trigger && (!isBare(other) || step < 0)) return at;
    const alike = own.kind === null ? own.type === 'CONSULT' && other.type === own.type : own.kind === other.kind;
    if (step < 0 && alike && sharesParty(own, other)) sameType ??= at;
  }
  return sameType ?? sameNoun;
}

/** The same noun in other people's names, of a kind of which an article seldom has two (`the bank probe`, `the police probe`). */
function isSameNoun(own: ToldEvent, other: ToldEvent): boolean {
  if (own.trigger !== other.trigger || !other.nominal || other.apart !== '' || !SINGLE.has(own.kind ?? ''))
    return false;
  if (own.place !== null && other.place !== null && own.place !== other.place) return false;
  return own.day === null || other.day === null || daysBetween(own.day, other.day) === 0;
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
  if (other.apart.startsWith('!') || other.none) return false;
  if (own.place !== null && other.place !== null && own.place !== other.place) return false;
  if (own.day !== null && other.day !== null && daysBetween(own.day, other.day) > 0) return false;
  // talks of two with a third are no talks of the two
  if (areOtherSides(own.parties, other.parties)) return false;
  const named = other.parties.length > 1 ? other.parties : [...other.parties, ...other.context];
  return own.parties.length === 0 || named.length === 0 || own.parties.some((party) => named.includes(party));
}
