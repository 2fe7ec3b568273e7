import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import type { Complements } from './complements';
import type { ObjectClass } from './lexicon';
import { isObject, nominalType } from './lexicon';
import type { PhraseActors } from './phraseActors';
import type { EventType } from '../../model/event';
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
    private readonly parse: SentenceParse,
    private readonly actors: PhraseActors,
    private readonly complements: Complements,
  ) {}

  /** The one concerned, and where the words for it name nobody also the actor named nearest to them. */
  public of(predicate: Predicate, typing: Typing): NounPhrase[] {
    const main = this.main(predicate, typing);
    if (main === null || this.actors.isNamed(main)) return main ? [main] : [];
    const near =
      this.namedNear(predicate, typing, main) ?? this.addressed(predicate, main) ?? this.condition(predicate, typing);
    return near && near !== main ? [main, near] : [main];
  }

  /** The first named actor behind the verb, or behind the verbs whose act it announces, or nobody. */
  private namedNear(predicate: Predicate, { nominal, content }: Typing, main: NounPhrase): NounPhrase | null {
    const { predicates } = this.parse;
    // people are whom it is done to, wherever they are
    const isWhere = (preposition: string): boolean => LOCATIVE.has(preposition) && !this.isThing(main);
    const chain: (readonly [Predicate, NounPhrase | null])[] = [[predicate, nominal]];
    for (let at = predicates.indexOf(predicate); chain.length < LONGEST_CHAIN; at++) {
      const next = predicates[at + 1];
      if (next?.governor !== at || (next.form === 'finite' && at + 1 !== content)) break;
      chain.push([next, null]);
    }
    for (const [verb, noun] of chain) {
      if (verb !== predicate && verb.object && this.actors.isNamed(verb.object)) return verb.object;
      const near = this.complements
        .of(verb, noun)
        .find(
          ({ preposition, phrase }) => preposition !== 'by' && !isWhere(preposition) && this.actors.isNamed(phrase),
        );
      if (near) return near.phrase;
    }
    return null;
  }

  /** `a request from the clerks`, `curbs imposed on ferries`: who stands behind what is refused, lifted or asked for. */
  private addressed(predicate: Predicate, main: NounPhrase): NounPhrase | null {
    if (!this.isThing(main)) return null;
    const { predicates } = this.parse;
    const reduced = predicates.find(
      ({ form, subject, first }) => form === 'participle' && subject === main && first >= main.end,
    );
    // who does it in the passive is no one concerned
    const own = this.complements
      .of(predicate, null)
      .filter(({ preposition }) => !predicate.passive || preposition !== 'by');
    const all = [...own, ...(reduced?.complements ?? [])];
    const behind = all.filter(({ phrase }) => phrase.first >= main.end);
    return behind.find(({ preposition }) => ADDRESSING.has(preposition))?.phrase ?? null;
  }

  /** `will not end the strike until the owners give in`: the refusal is meant for whom it waits for. */
  private condition(predicate: Predicate, { type }: Typing): NounPhrase | null {
    if (type !== 'REJECT' && type !== 'THREATEN') return null;
    const { predicates, words } = this.parse;
    const after = predicates.slice(predicates.indexOf(predicate) + 1);
    const clause = after.find(({ introducer }) => introducer === 'until' || introducer === 'unless');
    const subject = clause?.subject ?? null;
    return subject && words[subject.head]?.tag !== 'pronoun' ? subject : null;
  }

  /** Whether a phrase names a deed or a thing rather than people. */
  private isThing({ first, head }: NounPhrase): boolean {
    const { words } = this.parse;
    const noun = words[head]?.lower ?? '';
    return (
      nominalType(words.slice(first, head + 1).map(({ lower }) => lower)) !== null ||
      THINGS.some((each) => isObject(noun, each))
    );
  }

  private main(predicate: Predicate, typing: Typing): NounPhrase | null {
    const direct = this.directTarget(predicate, typing);
    if (direct && this.actors.isNamed(direct)) return direct;
    const wanted = direct === null || direct === typing.nominal || typing.type === 'AGREE' || typing.type === 'AID';
    return (wanted ? this.beneficiary(this.parse.predicates.indexOf(predicate)) : null) ?? direct;
  }

  private directTarget(predicate: Predicate, typing: Typing): NounPhrase | null {
    if (typing.inverted) return predicate.subject;
    const { nominal } = typing;
    if (typing.type === 'CONSULT') {
      const partner = this.complements.first(predicate, nominal, ['with']);
      if (partner) return partner;
    }
    if (typing.type === 'RETREAT' && GIVING_BACK.has(predicate.lemma)) {
      const owner = predicate.object && this.complements.first(predicate, null, ['to']);
      if (owner) return owner;
    }
    if (typing.type === 'REQUEST' && typing.content >= 0 && this.parse.predicates[typing.content] === predicate) {
      return predicate.subject;
    }
    if (nominal)
      return (
        this.addressee(predicate, nominal, typing.type === 'CONSULT') ??
        (nominal === predicate.subject ? null : nominal)
      );
    const patient = predicate.lemma === 'be' ? null : predicate.passive ? predicate.subject : predicate.object;
    if (typing.type === 'AID' || typing.type === 'CONSULT' || typing.type === 'SUPPORT') {
      if (predicate.object && predicate.secondObject) return predicate.object;
      const head = patient ? (this.parse.words[patient.head]?.lower ?? '') : '';
      const given = patient === null || isObject(head, 'aid') || isObject(head, 'gratitude') || isObject(head, 'visit');
      if (given)
        return this.complements.first(predicate, null, ['to', 'with', 'for', 'into', 'on', 'in', 'of']) ?? patient;
    }
    // "condemned the attack by …": the one condemned is who did it
    if (patient && predicate.object && CRITICAL.has(typing.type)) {
      const doer = predicate.complements[0];
      if (doer?.preposition === 'by' && doer.phrase.preposition === patient.end) return doer.phrase;
    }
    const onlyConveys =
      typing.content >= 0 && patient !== null && (this.isPronoun(patient) || isInstrument(this.parse, patient));
    if (patient && !onlyConveys) return patient;
    const content = this.parse.predicates[typing.content];
    return this.addressee(predicate, null) ?? (content ? this.contentTarget(content) : this.clauseSubject(predicate));
  }

  /** `gave money to build schools in Peru`: the one helped may stand behind the purpose. */
  private beneficiary(index: number): NounPhrase | null {
    let at = index;
    for (let steps = 0; steps < 3; steps++) {
      const next = this.parse.predicates[at + 1];
      if (next?.governor !== at || next.form === 'finite') return null;
      at++;
      if (next.object && this.actors.isNamed(next.object)) return next.object;
      const named = this.complements.of(next, null).find(({ phrase }) => this.actors.isNamed(phrase));
      if (named) return named.phrase;
    }
    return null;
  }

  /** The one concerned by what is promised or refused: behind its verb, a named one before any other. */
  private contentTarget(content: Predicate): NounPhrase | null {
    const addressee = this.addressee(content, null);
    if (content.object && addressee && !this.actors.isNamed(content.object) && this.actors.isNamed(addressee))
      return addressee;
    return content.object ?? addressee;
  }

  /** `demanded that the army leave`: the subject of the clause is the one addressed. */
  private clauseSubject(predicate: Predicate): NounPhrase | null {
    const { predicates } = this.parse;
    const at = predicates.indexOf(predicate);
    const next = predicates[at + 1];
    return next?.governor === at && next.form === 'finite' ? next.subject : null;
  }

  private isPronoun(phrase: NounPhrase): boolean {
    return this.parse.words[phrase.head]?.tag === 'pronoun';
  }

  /** `talks`: what stands behind `on` and its like is what they are about, not who takes part. */
  private addressee(predicate: Predicate, nominal: NounPhrase | null, talks = false): NounPhrase | null {
    const all = this.complements.of(predicate, nominal).filter(({ phrase }) => phrase !== nominal);
    const complements = talks ? all.filter(({ preposition }) => !TOPICAL.has(preposition)) : all;
    const strong =
      complements.find(({ preposition }) => preposition === 'against')?.phrase ??
      complements.find(({ preposition }) => preposition === 'with')?.phrase ??
      complements.find(({ preposition }) => TARGET_PREPOSITIONS.includes(preposition))?.phrase ??
      (predicate.passive ? undefined : complements.find(({ preposition }) => preposition === 'by')?.phrase);
    if (strong) return strong;
    const weak = complements.filter(({ preposition }) => WEAK_TARGET_PREPOSITIONS.includes(preposition));
    return (weak.find(({ phrase }) => this.actors.isNamed(phrase)) ?? weak[0])?.phrase ?? null;
  }
}

/** Whether a phrase names a paper that acts for who issues it (`a law`, `a letter`). */
export function isInstrument({ words }: SentenceParse, { head }: NounPhrase): boolean {
  return isObject(words[head]?.lower ?? '', 'instrument');
}
