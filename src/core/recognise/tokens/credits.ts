import { overlaps, type Span } from '../../model/span';
import type { Sentence, StructuredText, Token } from '../../model/text';
import { tokenize } from './tokenize';

/** `(Reporting by …; Editing by …)`: who made the article, said behind it. */
const CREDIT =
  /^[\s(*_[]{0,5}(?:additional\s+)?(?:reporting|writing|editing|edited|written|compiled|translated)\s+by\s/i;
const LONGEST = 600;

/** The credits among the furniture of a document. */
export function findCredits({ text, layout }: StructuredText): readonly Span[] {
  return layout.furniture.filter(
    ({ start, end }) => end - start <= LONGEST && CREDIT.test(text.slice(start, Math.min(end, start + 60))),
  );
}

/**
 * The document with each credit as a sentence behind all others. Those who made the article are named there, so the
 * tagger reads credits too; nothing else does.
 */
export function withCredits(document: StructuredText): StructuredText {
  const credits = findCredits(document);
  if (credits.length === 0) return document;
  const tokens: Token[] = [...document.tokens];
  const sentences: Sentence[] = [...document.sentences];
  for (const { start, end } of credits) {
    const first = tokens.length;
    tokenize(document.text, { start, end }, tokens);
    const block = document.layout.blocks.findIndex((other) => overlaps(other, { start, end }));
    sentences.push({ start, end, block, tokens: [first, tokens.length], case: 'running' });
  }
  return { ...document, sentences, tokens };
}
