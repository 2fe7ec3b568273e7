import type { Event, Link } from '../../model/corpus';
import type { ReportedEvent } from '../reportedEvent';
import { clausePassage, distinct, listed, outletOf } from './evidence';

/** Reports of several outlets that all rest on the word of one source, whom none of them is. */
export function commonOrigin(
  event: Event,
  reports: readonly ReportedEvent[],
  nameOf: (report: ReportedEvent) => string | null,
): Link[] {
  const told = reports.filter(({ event: { reference } }) => !reference);
  const voices = new Set(told.map((report) => report.event.attributedTo));
  const [voice = null] = voices;
  const outlets = new Set(told.map(({ document }) => outletOf(document)));
  if (voices.size !== 1 || voice === null || outlets.size < 2) return [];
  const name = told.map(nameOf).find((each) => each !== null) ?? voice;
  return [
    {
      id: `L-origin-${event.id}`,
      relation: 'origin',
      about: event.id,
      summary: `${event.title}: ${listed(outlets)} have it from one source, ${name}`,
      evidence: distinct(told.map(clausePassage)),
      confidence: 0.7,
    },
  ];
}
