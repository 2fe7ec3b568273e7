import { type MarkPair, markPair } from './markPair';
import type { QuotationMark } from './quotationMarks';

/**
 * Pairs the single marks of one block: with a sure closing mark before the next opening one, else with the first that
 * might be an apostrophe (the last of two that touch). What may be the apostrophe of a clipped word opens only speech, which ends with a stop.
 * Both marks lie in the same of the `doubles`. Linear in the number of marks.
 */
export function pairSingles(text: string, marks: readonly QuotationMark[], doubles: readonly MarkPair[]): MarkPair[] {
  const regions = regionsOf(marks, doubles);
  const pairs: MarkPair[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i];
    if (open?.role !== 'open') continue;
    let best = -1;
    for (let j = i + 1; j < marks.length; j++) {
      const mark = marks[j];
      if (!mark || regions[j] !== regions[i]) break;
      if (mark.role === 'open') {
        if (mark.weak && !open.weak) continue;
        break;
      }
      if (open.weak && (mark.weak || !/[.,!?…—–-]/.test(text.charAt(mark.start - 1)))) continue;
      const isBehindBest = marks[best]?.end === mark.start;
      if (!mark.weak || best < 0 || isBehindBest) best = j;
      if (!mark.weak) break;
    }
    const close = marks[best];
    if (!close) continue;
    pairs.push(markPair(open, close));
    i = best;
  }
  return pairs;
}

/** For each mark, which double-marked passage is the innermost around it: its start, or -1. */
function regionsOf(marks: readonly QuotationMark[], doubles: readonly MarkPair[]): number[] {
  const sorted = [...doubles].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: MarkPair[] = [];
  let next = 0;
  return marks.map((mark) => {
    for (let pair = sorted[next]; pair && pair.start <= mark.start; pair = sorted[++next]) around.push(pair);
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= mark.start) around.pop();
    return around.at(-1)?.start ?? -1;
  });
}
