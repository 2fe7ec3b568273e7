import type { Corpus, CorpusDocument } from '../../model/corpus';

/** All documents in path order, in an array of the caller's own. */
export function documentsOf(corpus: Corpus): CorpusDocument[] {
  return corpus.files().flatMap((file) => corpus.document(file) ?? []);
}
