import type { Basis } from '../../model/basis';
import type { Corpus, Passage } from '../../model/corpus';
import type { Phrase } from '../../model/phrase';
import { phraseInEnglish } from '../../util/phraseInEnglish';
import { sourceName } from '../wording/excerpt';

/** One reason for a value, with the words that it rests on. */
export interface Reason {
  readonly note: Phrase;
  readonly passage: Passage | null;
  /** The source of the passage where it is another article, else null. */
  readonly source: string | null;
}

/** The reasons of a value in `file`, each once; a passage of an article that is gone is left out. */
export function reasonsOf(corpus: Corpus, file: string, basis: readonly Basis[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { note, start, end, file: other } of basis) {
    const words = phraseInEnglish(note);
    if (words === '' || reasons.has(words)) continue;
    const at = other ?? file;
    const document = corpus.document(at);
    const passage = start === null || end === null || !document ? null : { file: at, start, end };
    reasons.set(words, { note, passage, source: other !== null && document ? sourceName(document) : null });
  }
  return [...reasons.values()];
}
