import type { Event, Link } from '../../model/corpus';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { stem } from '../words';
import { clausePassage, distinct, listed, outletOf } from './evidence';

/** Types of acts that happen or do not; what somebody says or wants is another matter. */
const ACTS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'CONSULT',
  'SANCTION',
  'MOBILIZE',
  'RETREAT',
  'AID',
  'PROTEST',
]);

/**
 * What one source says has happened and another says has not: the same act by the same word, told by an outlet in its
 * own voice or by somebody else than the one who denies it.
 */
export function denial(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const told = reports.filter(({ event: { reference, type } }) => !reference && type !== null && ACTS.has(type));
  const denied = told.filter((report) => report.event.modality === 'denied');
  const claims = told.filter(({ event: { modality } }) => modality === 'asserted' || modality === 'reported');
  for (const report of denied) {
    const against = claims.filter((claim) => isContrary(report, claim));
    if (against.length === 0) continue;
    const says = listed(against.map(({ document }) => outletOf(document)));
    return [
      {
        id: `L-denied-${event.id}`,
        relation: 'contradiction',
        about: event.id,
        summary: `${event.title}: told by ${says}, denied in ${outletOf(report.document)}`,
        evidence: distinct([...against, report].map(clausePassage)),
        confidence: 0.6,
      },
    ];
  }
  return [];
}

function isContrary(denied: ReportedEvent, claim: ReportedEvent): boolean {
  if (denied.document.file === claim.document.file || denied.event.type !== claim.event.type) return false;
  const voice = denied.event.attributedTo;
  return (voice === null || voice !== claim.event.attributedTo) && triggerStem(denied) === triggerStem(claim);
}

function triggerStem({ document, event }: ReportedEvent): string {
  return stem(plainText(document.text, event.trigger).toLowerCase());
}
