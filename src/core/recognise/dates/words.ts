import type { DateReading, Direction, TimexType } from '../../model/date';
import { parseIsoDate } from './calendar';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `4 October 2023`, and `4 October` for `XXXX-10-04`; other values as they are. */
export function dayInWords(value: string): string {
  const open = value.startsWith('XXXX-');
  const date = parseIsoDate(open ? value.replace('XXXX', '2000') : value);
  if (!date) return value;
  const day = `${String(date.day)} ${MONTHS[date.month - 1] ?? ''}`;
  return open ? day : `${day} ${String(date.year)}`;
}

export function weekdayInWords(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** The anchor of a relative expression: the document date, or a date told in the text. */
export function anchorInWords(value: string, told: boolean): string {
  return `${dayInWords(value)}, ${told ? 'told before' : 'the document date'}`;
}

export function sideInWords(direction: Direction): string {
  switch (direction) {
    case 'before':
      return 'before';
    case 'past':
      return 'on or before';
    case 'nearest':
      return 'nearest to';
    case 'future':
      return 'on or after';
    case 'after':
      return 'after';
  }
}

/** What the words state, and what they leave open. */
export function readingInWords(reading: DateReading, type: TimexType): string {
  if (type === 'DURATION') return 'a length of time';
  if (type === 'SET') return 'a time that recurs';
  switch (reading.kind) {
    case 'value':
      return reading.value.endsWith('_REF') ? 'a time that is not told exactly' : 'stated in full';
    case 'open-year':
      return `stated without a year${tenseInWords(reading.direction)}`;
    case 'weekday':
      return `stated as a weekday${tenseInWords(reading.direction)}`;
    case 'shift':
      return reading.anchor.kind === 'document' ? 'counted from the document date' : 'counted from a date told before';
  }
}

function tenseInWords(direction: Direction): string {
  switch (direction) {
    case 'past':
      return '; the clause looks back';
    case 'future':
      return '; the clause looks ahead';
    case 'before':
    case 'after':
    case 'nearest':
      return '';
  }
}
