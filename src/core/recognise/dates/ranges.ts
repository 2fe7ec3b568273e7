import type { Basis } from '../../model/basis';
import { phrase } from '../../model/phrase';
import type { Lexeme } from './lexemes';
import type { PatternMatch, Slots } from './patterns';

/**
 * The two dates of a range whose words share a month or a year (`5 to 9 May`, `May 28 to June 2, 2017`), each as a match of
 * its own; else the match itself. The pattern marks with `^` where the first ends and with `^:second` where the second
 * begins; slots that end in 2 belong to the second. Nothing where the second does not lie behind the first.
 */
export function endsOf(match: PatternMatch): readonly PatternMatch[] {
  const { mark, second, month2, day2, ...shared } = match.slots;
  if (second === undefined) return [match];
  const { month, day, year } = shared;
  const later: Slots = {
    ...shared,
    ...(month2 !== undefined && { month: month2 }),
    ...(day2 !== undefined && { day: day2 }),
  };
  const backwards = Number(later.month) < Number(month);
  if (later.month === month && (day === undefined || Number(later.day) <= Number(day))) return [];
  // `December 30 to January 4, 2018` begins in 2017.
  const earlier: Slots = backwards && year !== undefined ? { ...shared, year: Number(year) - 1 } : shared;
  return [
    { ...match, slots: earlier, end: Number(mark) },
    { ...match, slots: later, first: Number(second) },
  ];
}

/** Why a date of a range is read with a month or year that stands beside the other one. */
export function rangeBasis({ first, end }: PatternMatch, lexemes: readonly Lexeme[]): Basis {
  const [start, last] = [lexemes[first]?.start ?? 0, lexemes[end - 1]?.end ?? 0];
  return {
    rule: 'range',
    start,
    end: last,
    file: null,
    note: phrase('one end of a range, whose month or year is written once'),
  };
}
