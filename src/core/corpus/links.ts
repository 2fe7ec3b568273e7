import type { CorpusDocument, Event, Link, Passage, Quote } from '../model/corpus';
import type { Span } from '../model/span';
import type { CalendarSpan } from './calendarSpans';
import { calendarSpan, daysBetween, isOneDay } from './calendarSpans';
import { contentId } from './ids';
import type { ReportedEvent } from './reportedEvent';
import { plainText } from './resolveDocument';
import { compareStrings } from './sortedList';

/** A longer passage points at nothing; UTF-16 code units. */
const LONGEST_EVIDENCE = 600;
/** Passages of one link; more help nobody. */
const MOST_EVIDENCE = 24;

/** A sentence that somebody is quoted with, and its document. */
export interface ReportedQuote {
  readonly document: Pick<CorpusDocument, 'file' | 'text' | 'outlet'>;
  readonly speaker: Quote['speaker'];
  readonly segment: Span;
}

/** In the order of their first passages. */
export function compareLinks(a: Link, b: Link): number {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return (
    compareStrings(first?.file ?? '', second?.file ?? '') ||
    (first?.start ?? 0) - (second?.start ?? 0) ||
    compareStrings(a.id, b.id)
  );
}

/** The links of one event: that several documents report it, and where they date it differently. */
export function eventLinks(event: Event, reports: readonly ReportedEvent[]): Link[] {
  if (event.documents.length < 2) return [];
  const links: Link[] = [
    {
      id: `L-event-${event.id}`,
      relation: 'same_event',
      about: event.id,
      summary: `${event.title}: ${event.mentions.length} passages in ${event.documents.length} documents`,
      evidence: distinct(reports.map(({ document, event: { start, end } }) => passage(document.file, { start, end }))),
      confidence: 0.7,
    },
  ];
  const conflict = dateConflict(event, reports);
  return conflict === null ? links : [...links, conflict];
}

/** The reports that give one day, in words of their own. */
interface DateVersion {
  readonly day: CalendarSpan;
  readonly value: string;
  readonly reports: ReportedEvent[];
}

/** Documents that date one event to different days in words of their own. */
function dateConflict(event: Event, reports: readonly ReportedEvent[]): Link | null {
  const versions: DateVersion[] = [];
  for (const report of reports) {
    const { value, span } = report.event.date;
    const day = calendarSpan(value);
    if (value === null || span === null || day === null || !isOneDay(day)) continue;
    const same = versions.find((version) => daysBetween(version.day, day) === 0);
    if (same === undefined) versions.push({ day, value, reports: [report] });
    else same.reports.push(report);
  }
  const conflicting = versions.flatMap((version) => version.reports);
  if (versions.length < 2 || new Set(conflicting.map(({ document }) => document.file)).size < 2) return null;
  const told = versions.map(({ value, reports: [first] }) => {
    return `${value} (${first?.document.outlet ?? first?.document.file ?? ''})`;
  });
  return {
    id: `L-date-${event.id}`,
    relation: 'contradiction',
    about: event.id,
    summary: `${event.title}: ${told.join(' or ')}`,
    evidence: distinct(conflicting.map((report) => passage(report.document.file, withDate(report)))),
    confidence: 0.6,
  };
}

/** The clause with the words that date it. */
function withDate({ event }: ReportedEvent): Span {
  const span = event.date.span ?? event;
  return { start: Math.min(event.start, span.start), end: Math.max(event.end, span.end) };
}

/** That several documents quote one utterance; nothing where only one does. The quotes are in path and text order. */
export function quoteLinks(quotes: readonly ReportedQuote[]): Link[] {
  const files = new Set(quotes.map(({ document }) => document.file));
  const [first] = quotes;
  if (first === undefined || files.size < 2) return [];
  const speaker = quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
  const { document, segment } = first;
  const outlets = [...new Set(quotes.map((other) => other.document.outlet ?? other.document.file))];
  return [
    {
      id: contentId('L-quote-', document.file, document.text.slice(segment.start, segment.end), String(segment.start)),
      relation: 'same_quote',
      about: speaker,
      summary: `“${shortened(plainText(document.text, segment))}” in ${outlets.join(', ')}`,
      evidence: distinct(quotes.map((other) => passage(other.document.file, other.segment))),
      confidence: 0.8,
    },
  ];
}

/** Quotes that one document prints twice. */
export function duplicateLinks(document: CorpusDocument): Link[] {
  return document.quotes.flatMap((quote, index): Link[] => {
    const former = quote.sameAs === null ? undefined : document.quotes[quote.sameAs];
    if (former === undefined) return [];
    return [
      {
        id: `L-twice-${document.file}-${index}`,
        relation: 'duplicate',
        about: quote.speaker ?? former.speaker,
        summary: `“${shortened(plainText(document.text, quote))}” stands twice in ${document.file}`,
        evidence: [passage(document.file, former), passage(document.file, quote)],
        confidence: 0.95,
      },
    ];
  });
}

function passage(file: string, { start, end }: Span): Passage {
  return { file, start, end: Math.min(end, start + LONGEST_EVIDENCE) };
}

function distinct(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  const some = passages.filter(({ file, start, end }) => {
    const key = `${file} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
  return some.slice(0, MOST_EVIDENCE);
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 79) > 0 ? text.lastIndexOf(' ', 79) : 79)}…`;
}
