import type { Basis } from '../../model/basis';
import type { Corpus, CorpusDocument } from '../../model/corpus';
import type { ResolvedDate, TimexType } from '../../model/date';
import { bounded } from '../lists/bounded';
import type { Bounded } from '../lists/bounded';
import { reasonsOf } from './dateReasons';
import type { Reason } from './dateReasons';
import { daysFromArticle } from '../wording/daysApart';
import { dateInWords, dayOf } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { titleOf } from '../wording/excerpt';

/** One event in a line. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  /** Number of documents that report it. */
  readonly documents: number;
}

/** What a reader wants to know of a date at a glance. */
export interface DateCard {
  readonly type: TimexType;
  /** The TIMEX3 value. */
  readonly value: string;
  readonly words: string;
  /** Bounds `YYYY-MM-DD`, where only they are known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** How far from the article (`2 days before this article`), or null. */
  readonly distance: string | null;
  /** Why this value: one reason a rule; where it rests on the date of the article, also why that is so. */
  readonly because: readonly Reason[];
  /** True where the value is open because the date of the article is. */
  readonly waitsForArticle: boolean;
  /** What else happened then. */
  readonly events: Bounded<EventLine>;
  /** The other articles of that day. */
  readonly articles: Bounded<CorpusDocument>;
}

/** The card of a date expression. */
export function dateCard(
  corpus: Corpus,
  document: CorpusDocument,
  date: ResolvedDate,
  language: DateLanguage = ENGLISH_DATES,
): DateCard {
  const calendar = date.type === 'DATE' || date.type === 'TIME';
  const open = calendar && date.value.startsWith('XXXX');
  const { published } = document;
  // Why the article is of that day, where other articles say so; what it says itself stands before the reader. What
  // bounds its day may stand anywhere.
  const isBounded = date.basis.some(({ rule }) => rule === 'bounds');
  const ofArticle =
    calendar && (!open || isBounded) && dependsOnArticle(date)
      ? published.basis.filter(({ rule, file }) => file !== null || (isBounded && BOUNDS.has(rule)))
      : [];
  const dates = calendar && !open && datesArticle(document, date);
  return {
    type: date.type,
    value: date.value,
    words: dateInWords(date.value, language),
    earliest: date.earliest,
    latest: date.latest,
    distance: daysFromArticle(date, document, language),
    because: reasonsOf(corpus, document.file, dates ? articleBasis(document, date) : [...date.basis, ...ofArticle]),
    waitsForArticle: open && published.value === null,
    events: bounded(calendar ? eventsOn(corpus, dayOf(date.value)) : [], 5),
    articles: bounded(calendar ? articlesOf(corpus, document.file, dayOf(date.value)) : [], 5),
  };
}

/** The rules that bound the date of an article. */
const BOUNDS = new Set(['not-before', 'not-after']);

/** True for the words that the date of the article rests on, as a dateline. */
function datesArticle({ published }: CorpusDocument, date: ResolvedDate): boolean {
  return published.basis.some(({ start, end, file }) => file === null && start === date.start && end === date.end);
}

/** Why the article is of that day, instead of why its own date is that of the article. */
function articleBasis({ published }: CorpusDocument, date: ResolvedDate): readonly Basis[] {
  const known = published.basis.filter(({ rule }) => !BOUNDS.has(rule));
  return [...date.basis.filter(({ start }) => start !== null), ...known];
}

/** True where the value was counted from the date of the article. */
function dependsOnArticle({ basis }: ResolvedDate): boolean {
  return basis.some(({ start }) => start === null);
}

function articlesOf(corpus: Corpus, file: string, day: string): readonly CorpusDocument[] {
  return corpus.files().flatMap((other) => {
    const document = other === file ? undefined : corpus.document(other);
    return document?.published.value === day ? [document] : [];
  });
}

/** The events dated within `value`: a day, or a month or year that holds their day. Chronological. */
function eventsOn(corpus: Corpus, value: string): readonly EventLine[] {
  if (!/^\d{4}/.test(value)) {
    return [];
  }
  return corpus
    .events()
    .filter(({ date }) => date.value !== null && isWithin(dayOf(date.value), value))
    .map((event) => ({ id: event.id, title: titleOf(event), documents: event.documents.length }));
}

function isWithin(day: string, period: string): boolean {
  return day === period || day.startsWith(`${period}-`);
}
