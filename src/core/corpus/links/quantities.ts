import english from '../../lexicon/dates-en.json';
import data from '../../lexicon/quantities.json';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { Lexeme } from '../../recognise/dates/lexemes';
import { readLexemes } from '../../recognise/dates/lexemes';
import { NumberReader } from '../../recognise/dates/numbers';
import { closedClass } from '../../recognise/text/wordClasses';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { stem } from '../words';

/** How exact a figure claims to be. */
export type Bound = 'exact' | 'about' | 'least' | 'most';

/** A figure that counts or measures something; the span goes from the number to what it counts. */
export interface Quantity extends Span {
  readonly value: number;
  readonly bound: Bound;
  /** Stem of what is counted, or its unit; `people` for persons of no other name. */
  readonly what: string;
  /** What has happened to those who are counted (`killed`), or null. */
  readonly state: string | null;
  /** True where the words say that the figure was another one before. */
  readonly updated: boolean;
}

const NUMBERS = new NumberReader(english.numbers);
const HEDGES = Object.entries(data.hedges).flatMap(([bound, phrases]) =>
  phrases.split(' ').map((phrase) => ({ bound: bound as Bound, keys: phrase.split('_') })),
);
const STATES = new Map(
  Object.entries(data.states).flatMap(([state, words]) => words.split(' ').map((word) => [word, state] as const)),
);
const PLURALS = new Set(data.irregularPlurals.split(' '));
const PEOPLE = new Set(data.people.split(' '));
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(data.units));
const CURRENCIES: ReadonlyMap<string, string> = new Map(Object.entries(data.currencies));
const UPDATES = data.updates.split(' ').map((phrase) => phrase.split('_'));
/** States that news follows while they grow. */
const GROWING = new Set(data.growing.split(' '));
/** Words between a number and the noun that it counts. */
const MOST_MODIFIERS = 4;
/** Lexemes in which the state of those who are counted stands behind them (`12 members of the club were hurt`) or before. */
const STATE_REACH = { behind: 14, before: 6 };
/** The longest stretch that is read, UTF-16 code units. */
const LONGEST = 1200;

/** The figures in a stretch of text that are no dates. Numbers that count nothing (`Article 5`, `aged 44`) are left out. */
export function quantities(text: string, within: Span, dates: readonly Span[]): Quantity[] {
  const span = { start: within.start, end: Math.min(within.end, within.start + LONGEST) };
  const lexemes = readLexemes(text, span);
  const updated = UPDATES.some((keys) => lexemes.some((_, at) => isPhrase(lexemes, at, keys)));
  const found: Quantity[] = [];
  for (let at = 0; at < lexemes.length; at++) {
    const number = NUMBERS.cardinal(lexemes, at);
    if (number === undefined || (number.next === at + 1 && isArticle(lexemes[at]))) continue;
    const last = lexemes[number.next - 1];
    const first = lexemes[at];
    if (first && last && !dates.some((date) => overlaps(date, { start: first.start, end: last.end }))) {
      const counted = countedBy(lexemes, at, number.next);
      if (counted && !Number.isNaN(number.value))
        found.push({ value: number.value, bound: boundBefore(lexemes, at), updated, ...counted });
    }
    at = number.next - 1;
  }
  return found;
}

/** The figures in the clause of a report. */
export const clauseQuantities = memoized(({ document, event }: ReportedEvent) =>
  quantities(document.text, event, document.dates),
);

/** True for figures that may well be higher in a later report. */
export function isGrowing({ state }: Quantity): boolean {
  return state !== null && GROWING.has(state);
}

type Counted = Pick<Quantity, 'start' | 'end' | 'what' | 'state'>;

function countedBy(lexemes: readonly Lexeme[], at: number, next: number): Counted | null {
  const [first, last] = [lexemes[at], lexemes[next - 1]];
  if (!first || !last) return null;
  const before = lexemes[at - 1];
  if (before?.glued && before.key === '-') return null;
  const currency = before?.kind === 'mark' ? CURRENCIES.get(before.key) : undefined;
  if (before && currency !== undefined) return { start: before.start, end: last.end, what: currency, state: null };
  const behind = lexemes[next];
  if (behind === undefined || (behind.glued && behind.key !== '%')) return bareCount(lexemes, at, next);
  const unit = UNITS.get(behind.key) ?? CURRENCIES.get(behind.key);
  if (unit !== undefined) return { start: first.start, end: behind.end, what: unit, state: null };
  if (behind.key === 'per' && lexemes[next + 1]?.key === 'cent')
    return { start: first.start, end: lexemes[next + 1]?.end ?? behind.end, what: 'percent', state: null };
  const head = nounBehind(lexemes, next);
  if (head === null) return bareCount(lexemes, at, next);
  const noun = lexemes[head];
  if (noun === undefined) return null;
  const person = PEOPLE.has(noun.key);
  const state = stateNear(lexemes, at, head + 1) ?? (person ? (STATES.get(noun.key) ?? null) : null);
  return { start: first.start, end: noun.end, what: person ? 'people' : stem(noun.key), state };
}

/** The first plural behind a number, with nothing but modifiers in between; null where another phrase begins before. */
function nounBehind(lexemes: readonly Lexeme[], from: number): number | null {
  for (let at = from; at <= from + MOST_MODIFIERS; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word' && lexeme?.key !== '-') return null;
    if (PLURALS.has(lexeme.key) || (/[^su]s$/.test(lexeme.key) && lexeme.key.length > 3 && lexeme.key !== "'s"))
      return at;
    const word = closedClass(lexeme.key);
    if (word !== null && word !== 'adjective') return null;
  }
  return null;
}

/** `killing 12`, `a death toll of 12`, `12 were wounded`: people of no name, known by what happened to them. */
function bareCount(lexemes: readonly Lexeme[], at: number, next: number): Counted | null {
  const [first, last] = [lexemes[at], lexemes[next - 1]];
  const state = stateNear(lexemes, at, next);
  if (!first || !last || state === null || lexemes[next]?.key === '-') return null;
  const before = lexemes[at - 1]?.key ?? '';
  const led = STATES.has(before) || /^(?:of|to|at|least|than|about|some|around|over)$/.test(before);
  const followed = /^(?:were|was|have|had|are|of|others|more|dead|killed|injured|wounded|missing)$/.test(
    lexemes[next]?.key ?? '',
  );
  return led || followed ? { start: first.start, end: last.end, what: 'people', state } : null;
}

/** What happened to those whose number stands from `at` to `next`: told right behind, or else before. */
function stateNear(lexemes: readonly Lexeme[], at: number, next: number): string | null {
  for (let to = next; to < Math.min(lexemes.length, next + STATE_REACH.behind); to++) {
    const lexeme = lexemes[to];
    if (lexeme === undefined || lexeme.kind === 'number' || /^[,;:.]$/.test(lexeme.key)) break;
    if (/^(?:and|but|while|as|when|after)$/.test(lexeme.key)) break;
    const state = STATES.get(lexeme.key);
    if (state !== undefined) return state;
  }
  for (let to = at - 1; to >= Math.max(0, at - STATE_REACH.before); to--) {
    const lexeme = lexemes[to];
    if (lexeme === undefined || lexeme.kind === 'number' || /^[;:.]$/.test(lexeme.key)) break;
    const state = STATES.get(lexeme.key);
    if (state !== undefined) return state;
  }
  return null;
}

function boundBefore(lexemes: readonly Lexeme[], at: number): Bound {
  for (const { bound, keys } of HEDGES)
    if (at >= keys.length && isPhrase(lexemes, at - keys.length, keys)) return bound;
  return 'exact';
}

/** `a` counts nothing by itself. */
function isArticle(lexeme: Lexeme | undefined): boolean {
  return lexeme?.key === 'a' || lexeme?.key === 'an';
}

function isPhrase(lexemes: readonly Lexeme[], at: number, keys: readonly string[]): boolean {
  return keys.every((key, offset) => lexemes[at + offset]?.key === key);
}
