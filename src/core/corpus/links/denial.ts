import type { Event, Link } from '../../model/corpus';
import type { ReportedEvent } from '../reportedEvent';
import { clausePassage, distinct, listed, outletOf } from './evidence';
import { areOfOneStory, sentenceOf, shared, telling } from './telling';

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
  'AGREE',
  'COOPERATE',
]);
/** Passages that are shown of those who tell it, and of those who deny it. */
const MOST_OF_SIDE = 8;
/** What has not happened so far may still have happened later. */
const SO_FAR = /\b(?:not\syet|yet\sto|still\s(?:not|has|have)|so\sfar|as\sof)\b/i;

/**
 * What one source says has happened and another says has not: the same act by the same word, told by an outlet in its
 * own voice or by somebody else than the one who denies it.
 */
export function denial(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const told = reports.filter(({ event: { reference, type } }) => !reference && type !== null && ACTS.has(type));
  const denied = told
    .filter((report) => report.event.modality === 'denied' && !isOnlySoFar(report))
    .slice(0, MOST_OF_SIDE);
  const claims = told.filter(({ event: { modality } }) => modality === 'asserted' || modality === 'reported');
  const contrary = denied.filter((report) => claims.some((claim) => isContrary(report, claim)));
  const against = claims.filter((claim) => contrary.some((report) => isContrary(report, claim)));
  if (contrary.length === 0) return [];
  const shown = (reports: readonly ReportedEvent[]) => distinct(reports.map(clausePassage)).slice(0, MOST_OF_SIDE);
  return [
    {
      id: `L-denied-${event.id}`,
      relation: 'contradiction',
      about: event.id,
      summary: `${event.title}: told by ${listed(outletsOf(against))}, denied in ${listed(outletsOf(contrary))}`,
      evidence: [...shown(against), ...shown(contrary)],
      confidence: 0.6,
    },
  ];
}

function outletsOf(reports: readonly ReportedEvent[]): string[] {
  return reports.map(({ document }) => outletOf(document));
}

function isContrary(denied: ReportedEvent, claim: ReportedEvent): boolean {
  if (denied.document.file === claim.document.file || denied.event.type !== claim.event.type) return false;
  const voice = denied.event.attributedTo;
  if (voice !== null && voice === claim.event.attributedTo) return false;
  if (!areOfOneStory(denied, claim)) return false;
  const [a, b] = [telling(denied), telling(claim)];
  if (a.day !== null && b.day !== null && a.day.from !== b.day.from) return false;
  // In other words it is the same act only where all that both name is the same.
  return a.trigger === b.trigger || (shared(a.sources, b.sources) > 0 && shared(a.targets, b.targets) > 0);
}

function isOnlySoFar(report: ReportedEvent): boolean {
  const { start, end } = sentenceOf(report);
  return SO_FAR.test(report.document.text.slice(start, end));
}
