import type { DocumentRecord } from '../model/annotations';
import type { DocumentDate } from '../model/date';

/**
 * The date of a document in the light of the whole folder: what the reader states wins; else what the document says
 * of itself, which may leave the year open.
 */
export function settleDocumentDate(own: DocumentDate, record: DocumentRecord | undefined): DocumentDate {
  const stated = record?.published ?? null;
  if (stated === null) return own;
  const basis = [{ rule: 'annotations', start: null, end: null, file: null, note: 'stated in annotations.yaml' }];
  return { value: stated, open: null, weekday: isoWeekday(stated), earliest: null, latest: null, basis };
}

/** ISO weekday 1–7 of `YYYY-MM-DD`; null where that is no day. */
function isoWeekday(day: string): number | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return Number.isNaN(weekday) ? null : weekday || 7;
}
