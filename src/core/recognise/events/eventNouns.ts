import type { EventType } from '../../model/event';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import { nominalType } from './lexicon';
import type { SentenceSyntax } from './sentenceSyntax';

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
  public constructor(private readonly syntax: SentenceSyntax) {}

  /** `what it called a raid`: the clause names the event of the verb before it and reports none itself. */
  public onlyNames({ introducer, noun, lemma }: Predicate): boolean {
    const isFree = introducer === 'what' || (noun !== null && this.syntax.lower(noun.head) === 'what');
    return isFree && (NAMING.has(lemma) || lemma === 'be');
  }

  /** The event noun among the arguments next to the verb: its object, or of a passive its subject. */
  public nominalOf(predicate: Predicate): EventNoun | null {
    for (const phrase of this.argumentPhrases(predicate)) {
      const type = this.phraseType(phrase);
      if (type) return { phrase, type };
    }
    return null;
  }

  /** Object, patient, and the complement that stands nearest to the verb where it has neither. */
  public argumentPhrases(predicate: Predicate): NounPhrase[] {
    const { passive, subject, object, recipient, isCopular, attribute, obliques, lemma } = predicate;
    const phrases: NounPhrase[] = [...this.freeRelative(predicate)];
    const patient = this.antecedent(
      predicate,
      passive || (lemma === 'be' && !isCopular) ? subject : isCopular ? attribute : object,
    );
    if (patient) phrases.push(patient);
    if (passive && object) phrases.push(object);
    if (recipient) phrases.push(recipient);
    const nearest = obliques.find(({ preposition, head }) => preposition !== null && head > predicate.verb);
    if (
      nearest &&
      !patient &&
      !isCopular &&
      !BESIDE.has(nearest.preposition ?? '') &&
      !this.syntax.isTime(nearest.head)
    ) {
      phrases.push(nearest);
    }
    return phrases;
  }

  /** `launched what it called a rescue operation`: the phrase behind the verb of naming. */
  private freeRelative({ object, clauses }: Predicate): NounPhrase[] {
    const isFree = (each: Predicate): boolean =>
      each.introducer === 'what' ||
      (each.noun !== null && each.noun === object && this.syntax.lower(each.noun.head) === 'what');
    const naming = clauses.find((each) => isFree(each) && NAMING.has(each.lemma));
    if (!naming) return [];
    const as = naming.obliques.find(({ preposition }) => preposition === 'as');
    const copula = naming.clauses.find(({ isCopular }) => isCopular);
    const named = as ?? copula?.attribute ?? naming.attribute ?? naming.object;
    return named ? [named] : [];
  }

  /** `ended their strike two weeks after it was called`: the pronoun stands for the event noun before it. */
  private antecedent(predicate: Predicate, phrase: NounPhrase | null): NounPhrase | null {
    if (!phrase || !/^(?:they|it)$/.test(this.syntax.lower(phrase.head))) return phrase;
    const before = this.syntax.before(predicate)?.object;
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

  /** The noun that names the event: `raids` of `a series of raids`. */
  public nounOf(phrase: NounPhrase): number {
    const of = this.behindOf(phrase);
    const counted = of && nominalType(this.syntax.nounWords(phrase)) === null && nominalType(this.syntax.nounWords(of));
    return counted ? of.head : phrase.head;
  }

  public headsOf(phrase: NounPhrase): string[] {
    return this.nounWords(phrase).map((words) => words.at(-1) ?? '');
  }

  private nounWords(phrase: NounPhrase): string[][] {
    const own = this.syntax.nounWords(phrase);
    const head = own.at(-1) ?? '';
    const next = this.behindOf(phrase);
    if (!next) return [own];
    const of = this.syntax.nounWords(next);
    const measured = CONTAINERS.has(head) || /(?:s|number|group|team|million|billion|dozen)$/.test(head);
    return measured ? [own, of] : [[...own, 'of', of.at(-1) ?? ''], own];
  }

  private behindOf(phrase: NounPhrase): NounPhrase | undefined {
    return this.syntax.clauses.phrases.attributes(phrase).find(({ preposition }) => preposition === 'of');
  }
}
