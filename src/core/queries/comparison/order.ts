import type { CorpusDocument } from '../../model/corpus';

/** Documents by their dates, undated ones last; those of one day in path order. */
export function inOrder(a: CorpusDocument, b: CorpusDocument): number {
  const [first, second] = [a.published.value ?? '~', b.published.value ?? '~'];
  return first < second ? -1 : first > second ? 1 : a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
