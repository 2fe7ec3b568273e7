import type { EntityClass } from './actor';
import type { Span } from './span';
import type { StructuredText } from './text';

/** Words that a trained tagger takes for a name. */
export interface TaggedName extends Span {
  readonly entity: EntityClass;
  /** Probability of these borders with this class, 0 to 1, in hundredths. */
  readonly confidence: number;
}

/** Finds the names of a document. Equal documents give equal names. */
export interface NameTagger {
  /** In the order of the document's sentences, without overlaps. */
  tag(document: StructuredText): readonly TaggedName[];
}
