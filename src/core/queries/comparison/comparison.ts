import type { ActorKind } from '../../model/actor';
import type { Passage } from '../../model/corpus';
import type { EventType, Modality } from '../../model/event';
import type { Phrase } from '../../model/phrase';
import type { EventBounds } from '../cards/eventBounds';
import type { Excerpt } from '../wording/excerpt';
import type { WordRun } from '../wording/sharedWords';

/** What sources are compared on. */
export type ComparisonSubject =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'quote'; readonly file: string; readonly index: number }
  | { readonly kind: 'actor'; readonly id: string };

/** What is told of the subject itself. */
export type SubjectFacts =
  | {
      readonly kind: 'event';
      readonly type: EventType | null;
      /** TIMEX3, or null. */
      readonly date: string | null;
      readonly bounds: EventBounds | null;
      readonly place: string | null;
      readonly participants: readonly string[];
    }
  | { readonly kind: 'quote'; readonly speaker: string | null; readonly role: string | null }
  | { readonly kind: 'actor'; readonly actorKind: ActorKind; readonly aliases: readonly string[] };

/** One passage of a source, on one line. */
export interface ComparedPassage extends Excerpt {
  /** How it is told, where not simply as fact. */
  readonly modality: Modality | null;
  /** Where it is held against another wording: its words, with what is shared. Else null. */
  readonly wording: readonly WordRun[] | null;
  /** True for words in quotation marks. */
  readonly isMarked: boolean;
}

/** One document that has the subject. */
export interface Report {
  readonly file: string;
  readonly source: string;
  /** Document date, `YYYY-MM-DD`, or null. */
  readonly published: string | null;
  /** Name of the actor whose word it rests on; null where the source speaks in its own voice. */
  readonly origin: string | null;
  readonly passages: readonly ComparedPassage[];
  /** How many more passages there are. */
  readonly more: number;
}

/** What the sources tell apart from each other. */
export type FacetKind = 'date' | 'place' | 'who' | 'numbers' | 'called' | 'modality' | 'statements' | 'events';

/** One version of a facet, and who has it. */
export interface FacetValue {
  readonly value: string;
  readonly tellers: readonly { readonly source: string; readonly passage: Passage }[];
}

export interface Facet {
  readonly kind: FacetKind;
  /** What most sources tell comes first. */
  readonly values: readonly FacetValue[];
  /** Sources that have the subject and tell nothing of this. */
  readonly silent: readonly string[];
}

/** Facts that one source alone has, or that it alone leaves out. */
export interface SourceGaps {
  readonly file: string;
  readonly source: string;
  readonly only: readonly FacetValue[];
  readonly missing: readonly string[];
}

export interface ComparedDisagreement {
  readonly summary: Phrase;
  readonly passages: readonly Excerpt[];
}

/** Everything that the sources have on one event, statement or actor, side by side. */
export interface Comparison {
  readonly title: string;
  readonly facts: SubjectFacts;
  /** Number of independent voices; at most that of the reports. */
  readonly origins: number;
  readonly disagreements: readonly ComparedDisagreement[];
  readonly facets: readonly Facet[];
  /** By document date, undated ones last. */
  readonly reports: readonly Report[];
  readonly gaps: readonly SourceGaps[];
}
