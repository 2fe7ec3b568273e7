import type { Corpus, Mention, Passage } from '../../model/corpus';
import { overlaps } from '../../model/span';
import { escapePattern } from '../wording/sharedWords';

/** A place where some words stand, and what they are taken for. */
export interface Occurrence extends Passage {
  /** The mention that covers just these words, or overlaps them; null where they are taken for nobody's name. */
  readonly mention: Mention | null;
}

/** Every place of the sources where the words stand as whole words, in path and text order; furniture is left out. */
export function occurrencesOf(corpus: Corpus, words: string): readonly Occurrence[] {
  const wanted = words.trim().replace(/\s+/g, ' ');
  if (wanted === '') return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${wanted.split(' ').map(escapePattern).join('\\s{1,4}')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return corpus.files().flatMap((file) => {
    const document = corpus.document(file);
    if (!document) return [];
    return [...document.text.matchAll(pattern)].flatMap((match): Occurrence[] => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (document.layout.furniture.some((furniture) => overlaps(furniture, span))) return [];
      const meeting = document.mentions.filter((mention) => overlaps(mention, span));
      const same = meeting.find(({ start, end }) => start === span.start && end === span.end);
      return [{ file, ...span, mention: same ?? meeting[0] ?? null }];
    });
  });
}
