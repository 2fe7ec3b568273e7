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
  /** What the records say about names, as if annotations.yaml were one more document. */
  readonly nameUses: readonly NameUse[];

  constructor(private readonly annotations: Annotations) {
    for (const passage of annotations.passages) {
      const list = this.passages.get(passage.file);
      if (list === undefined) this.passages.set(passage.file, [passage]);
      else list.push(passage);
    }
    // Two events cannot have one id: the first keeps it.
    const ids = new Set<string>();
    this.events = annotations.events.filter(({ id }) => !ids.has(id) && ids.add(id));
    this.nameUses = [...annotations.actors].flatMap(([id, record]) => this.usesOf(id, record));
  }

  /** The id at the end of a chain of `sameAs`; of a circle, its smallest id. */
  redirect(id: string): string {
    const path = [id];
    for (;;) {
      const next = this.actor(path.at(-1) ?? id)?.sameAs ?? null;
      if (next === null) return path.at(-1) ?? id;
      const seen = path.indexOf(next);
      if (seen >= 0) return path.slice(seen).reduce((least, other) => (other < least ? other : least));
      path.push(next);
    }
  }

  recorded(id: string): boolean {
    return this.annotations.actors.has(id);
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

  private usesOf(id: string, record: ActorRecord): NameUse[] {
    const { name, aliases } = record;
    if (name === null) return [];
    const kind = record.kind ?? 'organization';
    const uses: NameUse[] = [];
    for (const [index, spelled] of [name, ...aliases].entries()) {
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
