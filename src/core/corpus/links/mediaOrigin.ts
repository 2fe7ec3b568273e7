import type { Event, Link } from '../../model/corpus';
import { phrase } from '../../model/phrase';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { about, clausePassage, distinct, outletOf } from './evidence';
import { sentenceOf } from './telling';

/** Media that a report rests on without naming them. */
const UNNAMED =
  /(?<!\p{L})(?:media|press|news(?:paper)?)\s(?:claims?|reports?|allegations?|accounts?|speculation|leaks?)|(?<!\p{L})(?:reported|claimed)\sby\s(?:the\s|some\s|several\s|western\s|foreign\s)?(?:media|press|newspapers?)|according\sto\s(?:the\s|some\s|several\s)?(?:media|press|newspapers?)/iu;

/**
 * One source rests on media that it leaves unnamed, another names the outlet that it has the same event from: in all
 * likelihood one origin.
 */
export function mediaOrigin(
  event: Event,
  reports: readonly ReportedEvent[],
  outletNamed: (report: ReportedEvent) => string | null,
): Link[] {
  const unnamed = reports.filter((report) => restsOnMedia(report) && outletNamed(report) === null);
  const [first] = unnamed;
  if (first === undefined) return [];
  const named = reports.filter(
    (report) => outletNamed(report) !== null && unnamed.some(({ document }) => document.file !== report.document.file),
  );
  const names = new Set(named.map(outletNamed));
  const [name] = names;
  const [teller] = named;
  if (!name || !teller || names.size !== 1) return [];
  return [
    {
      id: `L-media-${event.id}`,
      relation: 'origin',
      about: event.id,
      summary: about(
        event,
        phrase(
          'what {0} has from media that it does not name, {1} has from {2}: one origin',
          outletOf(first.document),
          outletOf(teller.document),
          name,
        ),
      ),
      evidence: distinct([...unnamed, ...named].map(clausePassage)),
      confidence: 0.6,
    },
  ];
}

const restsOnMedia = memoized((report: ReportedEvent): boolean => {
  const { text } = report.document;
  return UNNAMED.test(text.slice(sentenceOf(report).start, report.event.trigger.start));
});
