const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `11 June 2018`, `11 June` where the year is open; other values as they are. */
export function dayName(value: string): string {
  const [, year = '', month = '', day = ''] = /^(\w{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  return `${Number(day)} ${name}${year === 'XXXX' ? '' : ` ${year}`}`;
}
