import type { Corpus, CorpusDocument } from '../model/corpus';
import type { Span } from '../model/span';
import { compareSpans } from '../model/span';
import { dateInWords } from './dateInWords';
import { clip, readable, titleOf } from './excerpt';

/** An entry of a document's outline. Children lie inside `span`. */
export interface OutlineItem {
  readonly kind: 'headline' | 'section' | 'quote' | 'event';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** The words to select. */
  readonly focus: Span;
  readonly children: readonly OutlineItem[];
}

/** Headline, sections, and in them the quotations with their speakers and the events. Text order. */
export function outlineOf(corpus: Corpus, document: CorpusDocument): readonly OutlineItem[] {
  const leaves = [...quoteItems(corpus, document), ...eventItems(corpus, document)].sort((a, b) =>
    compareSpans(a.span, b.span),
  );
  const headings = document.layout.blocks.filter(({ kind }) => kind === 'subheading');
  const sections = headings.map((heading, index): OutlineItem => {
    const end = Math.max(headings[index + 1]?.start ?? document.text.length, heading.end);
    const inside = leaves.filter(({ span }) => heading.start <= span.start && span.end <= end);
    return {
      kind: 'section',
      name: line(document, heading),
      detail: '',
      span: { start: heading.start, end },
      focus: heading,
      children: inside,
    };
  });
  const title = document.layout.title;
  const headline: OutlineItem[] = title
    ? [{ kind: 'headline', name: line(document, title), detail: '', span: title, focus: title, children: [] }]
    : [];
  const held = new Set(sections.flatMap(({ children }) => children));
  return [...headline, ...leaves.filter((item) => !held.has(item)), ...sections].sort((a, b) =>
    compareSpans(a.span, b.span),
  );
}

function quoteItems(corpus: Corpus, document: CorpusDocument): OutlineItem[] {
  return document.quotes
    .filter(({ type, sameAs }) => type !== 'scare' && sameAs === null)
    .map((quote) => ({
      kind: 'quote',
      name: (quote.speaker && corpus.actor(quote.speaker)?.name) || 'Unknown speaker',
      detail: line(document, quote),
      span: quote,
      focus: quote.parts[0] ?? quote,
      children: [],
    }));
}

function eventItems(corpus: Corpus, document: CorpusDocument): OutlineItem[] {
  const title = (id: string): string | undefined => {
    const event = corpus.event(id);
    return event && titleOf(event);
  };
  return document.events.map((event) => ({
    kind: 'event',
    // A symbol must have a name.
    name: title(event.cluster) || line(document, event),
    detail: event.date.value === null ? '' : dateInWords(event.date.value),
    span: event,
    focus: event.trigger,
    children: [],
  }));
}

/** A symbol must have a name that is more than white space. */
function line(document: CorpusDocument, span: Span): string {
  return clip(readable(document.text.slice(span.start, Math.min(span.end, span.start + 400))).trim(), 80) || '…';
}
