import type { LocalMention } from '../../model/actor';
import type { EventType, LocalParticipant, ParticipantRole } from '../../model/event';
import type { Complement, Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import { takesClause } from '../text/wordClasses';
import { isObject, nominalType } from './lexicon';
import { PhraseActors } from './phraseActors';
import type { Typing } from './typing';

/** Prepositions that lead to the one an act is done to, the likeliest first. */
const TARGET_PREPOSITIONS = 'against with between on upon to at towards toward from'.split(' ');
/** Prepositions that may do so where none of the former does; what bears a name comes first. */
const WEAK_TARGET_PREPOSITIONS = 'of into for over in'.split(' ');
/** Nouns that stand behind prepositions in phrases of time, manner and reason. */
const NOT_INVOLVED = new Set(
  (
    'eve day days week weeks month months year years time times moment hour hours minute minutes period sidelines basis ' +
    'part way case cases wake rush bid response retaliation order place suspicion view light there it accordance effort ' +
    'addition participation mediation line face favor favour force effect '
  ).split(' '),
);
/** Types whose object is often what somebody did rather than who did it. */
const CRITICAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT']);
/** Types that two sides do to each other. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'SUPPORT', 'AGREE', 'RETREAT']);
const TOPICAL = new Set(['on', 'upon', 'over', 'for', 'in', 'from', 'at']);
const HELPING = new Set('participation help mediation assistance support presence backing aid'.split(' '));

/** Of two or more who act together on each other each later one is also the one concerned (`A and B signed`). */
function addOtherSides(participants: LocalParticipant[]): void {
  const sources = participants.filter(({ role }) => role === 'source');
  const known = participants.some(({ role, actor }) => role === 'target' && actor !== null);
  if (sources.length < 2 || known) return;
  for (const side of sources.slice(1)) participants.push({ ...side, role: 'target' });
}

/** Reads who takes part in an event from the arguments of its verb. */
export class ParticipantReader {
  private readonly actors: PhraseActors;

  public constructor(
    private readonly parse: SentenceParse,
    mentions: readonly LocalMention[],
    isTitle: boolean,
  ) {
    this.actors = new PhraseActors(parse, mentions, isTitle);
  }

  public read(index: number, typing: Typing): LocalParticipant[] {
    const predicate = this.parse.predicates[index];
    if (!predicate) return [];
    const participants: LocalParticipant[] = [];
    const add = (phrase: NounPhrase | null, role: ParticipantRole): void => {
      if (!phrase || this.parse.words[phrase.head]?.lower === 'there') return;
      this.actors.add(phrase, role, participants);
    };
    const target = this.target(predicate, typing);
    const between = this.complement(predicate, typing.nominal, ['between', 'among', 'amongst']);
    const sides = between !== null && (predicate.subject === null || predicate.subject === typing.nominal);
    if (sides) add(between, 'source');
    else add(this.source(predicate, typing), 'source');
    add(this.helper(predicate), 'other');
    if (!sides || between !== target) add(target, 'target');
    if (MUTUAL.has(typing.type)) addOtherSides(participants);
    return participants.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Who acts and who is acted on in a clause that no type fits. */
  public readUntyped(index: number): LocalParticipant[] {
    const predicate = this.parse.predicates[index];
    if (!predicate) return [];
    const participants: LocalParticipant[] = [];
    const roles: [NounPhrase | null, ParticipantRole][] = predicate.passive
      ? [
          [this.complement(predicate, null, ['by']), 'source'],
          [predicate.subject, 'target'],
        ]
      : [
          [predicate.subject, 'source'],
          [predicate.object, 'target'],
        ];
    for (const [phrase, role] of roles) {
      if (phrase) this.actors.add(phrase, role, participants);
    }
    return participants.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The actors that a noun phrase naming an event mentions, in no certain role. */
  public readNominal(phrase: NounPhrase): LocalParticipant[] {
    const participants: LocalParticipant[] = [];
    this.actors.add(phrase, 'other', participants);
    return participants.filter(({ actor }) => actor !== null);
  }

  /** `with the mediation of the bishop`. */
  private helper(predicate: Predicate): NounPhrase | null {
    const { words } = this.parse;
    const at = predicate.complements.findIndex(
      ({ preposition, phrase }) =>
        /^(?:with|through|under|thanks)$/.test(preposition) && HELPING.has(words[phrase.head]?.lower ?? ''),
    );
    const next = predicate.complements[at + 1];
    return at >= 0 && next?.preposition === 'of' ? next.phrase : null;
  }

  private source(predicate: Predicate, typing: Typing): NounPhrase | null {
    if (typing.inverted) return this.complement(predicate, null, ['from', 'by']);
    if (predicate.passive) return this.complement(predicate, null, ['by']) ?? this.owner(predicate);
    if (typing.nominal && typing.nominal === predicate.subject) {
      return this.complement(predicate, typing.nominal, ['by', 'of']);
    }
    return this.speakerFor(predicate, typing) ?? this.issuer(predicate) ?? predicate.subject;
  }

  /** `The dockers ended their strike two weeks after it was called`: whose it is, they called it. */
  private owner(predicate: Predicate): NounPhrase | null {
    const { words, predicates } = this.parse;
    const { subject } = predicate;
    const before = predicates[predicates.indexOf(predicate) - 1];
    if (!subject || !before?.object || !/^(?:they|it)$/.test(words[subject.head]?.lower ?? '')) return null;
    return /^(?:its|their|his|her)$/.test(words[before.object.first]?.lower ?? '') ? before.subject : null;
  }

  /**
   * `sent a letter accusing the mayor`, `got a law banning rallies`: not the paper acts but who issues it; nor does a
   * deed act, while others do (`sent guards attacking the poachers`).
   */
  private issuer({ subject, governor }: Predicate): NounPhrase | null {
    const above = this.parse.predicates[governor];
    if (!above || subject === null || subject !== above.object || above.passive) return null;
    return this.isInstrument(subject) || this.isDeed(subject) ? above.subject : null;
  }

  private isInstrument(phrase: NounPhrase): boolean {
    return isObject(this.parse.words[phrase.head]?.lower ?? '', 'instrument');
  }

  private isDeed({ first, head }: NounPhrase): boolean {
    return nominalType(this.parse.words.slice(first, head + 1).map(({ lower }) => lower)) !== null;
  }

  /** Whether the clause is what its speaker does by saying so. */
  public isOwnAct(index: number, typing: Typing): boolean {
    const predicate = this.parse.predicates[index];
    return predicate !== undefined && this.speakerFor(predicate, typing) !== null;
  }

  /** `the ministry said it would …`: the pronoun stands for the speaker; a demand is the speaker's. */
  private speakerFor(predicate: Predicate, typing: Typing): NounPhrase | null {
    const above = this.parse.predicates[predicate.governor];
    if (!above || !takesClause(above.lemma)) return null;
    const demanded =
      typing.type === 'REQUEST' && typing.content >= 0 && this.parse.predicates[typing.content] === predicate;
    const subject = predicate.subject;
    const pronoun = subject !== null && this.parse.words[subject.head]?.tag === 'pronoun';
    return demanded || pronoun ? above.subject : null;
  }

  private target(predicate: Predicate, typing: Typing): NounPhrase | null {
    const direct = this.directTarget(predicate, typing);
    if (direct && this.actors.isNamed(direct)) return direct;
    const wanted = direct === null || direct === typing.nominal || typing.type === 'AGREE' || typing.type === 'AID';
    return (wanted ? this.beneficiary(this.parse.predicates.indexOf(predicate)) : null) ?? direct;
  }

  private directTarget(predicate: Predicate, typing: Typing): NounPhrase | null {
    if (typing.inverted) return predicate.subject;
    const { nominal } = typing;
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
      if (given) return this.complement(predicate, null, ['to', 'with', 'for', 'into', 'on', 'in', 'of']) ?? patient;
    }
    // "condemned the attack by …": the one condemned is who did it
    if (patient && predicate.object && CRITICAL.has(typing.type)) {
      const doer = predicate.complements[0];
      if (doer?.preposition === 'by' && doer.phrase.preposition === patient.end) return doer.phrase;
    }
    const onlyConveys =
      typing.content >= 0 && patient !== null && (this.isPronoun(patient) || this.isInstrument(patient));
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
      const named = this.complementsFor(next, null).find(({ phrase }) => this.actors.isNamed(phrase));
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

  /** `talks`: what stands behind `on` and its like is what they are about, not who takes part. */
  private addressee(predicate: Predicate, nominal: NounPhrase | null, talks = false): NounPhrase | null {
    const all = this.complementsFor(predicate, nominal);
    const complements = talks ? all.filter(({ preposition }) => !TOPICAL.has(preposition)) : all;
    const strong =
      complements.find(({ preposition }) => preposition === 'against' || preposition === 'with')?.phrase ??
      complements.find(({ preposition }) => TARGET_PREPOSITIONS.includes(preposition))?.phrase ??
      (predicate.passive ? undefined : complements.find(({ preposition }) => preposition === 'by')?.phrase);
    if (strong) return strong;
    const weak = complements.filter(({ preposition }) => WEAK_TARGET_PREPOSITIONS.includes(preposition));
    return (weak.find(({ phrase }) => this.actors.isNamed(phrase)) ?? weak[0])?.phrase ?? null;
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

  /** The complement with the first of `prepositions` that the predicate (or the noun that names the event) has. */
  private complement(
    predicate: Predicate,
    nominal: NounPhrase | null,
    prepositions: readonly string[],
  ): NounPhrase | null {
    const complements = this.complementsFor(predicate, nominal);
    for (const wanted of prepositions) {
      const found = complements.find(({ preposition }) => preposition === wanted);
      if (found) return found.phrase;
    }
    return null;
  }

  private complementsFor(predicate: Predicate, nominal: NounPhrase | null): readonly Complement[] {
    const all =
      nominal && nominal === predicate.subject
        ? [...this.complementsOf(nominal, predicate.first), ...predicate.complements]
        : predicate.complements;
    return all.filter(({ phrase }) => !NOT_INVOLVED.has(this.parse.words[phrase.head]?.lower ?? ''));
  }

  private complementsOf(phrase: NounPhrase, end: number): Complement[] {
    const { words, phrases } = this.parse;
    const found: Complement[] = [];
    // behind another verb nothing belongs to the noun any more
    const verb = this.parse.predicates.find(({ first }) => first >= phrase.end)?.first ?? end;
    for (let i = phrases.indexOf(phrase) + 1; i < phrases.length; i++) {
      const next = phrases[i];
      if (!next || next.first >= Math.min(end, verb)) break;
      if (next.preposition >= phrase.end)
        found.push({ preposition: words[next.preposition]?.lower ?? '', phrase: next });
    }
    return found;
  }
}
