import type { Span } from './span';

/** PLOVER, the Political Language Ontology for Verifiable Event Records (Open Event Data Alliance). */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type Modality = 'asserted' | 'reported' | 'denied' | 'planned' | 'hypothetical';

/** Who acts (`source`), on whom (`target`), who else takes part (`other`). */
export type ParticipantRole = 'source' | 'target' | 'other';

/** A participant as named by the words of the span. */
export interface LocalParticipant extends Span {
  /** Index into `DocumentAnalysis.actors`, or null (`masked gunmen`). */
  readonly actor: number | null;
  readonly role: ParticipantRole;
}

/** One event as one clause or sentence of one document reports it (the span). */
export interface LocalEvent extends Span {
  /** The word that tells what happened; before the span where a pronoun of it stands for that. */
  readonly trigger: Span;
  /** Null where no PLOVER type fits. */
  readonly type: EventType | null;
  /**
   * Index into `DocumentAnalysis.dates`, or null where no expression gives the date. A duration there is how long before
   * the document it began (`in the two years since they left`).
   */
  readonly date: number | null;
  /** True where `date` stands in another sentence, or is the document date (`date` null). */
  readonly dateInherited: boolean;
  readonly participants: readonly LocalParticipant[];
  /** Index into `DocumentAnalysis.actors` of a place, or null. */
  readonly place: number | null;
  readonly modality: Modality;
  /** Index into `DocumentAnalysis.actors` of who says so, or null. */
  readonly attributedTo: number | null;
  /** True where a noun phrase only refers to an event that is told elsewhere (`the talks`); the span is the phrase. */
  readonly reference?: boolean;
  /** True where a clause brings it up as history (`since the war began`), whatever its date. */
  readonly background?: boolean;
}
