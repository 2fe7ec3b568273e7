import { compatibleDays, daysBetween } from './calendarDays';
import type { EventFeatures } from './eventFeatures';
import type { Comparison } from './similarityGroups';

/** Days by which two reports may date one event differently. */
const SHIFTED_DAYS = 10;

type DateRelation = 'same' | 'open' | 'shifted' | 'other';

/** The same event: compatible dates, the same parties or place, and words that tell of the same act. */
export const sameEvent: Comparison<EventFeatures> = {
  keys: (event) => {
    const actors = [...event.participants, ...event.context];
    const day = event.day?.monthDay;
    const words = event.stems;
    return [
      ...(day?.length === 5 ? [...actors, ...words].map((sign) => `${day} ${sign}`) : []),
      ...actors.flatMap((actor) => words.map((word) => `${actor} ${word}`)),
    ];
  },
  similarity: (a, b) => {
    const score = evidence(a, b);
    return score >= THRESHOLD ? score : 0;
  },
  apart: (a, b) => dateRelation(a, b) === 'other',
};

const THRESHOLD = 4;

/** Points for and against two mentions telling of one event. */
export function evidence(a: EventFeatures, b: EventFeatures): number {
  const date = dateRelation(a, b);
  if (date === 'other') return 0;
  const parties = shared(a.participants, b.participants);
  const actors = shared([...a.participants, ...a.context], [...b.participants, ...b.context]);
  const words = shared(a.stems, b.stems);
  const coverage = words / Math.max(1, Math.min(a.stems.length, b.stems.length));
  if (actors === 0 && words < 3) return 0;
  let score = { same: 1.5, open: 0, shifted: -1 }[date];
  if (a.trigger !== '' && a.trigger === b.trigger) score += 1.5;
  if (a.type !== null && b.type !== null) score += a.type === b.type ? 1 : -1;
  if (a.place !== null && b.place !== null) score += a.place === b.place ? 1 : -1.5;
  if (parties === 0 && a.participants.length > 0 && b.participants.length > 0) score -= 1;
  score += Math.min(1.5, parties * 0.75) + Math.min(1, (actors - parties) * 0.4);
  return score + Math.min(2, words * 0.4) + coverage * 2;
}

function dateRelation(a: EventFeatures, b: EventFeatures): DateRelation {
  if (a.day === null || b.day === null) return 'open';
  if (compatibleDays(a.day, b.day))
    return a.day.monthDay?.length === 5 && b.day.monthDay?.length === 5 ? 'same' : 'open';
  const days = daysBetween(a.day, b.day);
  if (days === null || days > SHIFTED_DAYS) return 'other';
  return a.file === b.file ? 'other' : 'shifted';
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.reduce((count, value) => (b.includes(value) ? count + 1 : count), 0);
}
