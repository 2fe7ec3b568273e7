/** How dates are put into the words of a reader's language. Calendar days, months and units come from `Intl`. */
export interface DateLanguage {
  /** BCP 47 tag that `Intl` knows. */
  readonly locale: string;
  readonly phrases: DatePhrases;
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
/** Units that `Intl` has no words for. */
export type PeriodUnit = 'Q' | 'WE' | 'DE' | 'CE';

/** What `Intl` has no words for. Amounts come as figures of the language; `isOne` tells which plural form they take. */
export interface DatePhrases {
  weekdayAndDate(weekday: string, date: string): string;
  yearUnknown(date: string): string;
  dateUnknown(weekday: string): string;
  week(week: number, year: string): string;
  weekend(week: number, year: string): string;
  readonly seasons: Readonly<Record<Season, () => string>>;
  seasonOf(season: string, year: string): string;
  quarter(quarter: string): string;
  half(half: string): string;
  partOf(part: string, year: string): string;
  decade(first: string): string;
  /** As nouns inside a sentence. */
  yearInPhrase(year: string): string;
  periodInPhrase(period: string): string;
  readonly dayParts: Readonly<Record<DayPart, () => string>>;
  atTime(day: string, time: string): string;
  readonly references: Readonly<Record<Reference, () => string>>;
  readonly periods: Readonly<Record<PeriodUnit, (amount: string, isOne: boolean) => string>>;
  some(units: string): string;
  readonly distance: {
    sameDay(): string;
    days(amount: string, isOne: boolean, isBefore: boolean): string;
    weeks(amount: string, isBefore: boolean): string;
    months(amount: string, isBefore: boolean): string;
    years(amount: string, isBefore: boolean): string;
    fromUndated(distance: string): string;
  };
}

const side = (isBefore: boolean): string => `${isBefore ? 'before' : 'after'} this article`;

/** British English, as the command line and the rest of the product write it. */
export const ENGLISH_DATES: DateLanguage = {
  locale: 'en-GB',
  phrases: {
    weekdayAndDate: (weekday, date) => `${weekday}, ${date}`,
    yearUnknown: (date) => `${date}, year unknown`,
    dateUnknown: (weekday) => `a ${weekday}, date unknown`,
    week: (week, year) => `week ${week} of ${year}`,
    weekend: (week, year) => `weekend of week ${week} of ${year}`,
    seasons: { SP: () => 'spring', SU: () => 'summer', FA: () => 'autumn', WI: () => 'winter' },
    seasonOf: (season, year) => `${season} ${year}`,
    quarter: (quarter) => `quarter ${quarter}`,
    half: (half) => `half ${half}`,
    partOf: (part, year) => `${part} of ${year}`,
    decade: (first) => `the ${first}s`,
    yearInPhrase: (year) => year,
    periodInPhrase: (period) => period,
    dayParts: {
      MO: () => 'morning',
      MI: () => 'midday',
      AF: () => 'afternoon',
      EV: () => 'evening',
      NI: () => 'night',
      DT: () => 'daytime',
    },
    atTime: (day, time) => `${day}, ${time}`,
    references: {
      PRESENT_REF: () => 'now',
      PAST_REF: () => 'some time in the past',
      FUTURE_REF: () => 'some time in the future',
    },
    periods: {
      Q: (amount, isOne) => `${amount} ${isOne ? 'quarter' : 'quarters'}`,
      WE: (amount, isOne) => `${amount} ${isOne ? 'weekend' : 'weekends'}`,
      DE: (amount, isOne) => `${amount} ${isOne ? 'decade' : 'decades'}`,
      CE: (amount, isOne) => `${amount} ${isOne ? 'century' : 'centuries'}`,
    },
    some: (units) => `some ${units}`,
    distance: {
      sameDay: () => 'The day of this article',
      days: (amount, isOne, isBefore) => `${amount} ${isOne ? 'day' : 'days'} ${side(isBefore)}`,
      weeks: (amount, isBefore) => `About ${amount} weeks ${side(isBefore)}`,
      months: (amount, isBefore) => `About ${amount} months ${side(isBefore)}`,
      years: (amount, isBefore) => `About ${amount} years ${side(isBefore)}`,
      fromUndated: (distance) => `${distance}, whose own date is not known`,
    },
  },
};
