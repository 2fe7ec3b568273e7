import type { ActorKind, EntityClass, MentionForm } from './actor';
import type { Basis } from './basis';
import type { EventRecord } from './annotations';
import type { DocumentDate, ResolvedDate } from './date';
import type { EventType, Modality, ParticipantRole } from './event';
import type { Phrase } from './phrase';
import type { QuotePolarity, QuoteType, StatementAct } from './quote';
import type { Span } from './span';
import type { Layout, Sentence } from './text';

/** A passage of one document of the corpus. `file` is relative to the source folder, with `/`. */
export interface Passage extends Span {
  readonly file: string;
}

/** A mention with the actor that the whole corpus decides on. */
export interface Mention extends Span {
  /** Id of an `Actor`, or null. */
  readonly actor: string | null;
  readonly form: MentionForm;
  readonly entity: EntityClass | null;
  readonly confidence: number;
  /** Ids of other actors whom the words fit, in id order; absent where there are none. */
  readonly alternatives?: readonly string[];
  /** Why the words are read so, where more than the words decides; absent where nothing else does. */
  readonly basis?: readonly Basis[];
}

export interface Quote extends Span {
  readonly parts: readonly Span[];
  readonly type: QuoteType;
  /** Id of an `Actor`, or null. */
  readonly speaker: string | null;
  readonly speakerSpan: Span | null;
  readonly cueSpan: Span | null;
  readonly polarity: QuotePolarity;
  readonly act: StatementAct;
  readonly sameAs: number | null;
  readonly confidence: number;
}

export interface Participant extends Span {
  readonly actor: string | null;
  readonly role: ParticipantRole;
}

/** An event as one document reports it. */
export interface EventMention extends Span {
  /** `<file>#e<n>`, n from 1 in text order. */
  readonly id: string;
  readonly trigger: Span;
  readonly type: EventType | null;
  readonly date: {
    readonly value: string | null;
    /** The words that give the date in this document; null where it is inherited or unknown. */
    readonly span: Span | null;
    /** Days from the unknown date of the document, where that orders it among the others; see `ResolvedDate`. */
    readonly fromDocument?: number;
  };
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly modality: Modality;
  readonly attributedTo: string | null;
  /** True where a noun phrase only refers to an event that is told elsewhere (`the talks`). */
  readonly reference?: boolean;
  /** True where the document tells it in passing, as history: long before its own time. */
  readonly background?: boolean;
  /** The event of annotations.yaml that the reader gives the passage to. */
  readonly recorded?: Pick<EventRecord, 'id' | 'title' | 'date' | 'place' | 'actors'>;
  /** Where the reader says so: an event of no other passage (`all`), or not these events of annotations.yaml. */
  readonly apart?: 'all' | readonly string[];
  /** Id of an `Event`. */
  readonly cluster: string;
}

/** A document in the light of all others and of the reader's decisions. Lists are in text order. */
export interface CorpusDocument {
  readonly file: string;
  readonly text: string;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: DocumentDate;
  readonly mentions: readonly Mention[];
  readonly dates: readonly ResolvedDate[];
  readonly quotes: readonly Quote[];
  readonly events: readonly EventMention[];
  /** Mentions of events that nothing tells of, to which nouns only refer (`Event.reference`); absent where there are none. */
  readonly references?: readonly EventMention[];
}

/** Somebody or something that acts, speaks or is spoken of, under all its names, in all documents. */
export interface Actor {
  /** Stable slug of the name (`ana-sousa`), or the id of the lexicon or of annotations.yaml. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** The roles that documents put beside the name. */
  readonly roles: readonly (Passage & { readonly text: string })[];
  /** Files in path order. */
  readonly documents: readonly string[];
  /** Number of mentions with this id in all documents. */
  readonly mentions: number;
  /** What the reader noted in annotations.yaml, or null. */
  readonly notes: string | null;
}

/** One event, by all the passages that report it. */
export interface Event {
  /** Stable while its first passage and date stay: usable as the id of a tree item. */
  readonly id: string;
  readonly title: string;
  readonly type: EventType | null;
  readonly date: {
    readonly value: string | null;
    readonly earliest: string | null;
    readonly latest: string | null;
    /** That of its first mention; orders what no calendar day does among the events of that document. */
    readonly fromDocument?: number;
  };
  readonly participants: readonly string[];
  readonly place: string | null;
  /** In path order, then text order. */
  readonly mentions: readonly { readonly file: string; readonly event: string }[];
  readonly documents: readonly string[];
  readonly outlets: readonly string[];
  /** Actor ids of the independent voices behind the reports. */
  readonly origins: readonly string[];
  /** True where all that tell of it tell it as history. */
  readonly background?: boolean;
  /** True where nothing tells of it and nouns only refer to it: in no list, found by id. */
  readonly reference?: boolean;
}

export type LinkRelation =
  'same_quote' | 'same_event' | 'contradiction' | 'discrepancy' | 'framing' | 'origin' | 'duplicate' | 'ambiguity';

/** Passages that a reader would want to hold side by side. */
export interface Link {
  readonly id: string;
  readonly relation: LinkRelation;
  /** Id of an actor or event, or null. */
  readonly about: string | null;
  readonly summary: Phrase;
  /** At least two passages. */
  readonly evidence: readonly Passage[];
  readonly confidence: number;
}

/**
 * What queries read: the corpus as it stands. Implementations answer from caches, so calls are cheap,
 * and objects stay identical (===) as long as nothing about them has changed.
 */
export interface Corpus {
  /** Grows with every change; equal revisions mean equal answers. */
  readonly revision: number;
  /** In UTF-16 code-unit order. */
  files(): readonly string[];
  document(file: string): CorpusDocument | undefined;
  /** In id order. */
  actors(): readonly Actor[];
  actor(id: string): Actor | undefined;
  /** Every mention of an actor, in path and text order; `index` is its place in `CorpusDocument.mentions`. */
  mentionsOf(actor: string): readonly { readonly file: string; readonly index: number }[];
  /** Every quote of a speaker, in path and text order. */
  quotesOf(actor: string): readonly { readonly file: string; readonly index: number }[];
  /** The event mentions that an actor takes part in, by event id. */
  eventsOf(actor: string): readonly Event[];
  /** In chronological order; undated events last, in path order. Without those that nouns only refer to. */
  events(): readonly Event[];
  event(id: string): Event | undefined;
  /** Files and quote indices of the same utterance, itself included; just itself where it stands alone. */
  sameQuote(file: string, index: number): readonly { readonly file: string; readonly index: number }[];
  links(): readonly Link[];
}
