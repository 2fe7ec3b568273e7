import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { americanSpelling } from '../../lexicon/americanSpelling';
import { bodyWords } from '../../lexicon/bodyWords';
import { lexicon } from '../../lexicon/lexicon';
import { foldWords } from '../../lexicon/foldWords';
import type { Gender } from '../../lexicon/nameWords';
import type { ActorKind, LocalActor } from '../../model/actor';
import { PersonNames, withoutSuffix, type Bearers } from './personNames';

interface Draft {
  name: string;
  readonly kind: ActorKind;
  readonly aliases: string[];
  readonly knownAs: string | null;
  readonly roles: number[];
  readonly offices: Set<string>;
  gender?: 'male' | 'female';
  readonly leaders: Set<string>;
  described?: true;
  passing?: true;
  description?: string;
}

/** The actors of one document while its names are being told apart. */
export class ActorTable {
  private readonly drafts: Draft[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  private readonly persons = new PersonNames();

  /** Lexicon ids of the states that bodies belong to, where their names say so. */
  private readonly states = new Map<number, string>();
  private readonly seats = new Set<number>();
  private readonly stateBodies = new Map<string, number>();

  get actors(): LocalActor[] {
    return this.drafts.map(({ offices, leaders, ...actor }) => ({
      ...actor,
      ...(offices.size > 0 && { offices: [...offices] }),
      ...(leaders.size > 0 && { leaders: [...leaders] }),
    }));
  }

  /** The actor of a gazetteer entry. */
  known(entry: GazetteerEntry): number {
    if (entry.id === null) return this.named(entry.actorName, entry.actorKind);
    return this.add(entry.id, entry.actorName, entry.actorKind);
  }

  /** The actor with this id of the lexicon or of annotations.yaml. */
  add(id: string, name: string, kind: ActorKind): number {
    const existing = this.byId.get(id);
    if (existing !== undefined) return existing;
    const index = this.push(name, kind, id);
    this.byId.set(id, index);
    // A name that only spelling tells apart from a known one is the known one.
    const key = nameKey(name, kind);
    if (!this.byName.has(key)) this.byName.set(key, index);
    return index;
  }

  /** The actor that only the text knows, by its name; diacritics and letter case make no difference. */
  named(name: string, kind: ActorKind): number {
    const key = nameKey(name, kind);
    const existing = this.byName.get(key);
    if (existing !== undefined) return existing;
    const index = this.push(name, kind, null);
    this.byName.set(key, index);
    return index;
  }

  /** The actor of this name, if there is one. */
  find(name: string, kind: ActorKind): number | undefined {
    return this.byName.get(nameKey(name, kind));
  }

  /**
   * Records a person under a full name of two words or more; `at` is its place in the text. One person are the names
   * that share the last word and a first one, written out or as an initial. `relative`: brought in as somebody's kin.
   */
  person(name: string, parts: readonly string[], at: number, relative = false): number {
    const same = this.persons.find(parts);
    const actor = same ?? this.named(name, 'person');
    const draft = this.drafts[actor];
    if (same !== undefined && draft?.knownAs === null && parts.length > draft.name.split(' ').length) {
      this.alias(actor, draft.name);
      draft.name = name;
    }
    this.persons.add(actor, parts, at, relative || withoutSuffix(parts).suffix !== '');
    return actor;
  }

  /** The person that a full name stands for, once all full names are recorded. */
  personNamed(name: string, parts: readonly string[]): number {
    return this.persons.find(parts) ?? this.named(name, 'person');
  }

  /** Whom the single name may mean; see `PersonNames.bearers`. */
  bearers(part: string, at: number, gender: Gender, introduced: number): Bearers | undefined {
    return this.persons.bearers(part, at, gender, introduced);
  }

  /** True where somebody's full name ends with this word. */
  isSurname(part: string): boolean {
    return this.persons.isSurname(part);
  }

  /** Notes that the document also uses these words as a name of the actor. */
  alias(actor: number, words: string): void {
    const draft = this.drafts[actor];
    if (draft && draft.name !== words && !draft.aliases.includes(words)) draft.aliases.push(words);
  }

  /** Notes that the body is one of this state's, and what kind of body: `foreign ministry`; '' for a seat of government. */
  belongs(actor: number, state: string, body = ''): void {
    this.states.set(actor, state);
    if (body === '') this.seats.add(actor);
    const key = bodyKey(state, body);
    if (body !== '' && !this.stateBodies.has(key)) this.stateBodies.set(key, actor);
  }

  /** Lexicon id of the state whose seat of government this is (`White House`). */
  seatOf(actor: number): string | undefined {
    return this.seats.has(actor) ? this.states.get(actor) : undefined;
  }

  /** The actor of a state of the lexicon. */
  state(id: string): number | undefined {
    const state = lexicon().actors.get(id);
    return state && this.add(state.id, state.name, state.kind);
  }

  /** The body of this kind that the text names and that belongs to the state or city `actor`. */
  bodyOfState(actor: number, body: string): number | undefined {
    const id = this.drafts[actor]?.knownAs;
    return id ? this.stateBodies.get(bodyKey(id, body)) : undefined;
  }

  /** What stands for the actor when offices are compared: itself, its lexicon id, its state. */
  affiliations(actor: number): string[] {
    const own = [`#${String(actor)}`];
    const id = this.drafts[actor]?.knownAs;
    if (id) own.push(id);
    const state = this.states.get(actor);
    if (state !== undefined) own.push(state);
    return own;
  }

  /** The actor whom the text only describes, under a name made of the description; see `LocalActor`. */
  described(
    name: string,
    kind: ActorKind,
    traits: { readonly offices?: readonly string[]; readonly description?: string; readonly passing: boolean },
  ): number {
    const known = this.find(name, kind);
    const actor = known ?? this.named(name, kind);
    const draft = this.drafts[actor];
    if (draft && known === undefined) {
      draft.described = true;
      if (traits.passing) draft.passing = true;
      if (traits.description !== undefined) draft.description = traits.description;
    } else if (!traits.passing) delete draft?.passing;
    for (const office of traits.offices ?? []) draft?.offices.add(office);
    return actor;
  }

  /** Notes that somebody with this last word of a name, folded, leads the state; see `LocalActor.leaders`. */
  leads(state: number, name: string): void {
    this.drafts[state]?.leaders.add(name);
  }

  /** Notes that the document gives the actor this office; see `LocalActor.offices`. */
  office(actor: number, office: string): void {
    this.drafts[actor]?.offices.add(office);
  }

  gender(actor: number, gender: 'male' | 'female'): void {
    const draft = this.drafts[actor];
    if (draft) draft.gender = gender;
  }

  role(actor: number, mention: number): void {
    this.drafts[actor]?.roles.push(mention);
  }

  kindOf(actor: number): ActorKind | undefined {
    return this.drafts[actor]?.kind;
  }

  nameOf(actor: number): string {
    return this.drafts[actor]?.name ?? '';
  }

  idOf(actor: number): string | null {
    return this.drafts[actor]?.knownAs ?? null;
  }

  private push(name: string, kind: ActorKind, knownAs: string | null): number {
    this.drafts.push({ name, kind, aliases: [], knownAs, roles: [], offices: new Set(), leaders: new Set() });
    return this.drafts.length - 1;
  }
}

function bodyKey(state: string, body: string): string {
  return `${state} ${body.split(' ').map(americanSpelling).join(' ')}`;
}

function nameKey(name: string, kind: ActorKind): string {
  const group = kind === 'person' || kind === 'group' ? kind : kind === 'place' || kind === 'state' ? 'place' : 'body';
  const words = foldWords(name);
  const kept = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  return `${group} ${(group === 'body' ? bodyWords(kept) : kept).join(' ')}`;
}
