import { CountedSet } from './countedSet';
import type { NameVariant } from './nameVariant';
import type { IdDecisions, NameResolution, VariantFacts } from './nameResolution';
import { resolveNames } from './nameResolution';
import { sameValue } from './sameValue';

/** What one document (or annotations.yaml) says about one name. */
export interface NameUse {
  readonly variant: NameVariant;
  /** The name as an id. */
  readonly slug: string;
  /** Id under which the name is known, or null. */
  readonly knownAs: string | null;
  /** Keys of shorter names (acronyms, single names) that the document uses for the same actor. */
  readonly claims: readonly string[];
  readonly genders: readonly string[];
  /** See `LocalActor.offices`. */
  readonly offices: readonly string[];
  /** See `LocalActor.passing`. */
  readonly passing: boolean;
  /** The claim of bodies that this name meets, where it is written as initials; else null. */
  readonly initials: string | null;
}

interface VariantEntry extends VariantFacts {
  readonly files: CountedSet;
  readonly slugs: CountedSet;
  readonly pins: CountedSet;
  readonly claims: CountedSet;
  readonly initials: CountedSet;
  readonly genders: CountedSet;
  readonly offices: CountedSet;
  readonly lasting: CountedSet;
}

/**
 * Which names of the corpus are one actor, kept up to date. Names are levelled to variants, and only variants that
 * share something (a surname, an acronym, a slug) can influence one another: a change settles again what is connected
 * with the changed names, and nothing else.
 */
export class ActorIdentity {
  private readonly variants = new Map<string, VariantEntry>();
  /** What variants can share → keys of the variants that do. */
  private readonly connected = new Map<string, Set<string>>();
  private readonly ids = new Map<string, NameResolution>();
  /** Initials under which some document knows a body, by variant: only these make bodies that could bear them meet. */
  private readonly initialsInUse = new CountedSet();
  /** Connections whose variants must be resolved again. */
  private readonly dirty = new Set<string>();

  constructor(private decisions: IdDecisions) {}

  /** Replaces the reader's decisions: everything is resolved again. */
  decide(decisions: IdDecisions): void {
    this.decisions = decisions;
    for (const connection of this.connected.keys()) this.dirty.add(connection);
  }

  /** Adds what a file says about a name. */
  add(file: string, use: NameUse): void {
    const { key } = use.variant;
    let entry = this.variants.get(key);
    if (entry === undefined) {
      const { variant } = use;
      entry = {
        variant,
        files: new CountedSet(),
        slugs: new CountedSet(),
        pins: new CountedSet(),
        claims: new CountedSet(),
        initials: new CountedSet(),
        genders: new CountedSet(),
        offices: new CountedSet(),
        lasting: new CountedSet(),
      };
      this.variants.set(key, entry);
      this.connect(key, variant.block);
    }
    const traits = [
      entry.files.add(file) && (use.passing || use.variant.given.length > 0),
      !use.passing && entry.lasting.add(file),
      ...use.genders.map((gender) => entry.genders.add(gender)),
      ...use.offices.map((office) => entry.offices.add(office)),
    ];
    if (traits.includes(true)) this.dirty.add(use.variant.block);
    if (entry.slugs.add(use.slug)) this.connect(key, slugConnection(use.slug));
    if (use.knownAs !== null && entry.pins.add(use.knownAs)) this.connect(key, slugConnection(use.knownAs));
    for (const claim of use.claims) if (entry.claims.add(claim)) this.connect(key, claimConnection(claim));
    if (use.initials !== null && entry.initials.add(use.initials)) {
      this.initialsInUse.add(use.initials);
      this.connect(key, use.initials);
    }
  }

  /** Takes back what was added. */
  remove(file: string, use: NameUse): void {
    const { key } = use.variant;
    const entry = this.variants.get(key);
    if (entry === undefined) return;
    const traits = [
      entry.files.remove(file) && (use.passing || use.variant.given.length > 0),
      !use.passing && entry.lasting.remove(file),
      ...use.genders.map((gender) => entry.genders.remove(gender)),
      ...use.offices.map((office) => entry.offices.remove(office)),
    ];
    if (traits.includes(true)) this.dirty.add(use.variant.block);
    const loose: string[] = [];
    if (entry.slugs.remove(use.slug)) loose.push(slugConnection(use.slug));
    if (use.knownAs !== null && entry.pins.remove(use.knownAs)) loose.push(slugConnection(use.knownAs));
    for (const claim of use.claims) if (entry.claims.remove(claim)) loose.push(claimConnection(claim));
    if (use.initials !== null && entry.initials.remove(use.initials)) {
      this.initialsInUse.remove(use.initials);
      loose.push(use.initials);
    }
    if (entry.files.size === 0) {
      this.variants.delete(key);
      this.ids.delete(key);
      loose.push(entry.variant.block);
    }
    if (loose.length === 0) return;
    // What the variant no longer shares must be settled without it, and the variant without that.
    this.dirty.add(entry.variant.block);
    const still = new Set(entry.files.size > 0 ? connections(entry) : []);
    for (const connection of loose) this.disconnect(key, connection, still.has(connection));
  }

  /** Settles what changes have touched. Returns the files in which some name has another id than before. */
  settle(): Set<string> {
    const files = new Set<string>();
    const seen = new Set<string>();
    for (const connection of this.dirty) {
      const closed = this.closure(connection, seen);
      if (closed.length === 0) continue;
      for (const [key, resolution] of resolveNames(closed, this.decisions)) {
        if (sameValue(this.ids.get(key), resolution)) continue;
        this.ids.set(key, resolution);
        for (const file of this.variants.get(key)?.files ?? []) files.add(file);
      }
    }
    this.dirty.clear();
    return files;
  }

  /** The id of a variant as of the last `settle`; null where several actors have the name. */
  idOf(key: string): string | null {
    return this.ids.get(key)?.id ?? null;
  }

  /** Other actors whom the variant fits as of the last `settle`, in id order. */
  alternativesOf(key: string): readonly string[] {
    return this.ids.get(key)?.alternatives ?? [];
  }

  /** Everything that is connected, over any number of steps, with a connection; nothing that was `seen` before. */
  private closure(start: string, seen: Set<string>): VariantFacts[] {
    const found: VariantFacts[] = [];
    const open = [start];
    for (let connection = open.pop(); connection !== undefined; connection = open.pop()) {
      if (seen.has(connection)) continue;
      seen.add(connection);
      for (const key of this.connected.get(connection) ?? []) {
        const entry = this.variants.get(key);
        if (entry === undefined || seen.has(`variant ${key}`)) continue;
        seen.add(`variant ${key}`);
        found.push(entry);
        open.push(...connections(entry).filter((shared) => !isInitials(shared) || this.initialsInUse.has(shared)));
      }
    }
    return found;
  }

  private connect(key: string, connection: string): void {
    const keys = this.connected.get(connection);
    if (keys === undefined) this.connected.set(connection, new Set([key]));
    else keys.add(key);
    this.dirty.add(connection);
  }

  private disconnect(key: string, connection: string, stillConnected: boolean): void {
    this.dirty.add(connection);
    if (stillConnected) return;
    const keys = this.connected.get(connection);
    keys?.delete(key);
    if (keys?.size === 0) this.connected.delete(connection);
  }
}

function connections({ variant, slugs, pins, claims, initials }: VariantEntry): string[] {
  return [
    variant.block,
    ...[...slugs].map(slugConnection),
    ...[...pins].map(slugConnection),
    ...[...claims].map(claimConnection),
    ...initials,
  ];
}

function slugConnection(slug: string): string {
  return `s:${slug}`;
}

/** A claimed name lies in the block of its variant; that of a person is the surname. */
function claimConnection(claim: string): string {
  return claim.startsWith('p:') ? `p:${/[^|+]*/.exec(claim.slice(claim.indexOf('|') + 1))?.[0] ?? ''}` : claim;
}

function isInitials(connection: string): boolean {
  return connection.startsWith('i:');
}
