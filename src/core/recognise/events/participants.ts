import type { LocalMention } from '../../model/actor';
import type { EventType, LocalParticipant, ParticipantRole } from '../../model/event';
import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import { takesClause } from '../text/wordClasses';
import { Complements } from './complements';
import { nominalType } from './lexicon';
import { nominalArguments } from './nominalArguments';
import { PhraseActors } from './phraseActors';
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
    private readonly parse: SentenceParse,
    mentions: readonly LocalMention[],
    isTitle: boolean,
  ) {
    this.actors = new PhraseActors(parse, mentions, isTitle);
    this.complements = new Complements(parse);
    this.targets = new TargetReader(parse, this.actors, this.complements);
  }

  public read(index: number, typing: Typing): LocalParticipant[] {
    const predicate = this.parse.predicates[index];
    if (!predicate) return [];
    const participants: LocalParticipant[] = [];
    const add = (phrase: NounPhrase | null, role: ParticipantRole): void => {
      if (!phrase || this.parse.words[phrase.head]?.lower === 'there') return;
      this.actors.add(phrase, role, participants);
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
  public readUntyped(index: number): LocalParticipant[] {
    const predicate = this.parse.predicates[index];
    if (!predicate) return [];
    const participants: LocalParticipant[] = [];
    const roles: [NounPhrase | null, ParticipantRole][] = predicate.passive
      ? [
          [this.complements.first(predicate, null, ['by']), 'source'],
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
    for (const argument of nominalArguments(this.parse, phrase)) this.actors.add(argument, 'other', participants);
    return unique(participants.filter(({ actor }) => actor !== null));
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
    if (typing.inverted) return this.complements.first(predicate, null, ['from', 'by']);
    if (predicate.passive) return this.complements.first(predicate, null, ['by']) ?? this.owner(predicate);
    if (typing.nominal && typing.nominal === predicate.subject) {
      return this.complements.first(predicate, typing.nominal, ['by', 'of']);
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
    return isInstrument(this.parse, subject) || this.isDeed(subject) ? above.subject : null;
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
}

/** One entry for each span and role. */
export function unique(participants: readonly LocalParticipant[]): LocalParticipant[] {
  const seen = new Set<string>();
  return participants.filter(({ start, end, role }) => {
    const key = `${String(start)}:${String(end)}:${role}`;
    return !seen.has(key) && seen.add(key);
  });
}
