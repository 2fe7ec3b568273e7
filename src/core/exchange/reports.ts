import type { Corpus, CorpusDocument, Event } from '../model/corpus';
import { eventReports, type EventReport } from '../queries/lists/eventReports';
import { readable, sourceName, withoutListMark } from '../queries/wording/excerpt';

/** What one document says of an event. */
export interface Report extends EventReport {
  /** Outlet, or file name. */
  readonly source: string;
  /** The clause or sentence in one line. */
  readonly words: string;
}

/** The reports of an event in path and text order, in words. */
export function reportsInWords(corpus: Corpus, event: Event): readonly Report[] {
  return eventReports(corpus, event).map(({ document, mention }) => {
    const words = withoutListMark(readable(document.text.slice(mention.start, mention.end))).trim();
    return { document, mention, source: sourceName(document), words };
  });
}

/** The address that an article states for itself, where it is one of the web and safe to link; else null. */
export function webAddressOf({ url }: CorpusDocument): string | null {
  return url !== null && /^https?:\/\/[\w\-.~:/?#@!$&*+,;=%()]+$/.test(url) ? url : null;
}
