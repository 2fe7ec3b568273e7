import type { Corpus, Event } from '../model/corpus';
import { actorName } from '../queries/wording/actorName';
import { dateInWords } from '../queries/wording/dateInWords';
import { titleOf } from '../queries/wording/excerpt';
import type { Exporter } from './exporter';
import { encodePart } from './filePaths';
import { dayAfter, periodOfEvent, type Period } from './periods';
import { reportsInWords, webAddressOf } from './reports';
import { message } from '../util/message';

/** A content line is at most so many octets long, its line end apart (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/** iCalendar (RFC 5545): dated events as days, or stretches of days, that block no time. */
export const icalendarExporter: Exporter = {
  id: 'icalendar',
  title: 'iCalendar',
  get description() {
    return message('The dated events as whole days, for calendar programs.');
  },
  extension: '.ics',
  write({ corpus, created, title }, unheld) {
    const dated = corpus.events().flatMap((event) => {
      const period = periodOfEvent(event);
      return period ? [{ event, period }] : [];
    });
    unheld.add(
      message('events without a known day, week, month or year: a calendar needs one'),
      corpus.events().length - dated.length,
    );
    unheld.add(
      message('times of day: events are written as whole days'),
      dated.filter(({ event }) => event.date.value?.includes('T')).length,
    );
    const stamp = created.replace(/\.\d+/, '').replace(/[-:]/g, '');
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dateline//Dateline//EN',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${textValue(title)}`,
      ...dated.flatMap(({ event, period }) => eventLines(corpus, event, period, stamp)),
      'END:VCALENDAR',
    ];
    return [{ path: 'events.ics', text: lines.map((line) => `${fold(line)}\r\n`).join('') }];
  },
};

function eventLines(corpus: Corpus, event: Event, { first, last }: Period, stamp: string): string[] {
  const reports = reportsInWords(corpus, event);
  const nameOf = (id: string): string => actorName(corpus, id);
  const when = event.date.value === null ? '' : `${dateInWords(event.date.value)}\n`;
  const description = `${when}${reports.map(({ source, words }) => `${source}: ${words}`).join('\n')}`;
  const address = reports.map(({ document }) => webAddressOf(document)).find((url) => url !== null) ?? null;
  return [
    'BEGIN:VEVENT',
    // Event ids stay while the first passage and the date of an event do.
    `UID:${encodePart(event.id)}@dateline`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${first.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(last).replaceAll('-', '')}`,
    `SUMMARY:${textValue(titleOf(event))}`,
    `DESCRIPTION:${textValue(description)}`,
    ...(event.place === null ? [] : [`LOCATION:${textValue(nameOf(event.place))}`]),
    ...(event.type === null ? [] : [`CATEGORIES:${event.type}`]),
    ...(address === null ? [] : [`URL:${address}`]),
    ...event.participants.map((actor) => `CONTACT:${textValue(nameOf(actor))}`),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A TEXT value (RFC 5545, 3.3.11). Control characters, which it does not take, are left out. */
function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}

/** Cuts a line into lines of at most 75 octets of UTF-8, none inside of a character; those behind the first begin with a blank. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = octetsOf(char);
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
