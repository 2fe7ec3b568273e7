import { isCalendarDay } from '../../time/calendar';
import type { StructuredText } from '../../model/text';
import { recogniseDates } from './recogniseDates';

/**
 * The day that the whole of a text names in any of the notations of an article (`15 July 2023`, `July 15, 2023`), as
 * `YYYY-MM-DD`; null for all else, also for what depends on another day (`Friday`) or names a longer time.
 */
export function readDay(text: string): string | null {
  const day = text.trim();
  if (isCalendarDay(day)) return day;
  const [date, more] = recogniseDates(singleSentence(day)).dates;
  if (!date || more || date.start > 0 || date.end < day.length || date.type !== 'DATE') return null;
  const { reading } = date;
  return reading.kind === 'value' && isCalendarDay(reading.value) ? reading.value : null;
}

function singleSentence(text: string): StructuredText {
  const span = { start: 0, end: text.length };
  return {
    text,
    layout: {
      blocks: [{ ...span, kind: 'paragraph' }],
      title: null,
      dateline: null,
      publishedAt: null,
      outlet: null,
      url: null,
      furniture: [],
    },
    sentences: [{ ...span, block: 0, tokens: [0, 0], case: 'running' }],
    tokens: [],
    quotations: [],
  };
}
