import type { Lexeme } from './lexemes';
import type { PatternMatch } from './patterns';
import type { LanguageTable } from './vocabulary';

const UNIT_PATTERNS = new Set(['period', 'week', 'told-unit', 'relative-unit']);

/** `"This Week"`: words in quotation marks that are written like a title name something, and mean no time. */
function isTitle({ first, end }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
  const last = lexemes[end - 1];
  if (end - first < 2 || last?.kind !== 'word' || !/^["“'`]$/.test(lexemes[first - 1]?.key ?? '')) return false;
  return /^\p{Lu}\p{Ll}/u.test(last.text) && /^(?:week|today|year|day|night|month|decade|century)/.test(last.key);
}

/** Tells words that only look like a date from dates: `may` and `march` as verbs, counts, ages, model and flight numbers. */
export class FalseDates {
  private readonly sets: Readonly<Record<string, ReadonlySet<string>>>;

  constructor({ context }: LanguageTable) {
    this.sets = Object.fromEntries(Object.entries(context).map(([name, words]) => [name, new Set(words)]));
  }

  /** True where the match, read in its sentence, is no temporal expression. */
  isFalse(match: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const before = lexemes[match.first - 1];
    const after = lexemes[match.end];
    if (this.insideLargerToken(match, lexemes) || isTitle(match, lexemes)) return true;
    // `the year-earlier results`, `the quarter-to-quarter comparison`: the words belong to what follows the hyphen.
    if (UNIT_PATTERNS.has(match.entry.name) && after?.key === '-' && after.glued) return true;
    switch (match.entry.name) {
      case 'year':
        return this.isNoYear(match, lexemes, before, after);
      case 'month':
        return this.isNoMonth(match, lexemes, before, after);
      case 'season':
        return match.end - match.first === 1 && !(before?.key === 'in' && (!after || after.kind === 'mark'));
      case 'clock-time':
        return match.slots.meridiem === undefined && match.slots.hour === undefined && this.isNoClock(match, before);
      case 'duration':
      case 'vague-duration':
      case 'unit-long':
        return this.isNoDuration(match, lexemes);
      case 'adverb-set':
        return (
          lexemes[match.first]?.text !== lexemes[match.first]?.key ||
          (after?.kind === 'word' && !this.sets.clauseStops?.has(after.key))
        );
      case 'part-of-told-day':
        return !this.sets.beforeDayPart?.has(before?.key ?? '');
      case 'reference':
        return this.sets.numberWords?.has(after?.key ?? '') === true && after?.glued === false;
      case 'soon':
        return (
          after?.key === 'as' ||
          after?.key === 'after' ||
          after?.key === 'enough' ||
          before?.key === 'as' ||
          before?.key === 'too'
        );
      default:
        return false;
    }
  }

  /** `A330-200`, `$1990`, `v2.0`: a number that its neighbours make part of something else. */
  private insideLargerToken({ first, end, entry }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const [start, before, beforeThat] = [lexemes[first], lexemes[first - 1], lexemes[first - 2]];
    if (start?.kind !== 'number' && start?.kind !== 'numeric-date' && start?.kind !== 'clock' && start?.kind !== 'iso')
      return false;
    if (start.glued && before) {
      if (/^[$€£¥#&+=@_\\]$/.test(before.key)) return true;
      if (before.kind === 'word' && before.key.length < 4 && entry.name !== 'quarter-year') return true;
      if (before.key === '/' && beforeThat?.kind === 'number') return true;
      if (
        before.key === '-' &&
        before.glued &&
        beforeThat &&
        (/^\p{Lu}/u.test(beforeThat.text) || beforeThat.kind === 'number')
      )
        return !(entry.name === 'year' && /^(?:1\d|20)\d\d$/.test(beforeThat.text));
    }
    const next = lexemes[end];
    return next?.glued === true && (next.key === '%' || (next.key === '/' && lexemes[end + 1]?.kind === 'number'));
  }

  private isNoYear(match: PatternMatch, lexemes: readonly Lexeme[], before?: Lexeme, after?: Lexeme): boolean {
    if (match.slots.mod !== undefined || match.end - match.first > 1) return false;
    if (lexemes[match.first]?.kind !== 'number') return false;
    if (after && this.sets.notYearAfter?.has(after.key)) return true;
    if (before && this.sets.notYearBefore?.has(before.key)) return true;
    // `Expo 2020`, `Orion 1980`: part of a name.
    if (before && match.first > 1 && /^\p{Lu}\p{Ll}/u.test(before.text) && !this.sets.yearBefore?.has(before.key))
      return true;
    const year = Number(match.slots.year);
    return year < 1500 || (year > 2100 && !this.sets.yearBefore?.has(before?.key ?? ''));
  }

  private isNoMonth(match: PatternMatch, lexemes: readonly Lexeme[], before?: Lexeme, after?: Lexeme): boolean {
    if (match.slots.mod !== undefined) return false;
    const word = lexemes[match.end - 1];
    if (!word || !this.sets.ambiguousMonths?.has(word.key)) return false;
    if (before && this.sets.monthBefore?.has(before.key))
      return after?.kind === 'word' && word.key === 'may' && before.key === '-';
    if (this.sets.monthBeforeOrName?.has(before?.key ?? '') && !/^\p{Lu}/u.test(after?.text ?? '')) return false;
    // Names (`Theresa May`, `June Carter`) and verbs at the start of a sentence.
    if (before && /^\p{Lu}/u.test(before.text)) return true;
    if (after && /^\p{Lu}/u.test(after.text)) return true;
    return word.key === 'may' || word.key === 'march' || !before;
  }

  private isNoClock(match: PatternMatch, before?: Lexeme): boolean {
    return (
      match.slots.zone === undefined &&
      !/^(?:at|by|until|till|from|around|about|to|before|after|since)$/.test(before?.key ?? '')
    );
  }

  /** Ages (`37 years old`), rates (`$5 a year`), fractions and ranks (`a quarter`, `a second`). */
  private isNoDuration({ first, end, slots, entry }: PatternMatch, lexemes: readonly Lexeme[]): boolean {
    const [before, start, after] = [lexemes[first - 1], lexemes[first], lexemes[end]];
    const next = after?.key === '-' ? end + 1 : end;
    if (this.sets.ageAfter?.has(lexemes[next]?.key ?? '')) return true;
    if (before?.key === 'aged') return true;
    if (after?.key === '-' && after.glued && lexemes[end - 1]?.key !== 'long') return true;
    const plural = lexemes[end - 1]?.key.endsWith('s') === true;
    if (slots.unit === 'quarter' && lexemes[end - 2]?.key === '-' && plural) return true;
    if (slots.num === 1 && plural && entry.name === 'duration') return true;
    if (entry.name === 'vague-duration' && end - first === 1) {
      if (slots.unit === 'quarter' || !this.sets.beforeDuration?.has(before?.key ?? '')) return true;
    }
    if (!this.sets.per?.has(start?.key ?? ''))
      return slots.num === 1 && (slots.unit === 'second' || slots.unit === 'quarter');
    if (slots.unit === 'second' || slots.unit === 'quarter') return true;
    // A count in front of it makes it a rate; a preposition or verb does not.
    return (
      before !== undefined && slots.num === 1 && !this.sets.beforeDuration?.has(before.key) && before.kind !== 'mark'
    );
  }
}
