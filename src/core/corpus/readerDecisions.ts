import { lexicon } from '../lexicon/lexicon';
import type { ActorKind } from '../model/actor';
import type { ActorRecord, Annotations, DocumentRecord, EventRecord, PassageRecord } from '../model/annotations';
import type { NameUse } from './actorIdentity';
import type { IdDecisions } from './nameResolution';
import { nameUse } from './nameUses';
import { nameVariant } from './nameVariant';

/** `annotations.yaml` in the form in which the corpus asks for it: by file, by id, by name. */
export class ReaderDecisions implements IdDecisions {
  private readonly passages = new Map<string, PassageRecord[]>();
  private readonly names = new Map<string, string | null>();
  private readonly events: readonly EventRecord[];
  private readonly apart = new Set<string>();
  private readonly redirects = new Map<string, string>();
  /** What the records say about names, as if annotations.yaml were one more document. */
  readonly nameUses: readonly NameUse[];

  constructor(private readonly annotations: Annotations) {
    for (const record of annotations.passages) {
      const passage = this.redirected(record);
      const list = this.passages.get(passage.file);
      if (list === undefined) this.passages.set(passage.file, [passage]);
      else list.push(passage);
    }
    // Two events cannot have one id: the first keeps it.
    const ids = new Set<string>();
    this.events = annotations.events.filter(({ id }) => !ids.has(id) && ids.add(id));
    for (const [id, { differentFrom = [] }] of annotations.actors) {
      const one = this.redirect(id);
      for (const { id: other } of differentFrom)
        for (const pair of pairs(one, this.redirect(other))) this.apart.add(pair);
    }
    this.nameUses = [...annotations.actors].flatMap(([id, record]) => this.usesOf(id, record));
  }

  /** The id at the end of a chain of `sameAs`; of a circle, its smallest id. */
  redirect(id: string): string {
    const known = this.redirects.get(id);
    if (known !== undefined) return known;
    const path = new Set<string>();
    let end = id;
    for (let next: string | null = id; next !== null; next = this.actor(next)?.sameAs ?? null) {
      end = next;
      const settled = this.redirects.get(next);
      if (settled !== undefined || path.has(next)) {
        end = settled ?? leastOf([...path].slice([...path].indexOf(next)));
        break;
      }
      path.add(next);
    }
    for (const passed of path) this.redirects.set(passed, end);
    return end;
  }

  recorded(id: string): boolean {
    return this.annotations.actors.has(id);
  }

  /** True where the reader says that two ids are different actors. */
  different(a: string, b: string): boolean {
    if (this.apart.size === 0) return false;
    const [one, other] = [this.redirect(a), this.redirect(b)];
    return one !== other && this.apart.has(`${one}\u0000${other}`);
  }

  /** The kind that the reader gives to an actor, else the one it is generally known by; null for none. */
  kindOf(id: string): ActorKind | null {
    return this.actor(id)?.kind ?? lexicon().actors.get(id)?.kind ?? null;
  }

  /** The id that the reader gives to a name, by the key of its variant; null where two records share the name. */
  idOfName(key: string): string | null {
    return this.names.get(key) ?? null;
  }

  actor(id: string): ActorRecord | undefined {
    return this.annotations.actors.get(id);
  }

  document(file: string): DocumentRecord | undefined {
    return this.annotations.documents.get(file);
  }

  passagesOf(file: string): readonly PassageRecord[] {
    return this.passages.get(file) ?? [];
  }

  /** The recorded events with passages in a file; actors and places by the ids that they are merged into. */
  eventsOf(file: string): readonly EventRecord[] {
    return this.events
      .filter(({ passages }) => passages.some((passage) => passage.file === file))
      .map((event) => ({
        ...event,
        actors: [...new Set(event.actors.map((actor) => this.redirect(actor)))],
        place: event.place === null ? null : this.redirect(event.place),
      }));
  }

  /** A record about the actors that the ids of the file are merged into. */
  private redirected(record: PassageRecord): PassageRecord {
    const { actor, speaker } = record;
    if (actor === null && speaker === undefined) return record;
    return {
      ...record,
      actor: actor === null ? null : this.redirect(actor),
      ...(speaker !== undefined && { speaker: this.redirect(speaker) }),
    };
  }

  private usesOf(id: string, record: ActorRecord): NameUse[] {
    const { name, aliases } = record;
    const kind = record.kind ?? 'organization';
    const uses: NameUse[] = [];
    for (const [index, spelled] of [...(name === null ? [] : [name]), ...aliases].entries()) {
      // A kind that is not recorded may turn out to be a person.
      for (const tried of record.kind === null ? (['organization', 'person'] as const) : [kind]) {
        const variant = nameVariant(spelled, tried);
        const use = nameUse({ name: spelled, kind: tried, aliases: index === 0 ? aliases : [], knownAs: id });
        if (variant === null || use === null) continue;
        uses.push(use);
        const other = this.names.get(variant.key);
        this.names.set(variant.key, other === undefined || other === id ? id : null);
      }
    }
    return uses;
  }
}

function pairs(a: string, b: string): string[] {
  return [`${a}\u0000${b}`, `${b}\u0000${a}`];
}

function leastOf(ids: readonly string[]): string {
  return ids.reduce((least, id) => (id < least ? id : least));
}
