const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SEASONS = new Map(Object.entries({ SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }));
const DAY_PARTS = new Map(
  Object.entries({
    MO: 'morning',
    MI: 'midday',
    AF: 'afternoon',
    EV: 'evening',
    NI: 'night',
    DT: 'daytime',
  }),
);
const REFERENCES = new Map(
  Object.entries({
    PRESENT_REF: 'now',
    PAST_REF: 'some time in the past',
    FUTURE_REF: 'some time in the future',
  }),
);
const UNITS = new Map(
  Object.entries({
    Y: 'year',
    Q: 'quarter',
    M: 'month',
    W: 'week',
    D: 'day',
    WE: 'weekend',
    DE: 'decade',
    CE: 'century',
    H: 'hour',
    TM: 'minute',
    TS: 'second',
  }),
);

/** A TIMEX3 value as an English reader would say it (`2023-09-17` → `Sunday, 17 September 2023`); the value itself where no words are known. */
export function dateInWords(value: string): string {
  const reference = REFERENCES.get(value);
  if (reference) {
    return reference;
  }
  if (value.startsWith('P')) {
    return durationInWords(value) ?? value;
  }
  const [date = '', time] = value.split('T', 2);
  const day = calendarInWords(date);
  if (day === undefined) {
    return value;
  }
  if (time === undefined) {
    return day;
  }
  const part = DAY_PARTS.get(time);
  return part ? `${day}, ${part}` : `${day}, ${time}`;
}

/** The words for a calendar day in two parts, so that a list can show the weekday apart; null where there is none. */
export function dayInWords(value: string): { readonly date: string; readonly weekday: string | null } {
  const words = dateInWords(value);
  const [, weekday, date] = /^([A-Z][a-z]+day), (.*)$/.exec(words) ?? [];
  return weekday !== undefined && date !== undefined ? { date, weekday } : { date: words, weekday: null };
}

/** The day of a value (`2023-09-17T14:00` → `2023-09-17`), or what there is of it. */
export function dayOf(value: string): string {
  return value.split('T', 1)[0] ?? value;
}

function calendarInWords(date: string): string | undefined {
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(date);
  if (day) {
    const [, year = '', month = '', number = ''] = day;
    const name = MONTHS[Number(month) - 1];
    if (!name) {
      return undefined;
    }
    return year === 'XXXX'
      ? `${Number(number)} ${name}, year unknown`
      : `${weekdayOf(Number(year), Number(month), Number(number))}, ${Number(number)} ${name} ${year}`;
  }
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(date);
  if (month) {
    const name = MONTHS[Number(month[2]) - 1];
    return name && withYear(name, month[1]);
  }
  const weekday = /^(?:\d{4}|XXXX)-WXX-([1-7])$/.exec(date);
  if (weekday) {
    return `a ${WEEKDAYS[Number(weekday[1]) - 1]}, date unknown`;
  }
  const week = /^(\d{4}|XXXX)-W(\d{2})(-WE)?$/.exec(date);
  if (week) {
    return `${week[3] ? 'weekend of week' : 'week'} ${Number(week[2])} of ${week[1]}`;
  }
  const season = /^(\d{4}|XXXX)-(SP|SU|FA|WI)$/.exec(date);
  if (season) {
    return withYear(SEASONS.get(season[2] ?? '') ?? '', season[1]);
  }
  const part = /^(\d{4}|XXXX)-(Q|H)([1-4])$/.exec(date);
  if (part) {
    return withYear(`${part[2] === 'Q' ? 'quarter' : 'half'} ${part[3]}`, part[1], ' of');
  }
  if (/^\d{4}$/.test(date)) {
    return date;
  }
  if (/^\d{3}X?$/.test(date)) {
    return `the ${date.slice(0, 3)}0s`;
  }
  return undefined;
}

function withYear(name: string, year: string | undefined, between = ''): string {
  return year === 'XXXX' ? `${name}, year unknown` : `${name}${between} ${year}`;
}

function durationInWords(value: string): string | undefined {
  const match = /^P(T?)(\d+(?:\.\d+)?|X)(Y|Q|M|WE|W|DE|D|CE|H|S)$/.exec(value);
  if (!match) {
    return undefined;
  }
  const [, clock, amount = '', code = ''] = match;
  const unit = UNITS.get(clock && (code === 'M' || code === 'S') ? `T${code}` : code);
  if (!unit) {
    return undefined;
  }
  if (amount === 'X') {
    return `some ${plural(unit)}`;
  }
  return `${amount} ${Number(amount) === 1 ? unit : plural(unit)}`;
}

function plural(unit: string): string {
  return unit.endsWith('y') && unit !== 'day' ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

/** Day of the week of the proleptic Gregorian calendar (Sakamoto's method). */
function weekdayOf(year: number, month: number, day: number): string {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  const sunday0 = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
  return WEEKDAYS[(sunday0 + 6) % 7] ?? '';
}
