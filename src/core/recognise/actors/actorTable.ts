import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { NearestIndex } from './nearestIndex';
import { slug } from '../../lexicon/slug';
import type { ActorKind, LocalActor } from '../../model/actor';

interface Draft {
  name: string;
  readonly kind: ActorKind;
  readonly aliases: string[];
  readonly knownAs: string | null;
  readonly roles: number[];
}

/** The actors of one document while its names are being told apart. */
export class ActorTable {
  private readonly drafts: Draft[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  /** Persons by `first last` for each of their first names, and by the initial of the first one. */
  private readonly fullNames = new Map<string, number>();
  private readonly byLast = new NearestIndex();
  private readonly byFirst = new NearestIndex();
  private readonly byMiddle = new NearestIndex();

  /** Lexicon ids of the states that bodies belong to, where their names say so. */
  private readonly states = new Map<number, string>();
  private readonly stateBodies = new Map<string, number>();

  get actors(): LocalActor[] {
    return this.drafts.map(({ name, kind, aliases, knownAs, roles }) => ({ name, kind, aliases, knownAs, roles }));
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
   * that share the last word and a first one, written out or as an initial.
   */
  person(name: string, parts: readonly string[], at: number): number {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    const initial = `${first.charAt(0)}. ${last}`;
    const written = parts.slice(0, -1).map((part) => `${part} ${last}`);
    const same = this.findPerson(written) ?? this.fullNames.get(isInitial(first) ? initial : `initial ${initial}`);
    const actor = same ?? this.named(name, 'person');
    const draft = this.drafts[actor];
    if (same !== undefined && draft?.knownAs === null && parts.length > draft.name.split(' ').length) {
      this.alias(actor, draft.name);
      draft.name = name;
    }
    for (const key of [...written, initial, ...(isInitial(first) ? [`initial ${initial}`] : [])]) {
      if (!this.fullNames.has(key)) this.fullNames.set(key, actor);
    }
    this.byLast.add(last, actor, at);
    this.byFirst.add(first, actor, at);
    for (const part of parts.slice(1, -1)) this.byMiddle.add(part, actor, at);
    return actor;
  }

  private findPerson(keys: readonly string[]): number | undefined {
    for (const key of keys) {
      const actor = isInitial(key.slice(0, key.indexOf(' '))) ? undefined : this.fullNames.get(key);
      if (actor !== undefined) return actor;
    }
    return undefined;
  }

  /** The person whose full name ends (else begins, else goes) with `part`: the last one named before `at`, else the first. */
  personByPart(part: string, at: number): number | undefined {
    return this.byLast.nearest(part, at) ?? this.byFirst.nearest(part, at) ?? this.byMiddle.nearest(part, at);
  }

  /** Notes that the document also uses these words as a name of the actor. */
  alias(actor: number, words: string): void {
    const draft = this.drafts[actor];
    if (draft && draft.name !== words && !draft.aliases.includes(words)) draft.aliases.push(words);
  }

  /** Notes that the body is one of this state's, and what kind of body: `foreign ministry`; '' where that is not said. */
  belongs(actor: number, state: string, body = ''): void {
    this.states.set(actor, state);
    const key = bodyKey(state, body);
    if (body !== '' && !this.stateBodies.has(key)) this.stateBodies.set(key, actor);
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
    this.drafts.push({ name, kind, aliases: [], knownAs, roles: [] });
    return this.drafts.length - 1;
  }
}

function bodyKey(state: string, body: string): string {
  return `${state} ${body.replace('defence', 'defense')}`;
}

function nameKey(name: string, kind: ActorKind): string {
  const group = kind === 'person' || kind === 'group' ? kind : kind === 'place' || kind === 'state' ? 'place' : 'body';
  return `${group} ${slug(name)}`;
}

function isInitial(part: string): boolean {
  return /^\p{L}\.?$/u.test(part);
}
