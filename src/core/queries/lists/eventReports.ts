import type { Corpus, CorpusDocument, Event, EventMention } from '../../model/corpus';

/** A passage that reports an event, with its document. */
export interface EventReport {
  readonly document: CorpusDocument;
  readonly mention: EventMention;
}

/** The reports of an event, in path and text order. */
export function eventReports(corpus: Corpus, event: Event): EventReport[] {
  return event.mentions.flatMap(({ file, event: id }) => {
    const document = corpus.document(file);
    const mention = document?.events.find((candidate) => candidate.id === id);
    return document && mention ? [{ document, mention }] : [];
  });
}
