import type { DateExpression, DocumentDate } from '../../model/date';
import type { StructuredText } from '../../model/text';

/** The temporal expressions of one document, and its date as far as the text alone tells it. */
export interface DateLayer {
  readonly dates: readonly DateExpression[];
  readonly documentDate: DocumentDate;
}

/** Finds all temporal expressions and the evidence for the document date. */
export function recogniseDates(_document: StructuredText): DateLayer {
  return {
    dates: [],
    documentDate: { value: null, open: null, weekday: null, earliest: null, latest: null, basis: [] },
  };
}
