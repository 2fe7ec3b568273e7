import type { GazetteerEntry } from '../../lexicon/gazetteer';
import { slug } from '../../lexicon/slug';
import type { ActorKind, LocalActor } from '../../model/actor';

interface Draft {
  name: string;
  readonly kind: ActorKind;
  readonly aliases: string[];
  readonly knownAs: string | null;
  readonly roles: number[];
}

/** A person known by full name: the words that short forms are compared with. */
interface Person {
  readonly actor: number;
  readonly parts: readonly string[];
  /** First word of the first full naming. */
  readonly at: number;
}

/** The actors of one document while its names are being told apart. */
export class ActorTable {
  private readonly drafts: Draft[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  private readonly persons: Person[] = [];

  get actors(): LocalActor[] {
    return this.drafts.map(({ name, kind, aliases, knownAs, roles }) => ({ name, kind, aliases, knownAs, roles }));
  }

  get size(): number {
    return this.drafts.length;
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

  /** Records a person under a full name of two words or more; `at` is its place in the text. */
  person(name: string, parts: readonly string[], at: number): number {
    const same = this.persons.find((person) => isVariant(person.parts, parts));
    if (same) {
      const draft = this.drafts[same.actor];
      if (draft && draft.knownAs === null && parts.length > slug(draft.name).split('-').length) draft.name = name;
      return same.actor;
    }
    const actor = this.named(name, 'person');
    this.persons.push({ actor, parts, at });
    return actor;
  }

  /** The person whose full name ends (or, failing that, begins) with `part`: the last one named before `at`, else the first. */
  personByPart(part: string, at: number): number | undefined {
    for (const pick of [(person: Person) => person.parts.at(-1), (person: Person) => person.parts[0]]) {
      const fits = this.persons.filter((person) => pick(person) === part);
      const before = fits.filter((person) => person.at <= at).at(-1);
      const chosen = before ?? fits[0];
      if (chosen) return chosen.actor;
    }
    return this.persons.find((person) => person.parts.includes(part))?.actor;
  }

  /** Notes that the document also uses these words as a name of the actor. */
  alias(actor: number, words: string): void {
    const draft = this.drafts[actor];
    if (draft && draft.name !== words && !draft.aliases.includes(words)) draft.aliases.push(words);
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

  hasId(id: string): boolean {
    return this.byId.has(id);
  }

  private push(name: string, kind: ActorKind, knownAs: string | null): number {
    this.drafts.push({ name, kind, aliases: [], knownAs, roles: [] });
    return this.drafts.length - 1;
  }
}

function nameKey(name: string, kind: ActorKind): string {
  const group = kind === 'person' || kind === 'group' ? kind : kind === 'place' || kind === 'state' ? 'place' : 'body';
  return `${group} ${slug(name)}`;
}

/** True where both may be one full name: same last word, and the first words agree as far as they are written out. */
function isVariant(known: readonly string[], parts: readonly string[]): boolean {
  if (known.at(-1) !== parts.at(-1)) return false;
  const [a = '', b = ''] = [known[0], parts[0]];
  return a === b || (isInitial(a) && b.startsWith(a.charAt(0))) || (isInitial(b) && a.startsWith(b.charAt(0)));
}

function isInitial(part: string): boolean {
  return /^\p{L}\.?$/u.test(part);
}
