import type { Corpus, CorpusDocument } from '../../model/corpus';
import { documentsOf } from './documents';

/** The articles with events whose own day is not known, so that `Tuesday` and `last week` stay open in them. */
export function undatedArticles(corpus: Corpus): readonly CorpusDocument[] {
  return documentsOf(corpus).filter(({ published, events }) => published.value === null && events.length > 0);
}
