import { foldWords } from '../../lexicon/foldWords';
import { givenNameGender, HONORIFICS, PERSON_NOUNS } from '../../lexicon/nameWords';
import type { ActorTable } from './actorTable';
import type { NamedMention } from './knownNames';
import type { Nominal } from './nominals';
import type { Profile } from './officeHolders';
import { officesOf } from './offices';
import type { Word } from './words';

/** What the document says about each person, read before anything is resolved: a descriptor may precede the name. */
export class Profiles {
  private readonly profiles = new Map<number, Profile>();

  constructor(
    private readonly words: readonly Word[],
    private readonly named: readonly NamedMention[],
    nominals: readonly Nominal[],
    private readonly table: ActorTable,
  ) {
    for (const { entity, actor, first } of named) {
      if (entity !== 'PER' || actor === null) continue;
      const honorific = HONORIFICS.get(words[first - 1]?.text ?? '');
      const told = honorific && honorific !== 'either' ? honorific : givenNameGender(words[first]?.text ?? '');
      const profile = this.of(actor);
      if (told && told !== 'either' && profile.gender === 'either') profile.gender = told;
    }
    for (const nominal of nominals) {
      const bearer = nominal.bearer === null ? null : (named[nominal.bearer]?.actor ?? null);
      if (bearer === null) continue;
      const profile = this.of(bearer);
      profile.heads.add(nominal.head);
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
   * The one president whom a document names without a state is that of the one seat of government it names (`the Blue
   * House`), unless it calls somebody else the leader of that state.
   */
  private noticeSeat(nominals: readonly Nominal[]): void {
    const seats = new Set<string>();
    for (const { actor, known } of this.named) {
      const state =
        actor === null || known !== 'building' ? null : (this.table.seatOf(actor) ?? this.table.idOf(actor));
      if (state !== null) seats.add(state);
    }
    const [seat, ...others] = seats;
    if (seat === undefined || others.length > 0) return;
    for (const { leads } of this.profiles.values()) if (leads !== null && this.table.idOf(leads) === seat) return;
    const [bearer, ...more] = new Set(
      nominals.flatMap((nominal) => (nominal.kind === 'role' && isPlainLeader(nominal) ? this.stateless(nominal) : [])),
    );
    if (bearer === undefined || more.length > 0) return;
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
