import type { Event, Link } from '../../model/corpus';
import type { ReportedEvent } from '../reportedEvent';
import { dateConflict } from './dateConflict';
import { denial } from './denial';
import { clausePassage, distinct } from './evidence';
import { framing } from './framing';
import { commonOrigin } from './origin';

/** The links of one event: that several documents report it, where they disagree, and in what words they tell it. */
export function eventLinks(event: Event, reports: readonly ReportedEvent[]): Link[] {
  if (event.documents.length < 2) return [];
  return [
    {
      id: `L-event-${event.id}`,
      relation: 'same_event',
      about: event.id,
      summary: `${event.title}: ${event.mentions.length} passages in ${event.documents.length} documents`,
      evidence: distinct(reports.map(clausePassage)),
      confidence: 0.7,
    },
    ...dateConflict(event, reports),
    ...denial(event, reports),
    ...framing(event, reports),
    ...commonOrigin(event, reports, speakerName),
  ];
}

/** The words by which a report names the one who says so, or null. */
function speakerName({ document, event }: ReportedEvent): string | null {
  const quote = document.quotes.find(
    ({ speaker, speakerSpan, start, end }) =>
      speaker === event.attributedTo &&
      speakerSpan !== null &&
      start <= event.trigger.start &&
      event.trigger.end <= end,
  );
  const span = quote?.speakerSpan ?? null;
  const mention = document.mentions.find(({ actor, form }) => actor === event.attributedTo && form === 'name');
  const words = mention ?? span;
  return words === null ? null : document.text.slice(words.start, words.end).replace(/\s+/g, ' ');
}
