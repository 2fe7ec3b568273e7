import type { Lexeme } from './lexemes';
import type { PatternMatch } from './patterns';
import type { LanguageTable } from './vocabulary';

const UNIT_PATTERNS = new Set(['period', 'week', 'told-unit', 'relative-unit']);

/** Tells words that only look like a date from dates: `may` and `march` as verbs, counts, ages, model and flight numbers. */
export class FalseDates {
  private readonly months: ReadonlySet<string>;
  private readonly sets: Readonly<Record<string, ReadonlySet<string>>>;

  constructor({ context, classes }: LanguageTable) {
    this.months = new Set(Object.keys({ ...classes.MONTH?.words, ...classes.MONABBR?.words }));
    this.sets = Object.fromEntries(Object.entries(context).map(([name, words]) => [name, new Set(words)]));
  }

  /** True where the match, read in its sentence, is no temporal expression. */
  isFalse(match: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const before = lexemes[match.first - 1];
    const after = lexemes[match.end];
    if (isInsideLargerToken(match, lexemes) || this.isTitle(match, lexemes)) return true;
    // `the year-end party`, `the month-by-month plan`: the words belong to what follows the hyphen.
    if (UNIT_PATTERNS.has(match.entry.name) && after?.key === '-' && after.glued) return true;
    switch (match.entry.name) {
      case 'year':
        return this.isNoYear(match, lexemes, before, after);
      case 'week':
        // `the week of May 6`: that of another day.
        return after?.key === 'of';
      case 'day-month':
      case 'month-day':
        // `3 May Square`.
        return this.has('namedAfterDay', after) && /^\p{Lu}/u.test(after?.text ?? '');
      case 'day-range':
        return this.isNoRange(match, lexemes, before, after);
      case 'month':
        return this.isNoMonth(match, lexemes, before, after);
      case 'season':
        return (
          match.end - match.first === 1 && !(this.has('beforeBareSeason', before) && (!after || after.kind === 'mark'))
        );
      case 'clock-time':
        return (
          match.slots.meridiem === undefined &&
          match.slots.hour === undefined &&
          match.slots.zone === undefined &&
          !this.has('beforeClock', before)
        );
      case 'duration':
      case 'vague-duration':
      case 'unit-long':
        return this.isNoDuration(match, lexemes);
      case 'adverb-set':
        return (
          lexemes[match.first]?.text !== lexemes[match.first]?.key ||
          (after?.kind === 'word' && !this.has('clauseStops', after))
        );
      case 'any-weekday':
        // `a Monday meeting` is on a certain Monday.
        return after?.kind === 'word' && !this.has('clauseStops', after);
      case 'part-of-told-day':
        return !this.has('beforeDayPart', before);
      case 'reference':
        return this.has('numberWords', after) && after?.glued === false;
      case 'soon':
        return this.has('soonAfter', after) || this.has('soonBefore', before);
      default:
        return false;
    }
  }

  private has(set: string, lexeme: Lexeme | undefined): boolean {
    return lexeme !== undefined && this.sets[set]?.has(lexeme.key) === true;
  }

  /** `"This Week"`: words in quotation marks that are written like a title name something, and mean no time. */
  private isTitle({ first, end }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const last = lexemes[end - 1];
    if (end - first < 2 || !/^["“'`]$/.test(lexemes[first - 1]?.key ?? '')) return false;
    return this.has('titleUnits', last) && /^\p{Lu}\p{Ll}/u.test(last?.text ?? '');
  }

  private isNoYear(match: PatternMatch, lexemes: readonly Lexeme[], before?: Lexeme, after?: Lexeme): boolean {
    if (match.slots.mod !== undefined || lexemes[match.end - 1]?.kind !== 'number') return false;
    if (this.has('notYearAfter', after)) return true;
    if (this.has('notYearBefore', before)) return true;
    // `Expo 2020`, `Orion 1980`: part of a name.
    if (before && match.first > 1 && /^\p{Lu}\p{Ll}/u.test(before.text) && !this.has('yearBefore', before)) return true;
    // `555 2019`: part of a row of numbers.
    if (before?.kind === 'number') return true;
    // `flight BA 1989`.
    if (before && /^\p{Lu}{2}$/u.test(before.text) && this.has('notYearBefore', lexemes[match.first - 2])) return true;
    // `about 1900 sheep`: a count.
    const approximate = match.slots.approx !== undefined || this.has('beforeCount', before);
    if (approximate && after?.kind === 'word' && !this.has('clauseStops', after)) return true;
    const year = Number(match.slots.year);
    return year < 1500 || (year > 2100 && !this.has('yearBefore', before));
  }

  /** `on May 3 to 12 voters`: a number behind the month that counts something. */
  private isNoRange({ end }: PatternMatch, lexemes: readonly Lexeme[], before?: Lexeme, after?: Lexeme): boolean {
    // `May 2 and 3 of June`, `May 2 and 3 June`: the second has a month of its own.
    if (after?.key === 'of' || this.months.has(after?.key ?? '')) return true;
    const last = lexemes[end - 1];
    if (last?.kind !== 'number' || last.text.length > 2 || this.has('beforeRange', before)) return false;
    return after?.kind === 'word' && !this.has('clauseStops', after);
  }

  private isNoMonth(match: PatternMatch, lexemes: readonly Lexeme[], before?: Lexeme, after?: Lexeme): boolean {
    if (match.slots.mod !== undefined) return false;
    const word = lexemes[match.end - 1];
    if (!word || !this.has('ambiguousMonths', word)) return false;
    if (this.has('monthBefore', before)) return false;
    if (this.has('monthBeforeOrName', before) && !/^\p{Lu}/u.test(after?.text ?? '')) return false;
    // Names (`Theresa May`, `June Carter`) and verbs at the start of a sentence.
    if (before && /^\p{Lu}/u.test(before.text)) return true;
    if (after && /^\p{Lu}/u.test(after.text)) return true;
    return this.has('verbMonths', word) || !before;
  }

  /** Ages (`37 years old`), rates (`$5 a year`), fractions and ranks (`a quarter`, `a second`). */
  private isNoDuration({ first, end, slots, entry }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const [before, start, after] = [lexemes[first - 1], lexemes[first], lexemes[end]];
    const next = after?.key === '-' ? end + 1 : end;
    // `0900 hours`: the time of a clock.
    if (start?.kind === 'number' && /^0\d/.test(start.text)) return true;
    if (this.has('ageAfter', lexemes[next])) return true;
    if (this.has('beforeAge', before)) return true;
    if (after?.key === '-' && after.glued && !this.has('withDuration', lexemes[end - 1])) return true;
    const plural = lexemes[end - 1]?.key.endsWith('s') === true;
    if (slots.unit === 'quarter' && lexemes[end - 2]?.key === '-' && plural) return true;
    if (Number.isNaN(slots.num) && !plural) return true;
    if (slots.num === 1 && plural && entry.name === 'duration') return true;
    if (entry.name === 'vague-duration' && end - first === 1) {
      if (slots.unit === 'quarter' || !this.has('beforeDuration', before)) return true;
    }
    if (!this.has('rateArticles', start))
      return slots.num === 1 && (slots.unit === 'second' || slots.unit === 'quarter');
    if (slots.unit === 'second' || slots.unit === 'quarter') return true;
    // A count in front of it makes it a rate; a preposition or verb does not.
    return before !== undefined && slots.num === 1 && !this.has('beforeDuration', before) && before.kind !== 'mark';
  }
}

const CURRENCY_OR_MARK = /^[$€£¥#&+=@_\\]$/;
const NUMERIC_KINDS: ReadonlySet<string> = new Set(['number', 'numeric-date', 'clock', 'iso']);

/** `A330-200`, `$1990`, `v2.0`: a number that its neighbours make part of something else. */
function isInsideLargerToken({ first, end, entry }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
  const [start, before, beforeThat] = [lexemes[first], lexemes[first - 1], lexemes[first - 2]];
  if (!start || !NUMERIC_KINDS.has(start.kind)) return false;
  if (start.glued && before) {
    if (CURRENCY_OR_MARK.test(before.key)) return true;
    if (before.kind === 'word' && before.key.length < 4 && entry.name !== 'quarter-year') return true;
    if (before.key === '/' && beforeThat?.kind === 'number') return true;
    if (before.key === '-' && before.glued && beforeThat) {
      // A range of years (`2014-2016`) is none of these.
      const isRange = entry.name === 'year' && /^(?:1\d|20)\d\d$/.test(beforeThat.text);
      if (!isRange && (beforeThat.kind === 'number' || /^\p{Lu}/u.test(beforeThat.text))) return true;
    }
  }
  const next = lexemes[end];
  return next?.glued === true && (next.key === '%' || (next.key === '/' && lexemes[end + 1]?.kind === 'number'));
}
