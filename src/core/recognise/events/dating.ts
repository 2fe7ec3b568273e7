import type { DateExpression } from '../../model/date';
import type { Span } from '../../model/span';
import type { SentenceParse } from '../text/clauses';
import { takesClause } from '../text/wordClasses';

/** Which date expression dates which predicate of one sentence. Values are indices into `DocumentAnalysis.dates`. */
export interface SentenceDates {
  /** By index into `SentenceParse.predicates`. */
  readonly ofPredicate: ReadonlyMap<number, number>;
  /** The date that opens the sentence and so holds for all of it, or null. */
  readonly opening: number | null;
}

const DATED = new Set(['DATE', 'TIME']);

/** True for an expression that can place an event in time: not a duration, a repetition or a bare `now`. */
export function placesInTime({ type, reading }: DateExpression): boolean {
  return DATED.has(type) && !(reading.kind === 'value' && reading.value.endsWith('_REF'));
}

/**
 * Gives each date to the verb whose stretch it stands in: from the verb on to the next verb, or before the first verb.
 * Dates inside a noun phrase that names an event of its own are not for the verb.
 */
export function assignDates(
  parse: SentenceParse,
  dates: readonly DateExpression[],
  inSentence: readonly number[],
): SentenceDates {
  const ofPredicate = new Map<number, number>();
  let opening: number | null = null;
  for (const index of inSentence) {
    const date = dates[index];
    if (!date || !placesInTime(date)) continue;
    const at = predicateAt(parse, date);
    if (at < 0) {
      opening ??= index;
      const main = firstFinite(parse);
      if (main >= 0 && !ofPredicate.has(main)) ofPredicate.set(main, index);
    } else if (!ofPredicate.has(at)) {
      ofPredicate.set(at, index);
    }
  }
  return { ofPredicate, opening };
}

/** The last predicate that begins before the date; the clause behind it for `a day after they left` and `1991, when …`. */
function predicateAt({ words, predicates }: SentenceParse, date: Span): number {
  const inside = predicates.findIndex(({ verb }) => {
    const start = words[verb]?.start ?? 0;
    return date.start <= start && start < date.end;
  });
  if (inside >= 0) return inside;
  const next = predicates.findIndex(({ verb }) => (words[verb]?.start ?? 0) > date.start);
  const behind = words.findIndex(({ start }) => start >= date.end);
  const comma = words[behind]?.lower === ',' ? 1 : 0;
  if (behind >= 0 && words[behind + comma]?.lower === 'when' && next >= 0) return next;
  return next < 0 ? predicates.length - 1 : next - 1;
}

function firstFinite({ predicates }: SentenceParse): number {
  return predicates.findIndex(({ form }) => form === 'finite');
}

/** The date of a predicate: its own, that of the verb it depends on (unless that one only reports), or the opening one. */
export function dateOf(parse: SentenceParse, index: number, { ofPredicate, opening }: SentenceDates): number | null {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const own = ofPredicate.get(at);
    if (own !== undefined) return own;
    const above = parse.predicates[at]?.governor ?? -1;
    const reporting = takesClause(parse.predicates[above]?.lemma ?? '');
    if (reporting && parse.predicates[at]?.form === 'finite') break;
    at = above;
  }
  return opening;
}
