import type { CorpusDocument, Link, Quote } from '../model/corpus';
import { phrase } from '../model/phrase';
import type { Span } from '../model/span';
import { contentId } from './ids';
import { distinct, passage, shortened } from './links/evidence';
import { plainText } from './resolveDocument';
import { compareStrings } from './sortedList';

/** A sentence that somebody is quoted with, and its document. */
export interface ReportedQuote {
  readonly document: Pick<CorpusDocument, 'file' | 'text' | 'outlet'>;
  readonly speaker: Quote['speaker'];
  readonly segment: Span;
}

/** In the order of their first passages. */
export function compareLinks(a: Link, b: Link): number {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  return (
    compareStrings(first?.file ?? '', second?.file ?? '') ||
    (first?.start ?? 0) - (second?.start ?? 0) ||
    compareStrings(a.id, b.id)
  );
}

/** That several documents quote one utterance; nothing where only one does. The quotes are in path and text order. */
export function quoteLinks(quotes: readonly ReportedQuote[]): Link[] {
  const files = new Set(quotes.map(({ document }) => document.file));
  const [first] = quotes;
  if (first === undefined || files.size < 2) return [];
  const speaker = quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
  const { document, segment } = first;
  const outlets = [...new Set(quotes.map((other) => other.document.outlet ?? other.document.file))];
  return [
    {
      id: contentId('L-quote-', document.file, document.text.slice(segment.start, segment.end), String(segment.start)),
      relation: 'same_quote',
      about: speaker,
      summary: phrase('“{0}” in {1}', shortened(plainText(document.text, segment)), outlets.join(', ')),
      evidence: distinct(quotes.map((other) => passage(other.document.file, other.segment))),
      confidence: 0.8,
    },
  ];
}

/** Quotes that one document prints twice. */
export function duplicateLinks(document: CorpusDocument): Link[] {
  return document.quotes.flatMap((quote, index): Link[] => {
    const former = quote.sameAs === null ? undefined : document.quotes[quote.sameAs];
    if (former === undefined) return [];
    return [
      {
        id: `L-twice-${document.file}-${index}`,
        relation: 'duplicate',
        about: quote.speaker ?? former.speaker,
        summary: phrase('“{0}” stands twice in {1}', shortened(plainText(document.text, quote)), document.file),
        evidence: [passage(document.file, former), passage(document.file, quote)],
        confidence: 0.95,
      },
    ];
  });
}
