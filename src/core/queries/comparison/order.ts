import { compareStrings } from '../../corpus/sortedList';
import type { CorpusDocument } from '../../model/corpus';

/** Documents by their dates, undated ones last; those of one day in path order. */
export function inOrder(a: CorpusDocument, b: CorpusDocument): number {
  return compareStrings(a.published.value ?? '~', b.published.value ?? '~') || compareStrings(a.file, b.file);
}
