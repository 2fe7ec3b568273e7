import type { Corpus, CorpusDocument, Event, EventMention } from '../model/corpus';
import { readable, sourceName, withoutListMark } from '../queries/excerpt';

/** What one document says of an event. */
export interface Report {
  readonly file: string;
  readonly document: CorpusDocument;
  readonly mention: EventMention;
  /** Outlet, or file name. */
  readonly source: string;
  /** The clause or sentence in one line. */
  readonly words: string;
}

/** The reports of an event in path and text order. */
export function eventReports(corpus: Corpus, event: Event): readonly Report[] {
  return event.mentions.flatMap(({ file, event: id }) => {
    const document = corpus.document(file);
    const mention = document?.events.find((other) => other.id === id);
    if (!document || !mention) return [];
    const words = withoutListMark(readable(document.text.slice(mention.start, mention.end))).trim();
    return [{ file, document, mention, source: sourceName(document), words }];
  });
}

/** The address that an article states for itself, where it is one of the web and safe to link; else null. */
export function webAddressOf({ url }: CorpusDocument): string | null {
  return url !== null && /^https?:\/\/[\w\-.~:/?#@!$&*+,;=%()]+$/.test(url) ? url : null;
}
