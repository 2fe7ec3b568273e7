import * as vscode from 'vscode';
import { dateInWords, dayInWords } from '../core/queries/wording/dateInWords';
import type { DateLanguage, DatePhrases } from '../core/queries/wording/dateLanguage';
import { phraseInWords } from '../core/queries/wording/phraseInWords';
import type { Phrase } from '../core/model/phrase';

const phrases: DatePhrases = {
  weekdayAndDate: (weekday, date) =>
    vscode.l10n.t({ message: '{0}, {1}', args: [weekday, date], comment: 'Tuesday, 12 March 2019' }),
  yearUnknown: (date) => vscode.l10n.t('{0}, year unknown', date),
  dateUnknown: (weekday) => vscode.l10n.t({ message: 'a {0}, date unknown', args: [weekday], comment: 'a Tuesday' }),
  week: (week, year) => vscode.l10n.t('week {0} of {1}', week, year),
  weekend: (week, year) => vscode.l10n.t('weekend of week {0} of {1}', week, year),
  seasons: {
    SP: () => vscode.l10n.t('spring'),
    SU: () => vscode.l10n.t('summer'),
    FA: () => vscode.l10n.t('autumn'),
    WI: () => vscode.l10n.t('winter'),
  },
  seasonOf: (season, year) => vscode.l10n.t({ message: '{0} {1}', args: [season, year], comment: 'spring 2019' }),
  quarter: (quarter) => vscode.l10n.t('quarter {0}', quarter),
  half: (half) => vscode.l10n.t('half {0}', half),
  partOf: (part, year) => vscode.l10n.t({ message: '{0} of {1}', args: [part, year], comment: 'quarter 2 of 2019' }),
  decade: (first) => vscode.l10n.t({ message: 'the {0}s', args: [first], comment: 'the 1990s' }),
  yearInPhrase: (year) =>
    vscode.l10n.t({ message: '{0}', args: [year], comment: '2019, as a noun: two years after 2019' }),
  periodInPhrase: (period) =>
    vscode.l10n.t({
      message: '{0}',
      args: [period],
      comment: 'a period in a sentence: two days after week 23 of 2018',
    }),
  dayParts: {
    MO: () => vscode.l10n.t('morning'),
    MI: () => vscode.l10n.t('midday'),
    AF: () => vscode.l10n.t('afternoon'),
    EV: () => vscode.l10n.t('evening'),
    NI: () => vscode.l10n.t('night'),
    DT: () => vscode.l10n.t('daytime'),
  },
  atTime: (day, time) => vscode.l10n.t({ message: '{0}, {1}', args: [day, time], comment: '12 March 2019, evening' }),
  references: {
    PRESENT_REF: () => vscode.l10n.t('now'),
    PAST_REF: () => vscode.l10n.t('some time in the past'),
    FUTURE_REF: () => vscode.l10n.t('some time in the future'),
  },
  periods: {
    Q: (amount, isOne) => (isOne ? vscode.l10n.t('{0} quarter', amount) : vscode.l10n.t('{0} quarters', amount)),
    WE: (amount, isOne) => (isOne ? vscode.l10n.t('{0} weekend', amount) : vscode.l10n.t('{0} weekends', amount)),
    DE: (amount, isOne) => (isOne ? vscode.l10n.t('{0} decade', amount) : vscode.l10n.t('{0} decades', amount)),
    CE: (amount, isOne) => (isOne ? vscode.l10n.t('{0} century', amount) : vscode.l10n.t('{0} centuries', amount)),
  },
  some: (units) => vscode.l10n.t({ message: 'some {0}', args: [units], comment: 'some years' }),
  distance: {
    sameDay: () => vscode.l10n.t('The day of this article'),
    days: (amount, isOne, isBefore) =>
      isOne
        ? isBefore
          ? vscode.l10n.t('{0} day before this article', amount)
          : vscode.l10n.t('{0} day after this article', amount)
        : isBefore
          ? vscode.l10n.t('{0} days before this article', amount)
          : vscode.l10n.t('{0} days after this article', amount),
    weeks: (amount, isBefore) =>
      isBefore
        ? vscode.l10n.t('About {0} weeks before this article', amount)
        : vscode.l10n.t('About {0} weeks after this article', amount),
    months: (amount, isBefore) =>
      isBefore
        ? vscode.l10n.t('About {0} months before this article', amount)
        : vscode.l10n.t('About {0} months after this article', amount),
    years: (amount, isBefore) =>
      isBefore
        ? vscode.l10n.t('About {0} years before this article', amount)
        : vscode.l10n.t('About {0} years after this article', amount),
    fromUndated: (distance) => vscode.l10n.t('{0}, whose own date is not known', distance),
  },
};

/** The language of the editor, for dates. English without a country is British, as all of Dateline's words are. */
export const READER: DateLanguage = { locale: localeFor(vscode.env.language), phrases };

function localeFor(language: string): string {
  const wanted = language === 'en' ? 'en-GB' : language;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(wanted)[0] ?? 'en-GB';
  } catch {
    // A test language of VS Code is no language tag.
    return 'en-GB';
  }
}

/** A TIMEX3 value in the reader's words: `Tuesday, 12 March 2019`. */
export function dateText(value: string): string {
  return dateInWords(value, READER);
}

/** What the core has to say, in the reader's words. */
export function phraseText(phrase: Phrase): string {
  return phraseInWords(phrase, READER);
}

/** The same without the day of the week. */
export function dayText(value: string): string {
  return dayInWords(value, READER).date;
}
