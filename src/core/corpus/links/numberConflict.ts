import type { Event, Link } from '../../model/corpus';
import type { EventType } from '../../model/event';
import { memoized } from '../memoized';
import type { ReportedEvent } from '../reportedEvent';
import { outletOf } from './evidence';
import type { Quantity } from './quantities';
import { clauseQuantities, isGrowing, quantities } from './quantities';
import type { Telling } from './telling';
import { isSurelySame, likeness, stateNamed, tellings } from './telling';
import type { Version } from './versions';
import { sample, versionLink } from './versions';

/** A figure with the report that gives it. */
interface Figure {
  readonly telling: Telling;
  readonly quantity: Quantity;
}

/** Least share of telling words in common: figures of other things stand in other words. */
const LEAST_LIKENESS = 0.4;
/** From this value on, a figure may be a rounded one. */
const LEAST_ROUNDED = 50;

/**
 * Documents that count the same things of one event differently. No disagreement: what is rounded, hedged (`at least`),
 * said to have changed, or may have grown between the two reports.
 */
export function numberConflict(event: Event, reports: readonly ReportedEvent[]): Link[] {
  const figures = tellings(reports).flatMap(figuresOf);
  const values = new Set(figures.map(({ quantity }) => quantity.value));
  const some = [...values].flatMap((value) => sample(figures.filter(({ quantity }) => quantity.value === value)));
  const conflicts: (readonly [Figure, Figure])[] = [];
  for (const [at, one] of some.entries())
    for (const other of some.slice(at + 1)) if (differ(one, other)) conflicts.push([one, other]);
  const [first] = conflicts;
  if (first === undefined) return [];
  const { what, state } = first[0].quantity;
  const same = (figure: Figure): boolean =>
    figure.quantity.state === state && isSameNoun(figure.quantity.what, what) && figure.quantity.bound === 'exact';
  const disputed = sample([...new Set(conflicts.flat().filter(same))]);
  const givenBy = (value: number): Figure[] =>
    figures.filter(
      (figure) => same(figure) && figure.quantity.value === value && disputed.some((other) => differ(figure, other)),
    );
  const versions = [...new Set(disputed.map(({ quantity }) => quantity.value))].flatMap((value): Version[] => {
    const giving = givenBy(value);
    const [one] = giving;
    if (one === undefined) return [];
    const reports = giving.map((figure) => ({ report: figure.telling.report, passage: passageOf(figure) }));
    return [{ label: wordsOf(one), reports }];
  });
  return [
    versionLink(event, versions, {
      family: 'number',
      relation: mayGrow(first[0]) ? 'discrepancy' : 'contradiction',
      confidence: 0.6,
    }),
  ];
}

/** The figures of a clause, and those of its sentence that tell what happened to people. What it gives twice otherwise is left out. */
const figuresOf = memoized((telling: Telling): readonly Figure[] => {
  const { document } = telling.report;
  const clause = clauseQuantities(telling.report);
  const beside = quantities(document.text, telling.sentence, document.dates).filter(
    ({ state, start }) => state !== null && !clause.some((known) => known.start === start),
  );
  const all = [...clause, ...beside];
  return all
    .filter((one) => !all.some((other) => isSameCount(one, other) && other.value !== one.value))
    .map((quantity) => ({ telling, quantity }));
});

function differ(one: Figure, other: Figure): boolean {
  const [a, b] = [one.quantity, other.quantity];
  if (a.bound !== 'exact' || b.bound !== 'exact' || a.value === b.value || !isSameCount(a, b)) return false;
  if (a.updated || b.updated || isRounding(a.value, b.value) || isRounding(b.value, a.value)) return false;
  const [first, second] = [one, other].map(({ telling, quantity }) =>
    stateNamed(telling.report.document.text, quantity),
  );
  if (first && second && first !== second) return false;
  if (outletOf(one.telling.report.document) === outletOf(other.telling.report.document)) return false;
  if (mayGrow(one) && !wereWrittenOnOneDay(one, other)) return false;
  return isSurelySame(one.telling, other.telling) && likeness(one.telling, other.telling) >= LEAST_LIKENESS;
}

/** How many were hurt, seized or marched becomes known in the course of days. */
function mayGrow({ quantity, telling }: Figure): boolean {
  return isGrowing(quantity) || GROWING.has(telling.report.event.type ?? '');
}

const GROWING: ReadonlySet<string> = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

function isSameCount(a: Quantity, b: Quantity): boolean {
  return a.state === b.state && isSameNoun(a.what, b.what);
}

/** `people` are whatever persons the other source counts, where both tell what happened to them. */
function isSameNoun(a: string, b: string): boolean {
  return a === b || a === 'people' || b === 'people';
}

/** True where `rough` is the other figure with fewer digits (`6,000` of `5,980`). */
function isRounding(rough: number, exact: number): boolean {
  if (exact < LEAST_ROUNDED) return false;
  const digits = String(rough).replace(/0+$/, '').length;
  if (digits >= String(exact).replace(/0+$/, '').length) return false;
  return Number(exact.toPrecision(digits)) === rough || Math.abs(rough - exact) / exact < 0.02;
}

function wereWrittenOnOneDay(one: Figure, other: Figure): boolean {
  const [a, b] = [one.telling.report.document.published.value, other.telling.report.document.published.value];
  return a !== null && a === b;
}

function wordsOf({ telling, quantity }: Figure): string {
  const { text } = telling.report.document;
  const words = text.slice(quantity.start, quantity.end).replace(/\s+/g, ' ');
  return quantity.state === null || words.toLowerCase().includes(quantity.state) ? words : `${words} ${quantity.state}`;
}

/** The clause, or where the figure stands outside it, all from the one to the other. */
function passageOf({ telling: { report, sentence }, quantity }: Figure): Version['reports'][number]['passage'] {
  const { document, event } = report;
  const inClause = event.start <= quantity.start && quantity.end <= event.end;
  const span = inClause && event.end - event.start <= 300 ? event : sentence;
  const start = Math.max(span.start, Math.min(quantity.start, event.trigger.start) - 120);
  const end = Math.min(span.end, Math.max(quantity.end, event.trigger.end) + 120);
  return { file: document.file, start, end: Math.min(end, start + 600) };
}
