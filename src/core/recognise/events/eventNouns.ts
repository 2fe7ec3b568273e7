import type { EventType } from '../../model/event';
import type { Predicate, SentenceParse } from '../text/clauses';
import type { NounPhrase } from '../text/nounPhrases';
import { nominalType } from './lexicon';

/** Nouns that only measure what follows with `of` (`a wave of arrests`). */
const CONTAINERS = new Set(
  'series wave number round string spate act campaign kind form first second third latest one set state call'.split(
    ' ',
  ),
);
/** Verbs that only say what others call a thing (`what the army called a raid`). */
const NAMING = new Set(['call', 'describe', 'term', 'label', 'dub', 'say', 'consider']);

/** Prepositions behind which another event stands, beside the one that is reported. */
const BESIDE = new Set(['by', 'since', 'after', 'before', 'until', 'following', 'despite', 'amid']);

/** A noun phrase that names an event. */
export interface EventNoun {
  readonly phrase: NounPhrase;
  readonly type: EventType;
}

/** Finds the nouns that name events among the arguments of verbs. */
export class EventNouns {
  public constructor(private readonly parse: SentenceParse) {}

  /** `what it called a raid`: the clause names the event of the verb before it and reports none itself. */
  public onlyNames({ introducer, lemma }: Predicate): boolean {
    return introducer === 'what' && (NAMING.has(lemma) || lemma === 'be');
  }

  /** The event noun among the arguments next to the verb: its object, or of a passive its subject. */
  public nominalOf(predicate: Predicate): EventNoun | null {
    for (const phrase of this.argumentPhrases(predicate)) {
      const type = this.phraseType(phrase);
      if (type) return { phrase, type };
    }
    return null;
  }

  /** Object, patient, and the complement that stands directly behind the verb. */
  public argumentPhrases(predicate: Predicate): NounPhrase[] {
    const phrases: NounPhrase[] = [...this.freeRelative(predicate)];
    const patient = this.antecedent(predicate, predicate.passive ? predicate.subject : predicate.object);
    if (patient) phrases.push(patient);
    if (predicate.secondObject) phrases.push(predicate.secondObject);
    const [nearest] = predicate.complements;
    if (nearest && !patient && !BESIDE.has(nearest.preposition)) phrases.push(nearest.phrase);
    return phrases;
  }

  /** `launched what it called a rescue operation`: the phrase behind the verb of naming. */
  private freeRelative(predicate: Predicate): NounPhrase[] {
    const { words, predicates } = this.parse;
    if (words[predicate.end]?.lower !== 'what') return [];
    const naming = predicates[predicates.indexOf(predicate) + 1];
    if (!naming || !NAMING.has(naming.lemma)) return [];
    const copula = predicates[predicates.indexOf(naming) + 1];
    if (naming.object === null && copula?.lemma === 'be') return copula.object ? [copula.object] : [];
    const as = naming.complements.find(({ preposition }) => preposition === 'as')?.phrase;
    return as ? [as] : [naming.secondObject, naming.object].filter((phrase) => phrase !== null);
  }

  /** `ended their strike two weeks after it was called`: the pronoun stands for the event noun before it. */
  private antecedent(predicate: Predicate, phrase: NounPhrase | null): NounPhrase | null {
    const pronoun = phrase ? this.parse.words[phrase.head]?.lower : undefined;
    if (pronoun !== 'they' && pronoun !== 'it') return phrase;
    const before = this.parse.predicates[this.parse.predicates.indexOf(predicate) - 1]?.object;
    return before && this.phraseType(before) ? before : phrase;
  }

  /** The type of the event that a phrase names, looking through `a series of`. */
  public phraseType(phrase: NounPhrase): EventType | null {
    for (const words of this.nounWords(phrase)) {
      const type = nominalType(words);
      if (type) return type;
    }
    return null;
  }

  /** Index of the noun that names the event: `raids` of `a series of raids`. */
  public nounOf(phrase: NounPhrase): number {
    const { phrases } = this.parse;
    const [own = [], counted] = this.nounWords(phrase);
    const next = phrases[phrases.indexOf(phrase) + 1];
    return counted && next && nominalType(own) === null && nominalType(counted) ? next.head : phrase.head;
  }

  public headsOf(phrase: NounPhrase): string[] {
    return this.nounWords(phrase).map((words) => words.at(-1) ?? '');
  }

  private nounWords(phrase: NounPhrase): string[][] {
    const { words, phrases } = this.parse;
    const own = words.slice(phrase.first, phrase.head + 1).map(({ lower }) => lower);
    const head = own.at(-1) ?? '';
    const next = phrases[phrases.indexOf(phrase) + 1];
    const isOf = next !== undefined && next.preposition === phrase.end && words[next.preposition]?.lower === 'of';
    const measured = CONTAINERS.has(head) || /(?:s|number|group|team|million|billion|dozen)$/.test(head);
    if (!isOf) return [own];
    const of = words.slice(next.first, next.head + 1).map(({ lower }) => lower);
    return measured ? [own, of] : [[...own, 'of', of.at(-1) ?? '']].concat([own]);
  }
}
