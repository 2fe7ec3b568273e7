import type { DateExpression, DocumentDate, ResolvedDate } from '../../model/date';

/** Turns readings into TIMEX3 values, once the document date is settled. One result for each expression, in the same order. */
export function resolveDates(dates: readonly DateExpression[], _documentDate: DocumentDate): ResolvedDate[] {
  return dates.map(({ start, end, type, basis }) => ({
    start,
    end,
    type,
    value: '',
    earliest: null,
    latest: null,
    basis,
  }));
}
