import type { CorpusDocument, Quote } from '../model/corpus';
import type { Span } from '../model/span';

/** A sentence of a quotation, or all of a short one: what two papers may both have quoted of a longer speech. */
export interface QuoteSegment extends Span {
  /** Index into `CorpusDocument.quotes`. */
  readonly quote: number;
  /** Where its words stand, without marks and attribution between them. */
  readonly parts: readonly Span[];
}

/** What is needed of a document, analysed or resolved. */
interface QuotedDocument {
  readonly quotes: readonly Pick<Quote, 'type' | 'start' | 'end' | 'parts'>[];
  readonly sentences: CorpusDocument['sentences'];
}

/** Cuts the quotations of a document into sentences, in the order of the quotations. Words that are no clause stay whole. */
export function quoteSegments({ quotes, sentences }: QuotedDocument): QuoteSegment[] {
  return quotes.flatMap((quote, index) => {
    if (quote.type !== 'direct') return [{ quote: index, start: quote.start, end: quote.end, parts: quote.parts }];
    return sentencesOf(quote, sentences).map((parts): QuoteSegment => {
      const [first, last] = [parts[0], parts.at(-1)];
      return { quote: index, start: first?.start ?? quote.start, end: last?.end ?? quote.end, parts };
    });
  });
}

/** The parts of each sentence; an attribution in the middle of a sentence does not end it. */
function sentencesOf({ parts }: Pick<Quote, 'parts'>, sentences: CorpusDocument['sentences']): Span[][] {
  const cut: Span[][] = [];
  let at = firstEndingBehind(sentences, parts[0]?.start ?? 0);
  let last = -1;
  for (const part of parts) {
    while ((sentences[at]?.end ?? Infinity) <= part.start) at++;
    let start = part.start;
    for (; start < part.end; at++) {
      const sentence = sentences[at];
      const end = Math.min(part.end, sentence?.end ?? part.end);
      const piece = { start: Math.max(start, Math.min(sentence?.start ?? start, end)), end };
      if (last === at) cut.at(-1)?.push(piece);
      else if (piece.start < piece.end) cut.push([piece]);
      last = at;
      start = end;
      if (end === part.end) break;
    }
  }
  return cut;
}

function firstEndingBehind(sentences: CorpusDocument['sentences'], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
