import type { Span } from '../../core/model/span';
import type { StructuredText } from '../../core/model/text';
import { RUNNING, type TaggerWords } from '../../core/recognise/tagger/taggerWords';
import type { Random } from './random';
import type { GoldDocument } from './records';

export interface Recased {
  readonly document: GoldDocument;
  /** The sentences that are written differently now. */
  readonly changed: readonly Span[];
}

const SMALL = new Set(
  'a an and as at but by for from in into is it its of on or over s t the to with vs via'.split(' '),
);
const SHORTEST = 5;
const LONGEST = 24;

/**
 * The document with a share of its sentences written as headlines are, in title case or capitals: training text of
 * this kind is rare, and headlines are not. Offsets stay what they are.
 */
export function recase(
  document: GoldDocument,
  structured: StructuredText,
  words: TaggerWords,
  share: number,
  random: Random,
): Recased {
  let text = document.text;
  const changed: Span[] = [];
  words.sentences.forEach((sentence, index) => {
    const length = sentence.end - sentence.first;
    const span = structured.sentences[index];
    if (!span || sentence.case !== RUNNING || length < SHORTEST || length > LONGEST || random.next() >= share) return;
    const old = text.slice(span.start, span.end);
    const written = random.next() < 0.7 ? inTitleCase(old) : old.toUpperCase();
    if (written.length !== old.length) return;
    text = text.slice(0, span.start) + written + text.slice(span.end);
    changed.push({ start: span.start, end: span.end });
  });
  return { document: { ...document, text }, changed };
}

function inTitleCase(sentence: string): string {
  return sentence.replace(/\p{L}[\p{L}\p{M}'’.]*/gu, (word, at: number) =>
    at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
