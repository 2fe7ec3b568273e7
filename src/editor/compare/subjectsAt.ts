import type { Corpus } from '../../core/model/corpus';
import { annotationsAt } from '../../core/queries/navigation/annotationAt';
import type { ComparisonSubject } from '../../core/queries/comparison/comparison';

/** What can be compared at an offset: one of each kind, what several sources have first, then the tightest first. */
export function subjectsAt(corpus: Corpus, file: string, offset: number): readonly ComparisonSubject[] {
  const subjects: (ComparisonSubject & { readonly sources: number })[] = [];
  for (const annotation of annotationsAt(corpus, file, offset)) {
    if (annotation.kind === 'event') {
      const id = annotation.event.cluster;
      subjects.push({ kind: 'event', id, sources: corpus.event(id)?.documents.length ?? 1 });
    } else if (annotation.kind === 'quote') {
      const files = new Set(corpus.sameQuote(file, annotation.index).map((place) => place.file));
      subjects.push({ kind: 'quote', file, index: annotation.index, sources: files.size });
    } else if (annotation.kind === 'mention' && annotation.mention.actor !== null) {
      const id = annotation.mention.actor;
      subjects.push({ kind: 'actor', id, sources: corpus.actor(id)?.documents.length ?? 1 });
    }
  }
  const first = subjects.filter(({ kind }, index) => subjects.findIndex((other) => other.kind === kind) === index);
  return first.sort((a, b) => Number(b.sources > 1) - Number(a.sources > 1));
}
