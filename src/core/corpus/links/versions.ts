import type { Event, Link, LinkRelation, Passage } from '../../model/corpus';
import { joinedPhrase, type Phrase, phrase, type PhraseValue } from '../../model/phrase';
import type { ReportedEvent } from '../reportedEvent';
import { about, distinct, listed, outletOf } from './evidence';

/** What some reports tell of a fact, where others tell it otherwise. */
export interface Version {
  /** The fact in words (`8 May 2021`, `12 people`). */
  readonly label: PhraseValue;
  readonly reports: readonly { readonly report: ReportedEvent; readonly passage: Passage }[];
}

/** Passages of one version that are shown; enough to see who says so. */
const MOST_OF_VERSION = 6;

/** What a disagreement is about, and how sure it is one. */
export interface Conflict {
  /** Begins the id of the link: `date`, `place`, `number` … */
  readonly family: string;
  readonly relation: LinkRelation;
  readonly confidence: number;
  /** Ends the summary, as a sentence of its own: a third source's verdict, an explanation. */
  readonly note?: Phrase;
  /** Passages that the note rests on. */
  readonly grounds?: readonly Passage[];
}

/** The link that holds the versions of one fact of an event side by side, the one of most outlets first. */
export function versionLink(event: Event, versions: readonly Version[], conflict: Conflict): Link {
  const { family, relation, confidence, note, grounds = [] } = conflict;
  const ordered = [...versions].sort((a, b) => outletsOf(b).length - outletsOf(a).length);
  const told = ordered.map((version) => phrase('{0} ({1})', version.label, listed(outletsOf(version))));
  const versionsInWords = joinedPhrase(told, either);
  const shown = ordered.flatMap(({ reports }) =>
    distinct(reports.map(({ passage }) => passage)).slice(0, MOST_OF_VERSION),
  );
  return {
    id: `L-${family}-${event.id}`,
    relation,
    about: event.id,
    summary: about(event, note === undefined ? versionsInWords : phrase('{0}. {1}', versionsInWords, note)),
    evidence: distinct([...shown, ...grounds]),
    confidence,
  };
}

/** One of two. */
export function either(one: Phrase, other: Phrase): Phrase {
  return phrase('{0} or {1}', one, other);
}

/** True where the versions come from at least two documents. */
export function isDisputed(versions: readonly Version[]): boolean {
  const files = new Set(versions.flatMap(({ reports }) => reports.map(({ report }) => report.document.file)));
  return versions.length > 1 && files.size > 1;
}

/** The outlets of a version, each once. */
export function outletsOf({ reports }: Version): string[] {
  return [...new Set(reports.map(({ report }) => outletOf(report.document)))];
}

/**
 * The versions without the reports that no report of another version is related to: those came into the event too
 * easily, and have no say in it. A version that loses all its reports is gone.
 */
export function relatedOnly<V extends Version>(
  versions: readonly V[],
  isRelated: (a: ReportedEvent, b: ReportedEvent) => boolean,
): V[] {
  return versions.flatMap((version) => {
    const rivals = versions.filter((other) => other !== version).flatMap(({ reports }) => sample(reports));
    const reports = version.reports.filter(({ report }) => rivals.some((rival) => isRelated(report, rival.report)));
    return reports.length === 0 ? [] : [{ ...version, reports }];
  });
}

/** Some of many, spread over all, to compare each with each in a time that does not grow with the coverage of a story. */
export function sample<T>(values: readonly T[]): readonly T[] {
  if (values.length <= MOST_COMPARED) return values;
  return Array.from(
    { length: MOST_COMPARED },
    (_, at) => values[Math.floor((at * values.length) / MOST_COMPARED)] as T,
  );
}

const MOST_COMPARED = 8;
