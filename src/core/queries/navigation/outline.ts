import type { Corpus, CorpusDocument, Quote } from '../../model/corpus';
import type { Span } from '../../model/span';
import { compareSpans, contains } from '../../model/span';
import { dateInWords } from '../wording/dateInWords';
import type { DateLanguage } from '../wording/dateLanguage';
import { ENGLISH_DATES } from '../wording/dateLanguage';
import { clip, readable, titleOf, withoutListMark } from '../wording/excerpt';
import { isStatement } from '../lists/statements';
import { message } from '../../util/message';

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

/**
 * The headline, and below it what follows it: sections, in them the quotations with their speakers and the events. What
 * stands before the headline, or inside a quotation, is where it stands. Text order.
 */
export function outlineOf(
  corpus: Corpus,
  document: CorpusDocument,
  language: DateLanguage = ENGLISH_DATES,
): readonly OutlineItem[] {
  const { layout, text } = document;
  const headings = layout.blocks.filter(({ kind }) => kind === 'subheading');
  const sections = headings.map((heading, index): OutlineItem => {
    const end = Math.max(headings[index + 1]?.start ?? text.length, heading.end);
    return { ...item('section', line(document, heading), heading), span: { start: heading.start, end } };
  });
  const { title } = layout;
  const headline: OutlineItem[] = title
    ? [{ ...item('headline', line(document, title), title), span: { start: title.start, end: text.length } }]
    : [];
  return nested([...headline, ...sections, ...quoteItems(corpus, document), ...eventItems(corpus, document, language)]);
}

/** Puts each item into the tightest one that holds it, kinds in their order where two are alike. */
function nested(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: (OutlineItem & { readonly children: OutlineItem[] })[] = [];
  const sorted = items
    .map((one) => ({ ...one, children: [] as OutlineItem[] }))
    .sort((a, b) => compareSpans(a.span, b.span));
  for (const one of sorted) {
    while (open.length > 0 && !contains(open.at(-1)?.span ?? one.span, one.span)) {
      open.pop();
    }
    (open.at(-1)?.children ?? roots).push(one);
    open.push(one);
  }
  return roots;
}

function item(kind: OutlineItem['kind'], name: string, focus: Span): OutlineItem {
  return { kind, name, detail: '', span: focus, focus, children: [] };
}

function quoteItems(corpus: Corpus, document: CorpusDocument): OutlineItem[] {
  return document.quotes
    .filter((quote) => isStatement(document, quote))
    .map((quote) => ({
      kind: 'quote',
      name: (quote.speaker && corpus.actor(quote.speaker)?.name) || speakerWords(document, quote),
      detail: line(document, quote),
      span: quote,
      focus: quote.parts[0] ?? quote,
      children: [],
    }));
}

/** The words that name the speaker, as the hover of the quotation has them. */
function speakerWords(document: CorpusDocument, { speakerSpan }: Quote): string {
  return speakerSpan === null ? message('Unknown speaker') : line(document, speakerSpan);
}

function eventItems(corpus: Corpus, document: CorpusDocument, language: DateLanguage): OutlineItem[] {
  const title = (id: string): string | undefined => {
    const event = corpus.event(id);
    return event && titleOf(event);
  };
  return document.events
    .filter(({ reference }) => !reference)
    .map((event) => ({
      kind: 'event',
      // A symbol must have a name.
      name: title(event.cluster) || line(document, event),
      detail: event.date.value === null ? '' : dateInWords(event.date.value, language),
      span: event,
      // What a pronoun of the clause stands for is told before it (`the drills, a day after they were launched`).
      focus: contains(event, event.trigger) ? event.trigger : event,
      children: [],
    }));
}

/** A symbol must have a name that is more than white space. */
function line(document: CorpusDocument, span: Span): string {
  const words = readable(document.text.slice(span.start, Math.min(span.end, span.start + 400)));
  return clip(withoutListMark(words).trim(), 80) || '…';
}
