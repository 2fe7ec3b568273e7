import { SPEECH_VERBS } from '../../lexicon/nameWords';
import { partyNamed } from '../../lexicon/parties';
import type { MentionForm } from '../../model/actor';
import type { Basis } from '../../model/basis';
import type { Phrase } from '../../model/phrase';
import type { ActorTable } from './actorTable';
import type { BodyReading } from './bodyReferences';
import { Descriptions } from './descriptions';
import { Groups, isStateBody } from './groups';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import { Organs } from './organs';
import { Pairs } from './pairs';
import { DIPLOMATS, GENERIC, LEADERS, fitsHead, hyphened, sharesTitle } from './officeHolders';
import { isSoleOffice, officesOf } from './offices';
import { phraseText } from './phraseText';
import { Profiles } from './profiles';
import { RULING } from '../../lexicon/groupWords';
import { PlacesSpokenOf } from './placesSpokenOf';
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

/** Those who speak of others in court and police reports. */
const OFFICIALS = /(?:judge|prosecutor|officer|lawyer|attorney|police|spokesman|spokeswoman|spokesperson)/;
const PEOPLES = new Set('population community residents'.split(' '));

/** Resolves noun phrases and pronouns in text order, each against what was said before it. */
export function resolveNominals(
  words: readonly Word[],
  named: readonly NamedMention[],
  nominals: readonly Nominal[],
  table: ActorTable,
): ResolvedNominal[] {
  return new Discourse(words, named, nominals, table).run();
}

class Discourse extends PlacesSpokenOf {
  private readonly groups: Groups;
  private readonly organs: Organs;
  private readonly descriptions = new Descriptions();

  constructor(
    words: readonly Word[],
    named: readonly NamedMention[],
    private readonly nominals: readonly Nominal[],
    table: ActorTable,
  ) {
    super(words, named, new Profiles(words, named, nominals, table), table);
    this.groups = new Groups(words, named, this.profiles, this.descriptions, table);
    this.organs = new Organs(words, this.profiles, this.groups, this.descriptions, table);
    this.pairs = new Pairs(words, named, this.profiles, this.groups, this.descriptions, table);
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

  private sentenceOf({ first }: Nominal): number {
    return this.words[first]?.sentence ?? -1;
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
        const state = this.stateOf(nominal, actor);
        if (state !== null) this.lastState = state;
        this.touch(actor, this.isSubject(first, end));
        this.lastSpoken = { actor, end };
        return answer(actor, 'descriptor', nominal.names.length > 0 ? 0.75 : 0.65);
      }
      case 'collective':
        return this.resolveCollective(nominal, answer);
      case 'group':
        return this.resolveGroup(nominal, answer);
      case 'body': {
        const body = this.resolveBody(nominal);
        if (!body) return null;
        if (SPEECH_VERBS.has(this.words[end]?.key ?? ''))
          this.lastBody = { actor: body.actor, sentence: this.sentenceOf(nominal) };
        return { ...answer(body.actor, 'descriptor', 0.6), ...(body.note && { basis: basisOf(body.rule, body.note) }) };
      }
      case 'place': {
        const actor = nominal.quoted && nominal.head !== 'region' ? null : this.placeMeant(nominal);
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

  /** The state that a phrase for a person names: the text has spoken of it. */
  private stateOf(nominal: Nominal, actor: number): number | null {
    return nominal.names.length > 0 ? this.profiles.of(actor).state : null;
  }

  private resolvePerson(nominal: Nominal): number | null {
    if (this.isOfAnother(nominal)) return null;
    const bodies = this.bodiesIn(nominal);
    if (nominal.head === 'national') return this.nationalOf(nominal, bodies);
    const predicated = this.predicated(nominal);
    if (predicated !== null && !nominal.quoted) return predicated;
    // an office that somebody holds, be it open who
    if (nominal.determiner === '' && bodies.length === 0 && this.words[nominal.first - 1]?.key === 'as') return null;
    const fits = (actor: number): boolean => fitsHead(this.profiles.of(actor), nominal.head);
    if (bodies.length > 0) {
      const affiliations = bodies.flatMap((actor) => this.table.affiliations(actor));
      const candidate = this.latest((actor) => {
        const profile = this.profiles.of(actor);
        // a state has one chief, a person has some of every kind
        const isCalled = bodies.some((body) => this.table.kindOf(body) === 'person')
          ? profile.heads.has(nominal.head)
          : fits(actor);
        return isCalled && affiliations.some((body) => profile.bodies.has(body));
      });
      if (candidate !== null) return candidate;
      // `his Danish counterpart` says less than who it is
      if (nominal.head === 'counterpart') return null;
      // somebody whom this document never names: one actor for all that describe the same office
      const office = LEADERS.has(hyphened(nominal.head)) ? 'leader' : nominal.head;
      const offices = officesOf(this.words, this.named, nominal, this.table);
      // of a party's candidates one at a time is meant, and not always the same
      const isMember = bodies.every((body) => partyNamed(this.table.nameOf(body)) !== undefined);
      if (isMember && !offices.some(isSoleOffice)) return null;
      const name = phraseText(this.words, nominal);
      const described = this.descriptions.provisional(`${bodies.join(' ')} ${office}`, name, 'person', { offices });
      const [state] = bodies;
      if (state !== undefined && this.table.kindOf(state) === 'state' && this.isOwned(nominal))
        this.profiles.of(described).state = state;
      return described;
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

  /** `The Norwegian`: who was spoken of last and is said to be one, else the one named just before. */
  private nationalOf(nominal: Nominal, [state]: readonly number[]): number | null {
    if (state === undefined) return null;
    const of = this.table.affiliations(state);
    const known = this.latest((actor) => of.some((body) => this.profiles.of(actor).bodies.has(body)), false);
    if (known !== null) return known;
    const { lastPerson } = this;
    const isNear = lastPerson !== null && this.sentenceOf(nominal) - lastPerson.sentence <= 1;
    if (!isNear) return null;
    // `arrested a Somali man. The Somali …`; a judge or an officer is rather the other one
    const { state: told, heads } = this.profiles.of(lastPerson.actor);
    const key = this.words[nominal.end - 1]?.key;
    const isOther = this.words.slice(lastPerson.end, nominal.first).some((word) => word.key === key);
    return told !== null || isOther || [...heads].some((head) => OFFICIALS.test(head)) ? null : lastPerson.actor;
  }

  /** Whose the phrase for a person is: those named in it, or the state that `the country's president` takes up. */
  private bodiesIn(nominal: Nominal): number[] {
    const country = this.words[nominal.first + 1];
    const isCountrys = country?.possessive && (country.key === 'country' || country.key === 'nation');
    if (nominal.names.length > 0 || !isCountrys || this.lastState === null) return this.profiles.actorsIn(nominal);
    return [this.lastState];
  }

  /** True where the first name in the phrase is that of whose office it is: not in `the ambassador to Chile`. */
  private isOwned({ names }: Nominal): boolean {
    const first = this.named[names[0] ?? -1];
    if (!first || first.form === 'demonym' || this.words[first.end - 1]?.possessive) return true;
    const before = this.words[first.first - 1]?.key;
    return before !== 'to' && before !== 'in';
  }

  /** `the leader of Chile's oldest ally`: not Chile's leader. */
  private isOfAnother({ names, end }: Nominal): boolean {
    const last = this.named[names.at(-1) ?? -1];
    if (!last || last.end >= end || this.words[last.end - 1]?.possessive !== true) return false;
    return /^(?:of|for|to)$/.test(this.words[last.first - 1]?.key ?? '');
  }

  private resolveCollective(nominal: Nominal, answer: Answer): ResolvedNominal | null {
    const head = hyphened(nominal.head);
    const { owner, owners } = this.ownersOf(nominal);
    if (PEOPLES.has(head)) {
      return nominal.names.length > 0 ? answer(this.groups.groupOf(nominal, null), 'descriptor', 0.6) : null;
    }
    const organ = this.organs.standsFor(nominal, owners);
    if (organ)
      return {
        ...answer(organ.actor, 'descriptor', owner === null ? 0.75 : 0.6),
        basis: basisOf(organ.rule, organ.note),
      };
    const [body] = owners;
    const isOwned = nominal.names.length > 0 || owner !== null || nominal.end - nominal.first > 2;
    if (body !== undefined && isOwned && isStateBody(nominal.head)) {
      const actor = this.groups.bodyOf(body, nominal.head);
      if (this.isSubject(nominal.first, nominal.end)) this.lastBody = { actor, sentence: this.sentenceOf(nominal) };
      return answer(actor, 'descriptor', 0.7);
    }
    // `his presidency` is a time
    if (head === 'presidency' && owners.some((one) => this.table.kindOf(one) === 'person')) return null;
    const group = this.groups.groupOf(nominal, nominal.names.length > 0 ? null : owner);
    return group === null ? null : answer(group, 'group', 0.6);
  }

  private resolveGroup(nominal: Nominal, answer: Answer): ResolvedNominal | null {
    const pair = nominal.quoted && nominal.determiner !== 'our' ? null : (this.pairs?.pairOf(nominal) ?? null);
    if (pair !== null) return answer(pair, 'group', 0.55);
    const { owner, owners } = this.ownersOf(nominal);
    const organ = this.organs.standsFor(nominal, nominal.names.length > 0 || owner !== null ? owners : []);
    if (organ) return { ...answer(organ.actor, 'group', 0.6), basis: basisOf(organ.rule, organ.note) };
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
    const seat = this.seatBehind(nominal);
    if (seat !== undefined) return { owner: null, owners: seat === null ? [] : [seat] };
    const owner = this.possessorOf(nominal);
    if (owner !== null) return { owner, owners: [owner] };
    if (nominal.determiner !== 'the' || nominal.quoted) return { owner: null, owners: [] };
    const state = this.stateAt(this.sentenceOf(nominal));
    return { owner: null, owners: state === null ? [] : [state] };
  }

  /** Whom `his`, `her` or `its` in front of the phrase means; null where that is not plain. */
  protected possessorOf({ determiner, head, quoted, first }: Nominal): number | null {
    if (quoted) return null;
    if (determiner === 'his' || determiner === 'her') {
      const gender = determiner === 'his' ? 'male' : 'female';
      // `the president and his aides`
      if (this.words[first - 1]?.key === 'and' && this.lastSpoken?.end === first - 1) return this.lastSpoken.actor;
      return (RULING.has(head) ? this.latestOf(gender, true) : null) ?? this.latestOf(gender);
    }
    if (determiner !== 'its') return null;
    const sentence = this.words[first]?.sentence ?? -1;
    return this.lastBody && sentence - this.lastBody.sentence <= 1 ? this.lastBody.actor : null;
  }

  /** The body that a noun without its name takes up. */
  private resolveBody(nominal: Nominal): BodyReading | null {
    const { lastBody } = this;
    const acting = lastBody && { actor: lastBody.actor, distance: this.sentenceOf(nominal) - lastBody.sentence };
    return this.bodies.read(nominal, this.profiles.actorsIn(nominal)[0] ?? null, acting);
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
}

/** A reason for the reader; it rests on the phrase itself. */
function basisOf(rule: string, note: Phrase): readonly Basis[] {
  return [{ rule, start: null, end: null, file: null, note }];
}
