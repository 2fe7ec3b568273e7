import type { Basis } from './basis';
import type { Span } from './span';

/** How the words refer (`contract.md`, mention). */
export const MENTION_FORMS = [
  'name',
  'short_name',
  'acronym',
  'metonym',
  'demonym',
  'place',
  'role',
  'descriptor',
  'group',
  'pronoun',
] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

/** The class that CoNLL-2003 would give the words, whatever they stand for. */
export type EntityClass = 'PER' | 'ORG' | 'LOC' | 'MISC';

export const ACTOR_KINDS = ['person', 'organization', 'state', 'supranational', 'place', 'group', 'outlet'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** One place of a document where an actor is named or described. */
export interface LocalMention extends Span {
  /** Index into `DocumentAnalysis.actors`; null where the text alone cannot tell. */
  readonly actor: number | null;
  readonly form: MentionForm;
  /** Null exactly for role, descriptor, group and pronoun. */
  readonly entity: EntityClass | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Others whom the words fit, as indices into `DocumentAnalysis.actors`; absent where there are none. */
  readonly alternatives?: readonly number[];
  /** Why the words are read so, where more than the words decides (`Lima` as the government of Peru). */
  readonly basis?: readonly Basis[];
}

/** Everything one document says under one name: a coreference chain with a name. */
export interface LocalActor {
  /** The fullest form of the name in this document, or the lexicon's name. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Other words this document uses as names of it, in order of first use, without duplicates. */
  readonly aliases: readonly string[];
  /** Id in the lexicon (`france`, `european-union`) or in annotations.yaml; null for an actor only the text knows. */
  readonly knownAs: string | null;
  /** Indices of the `role` mentions that the document puts beside the name. */
  readonly roles: readonly number[];
  /** The gender that names, forms of address and roles tell; absent where they tell none. */
  readonly gender?: 'male' | 'female';
  /**
   * Offices that the document gives to the actor, as keys: the words of the office, and the id or slug of the state or
   * body (`foreign minister @chile`); absent where there are none.
   */
  readonly offices?: readonly string[];
  /** True where the document describes the actor and never names it (`the president of Malta`). */
  readonly described?: true;
  /**
   * What the description of a group or body comes down to, so that other documents may say the same in other words
   * (`forces @peru`); absent where only the words themselves can be compared.
   */
  readonly description?: string;
  /** Last words, folded, of the names of those who lead this state by the document: `the Moyo cabinet` is its. */
  readonly leaders?: readonly string[];
  /** True where the description comes up once, neither acts nor speaks: an actor only if other documents describe it too. */
  readonly passing?: true;
}

/** An actor that the reader has recorded in annotations.yaml: its names are recognised wherever they stand. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
}
