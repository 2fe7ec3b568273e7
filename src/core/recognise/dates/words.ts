import type { Direction } from '../../model/date';
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
  return told ? `${dayInWords(value)}, told before` : `the document date, ${dayInWords(value)}`;
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
