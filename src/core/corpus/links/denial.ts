import type { Event, Link } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import type { ReportedEvent } from '../reportedEvent';
import { about, clausePassage, distinct, listed, outletOf } from './evidence';
import { areOfOneStory, isOfOneTime, likeness, sentenceOf, shared, telling } from './telling';

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
/** `Did not attack him directly` leaves open that it was done in another way. */
const IN_PART =
  /\b(?:directly|personally|specifically|explicitly|only|just|merely|necessarily|alone|openly|publicly|always|intentionally|deliberately)\b/i;
/** A denial by the way: `his policy of not attacking`, `one of the few whom he did not`. */
const PASSING = /\b(?:of|for|by|while|without)\snot\s$|\bone\sof\sthe\s(?:few|only)\b/i;
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
    .filter((report) => report.event.modality === 'denied' && !isLimited(report))
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
      summary: about(
        event,
        phrase('told by {0}, denied in {1}', listed(outletsOf(against)), listed(outletsOf(contrary))),
      ),
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
  if (!isOfOneTime(a, b)) return false;
  const [sources, targets] = [shared(a.sources, b.sources), shared(a.targets, b.targets)];
  if (a.sources.size > 0 && b.sources.size > 0 && sources === 0) return false;
  // In other words, or on a day that nobody tells, it is the same act only where all who have part in it are the same.
  const dated = a.day !== null && b.day !== null && a.trigger === b.trigger && sources + targets > 0;
  return dated || (sources > 0 && targets > 0) || (sources + targets > 0 && likeness(a, b) >= LEAST_LIKENESS);
}

/** Share of telling words in common from which a denial is one of that very claim. */
const LEAST_LIKENESS = 0.6;

/** True for what is denied for the time being, in part, or by the way. */
function isLimited(report: ReportedEvent): boolean {
  const { start, end } = sentenceOf(report);
  const { text } = report.document;
  const clause = text.slice(report.event.start, report.event.end);
  const before = text.slice(start, report.event.trigger.start);
  return SO_FAR.test(text.slice(start, end)) || IN_PART.test(clause) || PASSING.test(before);
}
