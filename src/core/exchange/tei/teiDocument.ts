import type { PlacedDecision } from '../../corpus/passageDecisions';
import type { CorpusDocument, Mention, Quote } from '../../model/corpus';
import type { Span } from '../../model/span';
import type { Block } from '../../model/text';
import type { ExportRequest } from '../exporter';
import { referenceTo } from '../filePaths';
import { markUp, nest, type MarkedSpan, type Piece } from '../markup';
import { XML_DECLARATION, xmlElement, xmlText, type Attributes } from '../xml';
import { teiDate } from './teiDates';
import { TEI_NAMESPACE, teiHeader } from './teiHeader';
import type { TeiRegister } from './teiRegister';

/** Ranks of elements over the same words, the outermost first. */
const RANK = { furniture: 0, note: 1, said: 2, event: 3, reference: 4, name: 5, date: 6 };

/** One source as a TEI file. `register` is the way to the register from it. */
export function teiDocument(
  document: CorpusDocument,
  notes: readonly PlacedDecision[],
  { sources, created }: ExportRequest,
  ids: TeiRegister,
  register: string,
): string {
  const { blocks } = document.layout;
  const cuts = [...new Set(blocks.flatMap(({ start, end }) => [start, end]))];
  const pieces = nest([...markedSpans(document, notes, ids, register)], cuts);
  const parts = partNumbers();
  const body = bodyOf(document, byBlock(blocks, pieces), (block, inside) =>
    markUp(document.text, block, inside, parts),
  );
  const back = xmlElement('back', {}, xmlElement('div', {}, xmlElement('p', {}, notes.map(noteOf).join(''))));
  const header = teiHeader(document.title ?? document.file, created, bibliography(document, sources));
  return (
    `${XML_DECLARATION}<TEI xmlns="${TEI_NAMESPACE}">\n${header}\n` +
    `<text xml:lang="en">${body}${notes.length === 0 ? '' : back}</text>\n</TEI>\n`
  );
}

/** The attributes of a piece; the pieces of one element are chained by `@prev` and `@next`. */
function partNumbers(): (piece: Piece) => Attributes {
  const numbers = new Map<MarkedSpan, number>();
  return ({ marked, index, isLast }) => {
    if (index === 0 && isLast) return marked.attributes;
    const number = numbers.get(marked) ?? numbers.size + 1;
    numbers.set(marked, number);
    return {
      ...marked.attributes,
      'xml:id': `part-${number}-${index + 1}`,
      ...(index > 0 && { prev: `#part-${number}-${index}` }),
      ...(!isLast && { next: `#part-${number}-${index + 2}` }),
    };
  };
}

/** The pieces of each block, both in text order; what lies outside of all blocks is white space. */
function byBlock(blocks: readonly Block[], pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  let next = 0;
  return blocks.map(({ start, end }) => {
    while (next < pieces.length && (pieces[next]?.start ?? 0) < start) next++;
    const first = next;
    while (next < pieces.length && (pieces[next]?.start ?? 0) < end) next++;
    return pieces.slice(first, next);
  });
}

function noteOf({ record }: PlacedDecision, index: number): string {
  return xmlElement('note', { type: 'reader', 'xml:id': `note-${index + 1}` }, xmlText(record.note ?? ''));
}

function bibliography({ file, title, outlet, url, published }: CorpusDocument, sources: string): string[] {
  const dated = published.value !== null || published.earliest !== null || published.latest !== null;
  return [
    xmlElement('title', {}, xmlText(title ?? file)),
    ...(outlet === null ? [] : [xmlElement('publisher', {}, xmlText(outlet))]),
    ...(dated ? [xmlElement('date', teiDate(published), xmlText(published.value ?? ''))] : []),
    ...(url === null ? [] : [xmlElement('idno', { type: 'URL' }, xmlText(url))]),
    xmlElement('ptr', { target: referenceTo(sources, file) }),
  ];
}

function* markedSpans(
  document: CorpusDocument,
  notes: readonly PlacedDecision[],
  ids: TeiRegister,
  register: string,
): Generator<MarkedSpan> {
  const actorRef = (id: string | null): string | null => id && `${register}#${ids.actorId(id)}`;
  const ana = (...categories: readonly (string | null)[]): string | undefined =>
    categories.flatMap((category) => (category === null ? [] : [`${register}#${category}`])).join(' ') || undefined;
  for (const span of document.layout.furniture) {
    yield { ...spanOf(span), name: 'seg', attributes: { type: 'furniture' }, rank: RANK.furniture };
  }
  for (const [index, note] of notes.entries()) {
    yield {
      ...spanOf(note),
      name: 'seg',
      attributes: { type: 'noted', corresp: `#note-${index + 1}` },
      rank: RANK.note,
    };
  }
  for (const mention of document.mentions) yield nameOf(mention, actorRef(mention.actor));
  for (const date of document.dates) {
    const type = date.type === 'DATE' ? undefined : date.type.toLowerCase();
    yield { ...spanOf(date), name: 'date', attributes: { ...teiDate(date), type }, rank: RANK.date };
  }
  for (const quote of document.quotes) {
    const who = actorRef(quote.speaker);
    const kinds = ana(
      `quote-${quote.type}`,
      quote.polarity === 'affirmed' ? null : `polarity-${quote.polarity}`,
      quote.act === 'speech' ? null : `act-${quote.act}`,
    );
    for (const [index, part] of quote.parts.entries()) yield { ...spanOf(part), ...speech(quote, index, who, kinds) };
  }
  for (const event of document.events) {
    const attributes = {
      type: 'event',
      ref: `${register}#${ids.eventId(event.cluster)}`,
      ana: ana(event.type && `event-${event.type}`, `modality-${event.modality}`),
    };
    yield { ...spanOf(event.trigger), name: 'rs', attributes, rank: RANK.event };
  }
}

/** A term that the outlet keeps at a distance is `soCalled`; the parts of an interrupted quotation are numbered. */
function speech(
  quote: Quote,
  part: number,
  who: string | null,
  ana: string | undefined,
): Omit<MarkedSpan, 'start' | 'end'> {
  const n = quote.parts.length > 1 ? `${part + 1}/${quote.parts.length}` : undefined;
  if (quote.type === 'scare') return { name: 'soCalled', attributes: { n }, rank: RANK.said };
  return {
    name: 'said',
    attributes: { who, direct: quote.type === 'indirect' ? 'false' : 'true', ana, n },
    rank: RANK.said,
  };
}

/** Names by their CoNLL class, whatever they stand for, which `@ref` tells; words that are no name are `rs`. */
function nameOf(mention: Mention, ref: string | null): MarkedSpan {
  const span = spanOf(mention);
  const cert = mention.confidence < 1 ? mention.confidence : undefined;
  const type = mention.form === 'name' ? undefined : mention.form.replace('_', '-');
  switch (mention.entity) {
    case 'PER':
      return { ...span, name: 'persName', attributes: { ref, type, cert }, rank: RANK.name };
    case 'ORG':
      return { ...span, name: 'orgName', attributes: { ref, type, cert }, rank: RANK.name };
    case 'LOC':
      return { ...span, name: 'placeName', attributes: { ref, type, cert }, rank: RANK.name };
    case 'MISC':
      return { ...span, name: 'name', attributes: { ref, type, cert }, rank: RANK.name };
    case null:
      return { ...span, name: 'rs', attributes: { ref, type, cert }, rank: RANK.reference };
  }
}

/**
 * The body: a headline that comes first is its head, a subheading begins a division, the other kinds of block are `ab`
 * with their kind, furniture is a note of the margin.
 */
function bodyOf(
  document: CorpusDocument,
  pieces: readonly (readonly Piece[])[],
  mark: (block: Block, inside: readonly Piece[]) => string,
): string {
  const out: string[] = [];
  let hasText = false;
  let inDivision = false;
  for (const [index, block] of document.layout.blocks.entries()) {
    const content = mark(block, pieces[index] ?? []);
    if (block.kind === 'furniture') {
      out.push(xmlElement('note', { type: 'furniture' }, content));
    } else if (block.kind === 'headline' && !hasText) {
      out.push(xmlElement('head', {}, content));
    } else if (block.kind === 'subheading') {
      out.push(`${inDivision ? '</div>' : ''}<div>${xmlElement('head', {}, content)}`);
      inDivision = true;
      hasText = true;
    } else {
      hasText = true;
      out.push(
        block.kind === 'paragraph' ? xmlElement('p', {}, content) : xmlElement('ab', { type: block.kind }, content),
      );
    }
  }
  if (!hasText) out.push('<p/>');
  return `<body>\n${out.join('\n')}${inDivision ? '</div>' : ''}\n</body>`;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
