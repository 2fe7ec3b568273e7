import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import type { SentenceSyntax } from './sentenceSyntax';

/** Nouns that stand behind prepositions in phrases of time, manner and reason. */
const NOT_INVOLVED = new Set(
  (
    'eve day days week weeks month months year years time times moment hour hours minute minutes period sidelines basis ' +
    'part way case cases wake rush bid response retaliation order place suspicion view light there it accordance effort ' +
    'addition participation mediation line face favor favour force effect '
  ).split(' '),
);

/** How many phrases may stand between a verb and what may belong to it all the same. */
const DEEPEST = 2;

/** The prepositional phrases that belong to a verb, to what it is done to, or to the noun that names its event. */
export class Complements {
  public constructor(private readonly syntax: SentenceSyntax) {}

  /** The complement with the first of `prepositions` that the predicate (or the noun that names the event) has. */
  public first(predicate: Predicate, nominal: NounPhrase | null, prepositions: readonly string[]): NounPhrase | null {
    const complements = this.of(predicate, nominal);
    for (const wanted of prepositions) {
      const found = complements.find(({ preposition }) => preposition === wanted);
      if (found) return found;
    }
    return null;
  }

  /**
   * In text order. What depends on a noun beside the verb may as well belong to the verb (`sent aid to Peru`): the
   * tree is least certain there, and for who takes part it makes no difference.
   */
  public of(predicate: Predicate, nominal: NounPhrase | null): readonly NounPhrase[] {
    const { verb, obliques, agent, object, attribute, subject } = predicate;
    const own = [...obliques, agent, object, attribute, nominal].filter((phrase) => phrase !== null);
    // behind another verb nothing uncertain belongs to this one any more
    const limit = this.syntax.predicates.find((each) => each.verb > verb)?.first ?? Infinity;
    const found = new Set<NounPhrase>();
    for (const phrase of new Set(own)) {
      if (phrase.preposition !== null) found.add(phrase);
      for (const attached of this.attached(phrase, DEEPEST)) if (attached.head < limit) found.add(attached);
    }
    return [...found]
      .filter((phrase) => (phrase.head > verb || (nominal !== null && nominal === subject)) && this.isInvolved(phrase))
      .sort((a, b) => a.head - b.head);
  }

  /** What is attached to a phrase or to one joined to it, and to that again. */
  private attached(phrase: NounPhrase, depth: number): NounPhrase[] {
    const { phrases } = this.syntax.clauses;
    const near = phrases.conjuncts(phrase).flatMap((each) => phrases.modifiers(each));
    return depth === 0 ? near : [...near, ...near.flatMap((each) => this.attached(each, depth - 1))];
  }

  private isInvolved({ head, preposition }: NounPhrase): boolean {
    if (preposition === null || preposition.startsWith('according')) return false;
    return !NOT_INVOLVED.has(this.syntax.lower(head)) && !this.syntax.isTime(head);
  }
}
