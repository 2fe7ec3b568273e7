import type { LocalMention } from '../../model/actor';
import type { LocalParticipant, ParticipantRole } from '../../model/event';
import { contains, overlaps, type Span } from '../../model/span';
import type { NounPhrase } from '../parse/phrases';
import type { SentenceSyntax } from './sentenceSyntax';

const MAX_CONJUNCTS = 12;

/** Reads which actors a noun phrase names. */
export class PhraseActors {
  public constructor(
    private readonly syntax: SentenceSyntax,
    /** Mentions inside the sentence, in text order. */
    private readonly mentions: readonly LocalMention[],
    /** In headlines a comma alone joins (`Spain, Peru sign treaty`). */
    private readonly isTitle: boolean,
  ) {}

  /** The phrase and those joined to it as participants in a role, added to `into`. */
  public add(phrase: NounPhrase, role: ParticipantRole, into: LocalParticipant[]): void {
    for (const conjunct of this.conjuncts(phrase)) this.name(conjunct, role, into);
  }

  public isNamed(phrase: NounPhrase): boolean {
    const span = this.syntax.span(phrase);
    return this.mentions.some((mention) => mention.entity !== null && overlaps(mention, span));
  }

  /** The phrase and what is joined to it: `A, B and C`; an apposition is not, but in a headline. */
  private conjuncts(phrase: NounPhrase): NounPhrase[] {
    const { phrases } = this.syntax.clauses;
    const joined = phrases.conjuncts(phrase);
    const beside =
      this.isTitle && this.isNamed(phrase) ? phrases.appositions(phrase).filter((each) => this.isNamed(each)) : [];
    return [...joined, ...beside].slice(0, MAX_CONJUNCTS);
  }

  /** Adds the actors that a phrase names: its head, or else those in its modifiers and behind `of`, or else nobody known. */
  private name(phrase: NounPhrase, role: ParticipantRole, into: LocalParticipant[]): void {
    const span = this.syntax.span(phrase);
    const head = this.syntax.word(phrase.head) ?? span;
    const last = this.syntax.word(phrase.end - 1) ?? head;
    const sides = this.isJoint(phrase) ? this.sidesIn(span) : [];
    if (sides.length > 1) {
      for (const { start, end, actor } of sides) into.push({ start, end, actor, role });
      return;
    }
    const heading = this.mentions.filter((mention) => contains(mention, head) || contains(mention, last));
    const named = heading.find(({ actor }) => actor !== null);
    if (named) {
      into.push({
        start: Math.min(named.start, head.start),
        end: Math.max(named.end, head.end),
        actor: named.actor,
        role,
      });
      return;
    }
    const behind = this.endOfAttributes(phrase);
    const inside = this.mentions.filter(
      ({ actor, start, end }) => actor !== null && start >= span.start && end <= behind,
    );
    const owner = this.ownerOf(phrase, inside);
    const actors = owner ? [owner.actor] : [...new Set(inside.map(({ actor }) => actor))];
    const [only] = actors;
    if (actors.length === 1 && only !== undefined)
      into.push({ start: span.start, end: Math.max(span.end, behind), actor: only, role });
    else if (actors.length > 1) {
      for (const actor of actors) {
        const mention = inside.find((each) => each.actor === actor);
        if (mention) into.push({ start: mention.start, end: mention.end, actor, role });
      }
    } else into.push({ start: span.start, end: behind, actor: null, role });
  }

  /** The first name of each actor in a stretch. */
  private sidesIn(span: Span): LocalMention[] {
    const names = this.mentions.filter(
      ({ entity, actor, ...each }) => entity && actor !== null && contains(span, each),
    );
    return names.filter(({ actor }, at) => names.findIndex((each) => each.actor === actor) === at);
  }

  /** `Spain and Costa Rica`, taken for one name. */
  private isJoint({ first, end }: NounPhrase): boolean {
    for (let at = first; at < end; at++) if (this.syntax.word(at)?.upos === 'CCONJ') return true;
    return false;
  }

  /** `Norway's navy`: who owns what the phrase names. */
  private ownerOf(phrase: NounPhrase, mentions: readonly LocalMention[]): LocalMention | undefined {
    const possessor = this.syntax.clauses.phrases.possessor(phrase);
    if (!possessor) return undefined;
    const span = this.syntax.span(possessor);
    return mentions.filter((mention) => overlaps(mention, span)).at(-1);
  }

  /** Offset behind what is attached to a phrase with `of`, directly or over several. */
  private endOfAttributes(phrase: NounPhrase): number {
    const { phrases } = this.syntax.clauses;
    let last = phrase;
    for (let steps = 0; steps < MAX_CONJUNCTS; steps++) {
      const of = phrases.attributes(last).find(({ preposition }) => preposition === 'of');
      if (!of) break;
      last = phrases.conjuncts(of).at(-1) ?? of;
    }
    return Math.max(this.syntax.span(last).end, this.syntax.span(phrase).end);
  }
}
