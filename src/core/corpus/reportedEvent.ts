import type { CorpusDocument, EventMention } from '../model/corpus';

/** A mention of an event with the document that reports it. */
export interface ReportedEvent {
  readonly document: Pick<
    CorpusDocument,
    'file' | 'text' | 'layout' | 'sentences' | 'outlet' | 'published' | 'quotes' | 'mentions' | 'dates'
  >;
  readonly event: Omit<EventMention, 'cluster'>;
}
