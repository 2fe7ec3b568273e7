/**
 * Sources of regular expressions for the dates of datelines and publication lines: only complete calendar dates as they
 * are printed there. What they mean is for the date recogniser to say.
 */
const inBothCases = (...names: readonly string[]): string =>
  names.flatMap((name) => [name, name.toUpperCase()]).join('|');

const MONTHS = inBothCases(
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  ...['December', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'],
);
const WEEKDAYS = inBothCases(
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ...['Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thur', 'Thu', 'Fri', 'Sat', 'Sun'],
);
const MONTH = `(?:${MONTHS})(?![A-Za-z])\\.?`;
const WEEKDAY = `(?:(?:${WEEKDAYS})(?![A-Za-z])\\.?)`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';

/** `October 4`, `Sept. 3, 2019`, `4 October 2023`, `2023-10-04`, `04.10.2023`, each with a weekday before it or not. */
export const CALENDAR_DATE = `(?:${WEEKDAY},?\\s+)?(?:${MONTH}\\s*${DAY}(?!\\d)(?:\\s*,?\\s*${YEAR}(?!\\d))?|${DAY}\\s+(?:of\\s+)?${MONTH}(?:\\s*,?\\s*${YEAR}(?!\\d))?|${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.]${YEAR}(?!\\d))`;

const ZONE =
  '(?:\\s*(?:Z(?![a-z])|[A-Z]{2,4}T(?![a-z])|GMT|UTC|ET|CT|PT|MSK|[ap]\\.?m\\.?\\s*ET)(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?)?|\\s*[+-]\\d{2}:?\\d{2})';
const CLOCK = `(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?!\\d)(?:\\s*[ap]\\.?m\\.?)?${ZONE}?`;

/** A calendar date with a clock time before or behind it, or without. */
export const DATE_AND_TIME = `(?:${CLOCK}\\s*[,|·–—-]?\\s*(?:on\\s+)?)?${CALENDAR_DATE}(?:(?:T|\\s*[,|·–—-]?\\s*)${CLOCK})?`;
