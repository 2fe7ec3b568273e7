import { actorProblems } from '../../annotations/actorProblems';
import { documentProblems } from '../../annotations/documentProblems';
import { passageProblems } from '../../annotations/passageProblems';
import { lexicon } from '../../lexicon/lexicon';
import type { AnnotationProblem, Annotations } from '../../model/annotations';
import type { Corpus } from '../../model/corpus';

/** What of an `annotations.yaml` does not fit the sources: documents and passages that are not there, actors that nobody names. */
export function annotationProblems(annotations: Annotations, corpus: Corpus): AnnotationProblem[] {
  return [
    ...documentProblems(annotations, (file) => corpus.document(file) !== undefined),
    ...passageProblems(annotations, (file) => corpus.document(file)?.text),
    ...actorProblems(annotations, (id) => lexicon().actors.has(id) || isNamed(corpus, id)),
  ].sort((a, b) => a.start - b.start);
}

/** True for an actor that a source names. One that only a decision speaks of has no other name than its id. */
function isNamed(corpus: Corpus, id: string): boolean {
  const actor = corpus.actor(id);
  return actor !== undefined && actor.name !== id;
}
