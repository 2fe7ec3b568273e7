import type { Complement, Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';

/** Nouns that stand behind prepositions in phrases of time, manner and reason. */
const NOT_INVOLVED = new Set(
  (
    'eve day days week weeks month months year years time times moment hour hours minute minutes period sidelines basis ' +
    'part way case cases wake rush bid response retaliation order place suspicion view light there it accordance effort ' +
    'addition participation mediation line face favor favour force effect '
  ).split(' '),
);
/** The prepositional phrases that belong to a verb, or to the noun that names its event. */
export class Complements {
  public constructor(private readonly parse: SentenceParse) {}

  /** The complement with the first of `prepositions` that the predicate (or the noun that names the event) has. */
  public first(predicate: Predicate, nominal: NounPhrase | null, prepositions: readonly string[]): NounPhrase | null {
    const complements = this.of(predicate, nominal);
    for (const wanted of prepositions) {
      const found = complements.find(({ preposition }) => preposition === wanted);
      if (found) return found.phrase;
    }
    return null;
  }

  public of(predicate: Predicate, nominal: NounPhrase | null): readonly Complement[] {
    const all =
      nominal && nominal === predicate.subject
        ? [...this.behind(nominal, predicate.first), ...predicate.complements]
        : predicate.complements;
    const { words } = this.parse;
    return all.filter(
      ({ phrase }) =>
        !NOT_INVOLVED.has(words[phrase.head]?.lower ?? '') && words[phrase.preposition - 1]?.lower !== 'according',
    );
  }

  private behind(phrase: NounPhrase, end: number): Complement[] {
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
