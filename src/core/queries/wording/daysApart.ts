import type { Basis } from '../../model/basis';
import type { CorpusDocument } from '../../model/corpus';
import type { ResolvedDate } from '../../model/date';
import { dayNumber, parseIsoDate } from '../../time/calendar';
import { dayOf, figureIn } from './dateInWords';
import type { DateLanguage } from './dateLanguage';

/** How far a day lies from the article that tells it (`2 days before this article`); null where that is not known. */
export function daysFromArticle(
  date: ResolvedDate,
  { published }: Pick<CorpusDocument, 'published'>,
  language: DateLanguage,
): string | null {
  if (date.type !== 'DATE' && date.type !== 'TIME') return null;
  if (published.value === null) {
    // Without its own weekday, an article tells only what was counted from it (`yesterday`); a weekday may be of any day.
    const isTold = published.weekday !== null || date.basis.some(isCountedFromArticle);
    if (date.fromDocument === undefined || !isTold) return null;
    return language.phrases.distance.fromUndated(distanceInWords(date.fromDocument, language));
  }
  const [day, from] = [parseIsoDate(dayOf(date.value)), parseIsoDate(published.value)];
  return day && from ? distanceInWords(dayNumber(day) - dayNumber(from), language) : null;
}

function isCountedFromArticle({ rule, start }: Basis): boolean {
  return rule === 'relative' && start === null;
}

/** Days for three weeks, then weeks for three months, months for two years, years. */
function distanceInWords(days: number, { locale, phrases: { distance } }: DateLanguage): string {
  const amount = Math.abs(days);
  const isBefore = days < 0;
  if (amount === 0) return distance.sameDay();
  if (amount < 21) return distance.days(figureIn(locale, amount), amount === 1, isBefore);
  if (amount < 91) return distance.weeks(figureIn(locale, Math.round(amount / 7)), isBefore);
  if (amount < 730) return distance.months(figureIn(locale, Math.round(amount / 30.44)), isBefore);
  return distance.years(figureIn(locale, Math.round(amount / 365.25)), isBefore);
}
