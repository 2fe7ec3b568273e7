import type { Corpus, CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';
import { overlaps } from '../../model/span';
import type { Annotation, AnnotationKind } from './annotationAt';
import { allAnnotations, annotationAt } from './annotationAt';

/**
 * The annotation of a kind that a reader means by a selection: the one it shares most with, measured by what both hold
 * of what either holds. By a mere cursor (an empty span), the tightest one there. Undefined where there is none.
 */
export function annotationOn<Kind extends AnnotationKind>(
  corpus: Corpus,
  file: string,
  span: Span,
  kind: Kind,
): Extract<Annotation, { readonly kind: Kind }> | undefined {
  const document = corpus.document(file);
  const found =
    span.start === span.end
      ? annotationAt(corpus, file, span.start, [kind])
      : document && closest(document, span, kind);
  return found as Extract<Annotation, { readonly kind: Kind }> | undefined;
}

function closest(document: CorpusDocument, span: Span, kind: AnnotationKind): Annotation | undefined {
  let best: { readonly annotation: Annotation; readonly share: number } | undefined;
  for (const annotation of allAnnotations(document)) {
    if (annotation.kind !== kind || !overlaps(annotation.span, span)) continue;
    const both = Math.min(annotation.span.end, span.end) - Math.max(annotation.span.start, span.start);
    const either = Math.max(annotation.span.end, span.end) - Math.min(annotation.span.start, span.start);
    if (!best || both / either > best.share) best = { annotation, share: both / either };
  }
  return best?.annotation;
}
