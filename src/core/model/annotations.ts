import type { ActorKind, MentionForm } from './actor';
import type { Span } from './span';

/** What a passage can be said not to be. */
export const REJECTIONS = ['actor', 'date', 'quote', 'event'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** How far a reader has come with a document or passage. */
export const READING_MARKS = ['seen', 'important'] as const;
export type ReadingMark = (typeof READING_MARKS)[number];

/** Who decided, and on which day (`YYYY-MM-DD`); each absent where the file does not say. */
export interface Signed {
  readonly by?: string;
  readonly decided?: string;
}

/** What the reader states about one document. */
export interface DocumentRecord extends Signed {
  readonly outlet: string | null;
  /** The document date, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly mark?: ReadingMark;
  /** Where the record's key stands in annotations.yaml. */
  readonly at?: Span;
}

/** An id that a record speaks of, with its place in annotations.yaml. */
export interface Reference extends Span {
  readonly id: string;
}

/** What the reader states about one actor. */
export interface ActorRecord extends Signed {
  readonly name: string | null;
  readonly kind: ActorKind | null;
  readonly aliases: readonly string[];
  readonly notes: string | null;
  /** Id of the actor that this one is the same as, or null. */
  readonly sameAs: string | null;
  /** Where that id stands in annotations.yaml, if it was read from there. */
  readonly sameAsAt?: Span;
  /** The actors that this one is not, whatever the names suggest; absent where none are recorded. */
  readonly differentFrom?: readonly Reference[];
  /** Where the record's key stands in annotations.yaml, if it was read from there. */
  readonly at?: Span;
}

/** W3C Web Annotation TextQuoteSelector: the words, and enough around them to find them again. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A decision about one passage. */
export interface PassageRecord extends TextQuoteSelector, Signed {
  readonly file: string;
  /** Where the words stood when the decision was made (UTF-16 code units): a hint for showing a lost one, nothing more. */
  readonly position?: number;
  /** Id of the actor meant, or null. */
  readonly actor: string | null;
  readonly form: MentionForm | null;
  /** What the passage is not, or null. */
  readonly reject: Rejection | null;
  /** Id of the actor whose words the quotation is. */
  readonly speaker?: string;
  readonly note: string | null;
  readonly mark?: ReadingMark;
  /** True where the event that the passage reports is no event of any other passage. */
  readonly separate?: true;
  /** Recorded events that the passage does not report. */
  readonly notEvent?: readonly Reference[];
  /** Where the record stands in annotations.yaml. */
  readonly at: Span;
  /** Where its ids stand, if it was read from there. */
  readonly actorAt?: Span;
  readonly speakerAt?: Span;
}

/** An event that the reader records. */
export interface EventRecord extends Signed {
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
