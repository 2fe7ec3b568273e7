import type { Event, Link } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import type { ReportedEvent } from '../reportedEvent';
import { about, clausePassage, distinct, listed, outletOf } from './evidence';

/**
 * Outlets that have an event from one voice alone, which none of them is: so many outlets, one origin. Others may know it
 * from elsewhere.
 */
export function commonOrigin(
  event: Event,
  reports: readonly ReportedEvent[],
  nameOf: (report: ReportedEvent) => string | null,
): Link[] {
  const told = reports.filter(({ event: { reference, modality } }) => !reference && modality !== 'hypothetical');
  const voices = new Map<string, Set<string | null>>();
  for (const { document, event: own } of told) {
    const outlet = outletOf(document);
    voices.set(outlet, (voices.get(outlet) ?? new Set()).add(own.attributedTo));
  }
  const resting = new Map<string | null, string[]>();
  for (const [outlet, [voice = null, ...more]] of voices)
    if (more.length === 0) resting.set(voice, [...(resting.get(voice) ?? []), outlet]);
  const each = new Set(told.flatMap(({ event: own }) => own.attributedTo ?? []));
  return [...each].flatMap((voice): Link[] => {
    const outlets = resting.get(voice) ?? [];
    if (outlets.length < 2) return [];
    const own = told.filter(({ document }) => outlets.includes(outletOf(document)));
    const name = own.map(nameOf).find((words) => words !== null) ?? voice;
    const others = voices.size - outlets.length;
    const names = listed(outlets);
    const shared =
      others === 0
        ? phrase('{0} have it from one source, {1}', names, name)
        : others === 1
          ? phrase('{0} have it from one source, {1}; one more source tells of it', names, name)
          : phrase('{0} have it from one source, {1}; {2} more sources tell of it', names, name, others);
    return [
      {
        id: each.size === 1 ? `L-origin-${event.id}` : `L-origin-${voice}-${event.id}`,
        relation: 'origin',
        about: event.id,
        summary: about(event, shared),
        evidence: distinct(own.map(clausePassage)),
        confidence: 0.7,
      },
    ];
  });
}
