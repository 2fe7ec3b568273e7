import type { CorpusDocument, EventMention } from '../model/corpus';
import { memoized } from './memoized';
import type { UnclusteredDocument } from './resolveDocument';

/**
 * A mention of an event with the document that reports it. What follows from a report alone is read once (`memoized`):
 * the reports of an event are compared again with every change of one of them.
 */
export interface ReportedEvent {
  readonly document: Pick<
    CorpusDocument,
    'file' | 'text' | 'layout' | 'sentences' | 'outlet' | 'published' | 'quotes' | 'mentions' | 'dates'
  >;
  readonly event: Omit<EventMention, 'cluster'>;
}

/** The reports of a document, in the order of its events; the same objects as long as it is the same. */
export const reportsOf = memoized((document: UnclusteredDocument): readonly ReportedEvent[] =>
  document.events.map((event) => ({ document, event })),
);
