import type { LocalMention } from '../../model/actor';
import type { EventType, LocalParticipant, ParticipantRole } from '../../model/event';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import { takesClause } from '../text/wordClasses';
import { Complements } from './complements';
import { nominalType } from './lexicon';
import { nominalArguments } from './nominalArguments';
import { PhraseActors } from './phraseActors';
import type { SentenceSyntax } from './sentenceSyntax';
import { TargetReader, isInstrument } from './targets';
import type { Typing } from './typing';

/** Types that two sides do to each other. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'SUPPORT', 'AGREE', 'RETREAT']);
const HELPING = new Set('participation help mediation assistance support presence backing aid'.split(' '));

/** Whether several who do it do it to each other; also where they `failed to reach` what they would have done. */
function isMutual({ type }: Typing, { lemma }: Predicate): boolean {
  return MUTUAL.has(type) || (type === 'REJECT' && lemma === 'fail');
}

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
  private readonly complements: Complements;
  private readonly targets: TargetReader;

  public constructor(
    private readonly syntax: SentenceSyntax,
    mentions: readonly LocalMention[],
    isTitle: boolean,
  ) {
    this.actors = new PhraseActors(syntax, mentions, isTitle);
    this.complements = new Complements(syntax);
    this.targets = new TargetReader(syntax, this.actors, this.complements);
  }

  public read(predicate: Predicate, typing: Typing): LocalParticipant[] {
    const participants: LocalParticipant[] = [];
    const add = (phrase: NounPhrase | null, role: ParticipantRole): void => {
      if (phrase) this.actors.add(phrase, role, participants);
    };
    const targets = this.targets.of(predicate, typing);
    const between = this.complements.first(predicate, typing.nominal, ['between', 'among', 'amongst']);
    const sides = between !== null && (predicate.subject === null || predicate.subject === typing.nominal);
    if (sides) add(between, 'source');
    else add(this.source(predicate, typing), 'source');
    add(this.helper(predicate), 'other');
    const among = participants.filter(({ role }) => role === 'source').length > 1 && isMutual(typing, predicate);
    // two that act on each other need nobody else who is concerned
    for (const target of among ? targets.slice(0, 1) : targets) if (!sides || between !== target) add(target, 'target');
    if (among) addOtherSides(participants);
    return participants.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Who acts and who is acted on in a clause that no type fits. */
  public readUntyped(predicate: Predicate): LocalParticipant[] {
    const participants: LocalParticipant[] = [];
    const roles: [NounPhrase | null, ParticipantRole][] = predicate.passive
      ? [
          [predicate.agent, 'source'],
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

  /** The actors that a noun phrase naming an event mentions, and those behind it that belong to it, in no certain role. */
  public readNominal(phrase: NounPhrase): LocalParticipant[] {
    const participants: LocalParticipant[] = [];
    this.actors.add(phrase, 'other', participants);
    for (const argument of nominalArguments(this.syntax, phrase)) this.actors.add(argument, 'other', participants);
    return unique(participants.filter(({ actor }) => actor !== null));
  }

  /** `with the mediation of the bishop`. */
  private helper({ obliques }: Predicate): NounPhrase | null {
    const { phrases } = this.syntax.clauses;
    const help = obliques.find(
      ({ preposition, head }) =>
        /^(?:with|through|under|thanks to)$/.test(preposition ?? '') && HELPING.has(this.syntax.lower(head)),
    );
    return (help && phrases.attributes(help).find(({ preposition }) => preposition === 'of')) ?? null;
  }

  private source(predicate: Predicate, typing: Typing): NounPhrase | null {
    if (typing.inverted) return this.complements.first(predicate, null, ['from', 'by']);
    if (predicate.passive) {
      return predicate.agent ?? this.complements.first(predicate, null, ['by']) ?? this.owner(predicate);
    }
    if (typing.nominal && typing.nominal === predicate.subject) {
      return this.complements.first(predicate, typing.nominal, ['by', 'of']);
    }
    return this.speakerFor(predicate, typing) ?? this.issuer(predicate) ?? this.identified(predicate);
  }

  /** `Oslo is the first donor, giving money`: the attribute that acts is the subject of its copula. */
  private identified({ subject, governor }: Predicate): NounPhrase | null {
    const isAttribute = subject !== null && governor?.isCopular && governor.attribute === subject;
    return isAttribute ? (governor.subject ?? subject) : subject;
  }

  /** `The dockers ended their strike two weeks after it was called`: whose it is, they called it. */
  private owner(predicate: Predicate): NounPhrase | null {
    const { subject } = predicate;
    const before = this.syntax.before(predicate);
    if (!subject || !before?.object || !/^(?:they|it)$/.test(this.syntax.lower(subject.head))) return null;
    const possessor = this.syntax.clauses.phrases.possessor(before.object);
    return possessor && this.syntax.isPronoun(possessor) ? before.subject : null;
  }

  /**
   * `sent a letter accusing the mayor`, `got a law banning rallies`: not the paper acts but who issues it; nor does a
   * deed act, while others do (`sent guards attacking the poachers`).
   */
  private issuer({ subject, governor }: Predicate): NounPhrase | null {
    if (!governor || subject === null || subject !== governor.object || governor.passive) return null;
    const isDeed = nominalType(this.syntax.nounWords(subject)) !== null;
    return isDeed || isInstrument(this.syntax, subject) ? governor.subject : null;
  }

  /** Whether the clause is what its speaker does by saying so. */
  public isOwnAct(predicate: Predicate, typing: Typing): boolean {
    return this.speakerFor(predicate, typing) !== null;
  }

  /** `the ministry said it would …`: the pronoun stands for the speaker; a demand is the speaker's. */
  private speakerFor(predicate: Predicate, typing: Typing): NounPhrase | null {
    const above = predicate.governor;
    if (!above || !takesClause(above.lemma)) return null;
    const demanded = typing.type === 'REQUEST' && typing.content === predicate;
    const isPronoun = predicate.subject !== null && this.syntax.isPronoun(predicate.subject);
    return demanded || isPronoun ? above.subject : null;
  }
}

/** One entry for each span and role. */
export function unique(participants: readonly LocalParticipant[]): LocalParticipant[] {
  const seen = new Set<string>();
  return participants.filter(({ start, end, role }) => {
    const key = `${String(start)}:${String(end)}:${role}`;
    return !seen.has(key) && seen.add(key);
  });
}
