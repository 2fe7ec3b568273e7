import { calendarSpan, daysBetween } from '../../time/calendarSpans';
import type { Corpus, CorpusDocument, Event, EventMention, Link, Passage } from '../../model/corpus';
import type { Span } from '../../model/span';
import { contains, overlaps } from '../../model/span';

/** Relations in which sources do not tell the same. */
const RELATIONS: ReadonlySet<Link['relation']> = new Set<Link['relation']>(['contradiction', 'discrepancy']);
/** A passage that is longer says too much to be marked whole; UTF-16 code units. */
const LONGEST_MARK = 80;

/** True for a link that says that sources differ. */
export function isDisagreement({ relation }: Link): boolean {
  return RELATIONS.has(relation);
}

/** One place of a document where another source tells it differently. */
export interface Disagreement {
  readonly link: Link;
  /** The words to mark: the passage, or of a long one the words that tell the event. */
  readonly at: Span;
  /** The other passages, those of other documents first. */
  readonly others: readonly Passage[];
}

/** The disagreements of each document, one for each link, in the order of the links. */
export function disagreementsByFile(corpus: Corpus): ReadonlyMap<string, readonly Link[]> {
  const byFile = new Map<string, Link[]>();
  for (const link of corpus.links()) {
    if (!isDisagreement(link)) continue;
    for (const file of new Set(link.evidence.map((passage) => passage.file))) {
      const links = byFile.get(file);
      if (links) links.push(link);
      else byFile.set(file, [link]);
    }
  }
  return byFile;
}

/** How a link shows in one of its documents; undefined where it has no passage there. */
export function disagreementIn(document: CorpusDocument, link: Link): Disagreement | undefined {
  const own = link.evidence.find(({ file }) => file === document.file);
  if (!own) return undefined;
  const others = link.evidence.filter((passage) => passage !== own);
  others.sort((a, b) => Number(a.file === document.file) - Number(b.file === document.file));
  return { link, at: markOf(document, link, own), others };
}

function markOf(document: CorpusDocument, { about }: Link, passage: Passage): Span {
  const { start, end } = passage;
  if (end - start <= LONGEST_MARK) return { start, end };
  const event = document.events.find(({ cluster, trigger }) => cluster === about && contains(passage, trigger));
  if (!event) return { start, end };
  const { span } = event.date;
  // Trigger and date together, where they are close; the date is what differs most often.
  if (span && overlaps(passage, span)) {
    const both = { start: Math.min(span.start, event.trigger.start), end: Math.max(span.end, event.trigger.end) };
    if (both.end - both.start <= LONGEST_MARK) return both;
  }
  return event.trigger;
}

/**
 * The files that tell an event otherwise than `file` does, as links say that they differ: those whose date or denial is
 * another one, or, where neither tells who differs from whom, all that such a link holds against the file.
 */
export function tellingOtherwise(corpus: Corpus, event: Event, file: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const link of corpus.links()) {
    if (link.about !== event.id || !isDisagreement(link)) continue;
    const files = new Set(link.evidence.map((passage) => passage.file));
    if (!files.delete(file)) continue;
    const own = versionIn(corpus, event, file);
    const others = [...files].filter((other) => differ(own, versionIn(corpus, event, other)));
    for (const other of others.length > 0 ? others : files) found.add(other);
  }
  return found;
}

/** When a document says that an event was, in words of its own, and whether it has it denied. */
interface Version {
  readonly days: readonly string[];
  readonly isDenied: boolean;
}

function versionIn(corpus: Corpus, { id }: Event, file: string): Version {
  const mentions: readonly EventMention[] = corpus.document(file)?.events.filter(({ cluster }) => cluster === id) ?? [];
  return {
    days: mentions.flatMap(({ date: { value, span } }) => (value !== null && span !== null ? [value] : [])),
    isDenied: mentions.some(({ modality }) => modality === 'denied'),
  };
}

function differ(a: Version, b: Version): boolean {
  if (a.isDenied !== b.isDenied) return true;
  const apart = (one: string, other: string): boolean => {
    const [first, second] = [calendarSpan(one), calendarSpan(other)];
    return first !== null && second !== null && daysBetween(first, second) > 0;
  };
  return a.days.length > 0 && b.days.length > 0 && a.days.every((day) => b.days.every((other) => apart(day, other)));
}
