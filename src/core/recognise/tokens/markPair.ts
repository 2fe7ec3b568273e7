import type { Span } from '../../model/span';
import type { MarkRepair } from '../../model/text';
import type { QuotationMark } from './quotationMarks';

/** Two marks that belong together, or one whose partner was inferred; `start` and `end` are those of the words. */
export interface MarkPair extends Span {
  readonly open: QuotationMark | null;
  readonly close: QuotationMark | null;
  /** Marks repeated at the head of a further paragraph, each with the gap before it. */
  readonly repeated: readonly Span[];
  readonly repair: MarkRepair | null;
}

/** A pair that needed no repair. */
export function markPair(open: QuotationMark, close: QuotationMark, repeated: readonly Span[] = []): MarkPair {
  return { open, close, start: open.end, end: close.start, repeated, repair: null };
}
