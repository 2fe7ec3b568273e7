import type { Event, Link } from '../../model/corpus';
import { lexicon } from '../../lexicon/lexicon';
import { memoized } from '../memoized';
import { plainText } from '../resolveDocument';
import type { ReportedEvent } from '../reportedEvent';
import { clausePassage } from './evidence';
import type { Telling } from './telling';
import { areOfOneStory, haveOtherFigures, isSurelySame, shared, tellings } from './telling';
import type { Version } from './versions';
import { relatedOnly, versionLink } from './versions';

/** A report that says in which town it was. */
interface Placed {
  readonly telling: Telling;
  readonly place: string;
  readonly name: string;
}

/**
 * Documents that put one event into two towns. Two names in one document are no rivals: it knows what lies where.
 */
export function placeConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const placed = tellings(reports).flatMap(placeOf);
  for (const one of placed) {
    const rival = placed.find((other) => isRival(one, other));
    if (rival === undefined) continue;
    const version = ({ place, name }: Placed): Version => ({
      label: name,
      reports: placed
        .filter((other) => other.place === place)
        .map(({ telling: { report } }) => ({ report, passage: clausePassage(report) })),
    });
    const versions = relatedOnly([version(one), version(rival)], areOfOneStory);
    return [versionLink(event, versions, { family: 'place', relation: 'contradiction', confidence: 0.55 })];
  }
  return [];
}

/** The town that the words `in` or `at` put the event into. */
const placeOf = memoized((telling: Telling): readonly Placed[] => {
  const { document, event } = telling.report;
  if (event.place === null || event.reference || telling.day === null) return [];
  const mention = document.mentions.find(
    ({ actor, start, end }) =>
      actor === event.place &&
      telling.sentence.start <= start &&
      end <= telling.sentence.end &&
      /(?<![\p{L}])(?:in|at)(?:\sthe\s(?:city|town|village|port)\sof)?\s$/iu.test(
        document.text.slice(Math.max(0, start - 25), start),
      ),
  );
  if (mention === undefined) return [];
  const name = plainText(document.text, mention);
  return isTown(name) ? [{ telling, place: event.place, name }] : [];
});

/** No state or region: those hold the towns that others name. */
function isTown(name: string): boolean {
  const words = name.split(/\s+/);
  const known = lexicon().gazetteer.matchWords(words);
  return !(known?.entries ?? []).some(({ kind }) => kind !== 'capital' && kind !== 'city');
}

function isRival(one: Placed, other: Placed): boolean {
  if (one.place === other.place || one.telling.trigger !== other.telling.trigger) {
    if (one.place === other.place || one.telling.report.event.type !== other.telling.report.event.type) return false;
  }
  if (!isSurelySame(one.telling, other.telling) || haveOtherFigures(one.telling, other.telling)) return false;
  if (shared(one.telling.words, other.telling.words) < 2) return false;
  return !namesBoth(one, other) && !namesBoth(other, one);
}

function namesBoth({ telling }: Placed, { place, name }: Placed): boolean {
  const { document } = telling.report;
  return document.text.includes(name) || document.mentions.some(({ actor }) => actor === place);
}
