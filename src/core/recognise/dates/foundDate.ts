import type { DateExpression } from '../../model/date';
import type { ClauseTime } from './tense';

/** An expression with what only the evidence for the document date needs. */
export interface FoundDate extends DateExpression {
  readonly clause: ClauseTime;
  /** True where it opens its sentence (`In 2020, …`) and so sets the time of all of it. */
  readonly framing: boolean;
  /** Index of the region (sentence) it stands in. */
  readonly region: number;
}
