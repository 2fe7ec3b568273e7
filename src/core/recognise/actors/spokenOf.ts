import { PERSON_NOUNS, SPEECH_VERBS } from '../../lexicon/nameWords';
import { verbReadings } from '../text/inflection';
import type { ActorTable } from './actorTable';
import { BodyReferences } from './bodyReferences';
import { CLAUSE_BREAK, CLAUSE_REACH, looksFinite } from './clauseWords';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import type { Pairs } from './pairs';
import type { Profiles } from './profiles';
import type { Word } from './words';

interface NamedPerson {
  readonly actor: number;
  readonly end: number;
  readonly acts: boolean;
  readonly sentence: number;
}

/** So many persons a reader is taken to remember: the bound keeps the search linear. */
const MEMORY = 64;
/** In words. */
const LONGEST_COMPLEMENT = 6;
/** No subject is looked for further before its predicate, in words: the bound keeps the search linear. */
const REACH = 40;
/** What opens a noun phrase. */
const DETERMINER = /^(?:the|a|an|this|that|his|her|its|their|our|my|your)$/;
/** Verbs with an object that the words behind `as` describe. */
const APPOINTING = new Set(
  'hire name appoint pick choose select nominate elect install describe regard view see portray cast introduce recognise recognize promote'.split(
    ' ',
  ),
);
const NAME_WORD = /^(?:\p{Lu}.*|the|of)$/u;

/** Who and what a document has spoken of up to some place: what phrases and pronouns there may take up. */
export class SpokenOf {
  protected readonly bodies: BodyReferences;
  /** Set by whoever resolves pairs. */
  protected pairs: Pairs | null = null;
  /** Persons in the order of their last mention, the latest last. */
  private readonly recent: number[] = [];
  private subject: number | null = null;
  /** Last body or state that was the subject of a clause, with its sentence. */
  protected lastBody: { readonly actor: number; readonly sentence: number } | null = null;
  /** The person named last, where the name ends, and whether it is the subject of a clause. */
  protected lastPerson: NamedPerson | null = null;
  /** The person named or described last, and where that ends. */
  protected lastSpoken: { readonly actor: number; readonly end: number } | null = null;
  protected lastCity: number | null = null;
  protected lastRegion: number | null = null;
  /** The place named last that is neither a capital nor a region. */
  protected lastTown: number | null = null;
  protected lastState: number | null = null;
  /** Lexicon id of the state whose capital the article comes from. */
  private home: string | null = null;

  constructor(
    protected readonly words: readonly Word[],
    protected readonly named: readonly NamedMention[],
    protected readonly profiles: Profiles,
    protected readonly table: ActorTable,
  ) {
    this.bodies = new BodyReferences(words, named, table);
  }

  /** Keeps track of who and what the text speaks of. */
  protected notice({ actor, entity, first, end, form, known, datelineOf }: NamedMention): void {
    if (actor === null) return;
    if (datelineOf !== undefined) this.home = datelineOf;
    this.pairs?.notice(actor, first, end);
    if (entity === 'PER') {
      const subject = this.isSubject(first, end);
      this.touch(actor, subject);
      this.lastSpoken = { actor, end };
      this.lastPerson = { actor, end, acts: subject, sentence: this.words[first]?.sentence ?? -1 };
    }
    const kind = this.table.kindOf(actor);
    if (form === 'demonym') return;
    if (kind === 'state') this.lastState = actor;
    if (form === 'place' && kind === 'place') {
      if (known === 'capital' || known === 'city') this.lastCity = actor;
      else this.lastRegion = actor;
      if (known !== 'capital' && known !== 'region') this.lastTown = actor;
    }
    const isBody = kind === 'state' || kind === 'organization' || kind === 'supranational' || kind === 'outlet';
    if (isBody && form !== 'place' && this.isSubject(first, end)) {
      this.lastBody = { actor, sentence: this.words[first]?.sentence ?? -1 };
    }
  }

  protected touch(actor: number, subject: boolean): void {
    const known = this.recent.lastIndexOf(actor);
    if (known >= 0) this.recent.splice(known, 1);
    this.recent.push(actor);
    if (this.recent.length > MEMORY) this.recent.shift();
    if (subject || this.subject === null) this.subject = actor;
  }

  /** The state that a sentence is about: one that acts there or just before, else that of the dateline, else the last one. */
  protected stateAt(sentence: number): number | null {
    const { lastBody } = this;
    const acts = lastBody && this.table.kindOf(lastBody.actor) === 'state' && sentence - lastBody.sentence <= 1;
    if (acts) return lastBody.actor;
    return (this.home === null ? undefined : this.table.state(this.home)) ?? this.lastState;
  }

  /** A name before a verb, behind an inverted one, or behind `according to`. */
  protected isSubject(first: number, end: number): boolean {
    const sentence = this.words[first]?.sentence;
    const before = this.words[first - 1];
    if (
      before?.sentence === sentence &&
      (SPEECH_VERBS.has(before?.key ?? '') || this.words[first - 2]?.key === 'according')
    ) {
      return true;
    }
    let after = this.words[end];
    if (after?.sentence !== sentence || !after) return false;
    // `his wife, Ann Lee, is to speak`, but not `whose wife, Ann Lee, is ill`
    const isRelative = [2, 3, 4].some((back) => this.words[first - back]?.key === 'whose');
    const behind = after.text === ',' && !isRelative ? this.words[end + 1] : undefined;
    if (behind && before?.text === ',' && behind.sentence === sentence && looksFinite(behind)) return true;
    // `Ann Lee, who chairs the board, said`: the first person of the sentence is what it is about
    if (after.text === ',' && this.lastPerson?.sentence !== sentence) return true;
    if (after.key === 'of') after = this.words[this.complementEnd(end + 1)] ?? after;
    if (/^(?:also|later|then|reportedly|earlier)$/.test(after.key)) after = this.words[end + 1] ?? after;
    if (SPEECH_VERBS.has(after.key)) return true;
    return after.shape === 'lower' && verbReadings(after.text).some(({ form }) => form === 'past' || form === 'third');
  }

  /** `President Moyo of the Republic of Zambia said`: the word behind the name of what is presided over. */
  private complementEnd(from: number): number {
    let at = from;
    while (at < from + LONGEST_COMPLEMENT && NAME_WORD.test(this.words[at]?.text ?? '')) at++;
    return at;
  }

  /** `Jane Roe was Oslo's envoy`, `Jane Roe, who became the minister`: the person before the copula. */
  protected predicated({ first, end }: Nominal): number | null {
    const copula = this.words[first - 1];
    if (copula?.sentence !== this.words[first]?.sentence || !/^(?:is|was|became|remains|as)$/.test(copula?.key ?? ''))
      return null;
    // `Roe looked on as the minister took questions`
    const behind = this.words[end];
    if (copula?.key === 'as' && behind?.sentence === copula.sentence && looksFinite(behind)) return null;
    const { lastPerson } = this;
    if (lastPerson?.sentence !== copula?.sentence || !lastPerson) return null;
    // `after Roe left, the hall was the scene`: another subject may stand between
    if (first - lastPerson.end > REACH) return null;
    const between = this.words.slice(lastPerson.end, first - 1);
    if (copula?.key === 'as' && givesTo(between)) return null;
    // `Roe met Venn on her first trip as minister`
    const owner = copula?.key === 'as' ? between.findIndex(({ key }) => key === 'his' || key === 'her') : -1;
    if (owner >= 0) return this.latestOf(between[owner]?.key === 'his' ? 'male' : 'female');
    const isOther = copula?.key !== 'as' && between.some(({ key, shape }) => shape === 'lower' && DETERMINER.test(key));
    return isOther && between.at(-1)?.text !== ',' ? null : lastPerson.actor;
  }

  /** True where the phrase is the subject of a verb in any form. */
  protected acts({ first, end }: Nominal): boolean {
    const after = this.words[end];
    if (this.isSubject(first, end)) return true;
    return after !== undefined && after.sentence === this.words[first]?.sentence && looksFinite(after);
  }

  /** The person who is the subject of the clause that a phrase at `at` is an object of: somebody else than the phrase means. */
  protected subjectBefore(at: number): number | null {
    const { lastPerson } = this;
    if (!lastPerson?.acts || lastPerson.end > at || at - lastPerson.end > CLAUSE_REACH) return null;
    for (let word = lastPerson.end; word < at; word++) if (CLAUSE_BREAK.test(this.words[word]?.key ?? '')) return null;
    return lastPerson.sentence === this.words[at]?.sentence ? lastPerson.actor : null;
  }

  /** The person named last before here that fits; with `ahead`, else the first one that the text names later. */
  protected latest(fits: (actor: number) => boolean, ahead = true): number | null {
    if (this.subject !== null && fits(this.subject) && !ahead) return this.subject;
    for (let at = this.recent.length - 1; at >= 0; at--) {
      const actor = this.recent[at];
      if (actor !== undefined && fits(actor)) return actor;
    }
    if (!ahead) return null;
    let searched = 0;
    for (const actor of this.profiles.actors()) {
      if (fits(actor)) return actor;
      if (++searched > MEMORY) break;
    }
    return null;
  }

  /** `Oslo said it was …`, `said that it …`: the clause after a verb of saying goes on with its subject. */
  protected followsSpeech(at: number): boolean {
    const [before, beforeThat] = [this.words[at - 1], this.words[at - 2]];
    if (before?.sentence !== this.words[at]?.sentence) return false;
    return SPEECH_VERBS.has(before?.key ?? '') || (before?.key === 'that' && SPEECH_VERBS.has(beforeThat?.key ?? ''));
  }

  /** The person spoken of last whom a pronoun of this gender may mean; with `isLeader`, one who leads a state. */
  protected latestOf(wanted: 'male' | 'female', isLeader = false): number | null {
    const fits = (actor: number): boolean => {
      const { gender, leads } = this.profiles.of(actor);
      return (gender === 'either' || gender === wanted) && (!isLeader || leads !== null);
    };
    return this.latest(fits, false);
  }
}

/** `Roe hired an aide as …`: the office is that of whom the verb gives it to. */
function givesTo(between: readonly Word[]): boolean {
  const verb = between.findIndex(isAppointing);
  return verb >= 0 && between.slice(verb + 1).some(({ key, shape }) => shape === 'lower' && PERSON_NOUNS.has(key));
}

function isAppointing({ text, shape }: Word): boolean {
  return shape === 'lower' && verbReadings(text).some(({ lemma, form }) => form !== 'base' && APPOINTING.has(lemma));
}
