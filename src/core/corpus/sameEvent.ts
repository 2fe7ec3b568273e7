import type { CalendarSpan } from '../time/calendarSpans';
import { daysBetween, isOneDay, monthDay } from '../time/calendarSpans';
import { asWord, type EventFeatures } from './eventFeatures';
import { areOtherSides } from './otherSides';
import type { Comparison } from './similarityGroups';

/** Days by which two documents may date one event differently. */
const SHIFTED_DAYS = 10;
/** Days that may lie between two documents that tell of one event without dating it. */
const NEAR_DAYS = 7;
/** Points from which two mentions are taken to tell of one event. */
const THRESHOLD = 4;
/** Telling words below which it means little that the other mention has all of them. */
const LEAST_WORDS = 3;
/** Kinds of events that are one only where they are done to the same (`resumed its exports`, `resumed the talks`). */
const OF_SOMETHING = new Set(['restart', 'suspension', 'withdrawal', 'test', 'dissolution', 'dismissal']);
/** The reader's word, more than any evidence. */
const RECORDED = 1000;

/**
 * The same event: compatible dates, the same parties or place, and words that tell of the same act. Mentions that date
 * an event differently stay one event where the words agree well, so that the disagreement can be shown; but what one
 * document tells of two days are two events.
 */
export const sameEvent: Comparison<EventFeatures> = {
  keys: (event) => {
    const actors = [...event.parties, ...event.context, ...(event.place === null ? [] : [event.place])];
    const day = event.day !== null && isOneDay(event.day) ? monthDay(event.day) : null;
    const dated = day === null ? [] : [...actors, ...event.stems].map((sign) => `${day} ${sign}`);
    return [
      ...(event.recorded === '' ? [] : [event.recorded]),
      ...dated,
      ...actors.flatMap((actor) => event.stems.map((word) => `${actor} ${word}`)),
      ...(event.kind === null ? [] : event.parties.map((party) => `${party} ${event.kind}…`)),
    ];
  },
  similarity: (a, b) => {
    if (isKeptApart(a.apart, a.recorded, b.apart, b.recorded)) return 0;
    if (a.recorded !== '' && b.recorded !== '') return a.recorded === b.recorded ? RECORDED : 0;
    const points = evidence(a, b);
    return points >= THRESHOLD ? points : 0;
  },
  constraint: ({ day, apart, recorded }) =>
    `${day === null ? '' : [Number(day.open), day.from, day.to].join()}|${apart}|${recorded}`,
  relation: (one, other) => {
    const [a, apartA, recordedA] = split(one);
    const [b, apartB, recordedB] = split(other);
    if (isKeptApart(apartA, recordedA, apartB, recordedB)) return 'apart';
    if (recordedA !== '' && recordedB !== '') return recordedA === recordedB ? 'any' : 'apart';
    if (a === b || a === '' || b === '') return 'any';
    const relation = dayRelation(spanOf(a), spanOf(b));
    return relation === 'other' ? 'apart' : relation === 'shifted' ? 'rivals' : 'any';
  },
};

/** Points for and against two mentions telling of one event; 0 where that is out of the question. */
export function evidence(a: EventFeatures, b: EventFeatures): number {
  const date = dayRelation(a.day, b.day);
  if (date === 'other') return 0;
  const parties = shared(a.parties, b.parties);
  const others = shared(a.context, b.context) + shared(a.parties, b.context) + shared(a.context, b.parties);
  const sameTrigger = a.trigger !== '' && a.trigger === b.trigger;
  const sameKind = a.kind !== null && a.kind === b.kind;
  // The trigger has points of its own.
  const words =
    shared(a.stems, b.stems) - (sameTrigger && a.stems.includes(a.trigger) && b.stems.includes(b.trigger) ? 1 : 0);
  // "the 2016 election": a noun with its date is a name
  const named = a.nominal && b.nominal && sameTrigger && a.dated && b.dated && date === 'open' && a.place === b.place;
  if (named && a.parties.length + b.parties.length === 0 && isSameStretch(a.day, b.day)) return THRESHOLD;
  const weekday = date === 'open' ? weekdayPoints(a, b) : 0;
  // talks of different parties are different talks, be they on one day
  const otherSides = a.type === 'CONSULT' && b.type === 'CONSULT' && areOtherSides(a.parties, b.parties);
  if (otherSides && a.nominal && b.nominal) return 0;
  const sameTimeAndPlace = (date === 'same' || weekday > 0) && a.place !== null && a.place === b.place;
  if (weekday < 0 || (parties + others === 0 && words < 3 && !sameTimeAndPlace)) return 0;
  let points =
    (otherSides ? -1.5 : 0) + weekday + { same: 1.5, open: weekday > 0 ? 0 : openPoints(a, b), shifted: -0.5 }[date];
  points +=
    (sameTrigger ? 1.5 : sameKind ? 1 : triggerPoints(a, b)) +
    partyPoints(parties, others, Math.min(a.participants, b.participants));
  if (a.type !== null && b.type !== null) points += a.type === b.type ? 1 : -0.5;
  if (a.place !== null && b.place !== null) points += a.place === b.place ? 1 : -1.5;
  if (a.type !== null && a.type === b.type) {
    if (sameTimeAndPlace) points += 1;
    if (shared(a.object, b.object) > 0) points += 1;
  }
  if ((a.nominal || b.nominal) && a.kind !== null && b.kind !== null && !sameKind && a.type !== b.type) points -= 1.5;
  const isOne = (sameTrigger || sameKind) && (words > 0 || !OF_SOMETHING.has(a.kind ?? ''));
  if (a.nominal && b.nominal && isOne && parties > 0) points += 2.25;
  points += Math.min(1, others * 0.4) + Math.min(2, words * 0.4);
  return points + (2 * words) / Math.max(LEAST_WORDS, Math.min(a.stems.length, b.stems.length));
}

/** Points for the same weekday where no more is known of one of the days; below 0 where the weekdays differ. */
function weekdayPoints(a: EventFeatures, b: EventFeatures): number {
  if (a.weekday === null || b.weekday === null) return 0;
  return a.weekday === b.weekday ? 1 : -1;
}

/** Points for a trigger that the other mention has among its words. */
function triggerPoints(a: EventFeatures, b: EventFeatures): number {
  return a.stems.includes(b.trigger) || b.stems.includes(a.trigger) ? 0.5 : 0;
}

/** Points for shared parties, and for none where nobody else is shared. `fewest`: how many the mention with fewer of them names. */
function partyPoints(parties: number, others: number, fewest: number): number {
  if (fewest === 0) return 0;
  if (parties === 0) return Math.min(0, others / 2 - 1);
  return (1.5 * Math.min(parties, fewest)) / fewest - (parties < fewest ? 0.75 : 0);
}

function isSameStretch(a: CalendarSpan | null, b: CalendarSpan | null): boolean {
  return a !== null && b !== null && a.open === b.open && a.from === b.from && a.to === b.to;
}

function split(constraint: string): [day: string, apart: string, recorded: string] {
  const first = constraint.indexOf('|');
  const second = constraint.indexOf('|', first + 1);
  return [constraint.slice(0, first), constraint.slice(first + 1, second), constraint.slice(second + 1)];
}

/** True where the reader says that the two are not one event. */
function isKeptApart(apartA: string, recordedA: string, apartB: string, recordedB: string): boolean {
  if (apartA === '' && apartB === '') return false;
  if (apartA.startsWith('!') || apartB.startsWith('!')) return apartA !== apartB;
  return isNotEvent(apartA, recordedB) || isNotEvent(apartB, recordedA);
}

function isNotEvent(apart: string, recorded: string): boolean {
  if (apart === '' || recorded === '') return false;
  const { id } = JSON.parse(recorded) as { readonly id: string };
  return apart.split(' ').includes(asWord(id));
}

function spanOf(constraint: string): CalendarSpan {
  const [open = 0, from = 0, to = 0] = constraint.split(',').map(Number);
  return { open: open === 1, from, to };
}

/** `same` day; `open` where they may be; `shifted` by a few days; or `other`. */
function dayRelation(a: CalendarSpan | null, b: CalendarSpan | null): 'same' | 'open' | 'shifted' | 'other' {
  if (a === null || b === null) return 'open';
  const days = daysBetween(a, b);
  const exact = isOneDay(a) && isOneDay(b);
  if (days === 0) return exact ? 'same' : 'open';
  return exact && days <= SHIFTED_DAYS ? 'shifted' : 'other';
}

/**
 * Points for mentions that no day joins: none where their documents were written about the same time, less where that
 * is not known, least where they are known to be written long after one another.
 */
function openPoints({ reported: a }: EventFeatures, { reported: b }: EventFeatures): number {
  if (a === null || b === null) return a === b ? 0 : -1;
  return daysBetween(a, b) > NEAR_DAYS ? -2 : 0;
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const value of a) if (b.includes(value)) count++;
  return count;
}
