import type { DateExpression } from '../../model/date';
import type { ClauseTime } from './tense';

/** An expression with what only the evidence for the document date needs. */
export interface FoundDate extends DateExpression {
  readonly clause: ClauseTime;
  /** Index of the region (sentence) it stands in. */
  readonly region: number;
}
