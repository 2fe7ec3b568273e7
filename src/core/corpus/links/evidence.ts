import type { CorpusDocument, Event, Passage } from '../../model/corpus';
import { type Phrase, type PhraseValue, phrase } from '../../model/phrase';
import type { Span } from '../../model/span';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';

/** A longer passage points at nothing; UTF-16 code units. */
const LONGEST_EVIDENCE = 600;
/** Length to which the passage of an event is cut, around the words that matter. */
const LONGEST_CLAUSE = 200;
/** Passages of one link; more help nobody. */
const MOST_EVIDENCE = 24;
const LONGEST_WORDS = 80;

export function passage(file: string, { start, end }: Span): Passage {
  return { file, start, end: Math.min(end, start + LONGEST_EVIDENCE) };
}

/** The clause of a report with the words that date it, cut at words where it is long. */
export const clausePassage = memoized(({ document, event }: ReportedEvent): Passage => {
  const date = event.date.span ?? event.trigger;
  const start = Math.min(event.start, date.start);
  const end = Math.max(event.end, date.end);
  if (end - start <= LONGEST_CLAUSE) return { file: document.file, start, end };
  const first = Math.min(event.trigger.start, date.start);
  const last = Math.max(event.trigger.end, date.end);
  // As much as fits, from the beginning where that still shows the words that matter.
  const from = last - start <= LONGEST_CLAUSE ? start : wordStart(document.text, Math.max(start, first - 40));
  const to = Math.min(end, Math.max(from + LONGEST_CLAUSE, Math.min(last, from + LONGEST_EVIDENCE)));
  return { file: document.file, start: from, end: to === end ? end : wordEnd(document.text, from, to) };
});

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return at === 0 || space < 0 || space > at + 40 ? at : space + 1;
}

function wordEnd(text: string, from: number, at: number): number {
  if (/[\s.,;]/.test(text.charAt(at))) return at;
  const space = text.lastIndexOf(' ', at);
  return space > from ? space : at;
}

/** Each passage once, as many as anybody will read. */
export function distinct(passages: readonly Passage[]): Passage[] {
  const some = new Map<string, Passage>();
  for (const each of passages) {
    const key = `${each.file} ${each.start} ${each.end}`;
    if (!some.has(key)) some.set(key, each);
    if (some.size === MOST_EVIDENCE) break;
  }
  return [...some.values()];
}

/** Who publishes a document, as far as that is known. */
export function outletOf({ outlet, file }: Pick<CorpusDocument, 'outlet' | 'file'>): string {
  return outlet ?? file;
}

/** Names in a list; more are only counted. */
const MOST_NAMES = 4;

/** Each name once; of many the first, and how many more there are. */
export function listed(names: Iterable<string>): PhraseValue {
  const all = [...new Set(names)];
  const more = all.length <= MOST_NAMES ? 0 : all.length - MOST_NAMES + 1;
  return { names: all.slice(0, all.length - more), more };
}

/** What links say of an event, behind its title. */
export function about({ title }: Event, told: Phrase): Phrase {
  return phrase('{0}: {1}', title, told);
}

/** Words to be put between marks: cut where they are long, without marks of their own at the ends, single ones inside. */
export function shortened(whole: string): string {
  const text = singleMarks(whole.replace(/^["“”‘’'\s]+|["“”‘',\s]+$/g, ''));
  if (text.length <= LONGEST_WORDS) return text;
  const space = text.lastIndexOf(' ', LONGEST_WORDS - 1);
  return `${text.slice(0, space > 0 ? space : LONGEST_WORDS - 1)}…`;
}

function singleMarks(text: string): string {
  let isOpen = false;
  return text.replace(/["“”]/g, (mark) => {
    isOpen = mark === '"' ? !isOpen : mark === '“';
    return isOpen ? '‘' : '’';
  });
}
