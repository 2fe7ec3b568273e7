import type { EventType } from '../../model/event';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import type { Complements } from './complements';
import type { ObjectClass } from './lexicon';
import { isObject, nominalType } from './lexicon';
import type { PhraseActors } from './phraseActors';
import type { SentenceSyntax } from './sentenceSyntax';
import type { Typing } from './typing';

/** Prepositions that lead to the one an act is done to, the likeliest first. */
const TARGET_PREPOSITIONS = 'against with between on upon to at towards toward from'.split(' ');
/** Prepositions that may do so where none of the former does; what bears a name comes first. */
const WEAK_TARGET_PREPOSITIONS = 'of into for over in'.split(' ');
/** Types whose object is often what somebody did rather than who did it. */
const CRITICAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT']);
const TOPICAL = new Set(['on', 'upon', 'over', 'for', 'in', 'from', 'at']);

/** Prepositions behind what is refused, lifted or asked for, before the one whom that concerns. */
const ADDRESSING = new Set(['from', 'by', 'to', 'on', 'against', 'with']);
const LOCATIVE = new Set(['in', 'at', 'over', 'into']);
/** What is given to somebody, who then is the one concerned. */
const GIFTS: readonly ObjectClass[] = ['aid', 'gratitude', 'visit'];
const THINGS: readonly ObjectClass[] = [
  'restrictions',
  'aid',
  'relations',
  'troops',
  'agreement',
  'money',
  'territory',
  'demand',
  'arms',
  'property',
  'instrument',
  'law',
  'armament',
  'passage',
  'utilities',
];
/** What these are done to goes to somebody. */
const GIVING_BACK = new Set(['return', 'hand', 'surrender', 'release', 'repatriate', 'restore', 'cede', 'relinquish']);
/** Verbs that are followed down to whom the act concerns (`agreed to send troops to help Mali`). */
const LONGEST_CHAIN = 3;

/** Reads whom an act concerns. */
export class TargetReader {
  public constructor(
    private readonly syntax: SentenceSyntax,
    private readonly actors: PhraseActors,
    private readonly complements: Complements,
  ) {}

  /** The one concerned, and where the words for it name nobody also the actor named nearest to them. */
  public of(predicate: Predicate, typing: Typing): NounPhrase[] {
    const main = this.main(predicate, typing);
    if (main === null || this.actors.isNamed(main)) return main ? [main] : [];
    const near =
      this.namedNear(predicate, typing, main) ??
      this.addressed(predicate, main) ??
      this.condition(predicate, typing) ??
      this.namedBehind(predicate, main);
    return near && near !== main ? [main, near] : [main];
  }

  /** The first named actor behind the verb, or behind the verbs whose act it announces, or nobody. */
  private namedNear(predicate: Predicate, { nominal, content }: Typing, main: NounPhrase): NounPhrase | null {
    // people are whom it is done to, wherever they are
    const isWhere = (preposition: string | null): boolean => LOCATIVE.has(preposition ?? '') && !this.isThing(main);
    const chain = [predicate, ...this.chainOf(predicate, content)];
    for (const verb of chain) {
      if (verb !== predicate && verb.object && this.actors.isNamed(verb.object)) return verb.object;
      const near = this.complements
        .of(verb, verb === predicate ? nominal : null)
        .find((phrase) => phrase.preposition !== 'by' && !isWhere(phrase.preposition) && this.actors.isNamed(phrase));
      if (near) return near;
    }
    return null;
  }

  /** The verbs that an act consists in, one below the other; of finite ones only the content itself. */
  private chainOf(predicate: Predicate, content: Predicate | null): Predicate[] {
    const chain: Predicate[] = [];
    let next = content ?? this.syntax.contentOf(predicate);
    while (next && chain.length < LONGEST_CHAIN) {
      chain.push(next);
      next = this.syntax.contentOf(next);
    }
    return chain;
  }

  /** `a request from the clerks`, `curbs imposed on ferries`: who stands behind what is refused, lifted or asked for. */
  private addressed(predicate: Predicate, main: NounPhrase): NounPhrase | null {
    if (!this.isThing(main)) return null;
    const reduced = predicate.clauses.find(({ form, noun }) => form === 'participle' && noun === main);
    // who does it in the passive is no one concerned
    const own = this.complements.of(predicate, null).filter((phrase) => phrase !== predicate.agent);
    const behind = [...own, ...(reduced?.obliques ?? [])].filter(({ first }) => first >= main.end);
    return behind.find(({ preposition }) => ADDRESSING.has(preposition ?? '')) ?? null;
  }

  /** `will not end the strike until the owners give in`: the refusal is meant for whom it waits for. */
  private condition({ clauses }: Predicate, { type }: Typing): NounPhrase | null {
    if (type !== 'REJECT' && type !== 'THREATEN') return null;
    const clause = clauses.find(({ introducer }) => introducer === 'until' || introducer === 'unless');
    const subject = clause?.subject ?? null;
    return subject && !this.syntax.isPronoun(subject) ? subject : null;
  }

  /** The nearest named phrase behind a thing, up to the next clause with a tense: what it belongs to is uncertain. */
  private namedBehind(predicate: Predicate, main: NounPhrase): NounPhrase | null {
    if (!this.isThing(main)) return null;
    const { predicates, phrases } = this.syntax;
    const limit = predicates.find(({ form, verb }) => form === 'finite' && verb > predicate.verb)?.first ?? Infinity;
    return phrases.find((each) => each.first >= main.end && each.head < limit && this.actors.isNamed(each)) ?? null;
  }

  /** Whether a phrase names a deed or a thing rather than people. */
  private isThing(phrase: NounPhrase): boolean {
    const noun = this.syntax.lower(phrase.head);
    return nominalType(this.syntax.nounWords(phrase)) !== null || THINGS.some((each) => isObject(noun, each));
  }

  private main(predicate: Predicate, typing: Typing): NounPhrase | null {
    const direct = this.directTarget(predicate, typing);
    if (direct && this.actors.isNamed(direct)) return direct;
    const wanted = direct === null || direct === typing.nominal || typing.type === 'AGREE' || typing.type === 'AID';
    return (wanted ? this.beneficiary(predicate) : null) ?? direct;
  }

  private directTarget(predicate: Predicate, { type, nominal, inverted, content }: Typing): NounPhrase | null {
    const { subject, object, recipient, passive, isCopular, lemma } = predicate;
    if (inverted) return subject;
    if (type === 'CONSULT') {
      const partner = this.complements.first(predicate, nominal, ['with']);
      if (partner) return partner;
    }
    if (type === 'RETREAT' && GIVING_BACK.has(lemma)) {
      const owner = object && this.complements.first(predicate, null, ['to']);
      if (owner) return owner;
    }
    if (type === 'REQUEST' && content === predicate) return subject;
    if (nominal) {
      const addressee = this.addressee(predicate, nominal, type === 'CONSULT') ?? recipient;
      return addressee ?? (nominal === subject ? null : nominal);
    }
    const patient = isCopular ? null : passive ? subject : object;
    if (type === 'AID' || type === 'CONSULT' || type === 'SUPPORT') {
      if (recipient) return recipient;
      const noun = patient ? this.syntax.lower(patient.head) : '';
      const given = patient === null || GIFTS.some((each) => isObject(noun, each));
      if (given)
        return this.complements.first(predicate, null, ['to', 'with', 'for', 'into', 'on', 'in', 'of']) ?? patient;
    }
    // "condemned the attack by …": the one condemned is who did it
    if (object && CRITICAL.has(type)) {
      const doer = this.syntax.clauses.phrases.attributes(object).find(({ preposition }) => preposition === 'by');
      if (doer) return doer;
    }
    const onlyConveys =
      content !== null && patient !== null && (this.syntax.isPronoun(patient) || isInstrument(this.syntax, patient));
    if (patient && !onlyConveys) return patient;
    const addressee = this.addressee(predicate, null);
    // "demanded that the army leave": the subject of the clause is the one addressed
    return addressee ?? (content ? this.contentTarget(content) : (this.syntax.clauseOf(predicate)?.subject ?? null));
  }

  /** `gave money to build schools in Peru`: the one helped may stand behind the purpose. */
  private beneficiary(predicate: Predicate): NounPhrase | null {
    for (const next of this.chainOf(predicate, null)) {
      if (next.object && this.actors.isNamed(next.object)) return next.object;
      const named = this.complements.of(next, null).find((phrase) => this.actors.isNamed(phrase));
      if (named) return named;
    }
    return null;
  }

  /** The one concerned by what is promised or refused: behind its verb, a named one before any other. */
  private contentTarget(content: Predicate): NounPhrase | null {
    const addressee = this.addressee(content, null);
    const { object } = content;
    const isBetter = object && addressee && !this.actors.isNamed(object) && this.actors.isNamed(addressee);
    return isBetter ? addressee : (object ?? addressee);
  }

  /** `talks`: what stands behind `on` and its like is what they are about, not who takes part. */
  private addressee(predicate: Predicate, nominal: NounPhrase | null, talks = false): NounPhrase | null {
    const all = this.complements.of(predicate, nominal).filter((phrase) => phrase !== nominal);
    const complements = talks ? all.filter(({ preposition }) => !TOPICAL.has(preposition ?? '')) : all;
    const behind = (...prepositions: string[]): NounPhrase | undefined =>
      complements.find(({ preposition }) => prepositions.includes(preposition ?? ''));
    const strong =
      behind('against') ??
      behind('with') ??
      behind(...TARGET_PREPOSITIONS) ??
      (predicate.passive ? undefined : behind('by'));
    if (strong) return strong;
    const weak = complements.filter(({ preposition }) => WEAK_TARGET_PREPOSITIONS.includes(preposition ?? ''));
    return weak.find((phrase) => this.actors.isNamed(phrase)) ?? weak[0] ?? null;
  }
}

/** Whether a phrase names a paper that acts for who issues it (`a law`, `a letter`). */
export function isInstrument(syntax: SentenceSyntax, { head }: NounPhrase): boolean {
  return isObject(syntax.lower(head), 'instrument');
}
