import type { Corpus, Event } from '../model/corpus';
import { dateInWords } from '../queries/wording/dateInWords';
import { titleOf } from '../queries/wording/excerpt';
import type { Exporter } from './exporter';
import { referenceTo } from './filePaths';
import { periodOfEvent, type Period } from './periods';
import { reportsInWords, webAddressOf } from './reports';
import { xmlText } from './xml';
import { message } from '../util/message';

/** The JSON of TimelineJS (Knight Lab): dated events, each with what the sources say of it. Texts are HTML there. */
export const timelineExporter: Exporter = {
  id: 'timelinejs',
  title: 'TimelineJS',
  get description() {
    return message('The dated events as JSON for a TimelineJS time line on a web page.');
  },
  extension: '.json',
  write({ corpus, sources, title }, unheld) {
    const slides = corpus.events().flatMap((event) => {
      const period = periodOfEvent(event);
      return period ? [slideOf(corpus, event, period, sources)] : [];
    });
    unheld.add(
      message('events without a known day, week, month or year: a time line needs one'),
      corpus.events().length - slides.length,
    );
    const timeline = { title: { text: { headline: xmlText(title) } }, events: slides };
    return [{ path: 'timeline.json', text: `${JSON.stringify(timeline, null, 1)}\n` }];
  },
};

function slideOf(corpus: Corpus, event: Event, period: Period, sources: string) {
  const value = event.date.value ?? '';
  const shown =
    value === '' ? `between ${dateInWords(period.first)} and ${dateInWords(period.last)}` : dateInWords(value);
  const items = reportsInWords(corpus, event).map(({ document, source, words }) => {
    return `<li><a href="${xmlText(webAddressOf(document) ?? referenceTo(sources, document.file))}">${xmlText(source)}</a>: ${xmlText(words)}</li>`;
  });
  return {
    unique_id: event.id,
    start_date: startDate(value, period),
    ...(period.first !== period.last && !/^\d{4}(?:-\d\d)?$/.test(value) && { end_date: dayParts(period.last) }),
    display_date: shown,
    text: { headline: xmlText(titleOf(event)), text: `<ul>${items.join('')}</ul>` },
    ...(event.type !== null && { group: event.type }),
  };
}

interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A month or a year is one date there, of less precision; weeks, seasons and the like are from a day to a day. */
function startDate(value: string, period: Period): DateParts {
  const { year, month, day } = dayParts(period.first);
  if (/^\d{4}$/.test(value)) return { year };
  return /^\d{4}-\d\d$/.test(value) ? { year, month } : { year, month, day };
}

function dayParts(date: string): Required<DateParts> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
