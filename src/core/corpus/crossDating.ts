import type { Basis } from '../model/basis';
import { phrase } from '../model/phrase';
import type { DateExpression, DocumentDate } from '../model/date';
import { addDays, dayNumber, isCivilDate, isoDate, parseIsoDate, weekdayOf } from '../time/calendar';
import { resolveDates } from '../recognise/dates/resolveDates';
import type { DatingFact, DatingQuestion, Topic } from './datingEvidence';

/** A passage of another document that dates one of this. */
interface Answer {
  readonly question: DatingQuestion;
  readonly fact: DatingFact;
  /** The year of the document that follows. */
  readonly year: number;
}

/** How many signs two passages must share to tell of one thing: words of one day of the year say more than those of a weekday. */
const SHARED = {
  day: { names: 1, words: 1, all: 3 },
  year: { names: 1, words: 1, all: 2 },
  weekday: { names: 1, words: 3, all: 4 },
};
/** Share of the telling words of the shorter passage that the other must have, where only a weekday joins them. */
const WEEKDAY_OVERLAP = 0.35;
/** The same of a quotation that is repeated. */
const QUOTE_OVERLAP = 0.7;
/** Days that may lie between two reports of one statement. */
const QUOTE_DAYS = 4;
/** Passages that must agree on a year where none of them tells the day. */
const LEAST_YEARS = 2;
/** How many passages of others a basis names. */
const NAMED = 3;

/**
 * The date of a document by the passages of others: the year of `XXXX-11-12`, where exactly one agrees with them and with
 * what the document says of itself; bounds where it names weekdays only. Where others disagree, nothing is taken.
 */
export function crossDated(
  own: DocumentDate,
  questions: readonly DatingQuestion[],
  factsFor: (key: string) => Iterable<DatingFact>,
): DocumentDate {
  if (own.value !== null) return own;
  return own.open === null ? bounded(own, questions, factsFor) : withYear(own, own.open, questions, factsFor);
}

function withYear(
  own: DocumentDate,
  open: string,
  questions: readonly DatingQuestion[],
  factsFor: (key: string) => Iterable<DatingFact>,
): DocumentDate {
  const days: Answer[] = [];
  const years: Answer[] = [];
  for (const question of questions) {
    for (const key of question.keys) {
      const exact = !key.startsWith('year ');
      for (const fact of factsFor(key)) {
        for (const year of yearsBy(question, fact, open)) {
          if (fits(own, open, year)) (exact ? days : years).push({ question, fact, year });
        }
      }
    }
  }
  const answers = days.length > 0 ? days : years;
  const [first] = answers;
  const agreed = first !== undefined && answers.every(({ year }) => year === first.year);
  const passages = new Set(answers.map(({ fact }) => `${fact.file} ${String(fact.start)}`));
  if (!agreed || (days.length === 0 && passages.size < LEAST_YEARS)) return own;
  const value = open.replace('XXXX', String(first.year).padStart(4, '0'));
  const basis = [...own.basis, ...named(answers).map(basisOf)];
  return { value, open: null, weekday: null, earliest: null, latest: null, basis };
}

/** The years that a fact gives a document, if it tells of the same thing as the question; at most one or two. */
function yearsBy({ date, topic }: DatingQuestion, fact: DatingFact, open: string): number[] {
  const near = [-1, 0, 1].map((years) => Number(fact.value.slice(0, 4)) + years);
  if (date === null) {
    if (overlap(topic.words, fact.topic.words) < QUOTE_OVERLAP) return [];
    return near.filter((year) => daysApart(open.replace('XXXX', String(year)), fact.value) <= QUOTE_DAYS);
  }
  if (!alike(topic, fact.topic, fact.value.length > 4 ? SHARED.day : SHARED.year)) return [];
  return near.filter((year) => valueOn(date, open.replace('XXXX', String(year))).startsWith(fact.value));
}

function valueOn(date: DateExpression, document: string): string {
  const published = { value: document, open: null, weekday: null, earliest: null, latest: null, basis: [] };
  return resolveDates([date], published)[0]?.value ?? '';
}

function fits({ weekday, earliest, latest }: DocumentDate, open: string, year: number): boolean {
  const [month, day] = [Number(open.slice(5, 7)), Number(open.slice(8, 10))];
  const date = { year, month, day };
  if (year < 1000 || !isCivilDate(date)) return false;
  const value = isoDate(date);
  return (
    (weekday === null || weekdayOf(dayNumber(date)) === weekday) &&
    (earliest === null || value >= earliest) &&
    (latest === null || value <= latest)
  );
}

/** Bounds for a document that tells weekdays only, from the days on which others say that these things happened. */
function bounded(
  own: DocumentDate,
  questions: readonly DatingQuestion[],
  factsFor: (key: string) => Iterable<DatingFact>,
): DocumentDate {
  let { earliest, latest } = own;
  const answers: Answer[] = [];
  for (const question of questions) {
    const reading = question.date?.reading;
    if (reading?.kind !== 'weekday') continue;
    for (const key of question.keys) {
      for (const fact of factsFor(key)) {
        const day = parseIsoDate(fact.value);
        if (!day || !alike(question.topic, fact.topic, SHARED.weekday)) continue;
        if (overlap(question.topic.words, fact.topic.words) < WEEKDAY_OVERLAP) continue;
        // Told as past, it happened in the week that ends with the document; told as ahead, in the week that begins with it.
        const ahead = reading.direction === 'future' || reading.direction === 'after';
        const [first, last] = ahead ? [addDays(day, -6), day] : [day, addDays(day, 6)];
        if (earliest === null || isoDate(first) > earliest) earliest = isoDate(first);
        if (latest === null || isoDate(last) < latest) latest = isoDate(last);
        answers.push({ question, fact, year: day.year });
      }
    }
  }
  // Passages that cannot all be right say nothing.
  if (answers.length === 0 || (earliest ?? '') > (latest ?? '9999')) return own;
  const basis = [...own.basis, ...named(answers).map((answer) => boundBasis(answer))];
  return { ...own, earliest, latest, basis };
}

function alike(a: Topic, b: Topic, least: { names: number; words: number; all: number }): boolean {
  const names = a.names.filter((name) => b.names.some((other) => sameName(name, other))).length;
  if (names < least.names) return false;
  const words = a.words.filter((word) => b.words.includes(word)).length;
  return words >= least.words && names + words >= least.all;
}

/** Names of which the longer begins with the shorter are one (`Ghana`, `Ghanaian`), short ones only where they are equal. */
function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.startsWith(short);
}

/** Overlap coefficient, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length / Math.max(1, Math.min(a.length, b.length));
}

function daysApart(a: string, b: string): number {
  const [first, second] = [parseIsoDate(a), parseIsoDate(b)];
  return first && second ? Math.abs(dayNumber(first) - dayNumber(second)) : Infinity;
}

/** The first few answers in path and text order, one for each passage. */
function named(answers: readonly Answer[]): Answer[] {
  const passages = new Map(answers.map((answer) => [`${answer.fact.file}\0${String(answer.fact.start)}`, answer]));
  return [...passages.values()]
    .sort((a, b) => (a.fact.file < b.fact.file ? -1 : a.fact.file > b.fact.file ? 1 : a.fact.start - b.fact.start))
    .slice(0, NAMED);
}

function basisOf({ question, fact, year }: Answer): Basis {
  const note =
    question.date === null
      ? phrase('the same statement is in an article of {0}, so the year is {1}', { day: fact.value }, year)
      : fact.value.length > 4
        ? phrase('the same is dated {0} there, so the year is {1}', { day: fact.value }, year)
        : phrase('it happened in {0} by that source, so the year is {1}', fact.value, year);
  const rule = question.date === null ? 'same-statement' : 'same-event';
  return { rule, start: fact.start, end: fact.end, file: fact.file, note };
}

function boundBasis({ question, fact }: Answer): Basis {
  const reading = question.date?.reading;
  const ahead = reading?.kind === 'weekday' && (reading.direction === 'future' || reading.direction === 'after');
  const day = { day: fact.value };
  const note = ahead
    ? phrase('what is told ahead here happened on {0} by that source', day)
    : phrase('what is told as past here happened on {0} by that source', day);
  return { rule: ahead ? 'not-after' : 'not-before', start: fact.start, end: fact.end, file: fact.file, note };
}
