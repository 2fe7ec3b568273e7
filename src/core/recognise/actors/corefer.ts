import { SPEECH_VERBS } from '../../lexicon/nameWords';
import type { MentionForm } from '../../model/actor';
import type { Basis } from '../../model/basis';
import { verbReadings } from '../text/inflection';
import { CLAUSE_BREAK, CLAUSE_REACH, looksFinite } from './clauseWords';
import type { ActorTable } from './actorTable';
import { BodyReferences } from './bodyReferences';
import { Descriptions } from './descriptions';
import { Groups } from './groups';
import type { NamedMention } from './identify';
import type { Nominal } from './nominals';
import { Organs, type Standing } from './organs';
import { Pairs } from './pairs';
import { DIPLOMATS, GENERIC, LEADERS, fitsHead, hyphened, sharesTitle } from './officeHolders';
import { officesOf } from './offices';
import { phraseText } from './phraseText';
import { Profiles } from './profiles';
import type { Word } from './words';

/** A noun phrase or pronoun with the actor it means; null where the text alone cannot tell. Word indices. */
export interface ResolvedNominal {
  readonly first: number;
  readonly end: number;
  readonly actor: number | null;
  readonly form: MentionForm;
  readonly confidence: number;
  /** Why the phrase stands for the actor, where the words alone do not say so. */
  readonly basis?: readonly Basis[];
}

type Answer = (actor: number | null, form: MentionForm, confidence: number) => ResolvedNominal;

const PEOPLES = new Set('population community residents'.split(' '));

interface NamedPerson {
  readonly actor: number;
  readonly end: number;
  readonly acts: boolean;
  readonly sentence: number;
}

/** So many persons a reader is taken to remember: the bound keeps the search linear. */
const MEMORY = 64;

/** Resolves noun phrases and pronouns in text order, each against what was said before it. */
export function resolveNominals(
  words: readonly Word[],
  named: readonly NamedMention[],
  nominals: readonly Nominal[],
  table: ActorTable,
): ResolvedNominal[] {
  return new Discourse(words, named, nominals, table).run();
}

class Discourse {
  private readonly profiles: Profiles;
  private readonly groups: Groups;
  private readonly organs: Organs;
  private readonly pairs: Pairs;
  private readonly bodies: BodyReferences;
  private readonly descriptions = new Descriptions();
  /** Persons in the order of their last mention, the latest last. */
  private readonly recent: number[] = [];
  private subject: number | null = null;
  /** Last body or state that was the subject of a clause, with its sentence. */
  private lastBody: { readonly actor: number; readonly sentence: number } | null = null;
  /** The person named last, where the name ends, and whether it is the subject of a clause. */
  private lastPerson: NamedPerson | null = null;
  private lastCity: number | null = null;
  private lastRegion: number | null = null;
  private lastState: number | null = null;

  constructor(
    private readonly words: readonly Word[],
    private readonly named: readonly NamedMention[],
    private readonly nominals: readonly Nominal[],
    private readonly table: ActorTable,
  ) {
    this.profiles = new Profiles(words, named, nominals, table);
    this.groups = new Groups(words, named, this.profiles, this.descriptions, table);
    this.organs = new Organs(words, this.profiles, this.groups, this.descriptions, table);
    this.pairs = new Pairs(words, named, this.profiles, this.groups, this.descriptions, table);
    this.bodies = new BodyReferences(table);
  }

  run(): ResolvedNominal[] {
    const resolved: ResolvedNominal[] = [];
    let next = 0;
    for (const nominal of this.nominals) {
      for (let name = this.named[next]; name && name.first < nominal.first; name = this.named[++next])
        this.notice(name);
      const answer = this.resolve(nominal);
      if (!answer) continue;
      this.descriptions.use(answer.actor, this.acts(nominal));
      resolved.push(answer);
    }
    const settled = this.descriptions.settle(this.table);
    return resolved.map((one) => ({
      ...one,
      actor: one.actor === null ? null : (settled.get(one.actor) ?? one.actor),
    }));
  }

  /** True where the phrase is the subject of a verb in any form. */
  private acts({ first, end }: Nominal): boolean {
    const after = this.words[end];
    if (this.isSubject(first, end)) return true;
    return after !== undefined && after.sentence === this.words[first]?.sentence && looksFinite(after);
  }

  private sentenceOf({ first }: Nominal): number {
    return this.words[first]?.sentence ?? -1;
  }

  /** Keeps track of who and what the text speaks of. */
  private notice({ actor, entity, first, end, form, known }: NamedMention): void {
    if (actor === null) return;
    this.pairs.notice(actor, first, end);
    if (entity === 'ORG') {
      this.bodies.notice(
        actor,
        this.words.slice(first, end).map(({ key }) => key),
      );
    }
    if (entity === 'PER') {
      const subject = this.isSubject(first, end);
      this.touch(actor, subject);
      this.lastPerson = { actor, end, acts: subject, sentence: this.words[first]?.sentence ?? -1 };
    }
    const kind = this.table.kindOf(actor);
    if (form === 'demonym') return;
    if (kind === 'state') this.lastState = actor;
    if (form === 'place' && kind === 'place') {
      if (known === 'capital' || known === 'city') this.lastCity = actor;
      else this.lastRegion = actor;
    }
    const isBody = kind === 'state' || kind === 'organization' || kind === 'supranational' || kind === 'outlet';
    if (isBody && form !== 'place' && this.isSubject(first, end)) {
      this.lastBody = { actor, sentence: this.words[first]?.sentence ?? -1 };
    }
  }

  private touch(actor: number, subject: boolean): void {
    const known = this.recent.lastIndexOf(actor);
    if (known >= 0) this.recent.splice(known, 1);
    this.recent.push(actor);
    if (this.recent.length > MEMORY) this.recent.shift();
    if (subject || this.subject === null) this.subject = actor;
  }

  /** A name before a verb, behind an inverted one, or behind `according to`. */
  private isSubject(first: number, end: number): boolean {
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
    // `Ann Lee, who chairs the board, said`: the first person of the sentence is what it is about
    if (after.text === ',' && this.lastPerson?.sentence !== sentence) return true;
    if (/^(?:also|later|then|reportedly|earlier)$/.test(after.key)) after = this.words[end + 1] ?? after;
    if (SPEECH_VERBS.has(after.key)) return true;
    return after.shape === 'lower' && verbReadings(after.text).some(({ form }) => form === 'past' || form === 'third');
  }

  private resolve(nominal: Nominal): ResolvedNominal | null {
    const { first, end } = nominal;
    const answer = (actor: number | null, form: MentionForm, confidence: number): ResolvedNominal => {
      return { first, end, actor, form, confidence };
    };
    switch (nominal.kind) {
      case 'role': {
        const actor = nominal.bearer === null ? null : (this.named[nominal.bearer]?.actor ?? null);
        return actor === null ? null : answer(actor, 'role', 0.9);
      }
      case 'person': {
        const actor = this.resolvePerson(nominal);
        if (actor === null) return null;
        this.touch(actor, this.isSubject(first, end));
        return answer(actor, 'descriptor', nominal.names.length > 0 ? 0.75 : 0.65);
      }
      case 'collective':
        return this.resolveCollective(nominal, answer);
      case 'group':
        return this.resolveGroup(nominal, answer);
      case 'body': {
        const actor = nominal.quoted ? null : this.bodies.meant(nominal.head);
        return actor === null ? null : answer(actor, 'descriptor', 0.6);
      }
      case 'place': {
        const actor = nominal.quoted && nominal.head !== 'region' ? null : this.resolvePlace(nominal);
        return actor === null ? null : answer(actor, 'descriptor', 0.55);
      }
      case 'pronoun': {
        const actor = nominal.quoted ? null : this.resolvePronoun(nominal);
        if (actor === null) return null;
        if (nominal.head !== 'it') this.touch(actor, true);
        return answer(actor, 'pronoun', 0.6);
      }
    }
  }

  /** `Jane Roe was Oslo's envoy`, `Jane Roe, who became the minister`: the person before the copula. */
  private predicated({ first }: Nominal): number | null {
    const copula = this.words[first - 1];
    if (copula?.sentence !== this.words[first]?.sentence || !/^(?:is|was|became|remains|as)$/.test(copula?.key ?? ''))
      return null;
    return this.lastPerson?.sentence === copula?.sentence ? (this.lastPerson?.actor ?? null) : null;
  }

  private resolvePerson(nominal: Nominal): number | null {
    const bodies = this.profiles.actorsIn(nominal);
    const predicated = this.predicated(nominal);
    if (predicated !== null && !nominal.quoted) return predicated;
    const fits = (actor: number): boolean => fitsHead(this.profiles.of(actor), nominal.head);
    if (bodies.length > 0) {
      const affiliations = this.profiles.affiliationsIn(nominal);
      const candidate = this.latest((actor) => {
        const profile = this.profiles.of(actor);
        return affiliations.some((body) => profile.bodies.has(body)) && fits(actor);
      });
      if (candidate !== null) return candidate;
      // `his Danish counterpart` says less than who it is
      if (nominal.head === 'counterpart') return null;
      // somebody whom this document never names: one actor for all that describe the same office
      const office = LEADERS.has(hyphened(nominal.head)) ? 'leader' : nominal.head;
      const offices = officesOf(this.words, this.named, nominal, this.table);
      const name = phraseText(this.words, nominal);
      return this.descriptions.provisional(`${bodies.join(' ')} ${office}`, name, 'person', { offices });
    }
    // quoted words have a speaker of their own: only an office there is one of means the same as outside
    if (nominal.names.length > 0 || (nominal.quoted && !LEADERS.has(hyphened(nominal.head)))) return null;
    const subject = this.subjectBefore(nominal.first);
    const titled = this.latest((actor) => actor !== subject && sharesTitle(this.profiles.of(actor), nominal.head));
    if (titled !== null || nominal.quoted) return titled;
    if (GENERIC.has(nominal.head) || DIPLOMATS.has(hyphened(nominal.head)) || LEADERS.has(hyphened(nominal.head))) {
      return this.latest((actor) => actor !== subject && fits(actor), false);
    }
    return null;
  }

  /** The person who is the subject of the clause that a phrase at `at` is an object of: somebody else than the phrase means. */
  private subjectBefore(at: number): number | null {
    const { lastPerson } = this;
    if (!lastPerson?.acts || lastPerson.end > at || at - lastPerson.end > CLAUSE_REACH) return null;
    for (let word = lastPerson.end; word < at; word++) if (CLAUSE_BREAK.test(this.words[word]?.key ?? '')) return null;
    return lastPerson.sentence === this.words[at]?.sentence ? lastPerson.actor : null;
  }

  /** The person named last before here that fits; with `ahead`, else the first one that the text names later. */
  private latest(fits: (actor: number) => boolean, ahead = true): number | null {
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

  private resolveCollective(nominal: Nominal, answer: Answer): ResolvedNominal | null {
    const head = hyphened(nominal.head);
    const { owner, owners } = this.ownersOf(nominal);
    if (PEOPLES.has(head)) {
      return nominal.names.length > 0 ? answer(this.groups.groupOf(nominal, null), 'descriptor', 0.6) : null;
    }
    const organ = this.organs.standsFor(nominal, owners);
    if (organ) return { ...answer(organ.actor, 'descriptor', owner === null ? 0.75 : 0.6), basis: basisOf(organ) };
    const [body] = owners;
    const isOwned = nominal.names.length > 0 || owner !== null || nominal.end - nominal.first > 2;
    if (body !== undefined && isOwned && (head.endsWith('ministry') || head === 'embassy' || head === 'parliament')) {
      const actor = this.groups.bodyOf(body, nominal.head);
      if (this.isSubject(nominal.first, nominal.end)) this.lastBody = { actor, sentence: this.sentenceOf(nominal) };
      return answer(actor, 'descriptor', 0.7);
    }
    const group = this.groups.groupOf(nominal, nominal.names.length > 0 ? null : owner);
    return group === null ? null : answer(group, 'group', 0.6);
  }

  private resolveGroup(nominal: Nominal, answer: Answer): ResolvedNominal | null {
    const pair = nominal.quoted && nominal.determiner !== 'our' ? null : this.pairs.pairOf(nominal);
    if (pair !== null) return answer(pair, 'group', 0.55);
    const { owner, owners } = this.ownersOf(nominal);
    const organ = this.organs.standsFor(nominal, nominal.names.length > 0 || owner !== null ? owners : []);
    if (organ) return { ...answer(organ.actor, 'group', 0.6), basis: basisOf(organ) };
    const group = this.groups.groupOf(nominal, owner);
    // `the two leaders` are somebody even where nobody can tell who; `analysts say` is nobody
    const isSomebody = group !== null || nominal.names.length > 0 || nominal.determiner !== '';
    return isSomebody ? answer(group, 'group', 0.6) : null;
  }

  /**
   * Whose the phrase is: those named in it, else whom its pronoun means (`owner`), else, for `the government`, the state
   * that the text is about here.
   */
  private ownersOf(nominal: Nominal): { readonly owner: number | null; readonly owners: readonly number[] } {
    if (nominal.names.length > 0) return { owner: null, owners: this.profiles.actorsIn(nominal) };
    const owner = this.possessorOf(nominal);
    if (owner !== null) return { owner, owners: [owner] };
    if (nominal.determiner !== 'the' || nominal.quoted) return { owner: null, owners: [] };
    return { owner: null, owners: this.lastState === null ? [] : [this.lastState] };
  }

  /** Whom `his`, `her` or `its` in front of the phrase means; null where that is not plain. */
  private possessorOf({ determiner, quoted, first }: Nominal): number | null {
    if (quoted) return null;
    if (determiner === 'his' || determiner === 'her') return this.latestOf(determiner === 'his' ? 'male' : 'female');
    if (determiner !== 'its') return null;
    const sentence = this.words[first]?.sentence ?? -1;
    return this.lastBody && sentence - this.lastBody.sentence <= 1 ? this.lastBody.actor : null;
  }

  private resolvePlace(nominal: Nominal): number | null {
    const { head, determiner } = nominal;
    if (determiner === 'his' || determiner === 'her') {
      if (head !== 'country' && head !== 'nation') return null;
      const person = this.possessorOf(nominal);
      return person === null ? null : this.profiles.of(person).state;
    }
    if (head === 'country' || head === 'republic' || head === 'nation') return this.lastState;
    if (/^(?:city|town|village|capital)$/.test(head)) return this.lastCity;
    return /^(?:state|area)$/.test(head) ? null : this.lastRegion;
  }

  /** `Oslo said it was …`, `said that it …`: the clause after a verb of saying goes on with its subject. */
  private followsSpeech(at: number): boolean {
    const [before, beforeThat] = [this.words[at - 1], this.words[at - 2]];
    if (before?.sentence !== this.words[at]?.sentence) return false;
    return SPEECH_VERBS.has(before?.key ?? '') || (before?.key === 'that' && SPEECH_VERBS.has(beforeThat?.key ?? ''));
  }

  private resolvePronoun(nominal: Nominal): number | null {
    if (nominal.head === 'it') {
      const verb = this.words[nominal.end]?.key === 'also' ? nominal.end + 1 : nominal.end;
      const speaks = SPEECH_VERBS.has(this.words[verb]?.key ?? '') || this.followsSpeech(nominal.first);
      const sentence = this.sentenceOf(nominal);
      const near = this.lastBody && sentence - this.lastBody.sentence <= 1;
      return speaks && near && this.lastBody ? this.lastBody.actor : null;
    }
    if (nominal.head === 'they') return null;
    return this.latestOf(nominal.head === 'he' ? 'male' : 'female');
  }

  /** The person spoken of last whom a pronoun of this gender may mean. */
  private latestOf(wanted: 'male' | 'female'): number | null {
    const fits = (actor: number): boolean => {
      const { gender } = this.profiles.of(actor);
      return gender === 'either' || gender === wanted;
    };
    return this.latest(fits, false);
  }
}

/** The reason of a standing, for the reader; it rests on the phrase itself. */
function basisOf({ rule, note }: Standing): readonly Basis[] {
  return [{ rule, start: null, end: null, file: null, note }];
}
