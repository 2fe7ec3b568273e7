import type { DocumentAnalysis } from '../model/analysis';
import type { DateExpression, DocumentDate } from '../model/date';
import type { Span } from '../model/span';
import { contains } from '../model/span';
import { dayNumber, parseIsoDate, weekdayOf } from '../time/calendar';
import { resolveDates } from '../recognise/dates/resolveDates';
import { foldWords } from '../lexicon/foldWords';
import { contentStems } from './words';

/** The words around a date, or of a quotation, by which two documents are seen to tell of the same thing. */
export interface Topic {
  /** Words written with a capital inside the sentence, folded. */
  readonly names: readonly string[];
  /** Stems of the other telling words. */
  readonly words: readonly string[];
}

/** A dated passage, by which other documents may be dated. */
export interface DatingFact extends Span {
  readonly file: string;
  /** `2018-06-14`, or `2018` where only the year is told; of a quotation, the date of its document. */
  readonly value: string;
  readonly topic: Topic;
}

/** A passage whose date depends on the unknown date of its document. */
export interface DatingQuestion extends Span {
  /** What a passage must share that may answer it. */
  readonly keys: readonly string[];
  /** Null for a quotation, which is about as old as its document. */
  readonly date: DateExpression | null;
  readonly topic: Topic;
}

/** What a document can say of the dates of others, by key, and what it asks of them. */
export interface DatingEvidence {
  readonly facts: ReadonlyMap<string, readonly DatingFact[]>;
  readonly questions: readonly DatingQuestion[];
}

export const NO_EVIDENCE: DatingEvidence = { facts: new Map(), questions: [] };

/** Words of a sentence that are as near to a year as this belong to what happened in it (`the 2004 river pact`). */
const NEAR_YEAR = 60;
/** A quotation with fewer telling words may have been said at any time. */
const LEAST_QUOTED_WORDS = 4;

/**
 * What one document contributes, given its own date: a function of the document alone, so that no date which follows
 * from another document is ever evidence for a third.
 */
export function datingEvidence(
  file: string,
  text: string,
  analysis: DocumentAnalysis,
  published: DocumentDate,
): DatingEvidence {
  const facts = new Map<string, DatingFact[]>();
  const questions: DatingQuestion[] = [];
  const resolved = resolveDates(analysis.dates, published);
  const add = (key: string, fact: DatingFact): void => {
    const list = facts.get(key);
    if (list === undefined) facts.set(key, [fact]);
    else list.push(fact);
  };
  for (const [index, date, sentence] of withSentences(analysis)) {
    const value = resolved[index]?.value ?? '';
    const { start, end } = date;
    const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
    const topic = topicOf(text, sentence, analysis.dates);
    if (day !== undefined) {
      for (const key of [dayKey(day), weekdayKey(day)]) if (key) add(key, { file, start, end, value: day, topic });
    } else if (/^\d{4}(?:$|-)/.test(value) && date.type === 'DATE') {
      const { words } = topicOf(text, nearby(text, date, sentence), analysis.dates);
      const near = { names: topic.names, words };
      for (const word of words) add(`year ${word}`, { file, start, end, value: value.slice(0, 4), topic: near });
    }
    if (published.value === null) questions.push(...questionOf(date, topic, published));
  }
  for (const quote of analysis.quotes) {
    const speaker = quote.speaker === null ? undefined : analysis.actors[quote.speaker]?.name;
    const words = [...new Set(quote.parts.flatMap(({ start, end }) => contentStems(text.slice(start, end))))];
    if (speaker === undefined || words.length < LEAST_QUOTED_WORDS) continue;
    const [key, topic] = [`said ${foldWords(speaker).at(-1) ?? ''}`, { names: [], words }];
    const { start, end } = quote;
    if (published.value !== null) add(key, { file, start, end, value: published.value, topic });
    else if (published.open !== null) questions.push({ start, end, keys: [key], date: null, topic });
  }
  return { facts, questions };
}

/** A date without its year asks for its day, and for its year by the words; a weekday of an undated document for its week. */
function questionOf(date: DateExpression, topic: Topic, published: DocumentDate): DatingQuestion[] {
  const { start, end, reading } = date;
  if (reading.kind === 'open-year' && reading.anchor.kind === 'document' && published.open !== null) {
    const day = /^XXXX-(\d\d-\d\d)/.exec(reading.value)?.[1];
    if (day === undefined) return [];
    const years = published.weekday === null ? [] : topic.words.map((word) => `year ${word}`);
    return [{ start, end, keys: [`day ${day}`, ...years], date, topic }];
  }
  const counted = reading.kind === 'weekday' && reading.weeks === null && reading.anchor.kind === 'document';
  return counted && published.open === null
    ? [{ start, end, keys: [`weekday ${String(reading.weekday)}`], date, topic }]
    : [];
}

function dayKey(day: string): string {
  return `day ${day.slice(5)}`;
}

function weekdayKey(day: string): string | undefined {
  const date = parseIsoDate(day);
  return date && `weekday ${String(weekdayOf(dayNumber(date)))}`;
}

/** Each date, by its place, with the sentence that it stands in. */
function* withSentences({ dates, sentences }: DocumentAnalysis): Generator<[number, DateExpression, Span]> {
  let at = 0;
  for (const [index, date] of dates.entries()) {
    while ((sentences[at]?.end ?? Infinity) <= date.start) at++;
    const sentence = sentences[at];
    if (sentence && contains(sentence, date)) yield [index, date, sentence];
  }
}

/** The words around a date inside its sentence; a word that the border cuts belongs to them. */
function nearby(text: string, date: Span, sentence: Span): Span {
  let start = Math.max(sentence.start, date.start - NEAR_YEAR);
  let end = Math.min(sentence.end, date.end + NEAR_YEAR);
  for (let more = NEAR_YEAR; more > 0 && start > sentence.start && /\S/.test(text[start - 1] ?? ''); more--) start--;
  for (let more = NEAR_YEAR; more > 0 && end < sentence.end && /\S/.test(text[end] ?? ''); more--) end++;
  return { start, end };
}

/** The telling words of a passage without its dates. */
function topicOf(text: string, { start, end }: Span, dates: readonly DateExpression[]): Topic {
  let rest = '';
  let at = start;
  for (const date of dates) {
    if (date.end <= at || date.start >= end) continue;
    rest += `${text.slice(at, date.start)} `;
    at = date.end;
  }
  rest += text.slice(at, end);
  const names = rest.match(/(?<=\p{L}[^.!?\p{L}]{1,6})\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  const folded = new Set(foldWords(names.join(' ')));
  const stems = new Set(names.flatMap(contentStems));
  return { names: [...folded], words: [...new Set(contentStems(rest))].filter((word) => !stems.has(word)) };
}
