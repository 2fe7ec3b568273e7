import type { ActorKind } from '../../model/actor';
import type { ActorTable } from './actorTable';

interface Description {
  readonly name: string;
  readonly kind: ActorKind;
  readonly offices: readonly string[];
  uses: number;
  matters: boolean;
}

/**
 * Actors that the document describes and never names. Each gets a provisional index below zero; whether it becomes an
 * actor is decided at the end: where it comes up again, acts or speaks, or holds an office that there is one of.
 */
export class Descriptions {
  private readonly descriptions: Description[] = [];
  private readonly byKey = new Map<string, number>();

  /** The provisional index of what is described by this key; `name` and `offices` are kept from the first time. */
  provisional(key: string, name: string, kind: ActorKind, offices: readonly string[] = []): number {
    let at = this.byKey.get(key);
    if (at === undefined) {
      at = this.descriptions.length;
      const matters = offices.some((office) => office.includes('@'));
      this.descriptions.push({ name, kind, offices, uses: 0, matters });
      this.byKey.set(key, at);
    }
    return -1 - at;
  }

  /** Counts one more place that means the provisional actor; `acts`: as the subject of a verb. */
  use(provisional: number | null, acts: boolean): void {
    const description = provisional === null ? undefined : this.descriptions[-1 - provisional];
    if (!description) return;
    description.uses++;
    if (acts) description.matters = true;
  }

  /** The actor in the table for each provisional index; null for those that are not worth one. */
  settle(table: ActorTable): ReadonlyMap<number, number | null> {
    const settled = new Map<number, number | null>();
    this.descriptions.forEach(({ name, kind, offices, uses, matters }, at) => {
      if (uses < 2 && !matters) settled.set(-1 - at, null);
      else settled.set(-1 - at, kind === 'group' ? table.named(name, kind) : table.described(name, kind, offices));
    });
    return settled;
  }
}
