import type { Anchor, DateReading, TimeUnit } from '../../model/date';
import { parseValue } from '../../time/timexValue';

const DOCUMENT: Anchor = { kind: 'document' };

/** How long the period under discussion stays so, in characters: about three paragraphs. */
const PERIOD_REACH = 1500;

/**
 * Remembers which date the story has reached, so that `two days later` counts from it.
 * Dates of reporting (`he said Wednesday`) are told aside and count only where nothing else was told.
 */
export class Narrative {
  private day: number | undefined;
  private calendar: number | undefined;
  private aside: number | undefined;
  private period: { readonly index: number; readonly end: number } | undefined;

  /** Notes the expression with this index, which ends at `end`. */
  tell(index: number, reading: DateReading, end: number, reporting: boolean): void {
    const granularity = granularityOf(reading);
    // A time of day belongs to the day already told.
    if (granularity === undefined || isTimeOfDay(reading)) return;
    // A quarter of a year that is named is mostly told for comparison with the one under discussion.
    const compared = reading.kind === 'value' || (reading.kind === 'shift' && reading.amount < 0);
    if (granularity === 'quarter' && !isSeason(reading) && !(compared && this.toldPeriod(end)))
      this.period = { index, end };
    if (reporting) {
      this.aside = index;
      return;
    }
    this.calendar = index;
    this.day = granularity === 'day' ? index : undefined;
  }

  /** The date last told, a day where days are counted. */
  told(unit: TimeUnit): Anchor {
    const index = (unit === 'day' || unit === 'week' ? this.day : undefined) ?? this.calendar ?? this.aside;
    return index === undefined ? DOCUMENT : { kind: 'expression', index };
  }

  /** The quarter under discussion at an offset of the text. */
  toldPeriod(at: number): Anchor | undefined {
    if (!this.period || at - this.period.end > PERIOD_REACH) return undefined;
    return { kind: 'expression', index: this.period.index };
  }
}

function isSeason(reading: DateReading): boolean {
  return 'value' in reading && parseValue(reading.value)?.granularity === 'season';
}

function isTimeOfDay(reading: DateReading): boolean {
  return reading.kind === 'shift' && reading.amount === 0 && reading.suffix.startsWith('T');
}

/** How fine a calendar reading is; undefined for durations, sets and references. */
export function granularityOf(reading: DateReading): TimeUnit | undefined {
  switch (reading.kind) {
    case 'weekday':
      return 'day';
    case 'shift':
      if (/^-Q/.test(reading.suffix)) return 'quarter';
      if (/^-\d\d-\d\d$/.test(reading.suffix)) return 'day';
      return reading.granularity === 'anchor' ? 'year' : reading.granularity;
    case 'value':
    case 'open-year': {
      const granularity = parseValue(reading.value)?.granularity;
      return granularity === 'season' || granularity === 'half' ? 'quarter' : granularity;
    }
  }
}
