import type { Event, Link } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import type { ReportedEvent } from '../reportedEvent';
import { printedReport } from '../printedWords';
import { about, clausePassage, distinct, listed, outletOf } from './evidence';

/** Outlets that print one text of an event: two papers with the copy of one agency are one report, not two. */
export function sharedText(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const byWording = new Map<string, ReportedEvent[]>();
  for (const report of reports) {
    const wording = printedReport(report);
    if (wording !== null) byWording.set(wording, [...(byWording.get(wording) ?? []), report]);
  }
  const shared = [...byWording.values()].filter(
    (told) => new Set(told.map(({ document }) => outletOf(document))).size > 1,
  );
  const passages = shared.flat();
  if (passages.length === 0) return [];
  const outlets = listed(passages.map(({ document }) => outletOf(document)));
  return [
    {
      id: `L-text-${event.id}`,
      relation: 'duplicate',
      about: event.id,
      summary: about(event, phrase('{0} tell it word for word the same: one text', outlets)),
      evidence: distinct(passages.map(clausePassage)),
      confidence: 0.9,
    },
  ];
}
