import { contains, type Span } from '../../model/span';
import type { BlockKind, Sentence, SentenceCase, StructuredText, Token } from '../../model/text';
import { readLayout } from '../layout/readLayout';
import { pairMarks } from './pairMarks';
import { sentenceCase } from './sentenceCase';
import { splitSentences } from './splitSentences';
import { tokenize } from './tokenize';

const HEADINGS: ReadonlySet<BlockKind> = new Set<BlockKind>(['headline', 'subheading']);

/** Reads the layout, cuts every block that is not furniture into sentences and tokens, and pairs their quotation marks. */
export function structureText(text: string): StructuredText {
  const layout = readLayout(text);
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  let furniture = 0;
  layout.blocks.forEach((block, index) => {
    const holes: Span[] = [];
    for (let hole = layout.furniture[furniture]; hole && hole.start < block.end; hole = layout.furniture[++furniture]) {
      holes.push(hole);
    }
    if (block.kind === 'furniture') return;
    const { dateline } = layout;
    const opening = dateline && contains(block, dateline) ? dateline : null;
    const caseOf = (range: readonly [first: number, end: number]): SentenceCase =>
      sentenceCase(text, tokens, range, block.kind);
    const addSentence = (range: readonly [first: number, end: number], written = caseOf(range)): void => {
      const [from, to] = [tokens[range[0]], tokens[range[1] - 1]];
      if (!from || !to) return;
      sentences.push({ start: from.start, end: to.end, block: index, tokens: range, case: written });
    };
    // A dateline is a sentence by itself, whatever stops and dashes it holds.
    if (opening) {
      const first = tokens.length;
      tokenize(text, opening, tokens);
      addSentence([first, tokens.length]);
    }
    const first = tokens.length;
    for (const stretch of outside({ start: opening?.end ?? block.start, end: block.end }, holes)) {
      tokenize(text, stretch, tokens);
    }
    // a heading is set in one case, however short its sentences
    const whole = HEADINGS.has(block.kind) ? caseOf([first, tokens.length]) : undefined;
    for (const range of splitSentences(text, tokens, first, tokens.length)) addSentence(range, whole);
  });
  const quotations = pairMarks(
    text,
    layout.blocks.filter(({ kind }) => kind !== 'furniture'),
  );
  return { text, layout, sentences, tokens, quotations };
}

/** What of `span` lies outside the holes, which are in order and do not overlap. */
function* outside(span: Span, holes: readonly Span[]): Generator<Span> {
  let start = span.start;
  for (const hole of holes) {
    if (hole.start > start) yield { start, end: hole.start };
    start = Math.max(start, hole.end);
  }
  if (start < span.end) yield { start, end: span.end };
}
