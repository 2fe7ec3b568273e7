import type { Attributes } from '../xml';
import { periodOf } from '../periods';

/** What a date or an event says of its time, as TEI's `att.datable` and `att.duration` write it. */
export interface Dated {
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * `@when` for what W3C dates can say (years, months, days, `--09-17` for an open year, clock times), `@from` and `@to` for
 * other stretches of the calendar, `@dur` for durations, `@notBefore` and `@notAfter` for bounds. The TIMEX3 value itself
 * stands in `@when-custom`, so that nothing of it is lost (`2018-06-20TMO`).
 */
export function teiDate({ value, earliest, latest }: Dated): Attributes {
  const bounds = { notBefore: earliest, notAfter: latest };
  if (value === null) return bounds;
  const custom = { 'when-custom': value };
  const [day = '', time] = value.split('T', 2);
  if (/^P/.test(value)) return { ...(isDuration(value) && { dur: value }), ...custom };
  const when = w3cDate(day);
  if (when !== null) {
    const clock = time !== undefined && /^\d\d:\d\d(?::\d\d)?$/.test(time) && /^\d{4}-\d\d-\d\d$/.test(when);
    return { when: clock ? `${when}T${time.length === 5 ? `${time}:00` : time}` : when, ...custom };
  }
  const period = periodOf(value);
  return period ? { from: period.first, to: period.last, ...custom } : { ...bounds, ...custom };
}

/** A value that is also a date of XML Schema; one that the calendar does not have is none. */
function w3cDate(day: string): string | null {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(day) && day >= '0001') return periodOf(day) === null ? null : day;
  const open = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(day);
  // A leap year has every day that there is.
  if (open === null || periodOf(day.replace('XXXX', '2000')) === null) return null;
  return open[2] === undefined ? `--${open[1]}` : `--${open[1]}-${open[2]}`;
}

/** `P3D`, `P2W` and `PT5M` are durations of XML Schema or ISO 8601; `PXD` and decades are not. */
function isDuration(value: string): boolean {
  return /^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(value) && /\d\w$/.test(value);
}
