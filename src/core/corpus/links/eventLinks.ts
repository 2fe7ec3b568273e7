import type { Event, Link } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { lexicon } from '../../lexicon/lexicon';
import { actorConflict } from './actorConflict';
import { attributeConflict } from './attributeConflict';
import { dateConflict } from './dateConflict';
import { denial } from './denial';
import { about, clausePassage, distinct } from './evidence';
import { framing } from './framing';
import { initiativeConflict } from './initiativeConflict';
import { mediaOrigin } from './mediaOrigin';
import { numberConflict } from './numberConflict';
import { commonOrigin } from './origin';
import { placeConflict } from './placeConflict';
import { sharedText } from './sharedText';

/** The links of one event: that several documents report it, where they disagree, and in what words they tell it. */
export function eventLinks(event: Event, reports: readonly ReportedEvent[]): Link[] {
  if (event.documents.length < 2) return [];
  return [
    {
      id: `L-event-${event.id}`,
      relation: 'same_event',
      about: event.id,
      summary: about(event, phrase('{0} passages in {1} documents', event.mentions.length, event.documents.length)),
      evidence: distinct(reports.map(clausePassage)),
      confidence: 0.7,
    },
    ...dateConflict(event, reports),
    ...placeConflict(event, reports),
    ...numberConflict(event, reports),
    ...actorConflict(event, reports),
    ...initiativeConflict(event, reports),
    ...denial(event, reports),
    ...attributeConflict(event, reports),
    ...framing(event, reports),
    ...commonOrigin(event, reports, speakerName),
    ...mediaOrigin(event, reports, outletNamed),
    ...sharedText(event, reports),
  ];
}

/** The words by which a report names the one who says so, or null. */
const speakerName = memoized(({ document, event }: ReportedEvent): string | null => {
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
});

/** The outlet that a report gives as its source, by name; null for none, and for sources that are no outlet. */
const outletNamed = memoized((report: ReportedEvent): string | null => {
  const name = report.event.attributedTo === null ? null : speakerName(report);
  if (name === null) return null;
  const words = name.split(/\s+/);
  const known = lexicon().gazetteer.matchWords(words);
  return known?.entries.some(({ kind }) => kind === 'outlet') === true || OUTLET_WORDS.test(name) ? name : null;
});

/** Words that outlets have in their names. */
const OUTLET_WORDS =
  /(?<!\p{L})(?:Times|Post|Herald|Tribune|News|Gazette|Journal|Broadcasting|TV|Radio|Daily|Guardian|Observer|Chronicle|Press|Telegraph)(?!\p{L})/u;
