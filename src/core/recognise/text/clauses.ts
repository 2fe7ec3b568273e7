import type { Span } from '../../model/span';
import type { Sentence, StructuredText } from '../../model/text';
import type { NounPhrase } from './nounPhrases';
import { findNounPhrases } from './nounPhrases';
import { tagWords } from './tagWords';
import type { VerbGroup } from './verbGroups';
import { findVerbGroups } from './verbGroups';
import type { Word } from './words';
import { isBoundary } from './words';
import { takesClause } from './wordClasses';

/** A noun phrase behind a preposition that belongs to a predicate. */
export interface Complement {
  /** The preposition, in lower case. */
  readonly preposition: string;
  readonly phrase: NounPhrase;
}

/** One verb with its group and its arguments. Numbers are indices into `SentenceParse.words`. */
export interface Predicate extends VerbGroup {
  readonly lemma: string;
  /** Null where nothing in the sentence can be its subject. Of a passive: the patient. */
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
  readonly secondObject: NounPhrase | null;
  readonly complements: readonly Complement[];
  /** Index into `SentenceParse.predicates` of the verb it depends on (`agreed to send`, `said … sent`), or -1. */
  readonly governor: number;
  /** The word that introduces its clause (`that`, `if`, `who`), or null. */
  readonly introducer: string | null;
}

/** The shallow parse of one sentence. */
export interface SentenceParse {
  readonly words: readonly Word[];
  readonly phrases: readonly NounPhrase[];
  readonly predicates: readonly Predicate[];
}

/** A predicate while its sentence is read. */
interface DraftPredicate extends Predicate {
  object: NounPhrase | null;
  secondObject: NounPhrase | null;
}

/** Pronouns that are no subjects. */
const OBJECTIVE = new Set(['me', 'him', 'them']);
/** How far behind its verb an argument is looked for; longer stretches are other clauses. */
const REACH = 40;

/** Finds the verbs of a sentence with subjects, objects and prepositional complements. */
export function parseSentence(
  document: StructuredText,
  sentence: Sentence,
  names: readonly Span[],
  times: readonly Span[],
  quoted: readonly Span[] = [],
): SentenceParse {
  const words = tagWords(document, sentence, names, times, quoted);
  const phrases = findNounPhrases(words);
  return { words, phrases, predicates: new PredicateReader(words, phrases).read() };
}

class PredicateReader {
  private readonly predicates: DraftPredicate[] = [];

  public constructor(
    private readonly words: readonly Word[],
    private readonly phrases: readonly NounPhrase[],
  ) {}

  public read(): Predicate[] {
    const groups = findVerbGroups(this.words);
    groups.forEach((group, n) => {
      const limit = groups[n + 1]?.first ?? this.words.length;
      const { object, secondObject, complements } = this.argumentsBehind(group, limit);
      const near = this.introducer(group.first);
      const early = this.governor(group, near, group.first);
      const subject = this.subject(group, near, early);
      const distant = near === null && subject !== null && subject.first < group.first && group.form === 'finite';
      const introducer = distant ? this.introducer(subject.first) : near;
      const governor = distant ? this.governor(group, introducer, subject.first) : early;
      const { verb, first, end, form, passive, negated, modal, particle } = group;
      const lemma = this.words[verb]?.verb?.lemma ?? this.words[verb]?.tag ?? '';
      // field by field: copying the group would cost as much as all the rest
      this.predicates.push({
        verb,
        first,
        end,
        form,
        passive,
        negated,
        modal,
        particle,
        lemma,
        subject,
        object,
        secondObject,
        complements,
        governor,
        introducer,
      });
    });
    this.predicates.forEach((predicate, n) => {
      const next = this.predicates[n + 1];
      const opensClause = next?.governor === n && next.form === 'finite' && next.subject === predicate.object;
      if (opensClause) predicate.object = predicate.secondObject = null;
    });
    return this.predicates;
  }

  private argumentsBehind(
    group: VerbGroup,
    limit: number,
  ): { object: NounPhrase | null; secondObject: NounPhrase | null; complements: Complement[] } {
    const complements: Complement[] = [];
    const objects: NounPhrase[] = [];
    const end = Math.min(limit, group.end + REACH);
    let broken = false;
    for (const phrase of this.phrasesFrom(group.end)) {
      if (phrase.first >= end) break;
      if (this.separated(group.end, phrase.first)) broken = true;
      if (this.hardStop(group.end, phrase.first)) break;
      if (phrase.preposition >= group.end) {
        complements.push({ preposition: this.words[phrase.preposition]?.lower ?? '', phrase });
      } else if (!broken && complements.length === 0 && objects.length < 2) {
        const adjacent = objects.length === 0 || objects[0]?.end === phrase.first;
        if (adjacent) objects.push(phrase);
      }
    }
    const [object = null, secondObject = null] = objects;
    return { object, secondObject, complements };
  }

  private *phrasesFrom(at: number): Generator<NounPhrase> {
    let low = 0;
    let high = this.phrases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.phrases[middle]?.first ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.phrases.length; i++) {
      const phrase = this.phrases[i];
      if (phrase) yield phrase;
    }
  }

  private separated(from: number, to: number): boolean {
    return this.words.slice(from, to).some(({ tag }) => tag === 'punctuation' || tag === 'conjunction');
  }

  private hardStop(from: number, to: number): boolean {
    return this.words.slice(from, to).some(isBoundary);
  }

  private introducer(at: number): string | null {
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      const word = this.words[i];
      if (!word || word.tag === 'verb' || word.tag === 'be' || word.tag === 'have') return null;
      if (word.tag === 'subordinator' || word.tag === 'relative') return word.lower;
      if (word.lower === ';' || word.lower === ':') return null;
    }
    return null;
  }

  /** The verb that the group depends on; `at` is where its clause begins. */
  private governor(group: VerbGroup, introducer: string | null, at: number): number {
    let last = this.predicates.length - 1;
    while (last >= 0 && (this.predicates[last]?.end ?? 0) > at) last--;
    const previous = this.predicates[last];
    if (!previous) return -1;
    if (group.form === 'infinitive') return last;
    if (group.form === 'gerund') return previous.end >= at - 1 || previous.object?.end === at ? last : -1;
    if (group.form === 'finite' && introducer === 'that') return last;
    return group.form === 'finite' && introducer === null && !this.separated(previous.end, at) ? last : -1;
  }

  private subject(group: VerbGroup, introducer: string | null, governor: number): NounPhrase | null {
    const above = this.predicates[governor];
    if (group.form === 'infinitive' || (group.form === 'gerund' && above)) {
      return above ? (this.controlsByObject(above) ? above.object : above.subject) : this.nearestFiniteSubject();
    }
    if (group.form === 'gerund' || group.form === 'participle') {
      const accused = this.objectBeforePreposition(group.first);
      if (accused) return accused;
      const comma =
        this.words[group.first - 1]?.lower === ',' && !this.predicates.some(({ form }) => form === 'finite');
      const before = this.phraseEndingAt(comma ? group.first - 1 : group.first);
      return before ?? this.nearestFiniteSubject() ?? this.firstPhraseAfter(group.end);
    }
    return this.finiteSubject(group, introducer);
  }

  /** `accused the firm of dumping waste`, `stopped them from leaving`: the object is the one who does it. */
  private objectBeforePreposition(at: number): NounPhrase | null {
    if (!/^(?:of|for|from|into)$/.test(this.words[at - 1]?.lower ?? '')) return null;
    const object = this.predicates.at(-1)?.object;
    return object && object.end === at - 1 ? object : null;
  }

  private controlsByObject(above: Predicate): boolean {
    return above.object !== null && !above.passive && OBJECT_CONTROL.has(above.lemma);
  }

  private finiteSubject(group: VerbGroup, introducer: string | null): NounPhrase | null {
    const previous = this.words[group.first - 1];
    const coordinated = previous?.tag === 'conjunction' || previous?.tag === 'adverb';
    const boundary = this.boundaryBefore(group.first);
    const candidate = this.phrases.find(
      ({ first, end, preposition, head }) =>
        first > boundary && end <= group.first && preposition < 0 && !OBJECTIVE.has(this.words[head]?.lower ?? ''),
    );
    if (candidate && !(previous?.tag === 'conjunction' && this.predicates.length > 0)) return candidate;
    if (introducer === 'who' || introducer === 'which' || introducer === 'that') {
      return this.lastPhraseBefore(boundary) ?? candidate ?? null;
    }
    if (coordinated || !candidate) return this.nearestFiniteSubject() ?? candidate ?? null;
    return candidate;
  }

  /** The last word before `at` over which no subject reaches: a subordinator, a colon, an earlier finite verb. */
  private boundaryBefore(at: number): number {
    const finite = findLast(this.predicates, ({ form }) => form === 'finite');
    let floor = finite ? finite.end - 1 : -1;
    if (finite && (!takesClause(finite.lemma) || this.isAfterthought(at))) {
      const junction = this.junctionBefore(at, floor);
      // "the way judges are picked": only a clause without a relative pronoun can follow
      const bare = junction === floor ? this.phraseEndingAt(at) : null;
      floor = bare ? bare.first - 1 : junction;
    }
    for (let i = at - 1; i > floor; i--) {
      const word = this.words[i];
      if (word && isBoundary(word)) floor = i;
    }
    return this.afterOpening(floor, at);
  }

  /** `…, a spokesman said.`: an attribution behind the statement has a subject of its own behind the comma. */
  private isAfterthought(at: number): boolean {
    const verb = this.words.findIndex(({ tag }, i) => i >= at && tag === 'verb');
    const next = this.words[verb + 1];
    const lemma = this.words[verb]?.verb?.lemma;
    return (
      lemma !== undefined &&
      takesClause(lemma) &&
      (next === undefined || next.tag === 'punctuation' || next.tag === 'time')
    );
  }

  /** Behind an opening phrase (`Speaking in parliament, …`) the subject comes after the comma. */
  private afterOpening(floor: number, at: number): number {
    const opening = this.predicates.find(({ first }) => first > floor);
    if (!opening || opening.form === 'finite') return floor;
    const phrase = this.phrases.find(({ first, preposition }) => first > floor && preposition < 0);
    if (phrase && phrase.first < opening.first) return floor;
    for (let i = opening.end; i < at; i++) if (this.words[i]?.lower === ',') return i;
    return floor;
  }

  /** Behind a verb that takes no clause a new subject stands behind a comma or a conjunction only. */
  private junctionBefore(at: number, floor: number): number {
    let phrase = false;
    for (let i = at - 1; i > floor; i--) {
      const word = this.words[i];
      if (word?.tag === 'noun' || word?.tag === 'pronoun') phrase = true;
      if (phrase && (word?.tag === 'conjunction' || word?.tag === 'punctuation')) return i;
    }
    return floor;
  }

  /** Who acts in the clause before; of a passive clause, who says so. */
  private nearestFiniteSubject(): NounPhrase | null {
    const nearest = findLast(this.predicates, ({ form, subject }) => form === 'finite' && subject !== null);
    if (!nearest?.subject) return null;
    if (nearest.passive) return this.predicates[nearest.governor]?.subject ?? nearest.subject;
    if (!this.isPronoun(nearest.subject)) return nearest.subject;
    const named = findLast(
      this.predicates,
      ({ form, subject }) => form === 'finite' && subject !== null && !this.isPronoun(subject),
    );
    return named?.subject ?? nearest.subject;
  }

  private isPronoun(phrase: NounPhrase): boolean {
    return this.words[phrase.head]?.tag === 'pronoun';
  }

  private phraseEndingAt(at: number): NounPhrase | null {
    return this.phrases.find(({ end }) => end === at) ?? null;
  }

  private lastPhraseBefore(at: number): NounPhrase | null {
    return findLast(this.phrases, ({ end }) => end <= at) ?? null;
  }

  private firstPhraseAfter(at: number): NounPhrase | null {
    const comma = this.words.findIndex(({ lower }, i) => i >= at && lower === ',');
    if (comma < 0) return null;
    return this.phrases.find(({ first, preposition }) => first > comma && preposition < 0) ?? null;
  }
}

/** Verbs whose object does what the infinitive says (`urged the government to free`). */
const OBJECT_CONTROL = new Set(
  (
    'urge ask order tell call force press pressure push lead allow permit enable invite persuade convince compel require ' +
    'request warn advise encourage instruct direct command oblige authorise authorize help cause get want expect send'
  ).split(' '),
);

function findLast<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item !== undefined && test(item)) return item;
  }
  return undefined;
}
