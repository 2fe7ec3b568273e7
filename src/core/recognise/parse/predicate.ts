import type { NounPhrase } from './phrases';

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** The verb of a clause with its auxiliaries. Numbers are indices into the words of the document. */
export interface VerbGroup {
  /** The main verb, or the copula; the head of the clause where it has neither. */
  readonly verb: number;
  /** First word of the group: auxiliaries, negation and what stands between them and the verb are inside. */
  readonly first: number;
  /** Word behind the verb and a particle that directly follows it. */
  readonly end: number;
  /** In lower case (`off` of `call off`), or null. */
  readonly particle: string | null;
  readonly form: VerbForm;
  /** Of a finite clause; else null. A perfect has the tense of its auxiliary. */
  readonly tense: 'past' | 'present' | 'future' | null;
  readonly perfect: boolean;
  readonly passive: boolean;
  /** Base form of a modal auxiliary (`will` of `won't`), or null. */
  readonly modal: string | null;
  /** The word that negates the verb itself (`not`, `never`, `without` of `without asking`), or -1. */
  readonly negation: number;
}

/** How a clause comes to its subject. */
export type SubjectSource =
  /** It stands with the verb. */
  | 'own'
  /** Of the verb that the clause is joined to (`came and went`). */
  | 'shared'
  /** An argument of the governing verb (`agreed to leave`, `urged them to leave`, `accused them of leaving`). */
  | 'controlled'
  /** The noun that a relative clause is about. */
  | 'antecedent'
  /** The noun that a participle or infinitive belongs to (`the man accused of`). */
  | 'modified';

/** One clause: its verb with everything that belongs to it, each where the dependency tree says so. */
export interface Predicate extends VerbGroup {
  /** The word that the clause hangs on: its verb, or what stands behind a copula (`dead` of `is dead`). */
  readonly head: number;
  /** Lemma of `verb`, without its particle. */
  readonly lemma: string;
  readonly isCopular: boolean;
  /** Of a passive: the patient. Null where nothing in the sentence is its subject, or only an expletive. */
  readonly subject: NounPhrase | null;
  readonly subjectSource: SubjectSource | null;
  readonly object: NounPhrase | null;
  /** Who is given or told something (`gave them money`), beside the object. */
  readonly recipient: NounPhrase | null;
  /** Who does it in the passive (`by the army`). */
  readonly agent: NounPhrase | null;
  /** What the subject or the object is said to be (`is a trap`, `called it a trap`), where that is a noun phrase. */
  readonly attribute: NounPhrase | null;
  /** The other phrases that depend on it, in text order: with a preposition, or without (`Monday`); not the agent. */
  readonly obliques: readonly NounPhrase[];
  /** True where the verb is negated, or an argument is (`no talks`, `nobody`). */
  readonly negated: boolean;
  /** The clause that this one belongs to, itself or through a noun of it; of a conjunct that of the first; or null. */
  readonly governor: Predicate | null;
  /** Universal Dependencies relation to what it belongs to (`ccomp`, `acl:relcl`); a conjunct has that of the first. */
  readonly relation: string;
  /** The clause that it is joined to by `and` or its like, or null. */
  readonly joinedTo: Predicate | null;
  /** The noun that it belongs to (`the man who left`), or null. */
  readonly noun: NounPhrase | null;
  /** The word that introduces it, in lower case (`that`, `after`, `who`), or null; a conjunct has that of the first. */
  readonly introducer: string | null;
  /** The clauses whose governor it is, in text order. */
  readonly clauses: readonly Predicate[];
}

/** A predicate while its document is read. */
export type DraftPredicate = {
  -readonly [K in keyof Omit<Predicate, 'governor' | 'joinedTo' | 'clauses'>]: Predicate[K];
} & {
  readonly governor: DraftPredicate | null;
  readonly joinedTo: DraftPredicate | null;
  readonly clauses: Predicate[];
};
