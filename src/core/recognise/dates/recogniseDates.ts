import type { Basis } from '../../model/basis';
import type { Anchor, DateExpression, DateReading, DocumentDate } from '../../model/date';
import { type Phrase, phrase } from '../../model/phrase';
import { type Span, overlaps } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { dayNumber, isoDate, parseIsoDate, weekdayOf } from '../../time/calendar';
import { settleDocumentDate } from './documentDate';
import type { FoundDate } from './foundDate';
import { type DateLanguage, ENGLISH_DATES } from './language';
import { type Lexeme, readLexemes } from './lexemes';
import { Narrative, granularityOf } from './narrative';
import type { PatternMatch, Slots } from './patterns';
import { endsOf, rangeBasis } from './ranges';
import { modifierIn, READERS } from './readings';
import type { Outlook } from './signs';
import { parseValue } from '../../time/timexValue';
import { readingInWords } from './words';

/** The temporal expressions of one document, and its date as far as the text alone tells it. */
export interface DateLayer {
  readonly dates: readonly DateExpression[];
  readonly documentDate: DocumentDate;
}

/** Finds all temporal expressions and the evidence for the document date. */
export function recogniseDates(document: StructuredText, language: DateLanguage = ENGLISH_DATES): DateLayer {
  const scan = new Scan(document, language);
  regionsOf(document).forEach((region, index) => {
    scan.region(region, index);
  });
  const documentDate = settleDocumentDate(document, scan.dates, language);
  const dates = scan.dates.map(({ clause: _clause, region: _region, framing: _framing, ...date }) => date);
  return { dates, documentDate };
}

/** The sentences, and the stated publication date where it lies outside them, in text order. */
function regionsOf({ sentences, layout }: StructuredText): Span[] {
  const { publishedAt } = layout;
  if (!publishedAt || sentences.some((sentence) => overlaps(sentence, publishedAt))) return [...sentences];
  return [...sentences, publishedAt].sort((a, b) => a.start - b.start);
}

/** How many lexemes of a clause belong to an expression at most. */
const CLAUSE_LENGTH = 12;

class Scan {
  readonly dates: FoundDate[] = [];
  private readonly narrative = new Narrative();
  private readonly dayFirst: boolean;
  private readonly holes: readonly Span[];
  private hole = 0;

  constructor(
    private readonly document: StructuredText,
    private readonly language: DateLanguage,
  ) {
    this.dayFirst = isDayFirst(document.text, language);
    const { furniture, publishedAt } = document.layout;
    this.holes = furniture.filter((span) => !publishedAt || !overlaps(span, publishedAt));
  }

  region(region: Span, regionIndex: number): void {
    const lexemes = this.withoutFurniture(readLexemes(this.document.text, region));
    const outlook = this.language.patterns.outlook(lexemes);
    let previous: PatternMatch | undefined;
    for (let at = 0; at < lexemes.length;) {
      const match = this.bestAt(lexemes, at, outlook, regionIndex, previous);
      if (match) previous = match;
      at = match ? Math.max(match.end, this.lexemeBehind(lexemes, match.end)) : at + 1;
    }
  }

  /** Index of the first lexeme behind the last expression, which may reach further than its pattern. */
  private lexemeBehind(lexemes: readonly Lexeme[], index: number): number {
    const end = this.dates.at(-1)?.end ?? 0;
    while ((lexemes[index]?.start ?? Infinity) < end) index++;
    return index;
  }

  /** Takes the longest match at a lexeme that has a meaning there. */
  private bestAt(
    lexemes: readonly Lexeme[],
    at: number,
    outlook: Outlook,
    region: number,
    previous: PatternMatch | undefined,
  ): PatternMatch | undefined {
    for (const match of this.language.patterns.matchesAt(lexemes, at, outlook)) {
      if (this.language.falseDates.isFalse(match, lexemes)) continue;
      let before = previous;
      const parts = endsOf(match);
      const found = parts.flatMap((part) => this.read(part, lexemes, region) ?? []);
      if (found.length === 0 || found.length < parts.length) continue;
      parts.forEach((part, index) => {
        const date = found[index];
        if (date)
          this.push(
            parts.length > 1 ? { ...date, basis: [...date.basis, rangeBasis(match, lexemes)] } : date,
            part,
            lexemes,
            before,
          );
        before = part;
      });
      return match;
    }
    return undefined;
  }

  private read(match: PatternMatch, lexemes: readonly Lexeme[], region: number): FoundDate | undefined {
    const [first, last] = [lexemes[match.first], lexemes[match.end - 1]];
    const reader = READERS[match.entry.read];
    if (!first || !last || !reader) return undefined;
    const clause = this.language.tenses.around(lexemes, match.first, match.end);
    const meaning = reader(
      match.slots,
      {
        direction: clause.direction,
        told: (unit) => this.narrative.told(unit),
        toldPeriod: () => this.narrative.toldPeriod(first.start),
        toldQuarter: () => this.toldQuarter(first.start),
        toldYear: () => this.toldYear(region),
        toldInSentence: () => this.toldInSentence(region),
        clauseFollows: lexemes[match.end]?.kind === 'word' || lexemes[match.end]?.kind === 'number',
        dayFirst: this.dayFirst,
      },
      match.entry.type,
    );
    if (!meaning) return undefined;
    const { type, reading, extent } = meaning;
    const end =
      extent === undefined ? last.end : (lexemes[this.extentEnd(extent, match, lexemes) - 1]?.end ?? last.end);
    const mod = modifierIn(match.slots);
    const basis: [Basis, ...Basis[]] = [
      { rule: match.entry.name, start: first.start, end, file: null, note: readingInWords(reading, type) },
    ];
    const conflict = weekdayConflict(match.slots, reading);
    if (conflict !== undefined) basis.push({ ...basis[0], rule: 'weekday-conflict', note: conflict });
    const framing = match.first <= 1;
    return { start: first.start, end, type, reading, ...(mod && { mod }), basis, clause, framing, region };
  }

  /** Index of the lexeme behind an expression that does not end where its pattern does. */
  private extentEnd(extent: 'amount' | 'clause', match: PatternMatch, lexemes: readonly Lexeme[]): number {
    if (extent === 'amount') return Number(match.slots.mark);
    let end = match.end;
    while (end < match.end + CLAUSE_LENGTH) {
      const lexeme = lexemes[end];
      const joins = lexeme?.key === '-' || lexeme?.key === "'";
      if (!lexeme || (lexeme.kind === 'mark' && !joins)) break;
      if (end > match.end && this.language.clauseStops.has(lexeme.key)) break;
      end++;
    }
    return end;
  }

  private toldInSentence(region: number): Anchor | undefined {
    const anchor = this.narrative.told('day');
    return anchor.kind === 'expression' && this.dates[anchor.index]?.region === region ? anchor : undefined;
  }

  private toldYear(region: number): Anchor | undefined {
    const index = this.dates.length - 1;
    const date = this.dates[index];
    if (date?.region !== region || date.type !== 'DATE' || !date.framing) return undefined;
    return tellsYear(date.reading) ? { kind: 'expression', index } : undefined;
  }

  private toldQuarter(at: number): string {
    const anchor = this.narrative.toldPeriod(at);
    const reading = anchor?.kind === 'expression' ? this.dates[anchor.index]?.reading : undefined;
    return /-Q\d$/.exec(reading && 'value' in reading ? reading.value : '')?.[0] ?? '';
  }

  private push(
    found: FoundDate,
    match: PatternMatch,
    lexemes: readonly Lexeme[],
    previous: PatternMatch | undefined,
  ): void {
    const last = this.dates.at(-1);
    const between = previous ? lexemes.slice(previous.end, match.first) : [];
    const joined = last && previous && last.region === found.region ? this.joinTime(last, found, between) : undefined;
    if (joined) this.dates[this.dates.length - 1] = joined;
    else this.dates.push(found);
    const told = joined ?? found;
    if (told.type === 'DATE' || told.type === 'TIME') {
      this.narrative.tell(this.dates.length - 1, told.reading, told.end, told.clause.reporting);
    }
  }

  /** `Friday at 5 p.m.` and `5 p.m. on Friday` are one expression; undefined where the two are apart. */
  private joinTime(first: FoundDate, second: FoundDate, between: readonly Lexeme[]): FoundDate | undefined {
    if (between.length > 2 || !between.every(({ key }) => this.language.timeJoints.has(key))) return undefined;
    const [date, time] = first.type === 'TIME' ? [second, first] : [first, second];
    if (date.type !== 'DATE' || time.type !== 'TIME' || time.reading.kind !== 'shift') return undefined;
    if (granularityOf(date.reading) !== 'day' || time.reading.amount !== 0) return undefined;
    const reading = withTime(date.reading, time.reading.suffix);
    return { ...date, type: 'TIME', start: first.start, end: second.end, reading };
  }

  private withoutFurniture(lexemes: Lexeme[]): Lexeme[] {
    const first = lexemes[0];
    if (!first) return lexemes;
    while ((this.holes[this.hole]?.end ?? Infinity) <= first.start) this.hole++;
    const holes: Span[] = [];
    const end = lexemes.at(-1)?.end ?? first.end;
    for (let at = this.hole; (this.holes[at]?.start ?? Infinity) < end; at++) holes.push(this.holes[at] as Span);
    return holes.length === 0 ? lexemes : lexemes.filter((lexeme) => !holes.some((hole) => overlaps(hole, lexeme)));
  }
}

/** True for a date with its year, and for a year counted from the document date (`last year`). */
function tellsYear(reading: DateReading): boolean {
  if (reading.kind === 'shift') return reading.granularity === 'year' && reading.suffix === '';
  return reading.kind === 'value' && parseValue(reading.value)?.hasYear === true;
}

/** A note where the weekday that is written beside a full date is not the day's (`Tuesday, May 4, 2016`). */
function weekdayConflict(slots: Slots, reading: DateReading): Phrase | undefined {
  const date = reading.kind === 'value' ? parseIsoDate(reading.value) : undefined;
  if (!date || typeof slots.weekday !== 'number') return undefined;
  const weekday = weekdayOf(dayNumber(date));
  return weekday === slots.weekday
    ? undefined
    : phrase('{0} was a {1}, not a {2}', { day: isoDate(date) }, { weekday }, { weekday: slots.weekday });
}

function withTime(reading: DateReading, time: string): DateReading {
  return 'suffix' in reading
    ? { ...reading, suffix: reading.suffix + time }
    : { ...reading, value: reading.value + time };
}

/** Whether `04/10/2023` is 4 October: from other numeric dates of the text, else from whether it writes `4 October`. */
function isDayFirst(text: string, { dayBeforeMonth }: DateLanguage): boolean {
  let [dayFirst, monthFirst] = [0, 0];
  for (const [, a, b] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/g)) {
    if (Number(a) > 12) dayFirst++;
    if (Number(b) > 12) monthFirst++;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst;
  return dayBeforeMonth.test(text);
}
