import type { ActorKind } from '../../model/actor';
import type { ActorTable } from './actorTable';

/** What more is known of somebody described: see `LocalActor.offices` and `LocalActor.description`. */
interface Traits {
  readonly offices?: readonly string[];
  readonly description?: string;
  /** True for what is worth a record wherever it is said once. */
  readonly matters?: boolean;
}

interface Description {
  readonly name: string;
  readonly kind: ActorKind;
  readonly traits: Traits;
  uses: number;
  matters: boolean;
}

/**
 * Actors that the document describes and never names. Each gets a provisional index below zero; at the end it is known
 * which are only mentioned in passing: those that come up once, neither act nor speak, and hold no office there is one of.
 */
export class Descriptions {
  private readonly descriptions: Description[] = [];
  private readonly byKey = new Map<string, number>();

  /** The provisional index of what is described by this key; name and traits are kept from the first time. */
  provisional(key: string, name: string, kind: ActorKind, traits: Traits = {}): number {
    let at = this.byKey.get(key);
    if (at === undefined) {
      at = this.descriptions.length;
      const matters = traits.matters === true || traits.offices?.some((office) => office.includes('@')) === true;
      this.descriptions.push({ name, kind, traits, uses: 0, matters });
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

  /** The actor in the table for each provisional index. */
  settle(table: ActorTable): ReadonlyMap<number, number> {
    const settled = new Map<number, number>();
    this.descriptions.forEach(({ name, kind, traits, uses, matters }, at) => {
      settled.set(-1 - at, table.described(name, kind, { ...traits, passing: uses < 2 && !matters }));
    });
    return settled;
  }
}
