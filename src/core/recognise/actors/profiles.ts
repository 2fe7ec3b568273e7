import { foldWords } from '../../lexicon/foldWords';
import { givenNameGender, HONORIFICS, PERSON_NOUNS } from '../../lexicon/nameWords';
import type { ActorTable } from './actorTable';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import type { Profile } from './officeHolders';
import { officesOf } from './offices';
import { stateBefore } from './stateBefore';
import type { Word } from './words';

/** So many times the names of the next one make somebody the one whom a document is about. */
const FAR_MORE = 3;

/** No more names of the state stand beside each of its seat where the state is the document's own. */
const OWN_STATE = 10;

/** What the document says about each person, read before anything is resolved: a descriptor may precede the name. */
export class Profiles {
  private readonly profiles = new Map<number, Profile>();
  /** By state who leads it, null for several; made when it is first asked for. */
  private leaders: Map<number, number | null> | null = null;

  constructor(
    private readonly words: readonly Word[],
    private readonly named: readonly NamedMention[],
    nominals: readonly Nominal[],
    private readonly table: ActorTable,
  ) {
    named.forEach(({ entity, actor, first }, index) => {
      if (entity !== 'PER' || actor === null) return;
      const honorific = HONORIFICS.get(words[first - 1]?.text ?? '');
      const told = honorific && honorific !== 'either' ? honorific : givenNameGender(words[first]?.text ?? '');
      const profile = this.of(actor);
      if (told && told !== 'either' && profile.gender === 'either') profile.gender = told;
      const state = stateBefore(words, named, index, table);
      if (state !== null) {
        profile.state ??= state;
        for (const body of table.affiliations(state)) profile.bodies.add(body);
      }
    });
    for (const role of nominals) {
      const bearer = role.bearer === null ? null : (named[role.bearer]?.actor ?? null);
      if (bearer === null) continue;
      const nominal = this.withSeatBehind(role);
      const profile = this.of(bearer);
      profile.heads.add(this.rankedHead(nominal));
      for (const body of this.affiliationsIn(nominal)) profile.bodies.add(body);
      const gender = PERSON_NOUNS.get(nominal.head.split(' ').at(-1) ?? '');
      if (gender && gender !== 'either') profile.gender = gender;
      const offices = officesOf(words, named, nominal, table);
      for (const office of offices) table.office(bearer, office);
      this.noticeState(bearer, nominal, offices);
    }
    this.noticeSeat(nominals);
    for (const [actor, { gender }] of this.profiles) if (gender !== 'either') table.gender(actor, gender);
  }

  /** The office with what ranks below it in front: `deputy prime minister`. */
  private rankedHead({ first, end, head }: Nominal): string {
    const at = end - head.split(' ').length - 1;
    const rank = at >= first ? (this.words[at]?.key ?? '') : '';
    return /^(?:deputy|vice|assistant)$/.test(rank) ? `${rank} ${head}` : head;
  }

  /** `President Jane Roe of Peru`: the state behind the name belongs to the title before it. */
  private withSeatBehind(role: Nominal): Nominal {
    const bearer = this.named[role.bearer ?? -1];
    if (!bearer || role.names.length > 0 || bearer.first < role.end || this.words[bearer.end]?.key !== 'of')
      return role;
    const next = this.words[bearer.end + 1]?.key === 'the' ? bearer.end + 2 : bearer.end + 1;
    const seat = (role.bearer ?? -1) + 1;
    const state = this.named[seat];
    if (state?.first !== next || state.actor === null || this.table.kindOf(state.actor) !== 'state') return role;
    return { ...role, names: [seat] };
  }

  /** The profile of an actor; an empty one where the document says nothing. */
  of(actor: number): Profile {
    let profile = this.profiles.get(actor);
    if (!profile) {
      profile = { gender: 'either', heads: new Set(), bodies: new Set(), leads: null, state: null };
      this.profiles.set(actor, profile);
    }
    return profile;
  }

  /** Notes whose the role is where it names one state, and whether it is the office of its leader. */
  private noticeState(bearer: number, nominal: Nominal, offices: readonly string[]): void {
    const [state, ...others] = this.actorsIn(nominal);
    if (state === undefined || others.length > 0 || this.table.kindOf(state) !== 'state') return;
    const profile = this.of(bearer);
    profile.state ??= state;
    if (!offices.some((office) => office.startsWith('leader @'))) return;
    profile.leads ??= state;
    const last = foldWords(this.table.nameOf(bearer)).at(-1);
    if (last !== undefined) this.table.leads(state, last);
  }

  /**
   * The president whom a document names without a state, and far more than any other, is that of the one seat of
   * government it names (`the Blue House`), unless it calls somebody else the leader of that state.
   */
  private noticeSeat(nominals: readonly Nominal[]): void {
    const seats = new Map<string, number>();
    for (const { actor, known } of this.named) {
      const state =
        actor === null || known !== 'building' ? null : (this.table.seatOf(actor) ?? this.table.idOf(actor));
      if (state !== null) seats.set(state, (seats.get(state) ?? 0) + 1);
    }
    const [[seat, times] = ['', 0], ...others] = seats;
    if (seat === '' || others.length > 0) return;
    const names = this.named.filter(({ actor }) => actor !== null && this.table.idOf(actor) === seat).length;
    // of a state that it speaks of all the time, a document says that the president is its
    if (names > OWN_STATE * times) return;
    for (const { leads } of this.profiles.values()) if (leads !== null && this.table.idOf(leads) === seat) return;
    const bearers = new Set(
      nominals.flatMap((nominal) => (nominal.kind === 'role' && isPlainLeader(nominal) ? this.stateless(nominal) : [])),
    );
    const counts = new Map<number, number>();
    for (const { actor } of this.named) if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    const [first, second] = [...bearers]
      .map((actor) => ({ actor, count: counts.get(actor) ?? 0 }))
      .sort((a, b) => b.count - a.count);
    if (!first || (second && first.count < FAR_MORE * second.count)) return;
    const bearer = first.actor;
    const state = this.table.state(seat);
    if (state === undefined) return;
    this.of(bearer).leads = state;
    const last = foldWords(this.table.nameOf(bearer)).at(-1);
    if (last !== undefined) this.table.leads(state, last);
  }

  /** The bearer of a role, where no other role says which state it is of. */
  private stateless({ bearer }: Nominal): number[] {
    const actor = bearer === null ? null : (this.named[bearer]?.actor ?? null);
    return actor === null || this.of(actor).leads !== null ? [] : [actor];
  }

  /** Who leads the state by this document; null where nobody does, or several. */
  leaderOf(state: number): number | null {
    if (!this.leaders) {
      this.leaders = new Map();
      for (const [actor, { leads }] of this.profiles)
        if (leads !== null) this.leaders.set(leads, this.leaders.has(leads) ? null : actor);
    }
    return this.leaders.get(state) ?? null;
  }

  /** Everybody with a profile, in the order of their first name. */
  actors(): Iterable<number> {
    return this.profiles.keys();
  }

  /** The actors named inside the phrase, in text order. */
  actorsIn({ names }: Nominal): number[] {
    return names.flatMap((index) => this.named[index]?.actor ?? []);
  }

  /** The words of the names inside the phrase. */
  wordsIn({ names }: Nominal): ReadonlySet<number> {
    const words = new Set<number>();
    for (const index of names) {
      const { first = 0, end = 0 } = this.named[index] ?? {};
      for (let at = first; at < end; at++) words.add(at);
    }
    return words;
  }

  /** All that stands for the actors named inside the phrase when offices are compared. */
  affiliationsIn(nominal: Nominal): string[] {
    return this.actorsIn(nominal).flatMap((actor) => this.table.affiliations(actor));
  }

  /** The people that the phrase speaks of, without plural: `greek` in `ethnic Greeks`, `the Greek minority`; null for none. */
  peopleIn({ names }: Nominal): string | null {
    for (const index of names) {
      const { known, first } = this.named[index] ?? {};
      if (known === 'people' || known === 'adjective') return (this.words[first ?? -1]?.key ?? '').replace(/s$/, '');
    }
    return null;
  }
}

/** `President`, `the prime minister`: no word parts the office from that of a head of state or government. */
function isPlainLeader({ head, names, first, end }: Nominal): boolean {
  return names.length === 0 && /^(?:president|prime minister|chancellor|premier)$/.test(head) && end - first <= 2;
}
