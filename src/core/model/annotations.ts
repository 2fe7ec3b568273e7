import type { ActorKind, MentionForm } from './actor';
import type { Span } from './span';

/** What the reader states about one document. */
export interface DocumentRecord {
  readonly outlet: string | null;
  /** The document date, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** Where the record's key stands in annotations.yaml. */
  readonly at?: Span;
}

/** What the reader states about one actor. */
export interface ActorRecord {
  readonly name: string | null;
  readonly kind: ActorKind | null;
  readonly aliases: readonly string[];
  readonly notes: string | null;
  /** Id of the actor that this one is the same as, or null. */
  readonly sameAs: string | null;
  /** Where that id stands in annotations.yaml, if it was read from there. */
  readonly sameAsAt?: Span;
}

/** W3C Web Annotation TextQuoteSelector: the words, and enough around them to find them again. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A decision about one passage. */
export interface PassageRecord extends TextQuoteSelector {
  readonly file: string;
  /** Id of the actor meant, or null. */
  readonly actor: string | null;
  readonly form: MentionForm | null;
  /** What the passage is not, or null. */
  readonly reject: 'actor' | 'date' | 'quote' | 'event' | null;
  readonly note: string | null;
  /** Where the record stands in annotations.yaml. */
  readonly at: Span;
}

/** An event that the reader records. */
export interface EventRecord {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly actors: readonly string[];
  readonly passages: readonly (TextQuoteSelector & { readonly file: string; readonly at: Span })[];
  /** Where the record stands in annotations.yaml, if it was read from there. */
  readonly at?: Span;
}

/** The decisions of one `annotations.yaml`. They win over whatever was recognised. */
export interface Annotations {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly passages: readonly PassageRecord[];
  readonly events: readonly EventRecord[];
}

/** The state of a folder without `annotations.yaml`. */
export const NO_ANNOTATIONS: Annotations = {
  documents: new Map(),
  actors: new Map(),
  passages: [],
  events: [],
};

/** Something in `annotations.yaml` that the reader should mend. Offsets into the YAML text. */
export interface AnnotationProblem extends Span {
  readonly severity: 'error' | 'warning';
  /** What was expected and what was found, in one sentence. */
  readonly message: string;
}
