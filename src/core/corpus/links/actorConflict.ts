import type { EntityClass } from '../../model/actor';
import type { Event, Link } from '../../model/corpus';
import type { EventType } from '../../model/event';
import { overlaps } from '../../model/span';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { clausePassage } from './evidence';
import type { Telling } from './telling';
import { areOfOneStory, haveOtherFigures, isOfOneTime, shared, stateNamed, tellings } from './telling';
import type { Version } from './versions';
import { relatedOnly, versionLink } from './versions';

/** Acts that one side commits: who did it has one answer, other than who met, signed or put somebody on a list. */
const ACTS: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE']);

/** A report that names the one who acted. */
interface Acted {
  readonly telling: Telling;
  /** The name as it stands in the report. */
  readonly name: string;
  /** State, or the entity class of its name: actors of different kinds may act for one another. */
  readonly kind: EntityClass | 'state';
}

/** Documents that say of one act that quite different actors committed it. */
export function actorConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const acted = tellings(reports).flatMap(actedBy);
  for (const one of acted) {
    const rival = acted.find((other) => isRival(one, other) && !haveBoth(acted, one, other));
    if (rival === undefined) continue;
    const version = ({ name, telling: { sources } }: Acted): Version => ({
      label: name,
      reports: acted
        .filter((other) => shared(other.telling.sources, sources) > 0)
        .map(({ telling: { report } }) => ({ report, passage: clausePassage(report) })),
    });
    const versions = relatedOnly([version(one), version(rival)], areOfOneStory);
    return [
      versionLink(event, versions, {
        family: 'actor',
        relation: 'contradiction',
        confidence: 0.55,
      }),
    ];
  }
  return [];
}

/** Who acted by the words of a report: one record, or none. */
const actedBy = memoized((telling: Telling): readonly Acted[] => {
  const { document, event } = telling.report;
  if (event.type === null || !ACTS.has(event.type)) return [];
  const [source, another] = event.participants.filter(({ role, actor }) => role === 'source' && actor !== null);
  if (source === undefined || (another !== undefined && another.actor !== source.actor)) return [];
  // "the arrest of the directors": behind a noun, those who act have a "by"
  if (source.start > event.trigger.start && !/\bby\s(?:the\s)?$/i.test(document.text.slice(0, source.start).slice(-8)))
    return [];
  const name = plainText(document.text, source);
  if (stateNamed(document.text, source) !== null) return [{ telling, name, kind: 'state' }];
  const mention = document.mentions.find((each) => each.actor === source.actor && overlaps(each, source));
  return mention?.entity ? [{ telling, name, kind: mention.entity }] : [];
});

/** Other actors of one kind, the same act on the same day to the same people, or at the same place. */
function isRival(one: Acted, other: Acted): boolean {
  const [a, b] = [one.telling, other.telling];
  if (one.kind !== other.kind || !areOfOneStory(a.report, b.report)) return false;
  if (shared(a.sources, b.sources) > 0 || a.report.event.type !== b.report.event.type) return false;
  if (!isOfOneTime(a, b) || haveOtherFigures(a, b)) return false;
  const { place } = a.report.event;
  const sameObject = shared(a.targets, b.targets) > 0 || (place !== null && place === b.report.event.place);
  return sameObject && shared(a.words, b.words) > 1;
}

/** True where some document has both act, together or against each other. */
function haveBoth(acted: readonly Acted[], one: Acted, other: Acted): boolean {
  const filesOf = ({ telling: { sources } }: Acted): Set<string> =>
    new Set(
      acted
        .filter((each) => shared(each.telling.sources, sources) > 0)
        .map(({ telling }) => telling.report.document.file),
    );
  return shared(filesOf(one), filesOf(other)) > 0;
}
