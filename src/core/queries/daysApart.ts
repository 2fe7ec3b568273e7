import type { Basis } from '../model/basis';
import type { CorpusDocument } from '../model/corpus';
import type { ResolvedDate } from '../model/date';
import { dayOf } from './dateInWords';

const MS_PER_DAY = 86_400_000;
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How far a day lies from the article that tells it (`two days before this article`); null where that is not known. */
export function daysFromArticle(date: ResolvedDate, { published }: Pick<CorpusDocument, 'published'>): string | null {
  if (date.type !== 'DATE' && date.type !== 'TIME') return null;
  if (published.value === null) {
    // Without its own weekday, an article tells only what was counted from it (`yesterday`); a weekday may be of any day.
    const isTold = published.weekday !== null || date.basis.some(isCountedFromArticle);
    if (date.fromDocument === undefined || !isTold) return null;
    return `${distanceInWords(date.fromDocument)}, whose own date is not known`;
  }
  const [day, from] = [dayNumber(dayOf(date.value)), dayNumber(published.value)];
  return Number.isNaN(day) || Number.isNaN(from) ? null : distanceInWords(day - from);
}

function isCountedFromArticle({ rule, start }: Basis): boolean {
  return rule === 'relative' && start === null;
}

function distanceInWords(days: number): string {
  if (days === 0) return 'The day of this article';
  const [amount, unit] = roundedDistance(Math.abs(days));
  const count = NUMBERS[amount] ?? amount.toLocaleString('en');
  const words = `${count} ${unit}${amount === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'} this article`;
  return (Math.abs(days) < 21 ? '' : 'About ') + (Math.abs(days) < 21 ? capitalised(words) : words);
}

/** Days for three weeks, then weeks for three months, months for two years, years. */
function roundedDistance(days: number): readonly [amount: number, unit: string] {
  if (days < 21) return [days, 'day'];
  if (days < 91) return [Math.round(days / 7), 'week'];
  if (days < 730) return [Math.round(days / 30.44), 'month'];
  return [Math.round(days / 365.25), 'year'];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Days since 1970-01-01 of `YYYY-MM-DD`; NaN for anything else. */
function dayNumber(day: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) / MS_PER_DAY : NaN;
}
